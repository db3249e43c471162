/** Reading the record: newest first, check of the chain, export. */
import { compareSegments } from '../../../lib/audit/chain.ts';
import type { SealedEntry } from '../../../lib/audit/entry.ts';
import { japanTime, recordCsv, toJsonl } from '../../../lib/audit/export.ts';
import { verify } from '../../../lib/audit/verify.ts';
import type { Store } from '../../../lib/browser/storage/commit.ts';
import { readHeads, readSegment } from '../../../lib/browser/storage/read.ts';
import { type Handlers, openedStore } from '../context.ts';

/** Segments that hold entries, in writing order, also those whose head is lost. */
async function segments(store: Store): Promise<string[]> {
  const found = new Set<string>((await readHeads(store.db)).map((head) => head.seg));
  for (const [segment] of await store.db.getAllKeys('log')) found.add(segment);
  return [...found].sort(compareSegments);
}

async function everything(store: Store): Promise<SealedEntry[]> {
  const entries: SealedEntry[] = [];
  for (const segment of await segments(store)) for await (const portion of readSegment(store.db, segment)) entries.push(...portion);
  return entries;
}

function place(before: string | undefined): IDBKeyRange | null {
  const [segment, seq] = before?.split(':') ?? [];
  return segment === undefined || seq === undefined ? null : IDBKeyRange.upperBound([segment, Number(seq)], true);
}

export const log: Handlers<'log.list' | 'log.verify' | 'log.export'> = {
  async 'log.list'({ before, limit }, { context }) {
    const { db } = await openedStore(context);
    const entries: SealedEntry[] = [];
    let cursor = await db.transaction('log').store.openCursor(place(before), 'prev');
    while (cursor && entries.length < limit) {
      entries.push({ entry: cursor.value.entry, hash: cursor.value.hash });
      cursor = await cursor.continue();
    }
    const last = entries.at(-1)?.entry;
    return { entries, total: await db.count('log'), next: cursor && last ? `${last.seg}:${last.seq}` : null };
  },

  async 'log.verify'(_body, { context }) {
    const store = await openedStore(context);
    const heads = new Map((await readHeads(store.db)).map((head) => [head.seg, head]));
    const sources = (await segments(store)).map((segment) => ({
      segment,
      head: heads.get(segment) ?? null,
      portions: readSegment(store.db, segment),
    }));
    return verify(sources, store.sha256);
  },

  async 'log.export'({ format }, { context }) {
    const store = await openedStore(context);
    const entries = await everything(store);
    const stamp = japanTime(store.now()).slice(0, 10);
    return { text: format === 'csv' ? recordCsv(entries) : toJsonl(entries), name: `mimamori-${stamp}.${format}`, entries: entries.length };
  },
};
