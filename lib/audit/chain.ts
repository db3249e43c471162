import { canonicalJson } from '../foundation/canonical-json.ts';
import type { Sha256 } from '../foundation/digest.ts';
import type { Entry, EntryDraft, SealedEntry } from './entry.ts';

/** Where a segment ends: its newest entry. */
export interface ChainHead {
  seg: string;
  seq: number;
  hash: string;
  at: number;
}

export const NO_HASH = '0'.repeat(64);
/** Verified in about a second; a busy year gets a second segment (security.md 7). */
export const SEGMENT_LIMIT = 20_000;

const JST = 9 * 3_600_000;

/** Fiscal year in Japan time: April 2026 to March 2027 is `2026`. */
export function fiscalYear(epoch: number): string {
  const local = new Date(epoch + JST);
  return String(local.getUTCMonth() >= 3 ? local.getUTCFullYear() : local.getUTCFullYear() - 1);
}

/**
 * The segment an entry of this moment belongs to. It never goes back behind the newest segment, whatever the clock says. `closed`: nothing
 * more may be laid into that of `head`.
 */
export function segmentFor(head: ChainHead | null, now: number, closed = false): string {
  const year = fiscalYear(now);
  if (!head) return year;
  const [headYear = year, part = '1'] = head.seg.split('-');
  if (year > headYear) return year;
  return closed || head.seq >= SEGMENT_LIMIT ? `${headYear}-${Number(part) + 1}` : head.seg;
}

/** Segments in the order in which they were written: `2026`, `2026-2`, `2027`. */
export function compareSegments(a: string, b: string): number {
  const [yearA = '', partA = '1'] = a.split('-');
  const [yearB = '', partB = '1'] = b.split('-');
  return yearA === yearB ? Number(partA) - Number(partB) : yearA < yearB ? -1 : 1;
}

/** SHA-256 over the canonical JSON of an entry. */
function hashOf(entry: Entry, sha256: Sha256): Promise<string> {
  return sha256(canonicalJson(entry));
}

/** First entry of a segment that follows another: it carries the head of the one before, so segments hang together, and says if that was damaged. */
function opening(head: ChainHead, now: number, { tz, mono, machine }: EntryDraft, damaged: boolean): EntryDraft {
  return {
    kind: 'segment',
    ts: now,
    tz,
    ...(mono === undefined ? {} : { mono }),
    ...(machine === undefined ? {} : { machine }),
    id: `segment:${head.seg}`,
    account: null,
    actor: null,
    policy: null,
    act: null,
    verdict: null,
    reason: null,
    spent: [],
    outcome: null,
    note: { id: damaged ? 'segment.follows-damaged' : 'segment.follows', data: { segment: head.seg, seq: head.seq, hash: head.hash } },
  };
}

/**
 * Links drafts behind `head` and seals them. Returns the sealed entries, oldest first, and the new head. Behind a `damaged` segment
 * they begin one of their own.
 */
export async function extend(
  head: ChainHead | null,
  drafts: readonly EntryDraft[],
  now: number,
  sha256: Sha256,
  damaged = false,
): Promise<{ entries: SealedEntry[]; head: ChainHead | null }> {
  const seg = segmentFor(head, now, damaged);
  const follows = head !== null && head.seg !== seg;
  const queue = follows && drafts[0] ? [opening(head, now, drafts[0], damaged), ...drafts] : drafts;
  const entries: SealedEntry[] = [];
  let last = follows ? null : head;
  for (const draft of queue) {
    const entry: Entry = { ...draft, v: 1, seg, seq: (last?.seq ?? 0) + 1, prev: last?.hash ?? NO_HASH };
    const hash = await hashOf(entry, sha256);
    entries.push({ entry, hash });
    last = { seg, seq: entry.seq, hash, at: draft.ts };
  }
  return { entries, head: last ?? head };
}
