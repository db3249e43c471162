/** Reading the record: newest first, filtered, in numbers, check of the chain, export. */
import { compareSegments, fiscalYear } from '../../../lib/audit/chain.ts';
import type { SealedEntry } from '../../../lib/audit/entry.ts';
import { japanTime, recordCsv, toJsonl } from '../../../lib/audit/export.ts';
import { choicesOf, matches, outcomesOf } from '../../../lib/audit/filter.ts';
import { summarise } from '../../../lib/audit/summary.ts';
import { type SentHead, verify } from '../../../lib/audit/verify.ts';
import type { Store } from '../../../lib/browser/storage/commit.ts';
import { readHeads, readSegment } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { canonicalJson } from '../../../lib/foundation/canonical-json.ts';
import { type Handlers, openedStore } from '../context.ts';
import { keepCheckpoint, tombstones, witnessed } from '../witnesses.ts';

/** Segments that hold entries, in writing order, also those whose head is lost. */
export async function segments(store: Store): Promise<string[]> {
  const found = new Set<string>((await readHeads(store.db)).map((head) => head.seg));
  for (const [segment] of await store.db.getAllKeys('log')) found.add(segment);
  return [...found].sort(compareSegments);
}

/** Entries of one segment, or of all, oldest first. */
export async function entriesOf(store: Store, segment?: string): Promise<SealedEntry[]> {
  const entries: SealedEntry[] = [];
  for (const one of segment === undefined ? await segments(store) : [segment])
    for await (const portion of readSegment(store.db, one)) entries.push(...portion);
  return entries;
}

function place(before: string | undefined): IDBKeyRange | null {
  const [segment, seq] = before?.split(':') ?? [];
  return segment === undefined || seq === undefined ? null : IDBKeyRange.upperBound([segment, Number(seq)], true);
}

/** Heads that went out with requests for approval; those of years that were taken out cannot be looked for. */
async function sentHeads(store: Store, removed: string | undefined): Promise<SentHead[]> {
  const rows = await store.db.getAll('approvals');
  return rows.flatMap(({ record }) => {
    const hash = record.request?.logHead;
    const gone = removed !== undefined && compareSegments(fiscalYear(record.requestedAt), removed) <= 0;
    return hash === undefined || gone ? [] : [{ hash, at: record.requestedAt }];
  });
}

/** Most characters of one answer: browsers carry 64 MiB in a message. */
const MOST = 40_000_000;

const placeOf = ({ entry }: SealedEntry): string => `${entry.seg}:${entry.seq}`;

type Kinds = 'log.list' | 'log.choices' | 'log.summary' | 'log.verify' | 'log.export';

export const log: Handlers<Kinds> = {
  async 'log.list'({ before, limit, filter }, { context }) {
    const store = await openedStore(context);
    const { db } = store;
    if (filter && Object.values(filter).some((value) => value !== undefined)) {
      const all = await entriesOf(store);
      const outcomes = outcomesOf(all);
      const found = all.filter((sealed) => matches(sealed, filter, outcomes)).reverse();
      const from = before === undefined ? 0 : found.findIndex((sealed) => placeOf(sealed) === before) + 1;
      const entries = found.slice(from, from + limit);
      const last = entries.at(-1);
      return { entries, total: found.length, next: last && from + limit < found.length ? placeOf(last) : null };
    }
    const entries: SealedEntry[] = [];
    let cursor = await db.transaction('log').store.openCursor(place(before), 'prev');
    while (cursor && entries.length < limit) {
      entries.push({ entry: cursor.value.entry, hash: cursor.value.hash });
      cursor = await cursor.continue();
    }
    const last = entries.at(-1);
    return { entries, total: await db.count('log'), next: cursor && last ? placeOf(last) : null };
  },

  'log.choices': async (_body, { context }) => choicesOf(await entriesOf(await openedStore(context))),

  async 'log.summary'({ month }, { context }) {
    const entries = await entriesOf(await openedStore(context));
    return summarise(entries, month, outcomesOf(entries));
  },

  async 'log.verify'(_body, { context }) {
    const store = await openedStore(context);
    const [heads, checkpoints, removed] = await Promise.all([readHeads(store.db), witnessed(store), tombstones(store)]);
    const byName = new Map(heads.map((head) => [head.seg, head]));
    const names = new Set([...(await segments(store)), ...checkpoints.keys()]);
    const sources = [...names].sort(compareSegments).map((segment) => ({
      segment,
      head: byName.get(segment) ?? null,
      checkpoints: checkpoints.get(segment) ?? new Map<number, string | null>(),
      portions: readSegment(store.db, segment),
    }));
    const gone = removed.at(-1);
    return verify(sources, store.sha256, {
      removed: gone ? { seg: gone.seg, seq: gone.last, hash: gone.head, at: gone.ts } : null,
      sent: await sentHeads(store, gone?.seg),
    });
  },

  async 'log.export'({ format, segment }, { context }) {
    const store = await openedStore(context);
    await keepCheckpoint(store, 'export');
    const entries = await entriesOf(store, segment);
    const stamp = segment ?? japanTime(store.now()).slice(0, 10);
    const notes = (await store.db.getAll('checkpoints')).filter(({ note }) => segment === undefined || note.seg === segment);
    const text =
      format === 'csv' ? recordCsv(entries) : toJsonl(entries) + notes.map((checkpoint) => `${canonicalJson({ checkpoint })}\n`).join('');
    if (text.length > MOST) {
      throw new Refusal('bad-request', {
        ja: `記録が多く（${entries.length}件）、一度に書き出せません。下の「保存期間」の欄で、年度ごとに書き出してください。`,
        en: `There are too many entries (${entries.length}) for one file. Export year by year under “Retention” below.`,
      });
    }
    return { text, name: `mimamori-${stamp}.${format}`, entries: entries.length };
  },
};
