import { describe, expect, it } from 'vitest';
import { hitsIn, seen, warningsIn } from './asking.ts';

const never = (term: string) => ({ words: { never: [{ term, strength: 'strong' as const }], fine: [] } });

describe('the organisation’s own words', () => {
  it('finds a word that is never used here, however it is written', () => {
    expect(seen('ＡＢＣまつりを開きます', 'glossary/', never('abcまつり'))).toEqual(['glossary/never(strong)「ＡＢＣまつり」']);
  });

  it('keeps short words on word borders', () => {
    expect(seen('カステラを焼きます', 'glossary/', never('カス'))).toEqual([]);
  });

  it('treats a word as it stands, never as an expression', () => {
    expect(seen('aaaaaaaaaaaaaaaaaaaaaaaa', 'glossary/', never('(a+)+$'))).toEqual([]);
    expect(seen('何が(a+)+$だ', 'glossary/', never('(a+)+$')).length).toBe(1);
  });

  it('silences what is always fine here, and nothing else', () => {
    const words = { never: [], fine: ['バカ祭り'] };
    expect(warningsIn('恒例のバカ祭りを開きます。', { words })).toEqual([]);
    expect(
      hitsIn('バカ祭りに来ない人はバカだ。', { words })
        .filter((hit) => hit.category === 'insult-defamation')
        .map((hit) => hit.start),
    ).toEqual([10]);
  });
});
