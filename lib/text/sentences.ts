/** Cuts a normalised text into sentences: guards (「やめましょう」, a quotation) may silence only their own. */
import type { Span } from './span.ts';

export interface Sentence extends Span {
  /** Sentences of one paragraph share a number; a blank line begins a new one. */
  paragraph: number;
}

const OPENING = '「『(（【〈《“';
const CLOSING = '」』)）】〉》”';
/** A quotation is kept whole up to this length. */
const QUOTE_MAX = 120;
/** Walls of text without a full stop are cut, so that every check stays linear. */
const SENTENCE_MAX = 300;

/** Sentences in order, covering every non-blank character. Ends at 。！？ and at line ends, not inside a short quotation. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let paragraph = 0;
  let start = 0;
  let quotedUntil = 0;

  const close = (end: number) => {
    let from = start;
    while (from < end && isBlank(text.charCodeAt(from))) from++;
    if (from < end) sentences.push({ start: from, end, paragraph });
    start = end;
  };

  for (let at = 0; at < text.length; at++) {
    const char = text[at] as string;
    if (char === '\n') {
      close(at);
      start = at + 1;
      if (text[at + 1] === '\n') paragraph++;
      quotedUntil = 0;
    } else if (at >= quotedUntil && mayOpen(text.charCodeAt(at)) && OPENING.includes(char)) {
      quotedUntil = endOfQuote(text, at, Math.max(quotedUntil, at));
    } else if ((char === '。' || char === '!' || char === '?') && at >= quotedUntil) {
      let end = at + 1;
      while (end < text.length && '。!?」』)'.includes(text[end] as string)) end++;
      close(end);
      at = end - 1;
    } else if (at - start >= SENTENCE_MAX) {
      close(softCut(text, start, at));
    }
  }
  close(text.length);
  return sentences;
}

const mayOpen = (code: number) => code === 0x28 || code === 0x201c || (code >= 0x3008 && code <= 0x3010) || code === 0xff08;
const isBlank = (code: number) => code === 0x20 || code === 0x0a || code === 0x3000;

/** Index after the closing bracket that answers the one at `at`, or `otherwise` when there is none near on this line. */
function endOfQuote(text: string, at: number, otherwise: number): number {
  const open = text[at] as string;
  const shut = CLOSING[OPENING.indexOf(open)] as string;
  let depth = 0;
  for (let i = at; i < text.length && i - at < QUOTE_MAX && text[i] !== '\n'; i++) {
    if (text[i] === open) depth++;
    else if (text[i] === shut && --depth === 0) return i + 1;
  }
  return otherwise;
}

function softCut(text: string, start: number, at: number): number {
  for (let i = at; i > start + SENTENCE_MAX / 2; i--) if (text[i] === '、' || text[i] === ' ') return i + 1;
  return at;
}
