import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../lib/text/sentences.ts';

const cut = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('splitSentences', () => {
  it('ends at full stops, marks and line ends', () => {
    expect(cut('今日は祭りです。来てね!本当?\nまた明日')).toEqual(['今日は祭りです。', '来てね!', '本当?', 'また明日']);
  });

  it('keeps a quotation whole, so that what is said about it stays beside it', () => {
    expect(cut('「死ね。」と書くのは犯罪です。')).toEqual(['「死ね。」と書くのは犯罪です。']);
  });

  it('does not wait for a bracket that never closes', () => {
    expect(cut('「閉じない。次の文です。')).toEqual(['「閉じない。', '次の文です。']);
  });

  it('begins a new paragraph at a blank line', () => {
    expect(splitSentences('一。\n二。\n\n三。').map(({ paragraph }) => paragraph)).toEqual([0, 0, 1]);
  });

  it('loses no visible character and keeps sentences short, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const sentences = splitSentences(text);
        let at = 0;
        let lost = '';
        for (const { start, end } of sentences) {
          lost += text.slice(at, start);
          at = end;
        }
        expect((lost + text.slice(at)).replace(/[\s\u3000]/g, '')).toBe('');
        expect(sentences.filter(({ start, end }, n) => end - start > 430 || start < (sentences[n - 1]?.end ?? 0))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
