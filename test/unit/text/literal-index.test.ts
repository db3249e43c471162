import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LiteralIndex } from '../../../lib/text/literal-index.ts';

describe('LiteralIndex', () => {
  it('finds every occurrence of every literal, as a plain search would', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'あ', '死', 'ね'), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(
          letters.filter((word) => word.length > 0 && word.length < 5),
          { maxLength: 6 },
        ),
        letters,
        (literals, text) => {
          const found: string[] = [];
          new LiteralIndex(literals).scan(text, (literal, start, end) => found.push(`${literal}:${start}:${end}`));
          const expected = literals.flatMap((literal, index) =>
            [...text].flatMap((_, at) => (text.startsWith(literal, at) ? [`${index}:${at}:${at + literal.length}`] : [])),
          );
          expect(found.sort()).toEqual(expected.sort());
        },
      ),
    );
  });
});
