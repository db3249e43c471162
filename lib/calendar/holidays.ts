/**
 * National holidays of Japan, 振替休日 and 国民の休日 included, from a kept-up library that follows the law's own rules.
 * Only its table by year is used: its date arithmetic reads local getters. Years from 2028 on are provisional until the Cabinet Office publishes them.
 */
import holidays from 'japanese-holidays';
import type { JstMoment } from './jst.ts';

const byYear = new Map<number, Map<string, string>>();

function holidaysOf(year: number): Map<string, string> {
  const known = byYear.get(year);
  if (known) return known;
  const table = new Map(holidays.getHolidaysOf(year).map(({ month, date, name }) => [`${month}-${date}`, name]));
  byYear.set(year, table);
  return table;
}

/** Name of the national holiday on that day of Japan's calendar, e.g. `勤労感謝の日`; `undefined` on ordinary days. */
export function holidayName(day: Pick<JstMoment, 'year' | 'month' | 'day'>): string | undefined {
  return holidaysOf(day.year).get(`${day.month}-${day.day}`);
}
