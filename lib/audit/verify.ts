/**
 * Walks the record and names the first place that does not hold: a changed, missing, doubled or unlinked entry, a segment
 * whose end is not where its head says. That the newest entries *and* their head were cut off together, only a witness shows:
 * a signed checkpoint, or the head that went out with a request for approval (security.md 7).
 */
import { canonicalJson } from '../foundation/canonical-json.ts';
import type { Sha256 } from '../foundation/digest.ts';
import { type ChainHead, fiscalYear, NO_HASH } from './chain.ts';
import type { SealedEntry } from './entry.ts';
import { japanTime } from './export.ts';

type Break =
  | 'damaged'
  | 'changed'
  | 'missing'
  | 'duplicate'
  | 'unlinked'
  | 'head-missing'
  | 'head-behind'
  | 'cut-off'
  | 'segment-link'
  | 'checkpoint'
  | 'checkpoint-unsigned'
  | 'witness';

export interface VerifyReport {
  ok: boolean;
  checked: number;
  segments: { segment: string; entries: number; head: string | null }[];
  /** The first broken place; everything before it holds. */
  broken: { segment: string; seq: number; why: Break; ja: string; en: string } | null;
  /** Places where the clock went back by more than ten minutes: no breach, but worth a look. */
  clockJumps: { segment: string; seq: number }[];
  /** How many checkpoints and sent heads the record was held against; 0: nothing shows whether its end was cut off. */
  witnesses: number;
}

/** A head of this record that somebody else has seen. */
export interface SentHead {
  hash: string;
  /** When it went out, epoch milliseconds. */
  at: number;
}

export interface VerifyOptions {
  /** The end of what was taken out before the first segment. */
  removed?: ChainHead | null;
  /** Heads that must still be in the record. */
  sent?: readonly SentHead[];
}

export interface SegmentSource {
  segment: string;
  head: ChainHead | null;
  /** Hashes that signed checkpoints hold, by the number of the entry; `null` where the checkpoint's own signature is not sound. */
  checkpoints?: ReadonlyMap<number, string | null>;
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
  checkpoint: {
    ja: '{n}件目までの記録が、署名した確認点と違います。',
    en: 'The record up to entry {n} differs from a signed checkpoint.',
  },
  'checkpoint-unsigned': {
    ja: '{n}件目の確認点の署名が、このパソコンのものではありません。',
    en: 'The checkpoint at entry {n} is not signed by this computer.',
  },
  witness: {
    ja: '承認の依頼（{at}）に添えた印に当たる記録がありません。{n}件目より後で、記録が入れ替えられたか切り取られています。',
    en: 'The entry whose mark went out with a request for approval ({at}) is not there: what followed entry {n} was replaced or cut off.',
  },
};

const TEN_MINUTES = 600_000;

interface Walk {
  checked: number;
  entries: number;
  last: SealedEntry | null;
  jumps: { segment: string; seq: number }[];
  /** Sent heads that were not met yet. */
  awaited: Map<string, number>;
}

/** How far the clock stands behind the browser's own steady one; ahead means nothing, since a computer that slept is ahead too. */
const behind = ({ entry: { ts, mono } }: SealedEntry): boolean => mono !== undefined && ts < mono - TEN_MINUTES;

function wentBack(sealed: SealedEntry, last: SealedEntry | null): boolean {
  if (last && sealed.entry.ts < last.entry.ts - TEN_MINUTES) return true;
  return behind(sealed) && !(last && behind(last));
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
  // A first entry that follows a segment needs that segment, or the stone that it left.
  const follows = expected === 1 && entry.kind === 'segment' ? entry.note?.data.hash : undefined;
  if (expected === 1 && (before?.hash ?? undefined) !== follows) return { seq: 1, why: 'segment-link' };
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
      if (wentBack(sealed, walk.last)) walk.jumps.push({ segment: source.segment, seq: sealed.entry.seq });
      walk.awaited.delete(sealed.hash);
      walk.last = sealed;
      walk.entries += 1;
      walk.checked += 1;
      const witnessed = source.checkpoints?.get(walk.entries);
      if (witnessed === null) return { seq: walk.entries, why: 'checkpoint-unsigned' };
      if (witnessed !== undefined && witnessed !== sealed.hash) return { seq: walk.entries, why: 'checkpoint' };
    }
  }
  const { head } = source;
  if ([...(source.checkpoints?.keys() ?? [])].some((seq) => seq > walk.entries)) return { seq: walk.entries, why: 'cut-off' };
  if (!head) return { seq: walk.entries, why: 'head-missing' };
  if (head.seq > walk.entries) return { seq: walk.entries, why: 'cut-off' };
  if (head.seq < walk.entries) return { seq: head.seq + 1, why: 'head-behind' };
  return head.hash === walk.last?.hash ? null : { seq: walk.entries, why: 'changed' };
}

function namePlace(segment: string, { seq, why }: { seq: number; why: Break }, at = ''): NonNullable<VerifyReport['broken']> {
  const { ja, en } = SENTENCES[why];
  const fill = (sentence: string) => sentence.replace('{n}', String(seq)).replace('{at}', at);
  return { segment, seq, why, ja: `${segment}年度：${fill(ja)}`, en: `${segment}: ${fill(en)}` };
}

/** Checks all segments, oldest first, then what others have seen of them. Stops at the first broken place. */
export async function verify(
  sources: readonly SegmentSource[],
  sha256: Sha256,
  { removed = null, sent = [] }: VerifyOptions = {},
): Promise<VerifyReport> {
  const report: VerifyReport = { ok: true, checked: 0, segments: [], broken: null, clockJumps: [], witnesses: 0 };
  const awaited = new Map(sent.map(({ hash, at }) => [hash, at]));
  report.witnesses = awaited.size + sources.reduce((sum, { checkpoints }) => sum + (checkpoints?.size ?? 0), 0);
  let before: ChainHead | null = removed;
  for (const source of sources) {
    const walk: Walk = { checked: 0, entries: 0, last: null, jumps: report.clockJumps, awaited };
    const fault = await walkSegment(source, before, walk, sha256);
    report.checked += walk.checked;
    report.segments.push({ segment: source.segment, entries: walk.entries, head: source.head?.hash ?? null });
    if (fault) return { ...report, ok: false, broken: namePlace(source.segment, fault) };
    before = source.head;
  }
  const [missing] = [...awaited.values()].sort((a, b) => a - b);
  if (missing === undefined) return report;
  const last = report.segments.at(-1);
  const place = { seq: last?.entries ?? 0, why: 'witness' as const };
  return { ...report, ok: false, broken: namePlace(last?.segment ?? fiscalYear(missing), place, japanTime(missing).slice(0, 16)) };
}
