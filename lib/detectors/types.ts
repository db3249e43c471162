/** What the text checker is asked and what it answers. Pure data: ids and numbers travel, sentences are made at the edge. */
import type { CategoryId } from '../foundation/vocabulary.ts';

/**
 * How sure and how grave. The policy decides what follows: by default strong holds, weak warns, info informs.
 * `strong` is kept for what is nearly always out of place in an official post.
 */
export type Strength = 'strong' | 'weak' | 'info';

/** One thing seen in the text. */
export interface Hit {
  /** Name of the detector, `<family>/<what>`; stable, for rules and logs. */
  detector: string;
  category: CategoryId;
  strength: Strength;
  /** UTF-16 offsets into the original text, half open. */
  start: number;
  end: number;
  /** Sentence that says what was seen and why it may be a problem (i18n area `detectors`). */
  messageId: string;
  data: Record<string, string | number | string[]>;
  /** What to write instead, where a safe rewording exists (Japanese, as it would stand in the text). */
  suggestion?: string;
}

/** Whose text it is: an own post, an answer to somebody, or what somebody wrote under our post. */
export type Direction = 'own' | 'reply' | 'incoming';

export interface NeverWord {
  term: string;
  category?: CategoryId;
  strength: Strength;
}

export interface DetectOptions {
  direction: Direction;
  /** Epoch milliseconds; the year of a date without one is read from it (Japan time). */
  now: number;
  /** Hosts of the own organisation, without scheme; subdomains are included. */
  ownDomains: string[];
  /** Phone numbers and addresses that the organisation publishes itself. */
  officialContacts: string[];
  /** The organisation's glossary: never used here, always fine here. Literal words, no patterns. */
  words: { never: NeverWord[]; fine: string[] };
  /** What the account is about (e.g. 選管, 文化財), where it is known. */
  subject?: string;
}
