/** How long the record is kept. Whole fiscal years only, oldest first, and nothing goes of itself. */
import { canonicalJson } from '../foundation/canonical-json.ts';
import { compareSegments } from './chain.ts';
import type { SealedEntry } from './entry.ts';

/** Years after the end of a fiscal year; `null` keeps everything. */
export const KEEP_YEARS = [1, 3, 5, 10] as const;
export type KeepYears = (typeof KEEP_YEARS)[number] | null;

/** From when a segment may be taken out: 1 April in Japan, so many years after its own last day. `null`: never. */
export function mayGoFrom(segment: string, keep: KeepYears): number | null {
  if (keep === null) return null;
  return Date.parse(`${Number(segment.slice(0, 4)) + 1 + keep}-04-01T00:00:00+09:00`);
}

/** The segment that may be taken out now: the oldest, when its time has come. The one that is being written never. */
export function nextToGo(segments: readonly string[], keep: KeepYears, now: number): string | null {
  const [oldest, ...rest] = [...segments].sort(compareSegments);
  const from = oldest === undefined ? null : mayGoFrom(oldest, keep);
  return oldest !== undefined && rest.length > 0 && from !== null && from <= now ? oldest : null;
}

/** Whether an exported file holds exactly these entries. Returns the number of the first line that does not, or `null`. */
export function differsAt(file: string, entries: readonly SealedEntry[]): number | null {
  const lines = file
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.startsWith('{"entry"'));
  for (const [index, sealed] of entries.entries()) if (lines[index] !== canonicalJson(sealed)) return index + 1;
  return lines.length > entries.length ? entries.length + 1 : null;
}
