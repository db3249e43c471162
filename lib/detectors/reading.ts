/** A text read once for all detectors, and what they hand back. */
import type { CategoryId } from '../foundation/vocabulary.ts';
import type { Normalised } from '../text/normalise.ts';
import type { Sentence } from '../text/sentences.ts';
import type { FoundLink } from './links.ts';
import type { DetectOptions, Strength } from './types.ts';

export interface Reading {
  normalised: Normalised;
  /** Normalised text; all `from` and `to` below are offsets into it. */
  text: string;
  sentences: readonly Sentence[];
  links: readonly FoundLink[];
  options: DetectOptions;
}

/** A hit before its offsets are carried back to the original text. */
export interface Found {
  detector: string;
  category: CategoryId;
  strength: Strength;
  from: number;
  to: number;
  /** Sentence `detectors.<reason>`. */
  reason: string;
  data?: Record<string, string | number | string[]>;
  suggestion?: string;
}

export type Detector = (reading: Reading) => Found[];

/** The line around an offset, at most `reach` characters to either side; never looks further, however long the line is. */
export function lineAround(text: string, from: number, to: number, reach = 80): { before: string; after: string } {
  const before = text.slice(Math.max(0, from - reach), from);
  const after = text.slice(to, to + reach);
  const end = after.indexOf('\n');
  return { before: before.slice(before.lastIndexOf('\n') + 1), after: end < 0 ? after : after.slice(0, end) };
}

/** The last non-empty line before the one that holds `from`, at most `reach` characters back. */
export function lineBefore(text: string, from: number, reach = 160): string {
  const lines = text
    .slice(Math.max(0, from - reach), from)
    .split('\n')
    .slice(0, -1);
  return lines.findLast((line) => line !== '')?.slice(-80) ?? '';
}
