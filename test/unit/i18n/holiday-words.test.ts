import holidays from 'japanese-holidays';
import { describe, expect, it } from 'vitest';
import { holidayWords } from '../../../lib/i18n/holiday-words.ts';

describe('names of holidays', () => {
  const names = [2024, 2026, 2030, 2032].flatMap((year) => holidays.getHolidaysOf(year).map(({ name }) => name));

  it('are English in the English pages, every one of them', () => {
    for (const name of names) expect(holidayWords(name, 'en')).toMatch(/^[A-Z][\w’ ]+$/);
    expect(holidayWords('勤労感謝の日', 'en')).toBe('Labor Thanksgiving Day');
  });

  it('stay as the law writes them in Japanese, and where we know no other', () => {
    expect(holidayWords('振替休日', 'ja')).toBe('振替休日');
    expect(holidayWords('即位の日', 'en')).toBe('即位の日');
  });
});
