import { describe, expect, it } from 'vitest';
import { seen } from './asking.ts';

describe('abuse in disguise', () => {
  it.each([
    'し・ね',
    'し ね！',
    '死★ね',
    '死🎉ね',
    'タヒね。',
    '氏ね！',
    '○ね',
    'お前を○す。',
    'バ○だな',
    'ばカ',
    'き★え★ろ',
    'し\u200bね',
    'ｼﾈ',
    'ク ズ',
  ])('sees through %s', (text) => {
    expect(seen(text, 'insult/').length).toBeGreaterThan(0);
  });

  it.each([
    'お し ら せ',
    '楽しね',
    'ソ・フ・ト',
    '第4ねんどの計画',
    'カ・ス・テ・ラ',
    '○○さんへ',
    '鹿児島市ね んりんピック',
    'シネマ上映会',
    '〇月〇日',
    'バ・ス・ツ・ア・ー',
  ])('leaves %s alone', (text) => {
    expect(seen(text, 'insult/')).toEqual([]);
  });

  it('marks exactly the disguised word', () => {
    expect(seen('もう死★ねと言われた', 'insult/hidden')).toEqual(['insult/hidden(weak)「死★ね」']);
  });
});
