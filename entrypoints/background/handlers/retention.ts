/** How long the record is kept, and taking out whole years: only after their export was checked, and with a signed tombstone left behind. */
import { differsAt, type KeepYears, mayGoFrom, nextToGo } from '../../../lib/audit/retention.ts';
import type { Store } from '../../../lib/browser/storage/commit.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { type Handlers, openedStore } from '../context.ts';
import { sign, tombstones } from '../witnesses.ts';
import { applyChange } from './change.ts';
import { entriesOf, segments } from './log.ts';

/** Anything but a known number of years keeps everything. */
async function readKeep(store: Store): Promise<KeepYears> {
  const raw = await store.db.get('meta', 'retention');
  return raw === 1 || raw === 3 || raw === 5 || raw === 10 ? raw : null;
}

export const retention: Handlers<'log.retention' | 'log.keep' | 'log.remove'> = {
  async 'log.retention'(_body, { context }) {
    const store = await openedStore(context);
    const [years, names, gone] = await Promise.all([readKeep(store), segments(store), tombstones(store)]);
    const due = nextToGo(names, years, store.now());
    const rows = names.map(async (segment) => ({
      segment,
      entries: await store.db.count('log', IDBKeyRange.bound([segment, 0], [segment, Number.MAX_SAFE_INTEGER])),
      from: mayGoFrom(segment, years),
      due: segment === due,
    }));
    return {
      years,
      segments: await Promise.all(rows),
      removed: gone.map(({ seg, last, ts }) => ({ segment: seg, entries: last, at: ts })),
    };
  },

  'log.keep': ({ years }, call) =>
    applyChange(call, {
      what: 'record-keep',
      data: { years },
      stores: [],
      run: async (tx) => {
        await tx.objectStore('meta').put(years, 'retention');
      },
    }),

  async 'log.remove'({ segment, file }, call) {
    const store = await openedStore(call.context);
    if (nextToGo(await segments(store), await readKeep(store), store.now()) !== segment) {
      throw new Refusal(
        'conflict',
        {
          ja: `${segment}年度の記録は、まだ消せません。消せるのは、保存期間が過ぎた、いちばん古い年度だけです。`,
          en: `The record of ${segment} cannot be deleted yet: only the oldest year whose term is over can.`,
        },
        { path: 'segment', given: segment },
      );
    }
    const entries = await entriesOf(store, segment);
    const line = differsAt(file, entries);
    const newest = entries.at(-1);
    if (line !== null || !newest) {
      throw new Refusal(
        'bad-request',
        {
          ja: `選んだファイルが、${segment}年度の記録と違います（${line ?? 1}件目）。この画面で書き出したJSONLファイルを、変更せずに選んでください。記録は消していません。`,
          en: `The file differs from the record of ${segment} (entry ${line ?? 1}). Choose the JSONL file exported on this page, unchanged. Nothing was deleted.`,
        },
        { path: 'file', given: segment },
      );
    }
    const { seq } = newest.entry;
    const tombstone = await sign(store, {
      v: 1,
      seg: segment,
      first: 1,
      last: seq,
      head: newest.hash,
      exported: await store.sha256(file),
      ts: store.now(),
    });
    return applyChange(call, {
      what: 'record-removed',
      data: { segment, entries: seq, head: newest.hash, exported: tombstone.note.exported },
      stores: ['tombstones', 'checkpoints'],
      run: async (tx) => {
        const all = IDBKeyRange.bound([segment, 0], [segment, Number.MAX_SAFE_INTEGER]);
        await tx.objectStore('log').delete(all);
        await tx.objectStore('checkpoints').delete(all);
        await tx.objectStore('heads').delete(segment);
        await tx.objectStore('tombstones').put(tombstone);
      },
    });
  },
};
