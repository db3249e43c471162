/**
 * Walks the record and names the first place that does not hold: a changed, missing, doubled or unlinked entry, a segment
 * whose end is not where its head says. What it cannot see alone: that the newest entries *and* their head were cut off
 * together; that needs a witness elsewhere (security.md 7).
 */
import { canonicalJson } from '../foundation/canonical-json.ts';
import type { Sha256 } from '../foundation/digest.ts';
import { type ChainHead, NO_HASH } from './chain.ts';
import type { SealedEntry } from './entry.ts';

type Break = 'damaged' | 'changed' | 'missing' | 'duplicate' | 'unlinked' | 'head-missing' | 'head-behind' | 'cut-off' | 'segment-link';

export interface VerifyReport {
  ok: boolean;
  checked: number;
  segments: { segment: string; entries: number; head: string | null }[];
  /** The first broken place; everything before it holds. */
  broken: { segment: string; seq: number; why: Break; ja: string; en: string } | null;
  /** Places where the clock went back by more than ten minutes: no breach, but worth a look. */
  clockJumps: { segment: string; seq: number }[];
}

export interface SegmentSource {
  segment: string;
  head: ChainHead | null;
  /** Entries in writing order, in portions. */
  portions: AsyncIterable<readonly SealedEntry[]> | Iterable<readonly SealedEntry[]>;
}

const SENTENCES: Record<Break, { ja: string; en: string }> = {
  damaged: { ja: '{n}件目が壊れていて読めません。', en: 'Entry {n} is damaged and cannot be read.' },
  changed: { ja: '{n}件目の内容が、記録されたときと違います。', en: 'Entry {n} differs from what was recorded.' },
  missing: { ja: '{n}件目がありません。', en: 'Entry {n} is missing.' },
  duplicate: { ja: '{n}件目が重複しています。', en: 'Entry {n} occurs twice.' },
  unlinked: { ja: '{n}件目が、その前の記録とつながっていません。', en: 'Entry {n} is not linked to the one before.' },
  'head-missing': {
    ja: '年度の末尾を示す印がありません（{n}件まで確認）。',
    en: 'The mark of the segment’s end is missing (checked up to entry {n}).',
  },
  'head-behind': { ja: '末尾の印より後に、{n}件目の記録があります。', en: 'Entry {n} lies behind the mark of the end.' },
  'cut-off': { ja: '{n}件目より後の記録が失われています。', en: 'What followed entry {n} has been lost.' },
  'segment-link': {
    ja: '{n}件目（年度の始まり）が、前の年度の記録とつながっていません。',
    en: 'Entry {n} (start of a segment) is not linked to the segment before.',
  },
};

const TEN_MINUTES = 600_000;

interface Walk {
  checked: number;
  entries: number;
  last: SealedEntry | null;
  jumps: { segment: string; seq: number }[];
}

async function hashes(portion: readonly SealedEntry[], sha256: Sha256): Promise<(string | null)[]> {
  return Promise.all(
    portion.map(async ({ entry }) => {
      try {
        return await sha256(canonicalJson(entry));
      } catch {
        return null;
      }
    }),
  );
}

function faultOf(
  sealed: SealedEntry,
  hash: string | null,
  walk: Walk,
  segment: string,
  before: ChainHead | null,
): { seq: number; why: Break } | null {
  const expected = walk.entries + 1;
  const { entry } = sealed;
  if (hash === null || typeof entry !== 'object' || entry === null) return { seq: expected, why: 'damaged' };
  if (hash !== sealed.hash) return { seq: expected, why: 'changed' };
  if (entry.seg !== segment || entry.seq > expected) return { seq: expected, why: 'missing' };
  if (entry.seq < expected) return { seq: entry.seq, why: 'duplicate' };
  if (entry.prev !== (walk.last?.hash ?? NO_HASH)) return { seq: expected, why: 'unlinked' };
  if (expected === 1 && before && entry.note?.data.hash !== before.hash) return { seq: 1, why: 'segment-link' };
  return null;
}

async function walkSegment(
  source: SegmentSource,
  before: ChainHead | null,
  walk: Walk,
  sha256: Sha256,
): Promise<{ seq: number; why: Break } | null> {
  for await (const portion of source.portions) {
    const computed = await hashes(portion, sha256);
    for (const [index, sealed] of portion.entries()) {
      const fault = faultOf(sealed, computed[index] ?? null, walk, source.segment, before);
      if (fault) return fault;
      if (walk.last && sealed.entry.ts < walk.last.entry.ts - TEN_MINUTES)
        walk.jumps.push({ segment: source.segment, seq: sealed.entry.seq });
      walk.last = sealed;
      walk.entries += 1;
      walk.checked += 1;
    }
  }
  const { head } = source;
  if (!head) return { seq: walk.entries, why: 'head-missing' };
  if (head.seq > walk.entries) return { seq: walk.entries, why: 'cut-off' };
  if (head.seq < walk.entries) return { seq: head.seq + 1, why: 'head-behind' };
  return head.hash === walk.last?.hash ? null : { seq: walk.entries, why: 'changed' };
}

/** Checks all segments, oldest first. Stops at the first broken place. */
export async function verify(sources: readonly SegmentSource[], sha256: Sha256): Promise<VerifyReport> {
  const report: VerifyReport = { ok: true, checked: 0, segments: [], broken: null, clockJumps: [] };
  let before: ChainHead | null = null;
  for (const source of sources) {
    const walk: Walk = { checked: 0, entries: 0, last: null, jumps: report.clockJumps };
    const fault = await walkSegment(source, before, walk, sha256);
    report.checked += walk.checked;
    report.segments.push({ segment: source.segment, entries: walk.entries, head: source.head?.hash ?? null });
    if (fault) {
      const { ja, en } = SENTENCES[fault.why];
      const place = String(fault.seq);
      report.ok = false;
      report.broken = {
        segment: source.segment,
        ...fault,
        ja: `${source.segment}年度：${ja.replace('{n}', place)}`,
        en: `${source.segment}: ${en.replace('{n}', place)}`,
      };
      return report;
    }
    before = source.head;
  }
  return report;
}
