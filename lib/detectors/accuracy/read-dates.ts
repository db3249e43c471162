/** Dates as Japanese notices write them, with what each says: era, year, month, day, weekday. */

export interface WrittenDate {
  from: number;
  to: number;
  /** Western year, `null` where the text leaves it to the reader. */
  year: number | null;
  /** Year of the Western calendar in brackets beside an era year, when written. */
  otherYear: number | null;
  /** 「令和8年」 as written, when written. */
  era: string | null;
  month: number;
  day: number;
  /** 0 = Sunday … 6 = Saturday; `null` where none is written. */
  weekday: number | null;
  /** The weekday as written, e.g. 「火」. */
  weekdayWritten: string | null;
  /** Where the weekday stands. */
  weekdayAt: number;
}

const WEEKDAYS = '日月火水木金土';
const ERA_BEGINS: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925, 大正: 1911, 明治: 1867, r: 2018, h: 1988, s: 1925 };

const YEAR =
  '(?:(?<era>令和|平成|昭和|大正|明治)\\s?(?<eraYear>元|\\d{1,2})\\s?年(?:\\s?\\(\\s?(?<other>\\d{4})\\s?年?\\s?\\))?|(?<year>(?:19|20)\\d{2})\\s?年(?:\\s?\\(\\s?(?<era2>令和|平成)\\s?(?<eraYear2>元|\\d{1,2})\\s?年?\\s?\\))?)';
const WEEKDAY = `(?:\\s?\\(\\s?(?:祝日?|祭|休日?)?[・･、/]?\\s?(?<wd>[${WEEKDAYS}])(?:曜日?)?(?:\\s?[・･、/,]?\\s?(?:祝日?|祭|休日?|祭日|振替休日|[^)\\d]{1,8}))?\\s?\\)|\\s?(?<wd2>[${WEEKDAYS}])曜日?)?`;
const KANJI_DATE = new RegExp(
  `(?:${YEAR}\\s?)?(?<![\\d.])(?<month>\\d{1,2})\\s?月\\s?(?<day>\\d{1,2})\\s?日(?!間|目|前|後|以|分|程|かけ)${WEEKDAY}`,
  'g',
);
const NUMERIC_DATE = new RegExp(
  `(?<![\\d/.-])(?:(?<year>(?:19|20)\\d{2})[./-](?<month>\\d{1,2})[./-](?<day>\\d{1,2})(?![\\d/-])${WEEKDAY}|(?<era>[rhs])\\.?(?<eraYear>\\d{1,2})[./-](?<month2>\\d{1,2})[./-](?<day2>\\d{1,2})(?![\\d/.-])${WEEKDAY.replaceAll('<wd', '<w')}|(?<month3>\\d{1,2})[/.](?<day3>\\d{1,2})(?![\\d/.])\\s?\\(\\s?(?<wd3>[${WEEKDAYS}])(?:曜日?)?(?:[・･、/](?:祝日?|祭|休))?\\s?\\))`,
  'g',
);
/** 「5日(土)・6日(日)」「〜13日(日)」: month and year carry on from the date before. */
const DAY_ONLY = new RegExp(
  `(?<![\\d月])(?<day>\\d{1,2})\\s?日\\s?\\(\\s?(?<wd>[${WEEKDAYS}])(?:曜日?)?(?:[・･、/](?:祝日?|祭|休))?\\s?\\)`,
  'g',
);

/** All dates with month and day, in order. Years carry on along the text: 「2026年12月5日、6日」. */
export function readDates(text: string): WrittenDate[] {
  if (!/\d\s?[月日/.-]/.test(text)) return [];
  const dates: WrittenDate[] = [];
  if (/\d\s?月/.test(text)) for (const match of text.matchAll(KANJI_DATE)) dates.push(toDate(match));
  if (/\d[./-]\d/.test(text)) for (const match of text.matchAll(NUMERIC_DATE)) dates.push(toDate(match));
  dates.sort((a, b) => a.from - b.from);
  const days: WrittenDate[] = [];
  for (const match of dates.length === 0 ? [] : text.matchAll(DAY_ONLY)) {
    const before = dates.findLast((date) => date.to <= match.index);
    if (!before || match.index - before.to > 40 || dates.some((date) => date.from <= match.index && match.index < date.to)) continue;
    const day = Number(match.groups?.day);
    if (day < before.day) continue;
    days.push({ ...toDate(match), year: before.year, month: before.month });
  }
  return [...dates, ...days].sort((a, b) => a.from - b.from);
}

function toDate(match: RegExpMatchArray): WrittenDate {
  const g = (match.groups ?? {}) as Record<string, string | undefined>;
  const era = g.era ? yearOfEra(g.era, g.eraYear) : null;
  const eraBeside = g.era2 ? yearOfEra(g.era2, g.eraYear2) : null;
  const year = era ?? (g.year ? Number(g.year) : null);
  const written = g.wd ?? g.wd2 ?? g.w ?? g.w2 ?? g.wd3 ?? null;
  const from = match.index as number;
  return {
    from,
    to: from + match[0].trimEnd().length,
    year,
    otherYear: g.other ? Number(g.other) : eraBeside,
    era: g.era ? `${g.era}${g.eraYear}年` : g.era2 ? `${g.era2}${g.eraYear2}年` : null,
    month: Number(g.month ?? g.month2 ?? g.month3),
    day: Number(g.day ?? g.day2 ?? g.day3),
    weekday: written ? WEEKDAYS.indexOf(written) : null,
    weekdayWritten: written,
    weekdayAt: written ? from + weekdayOffset(match[0], written) : from,
  };
}

function weekdayOffset(matched: string, written: string): number {
  const open = matched.lastIndexOf('(');
  const at = matched.indexOf(written, open < 0 ? 0 : open);
  return at < 0 || open < 0 ? matched.lastIndexOf(`${written}曜`) : at;
}

function yearOfEra(era: string, year: string | undefined): number | null {
  const begins = ERA_BEGINS[era];
  return begins === undefined || !year ? null : begins + (year === '元' ? 1 : Number(year));
}

export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
export const weekdayOf = (year: number, month: number, day: number): number => new Date(Date.UTC(year, month - 1, day)).getUTCDay();
export const weekdayName = (weekday: number): string => WEEKDAYS[weekday] as string;
