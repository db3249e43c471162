import { describe, expect, it } from 'vitest';
import { hitsIn, seen, warningsIn } from './asking.ts';

const weekday = (text: string) => hitsIn(text).find((hit) => hit.detector === 'accuracy/weekday');

describe('dates against the calendar', () => {
  it('names the right weekday and marks the wrong one', () => {
    const text = '１１月２３日（火）に収穫祭を開催します。';
    expect(weekday(text)).toMatchObject({ strength: 'weak', data: { given: '火', actual: '月', date: '11月23日' }, suggestion: '月' });
    expect(text.slice(weekday(text)?.start, weekday(text)?.end)).toBe('火');
  });

  it.each([
    '１１月２３日（月・祝）',
    '１２月２９日（火）から１月３日（日）まで',
    '令和８年（2026年）１２月５日（土）',
    '2026/12/5(土)',
    '12/6(日)開催',
    '12月5日（土）・6日（日）',
    '２０２６年１１月２２日（日曜日）',
    '11月22日日曜日',
  ])('has nothing to say about %s', (text) => {
    expect(warningsIn(text)).toEqual([]);
  });

  it.each(['2026年12月5日（日）', '2026/12/5(日)', '令和8年12月5日(月)', 'R8.12.5(月)', '12月5日（土）・6日（月）', '１１月２２日月曜日'])(
    'finds the slip in %s',
    (text) => {
      expect(weekday(text)).toBeDefined();
    },
  );

  it('takes the year from the text where it names one', () => {
    expect(weekday('2021年度の記録\n12月21日（火）に開催しました。')).toBeUndefined();
  });

  it('is sure of last year’s weekday, and only points out one that fits an older year', () => {
    expect(weekday('3月14日（土）に開催します。')?.strength).toBe('weak');
    expect(weekday('1月5日（水）から受け付けます。')?.strength).toBe('info');
  });

  it.each(['２月３０日が期限です', '13月1日', '11月31日まで', '2027年2月29日'])('knows that %s does not exist', (text) => {
    expect(seen(text, 'accuracy/impossible-date').length).toBe(1);
  });

  it('compares era and year', () => {
    expect(seen('令和８年（2025年）１２月５日', 'accuracy/era-year').length).toBe(1);
    expect(seen('令和7年(2026年)度', 'accuracy/era-year').length).toBe(1);
    expect(seen('令和元年（2019年）', 'accuracy/era-year')).toEqual([]);
  });

  it('notices an end before its beginning', () => {
    expect(seen('2026年12月5日〜2026年12月3日', 'accuracy/end-before-start').length).toBe(1);
    expect(seen('12月29日〜1月3日', 'accuracy/end-before-start')).toEqual([]);
    expect(seen('15時〜13時', 'accuracy/end-before-start').length).toBe(1);
    expect(seen('22時〜翌5時', 'accuracy/end-before-start')).toEqual([]);
  });
});

describe('times', () => {
  it.each(['午後13時', '10時75分', '午後 15:00', '33時'])('knows that %s does not exist', (text) => {
    expect(seen(`開始は${text}です。`, 'accuracy/impossible-time').length).toBe(1);
  });

  it.each(['午後1時', '24時間営業', '13:30〜15:00', '10時間', '午前10時30分', '25時まで営業'])('lets %s pass', (text) => {
    expect(seen(text, 'accuracy/impossible-time')).toEqual([]);
  });
});

describe('leftovers of a draft', () => {
  it.each([
    '〇月〇日に開催',
    '申込先は●●課です',
    '【要確認】定員',
    'TODO 写真',
    'テスト投稿です',
    'ここに本文を入れる',
    'xx月xx日',
    '【未定】',
    '画像が入ります',
    'あとで直す',
  ])('finds %s', (text) => {
    expect(seen(text, 'accuracy/').filter((hit) => !hit.includes('info')).length).toBeGreaterThan(0);
  });

  it.each(['（仮称）こども館', '未定稿ではありません', '■会場■', '●日時　●場所', '確認テストを行います', '〇〇さん', '〇年ぶりに復活'])(
    'lets %s pass',
    (text) => {
      expect(seen(text, 'accuracy/').filter((hit) => !hit.includes('info'))).toEqual([]);
    },
  );

  it('warns of a sentence pasted twice', () => {
    expect(seen('会場は役場前の広場です、雨天中止。会場は役場前の広場です、雨天中止。', 'accuracy/doubled').length).toBe(1);
  });
});

describe('writing that everybody can read', () => {
  it.each([
    ['①受付', 'accessibility/machine-dependent'],
    ['日　時：５日', 'accessibility/spaced-word'],
    ['やった🎉🎉🎉🎉🎉', 'accessibility/emoji-run'],
    ['𝓗𝓮𝓵𝓵𝓸', 'accessibility/decorated-letters'],
    ['#takanezawatownfestival', 'accessibility/hashtag-case'],
  ])('points out %s', (text, detector) => {
    expect(hitsIn(text).some((hit) => hit.detector === detector && hit.strength === 'info')).toBe(true);
  });

  it('does not ask visitors for it', () => {
    expect(hitsIn('①受付🎉🎉🎉🎉🎉', { direction: 'incoming' })).toEqual([]);
  });
});
