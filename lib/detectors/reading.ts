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

/** The line around an offset, at most `reach` characters to either side. */
export function lineAround(text: string, from: number, to: number, reach = 80): { before: string; after: string } {
  const lineStart = text.lastIndexOf('\n', from - 1) + 1;
  const lineEnd = text.indexOf('\n', to);
  return {
    before: text.slice(Math.max(lineStart, from - reach), from),
    after: text.slice(to, Math.min(lineEnd < 0 ? text.length : lineEnd, to + reach)),
  };
}
