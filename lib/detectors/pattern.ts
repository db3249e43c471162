/** What one entry of the data files says. Adding a pattern is adding an entry and its examples to one file in `data/`. */
import type { CategoryId } from '../foundation/vocabulary.ts';
import type { Direction, Strength } from './types.ts';

export interface Pattern {
  /** `<family>/<what>`, unique; becomes `Hit.detector`. */
  id: string;
  category: CategoryId;
  strength: Strength;
  /**
   * Expression on the normalised text (NFKC, lower-case Latin) of one sentence; `{name}` is a word class of `macros.ts`.
   * Repetitions must be bounded. The group named `mark`, or else the whole match, is what gets marked.
   */
  find: string;
  /** Silences the match when found in the same sentence behind the beginning of the match (what is said about it). */
  unless?: string;
  /** Silences the match when found anywhere in the same sentence (what the sentence is about). */
  topic?: string;
  /** Like `topic`, also in the sentence before or after within the paragraph. Never general words of caution. */
  around?: string;
  /** May run on into the next two sentences of the paragraph: 「当選しました！リンクから…」. */
  across?: true;
  /** Both ends must be word borders. */
  borders?: true;
  /** Stays in force inside the title of a work (映画「…」). */
  evenInTitles?: true;
  /** Sentence `detectors.<reason>` that says why. */
  reason: string;
  /** A safe rewording of whatever was marked. */
  suggestion?: string;
  /** Safe rewordings by the words marked (normalised), where each has its own. */
  rewordings?: Record<string, string>;
  /** Directions in which it counts; all when left out. */
  only?: Direction[];
}

/** Sentences that run as tests: `ng` must be found by that very pattern, `ok` must not be found by any pattern of the file. */
export type Examples = Record<string, { ng: string[]; ok: string[] }>;
