/** The organisation's own words: never used here, always fine here. Literal strings, so nothing a policy says can slow a check down. */
import { onWordBorders } from '../text/borders.ts';
import { LiteralIndex } from '../text/literal-index.ts';
import { normalise } from '../text/normalise.ts';
import type { Found, Reading } from './reading.ts';
import type { DetectOptions } from './types.ts';

interface Glossary {
  never: { index: LiteralIndex; terms: string[] };
  fine: LiteralIndex;
  fineTerms: string[];
}

const cache = new WeakMap<DetectOptions['words'], Glossary>();

function glossaryOf(words: DetectOptions['words']): Glossary {
  let glossary = cache.get(words);
  if (!glossary) {
    const terms = words.never.map(({ term }) => normalise(term).text.trim());
    const fineTerms = words.fine.map((term) => normalise(term).text.trim());
    glossary = { never: { index: new LiteralIndex(terms), terms }, fine: new LiteralIndex(fineTerms), fineTerms };
    cache.set(words, glossary);
  }
  return glossary;
}

/** Short words in one script alone would hit inside others (カス in カステラ): they must stand on word borders. */
const needsBorders = (term: string) => term.length <= 3 && /^(?:[ぁ-んー]+|[ァ-ヴー]+|[a-z0-9]+)$/.test(term);

export function neverWords({ text, options }: Reading): Found[] {
  const { words } = options;
  if (words.never.length === 0) return [];
  const { never } = glossaryOf(words);
  const found: Found[] = [];
  never.index.scan(text, (number, from, to) => {
    const word = words.never[number];
    if (!word || (needsBorders(never.terms[number] as string) && !onWordBorders(text, from, to))) return;
    found.push({
      detector: 'glossary/never',
      category: word.category ?? 'other-inappropriate',
      strength: word.strength,
      from,
      to,
      reason: 'glossary.never',
    });
  });
  return found;
}

/** The text with every fine word blanked out by as many neutral characters, so that no offset moves. */
export function withoutFineWords(text: string, words: DetectOptions['words']): string {
  if (words.fine.length === 0) return text;
  const cuts: [number, number][] = [];
  glossaryOf(words).fine.scan(text, (_, from, to) => cuts.push([from, to]));
  return blank(text, cuts);
}

/** Neutral character: no letter of any word, no sentence end. */
const NEUTRAL = '\uFFFC';

export function blank(text: string, cuts: readonly (readonly [number, number])[]): string {
  if (cuts.length === 0) return text;
  const parts: string[] = [];
  let at = 0;
  for (const [from, to] of [...cuts].sort((a, b) => a[0] - b[0])) {
    if (to <= at) continue;
    const begin = Math.max(from, at);
    parts.push(text.slice(at, begin), NEUTRAL.repeat(to - begin));
    at = to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
