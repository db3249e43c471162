import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patterns } from '../../../lib/detectors/data/index.ts';
import { expand, wordClass } from '../../../lib/detectors/macros.ts';
import { LiteralReader } from '../../../lib/text/required-literals.ts';

const reader = new LiteralReader(wordClass);
const requiredLiterals = (source: string) => reader.required(source);

describe('requiredLiterals', () => {
  it('finds the words without which an expression cannot match', () => {
    expect(requiredLiterals('死ね|消えろ')).toEqual(['死ね', '消えろ']);
    expect(requiredLiterals('(?:市|町)長[^。]{0,5}あ')).toEqual(['市長', '町長']);
    expect(requiredLiterals('(?<!親)バカ(?!ンス)')).toEqual(['バカ']);
  });

  it('admits when nothing is required', () => {
    expect(requiredLiterals('[ぁ-ん]{3}')).toEqual([]);
    expect(requiredLiterals('(?:あ)?\\d+')).toEqual([]);
  });

  it('never rules out a sentence that a shipped pattern would match', () => {
    const compiled = patterns.map((pattern) => ({
      id: pattern.id,
      expression: new RegExp(expand(pattern.find)),
      needs: requiredLiterals(pattern.find),
    }));
    const words = [...new Set(compiled.flatMap(({ needs }) => needs))];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, 'は', 'が', 'です', '〇〇さん', '。'), { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.join('');
        for (const { id, expression, needs } of compiled) {
          if (expression.test(text))
            expect(
              needs.some((need) => text.includes(need)),
              `${id} in ${text}`,
            ).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});
