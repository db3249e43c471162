/** Where the record ends, and what its last check found (security.md 3: damage is kept as evidence, and a new segment goes on behind it). */
import { compareSegments, NO_HASH } from '../../audit/chain.ts';
import { newestHead } from './read.ts';
import type { Database, Head } from './shape.ts';

const KEY = 'record-check';

/** The first broken place as the check at a start found it. */
export interface FoundBroken {
  segment: string;
  ja: string;
  en: string;
}

/** What the last check found; `null` when the record was whole. */
export async function readFoundBroken(db: Database): Promise<FoundBroken | null> {
  const { segment, ja, en } = ((await db.get('meta', KEY)) ?? {}) as Record<string, unknown>;
  return typeof segment === 'string' && typeof ja === 'string' && typeof en === 'string' ? { segment, ja, en } : null;
}

export async function keepFoundBroken(db: Database, found: FoundBroken | null): Promise<void> {
  if (found) await db.put('meta', found, KEY);
  else await db.delete('meta', KEY);
}

export interface RecordEnd {
  /** What the next entry is laid behind. */
  end: Head | null;
  /** The stored head of the newest segment, to be compared again inside the transaction. */
  head: Head | null;
  /** Head and entries disagree, or the segment did not hold when it was checked: nothing may be laid into it any more. */
  damaged: boolean;
}

/** Finds the end without trusting the head alone: the newest entry must be the one that it names. */
export async function recordEnd(db: Database): Promise<RecordEnd> {
  const head = await newestHead(db);
  const last = (await db.transaction('log').store.openKeyCursor(null, 'prev'))?.key ?? null;
  if (!head && !last) return { end: null, head, damaged: false };
  const row = head && Number.isInteger(head.seq) ? await db.get('log', [head.seg, head.seq]) : undefined;
  if (head && row?.hash === head.hash && last?.[0] === head.seg && last[1] === head.seq)
    return { end: head, head, damaged: (await readFoundBroken(db))?.segment === head.seg };
  const segments = [head?.seg, last?.[0]].filter((one) => one !== undefined).sort(compareSegments);
  return { end: { seg: segments.at(-1) ?? '', seq: last?.[1] ?? 0, hash: head?.hash ?? NO_HASH, at: head?.at ?? 0 }, head, damaged: true };
}
