/**
 * One reading of a text for all checks: NFKC, lower-case Latin, invisible characters gone, dashes inside numbers unified, with a
 * map back, so that a mark always lies on exactly the characters that the person typed.
 */
import type { Span } from './span.ts';

export interface Normalised {
  readonly original: string;
  readonly text: string;
  /** The original characters behind `[start, end)` of `text`; combining marks and halves of characters are never cut off. */
  span(start: number, end: number): Span;
}

// Soft hyphen, joiners, bidi controls, fillers, variation selectors, tags: nobody sees them, and they hide words from a checker.
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/u;
const INVISIBLES = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LONG_VOWEL = 0x30fc;
const MARK = /[\p{M}\uFF9E\uFF9F]/u;

const isDigit = (code: number) => (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);

/** Characters that stand for themselves: kana, common kanji, ASCII without capitals and controls. */
function isPlain(code: number): boolean {
  return (
    (code >= 0x3041 && code <= 0x3096) ||
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x30a1 && code <= 0x30fb) ||
    (code >= 0x20 && code <= 0x40) ||
    (code >= 0x5b && code <= 0x7e) ||
    code === 0x3001 ||
    code === 0x3002 ||
    code === 0x0a
  );
}

/** Whether the next character may be a mark on this one; kana and kanji, the usual neighbours, are ruled out cheaply. */
function mayBeMark(code: number): boolean {
  return code >= 0x300 && (code < 0x3001 || code === 0x3099 || code === 0x309a || code > 0x9fff);
}

function standsForItself(text: string, at: number, code: number): boolean {
  if (mayBeMark(text.charCodeAt(at + 1))) return false;
  if (code === LONG_VOWEL) return !(isDigit(text.charCodeAt(at - 1)) && isDigit(text.charCodeAt(at + 1)));
  return isPlain(code);
}

/** Reads `original` once. Never throws; lone surrogates stay as they are. Linear in the length of the text. */
export function normalise(original: string): Normalised {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const length = original.length;
  let copied = 0;
  let at = 0;

  while (at < length) {
    const code = original.charCodeAt(at);
    if (standsForItself(original, at, code)) {
      starts.push(at);
      ends.push(++at);
      continue;
    }
    if (copied < at) out.push(original.slice(copied, at));
    const alone = standsAlone(original, at, code);
    const end = alone ? at + 1 : clusterEnd(original, at);
    const piece = alone ? rewriteAlone(code) : rewrite(original, at, end);
    for (let i = 0; i < piece.length; i++) {
      starts.push(at);
      ends.push(end);
    }
    out.push(piece);
    at = end;
    copied = end;
  }
  if (copied < length) out.push(original.slice(copied));

  return {
    original,
    text: out.join(''),
    span(start, end) {
      if (end <= start) {
        const point = start < starts.length ? (starts[start] ?? length) : length;
        return { start: point, end: point };
      }
      return { start: starts[start] ?? length, end: ends[end - 1] ?? length };
    },
  };
}

const rewritten = new Map<number, string>();

/** One character whose reading depends on no neighbour: full-width letters and digits, capitals, brackets. Looked up once each. */
function standsAlone(text: string, at: number, code: number): boolean {
  return (code < 0xd800 || code > 0xdfff) && code !== 0x0d && code !== LONG_VOWEL && !isDash(code) && !mayBeMark(text.charCodeAt(at + 1));
}

function rewriteAlone(code: number): string {
  let piece = rewritten.get(code);
  if (piece === undefined) {
    piece = rewrite(String.fromCharCode(code), 0, 1);
    rewritten.set(code, piece);
  }
  return piece;
}

function isDash(code: number): boolean {
  return (
    code === 0x2d ||
    (code >= 0x2010 && code <= 0x2015) ||
    code === 0x2212 ||
    code === LONG_VOWEL ||
    code === 0xfe58 ||
    code === 0xfe63 ||
    code === 0xff0d ||
    code === 0xff70
  );
}

/** End of the code point at `at` with the marks that belong to it (at most 16, so that a wall of marks stays linear). */
function clusterEnd(text: string, at: number): number {
  const first = text.codePointAt(at) ?? 0;
  let end = at + (first > 0xffff ? 2 : 1);
  for (let n = 0; n < 16 && end < text.length; n++) {
    const next = text.codePointAt(end) ?? 0;
    if (next < 0x300 || !MARK.test(String.fromCodePoint(next)) || INVISIBLE.test(String.fromCodePoint(next))) break;
    end += next > 0xffff ? 2 : 1;
  }
  return end;
}

function rewrite(text: string, start: number, end: number): string {
  const piece = text.slice(start, end);
  if (piece === '\r') return text[end] === '\n' ? '' : '\n';
  if (piece === '\t') return ' ';
  if (piece === '\u2028' || piece === '\u2029') return '\n';
  if (INVISIBLE.test(piece)) return end - start <= 2 ? '' : piece.replace(INVISIBLES, '').normalize('NFKC').toLowerCase();
  if (isDash(text.charCodeAt(start)) && start > 0 && isDigit(text.charCodeAt(start - 1)) && isDigit(text.charCodeAt(end))) return '-';
  return piece.normalize('NFKC').toLowerCase();
}
