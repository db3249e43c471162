import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { patternExamples } from '../../../lib/detectors/data/examples.ts';
import { detect } from '../../../lib/detectors/run.ts';
import type { Direction } from '../../../lib/detectors/types.ts';
import { hasMessage, type MessageId, t } from '../../../lib/i18n/index.ts';
import { asking } from './asking.ts';

const soup = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 400 }),
  fc
    .array(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      { maxLength: 300 },
    )
    .map((parts) => parts.join('')),
  fc
    .array(
      fc.constantFrom(
        '死',
        'ね',
        '\u202e',
        '\u2066',
        '\ud800',
        '\udfff',
        '〇〇さん',
        '090-',
        '1234',
        '東京都',
        '1丁目',
        '(',
        '「',
        '月',
        '日',
        '(火)',
        '@',
        '.com',
        'https://',
        '🎉',
        '\u200d',
        'ｶﾞ',
        '\u3099',
        '。',
        '\n',
        '  ',
        'ください',
        'は',
        'バカ',
      ),
      { maxLength: 120 },
    )
    .map((parts) => parts.join('')),
);
const direction = fc.constantFrom<Direction>('own', 'reply', 'incoming');

/** Ten thousand characters of every pattern's own words, and of what expressions find hard. */
const hard = [
  ...Object.values(patternExamples).flatMap(({ ng }) => ng.slice(0, 1).map((text) => text.replace(/[。!！?？]/g, ''))),
  ...[
    'あ',
    '「',
    '（',
    '0',
    '1-',
    'a.',
    'a@',
    '〇',
    '東京都',
    '市1',
    'は',
    '://',
    '・',
    '田',
    'さん',
    'か\u3099',
    '\u0301',
    '\ud800',
    '1月1日(',
    '山田さん',
    '090-',
    '🎉',
    'w',
    'A',
    '#a',
    '死 ',
    'https://a.',
    '〒123-4567',
    '1234 5678 9012 ',
  ],
];

describe('detect', () => {
  it('answers any text, with spans inside it and a sentence in both languages for each', () => {
    fc.assert(
      fc.property(soup, direction, (text, way) => {
        for (const hit of detect(text, asking({ direction: way }))) {
          expect(hit.start).toBeGreaterThanOrEqual(0);
          expect(hit.end).toBeLessThanOrEqual(text.length);
          expect(hit.start).toBeLessThan(hit.end);
          expect(hasMessage(hit.messageId), hit.messageId).toBe(true);
          expect(t('ja', hit.messageId as MessageId, hit.data)).not.toBe('');
          expect(t('en', hit.messageId as MessageId, hit.data)).not.toBe('');
        }
      }),
      { numRuns: 400 },
    );
  });

  it('reads a megabyte', () => {
    const hits = detect('催しのお知らせ。０９０－００００－１２３４まで。'.repeat(40_000).slice(0, 1_000_000), asking());
    expect(hits.length).toBeGreaterThan(0);
  }, 60_000);

  it('takes no longer per character for hard texts: time grows in step with length', () => {
    const time = (text: string) => {
      const before = process.cpuUsage();
      detect(text, asking());
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const slow = hard
      .map((unit) => unit.repeat(Math.ceil(10_000 / unit.length)).slice(0, 10_000))
      .map((text) => ({ text: text.slice(0, 20), ms: time(text) }))
      // Many times the bar of the benchmark (50 ms), because the machines of the tests are shared; a quadratic expression takes seconds.
      .filter(({ ms }) => ms > 500);
    expect(slow).toEqual([]);
  }, 120_000);
});
