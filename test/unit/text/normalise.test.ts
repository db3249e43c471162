import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise } from '../../../lib/text/normalise.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc
    .array(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      { maxLength: 200 },
    )
    .map((codes) => codes.join('')),
  fc
    .array(
      fc.constantFrom(
        'が',
        'ｶﾞ',
        'か\u3099',
        '\u200b',
        '\u202e',
        '𝓐',
        '①',
        '㍿',
        '葛\u{E0100}',
        '👨\u200d👩\u200d👧',
        'Ａ',
        'é',
        'e\u0301',
        '０',
        'ー',
        '\r\n',
        '\ud83d',
        '\udc00',
        '　',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
);

describe('normalise', () => {
  it('reads full width, half width, capitals and composed letters alike', () => {
    expect(normalise('ＡＢＣ　０１２').text).toBe('abc 012');
    expect(normalise('ﾊﾝｶｸｶﾞ').text).toBe('ハンカクガ');
    expect(normalise('か\u3099').text).toBe('が');
    expect(normalise('①㍿').text).toBe('1株式会社');
  });

  it('drops what nobody sees', () => {
    expect(normalise('死\u200bね\u202e').text).toBe('死ね');
    expect(normalise('葛\u{E0100}城').text).toBe('葛城');
  });

  it('makes every dash between digits a hyphen and leaves long vowels alone', () => {
    expect(normalise('０９０ー１２３４−5678').text).toBe('090-1234-5678');
    expect(normalise('コーヒー').text).toBe('コーヒー');
  });

  it('points every mark back at exactly the characters that were typed', () => {
    const text = 'Tel：０９０ー１２３４ー５６７８まで';
    const read = normalise(text);
    const at = read.text.indexOf('090');
    const { start, end } = read.span(at, at + '090-1234-5678'.length);
    expect(text.slice(start, end)).toBe('０９０ー１２３４ー５６７８');
  });

  it('gives spans that lie inside the text, in order, and read the same as what was matched, for any Unicode', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, a, b) => {
        const read = normalise(text);
        if (read.text.length === 0) return;
        const start = a % read.text.length;
        const end = start + 1 + (b % (read.text.length - start));
        const span = read.span(start, end);
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(text.length);
        expect(span.start).toBeLessThan(span.end);
        // What the mark covers, read by itself, holds what was matched.
        expect(normalise(text.slice(span.start, span.end)).text.replace(/[-ー]/g, '-')).toContain(
          read.text.slice(start, end).replace(/[-ー]/g, '-'),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('covers the whole text without gaps growing backwards', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = normalise(text);
        let before = 0;
        for (let i = 0; i < read.text.length; i++) {
          const { start } = read.span(i, i + 1);
          expect(start).toBeGreaterThanOrEqual(before);
          before = start;
        }
      }),
      { numRuns: 500 },
    );
  });
});
