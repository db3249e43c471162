/** Dates that cannot be: wrong weekday, impossible day, era and year that differ, an end before its beginning. */
import type { Detector, Found, Reading } from '../reading.ts';
import { daysInMonth, readDates, type WrittenDate, weekdayName, weekdayOf } from './read-dates.ts';

const DAY = 86_400_000;
const JAPAN = 9 * 3_600_000;
/** A date without a year that lies this near is meant for this year, whatever the weekday says. */
const NEAR_DAYS = 14;
/** Weekdays of older years are taken for old texts, not for slips. */
const OLD_YEARS = 5;
const category = 'inaccurate-misleading';

export const dates: Detector = (reading) => {
  const found: Found[] = [];
  const written = readDates(reading.text);
  if (written.length === 0) return eraYears(reading.text, found);
  const years = yearsNamed(reading.text);
  const elsewhere = otherYearOf(written, years, reading.options.now);
  const coming = written.some((date) => isOpen(date) && fitsIn(date, nextOccurrence(date.month, date.day, reading.options.now)));
  for (const date of written) {
    const problem = impossible(date) ?? yearsDiffer(date) ?? weekdayDiffers(date, years, { elsewhere, coming }, reading.options.now);
    if (problem) found.push(problem);
  }
  return [...found, ...eraYears(reading.text, found), ...backwards(reading, written)];
};

function impossible(date: WrittenDate): Found | null {
  const { month, day } = date;
  const last = eraIsOver(date.era) ? 0 : month >= 1 && month <= 12 ? daysInMonth(date.year ?? 2024, month) : 0;
  if (last > 0 && day >= 1 && day <= last) return null;
  return {
    detector: 'accuracy/impossible-date',
    category,
    strength: 'weak',
    from: date.from,
    to: date.to,
    reason: 'accuracy.impossible-date',
    data: { date: `${month}月${day}日` },
  };
}

/** 平成38年, 昭和70年: years that no calendar has. Without a day they stand in old plans. */
function eraIsOver(era: string | null): boolean {
  const count = Number(/\d+/.exec(era ?? '')?.[0] ?? 0);
  return (/^平成/.test(era ?? '') && count > 31) || (/^昭和/.test(era ?? '') && count > 64) || (/^大正/.test(era ?? '') && count > 15);
}

function yearsDiffer(date: WrittenDate): Found | null {
  if (date.year === null || date.otherYear === null || date.year === date.otherYear) return null;
  const western = date.era && /^\d/.test(date.era) ? date.year : date.otherYear;
  return {
    detector: 'accuracy/era-year',
    category,
    strength: 'weak',
    from: date.from,
    to: date.to,
    reason: 'accuracy.era-year',
    data: { era: date.era ?? '', given: String(western), actual: String(date.year === western ? date.otherYear : date.year) },
  };
}

const ERA_AND_YEAR =
  /(令和|平成|昭和)\s?(元|\d{1,2})\s?年度?\s?\(\s?(?:西暦)?((?:19|20)\d{2})\s?年?度?\s?\)|((?:19|20)\d{2})\s?年度?\s?\(\s?(令和|平成|昭和)\s?(元|\d{1,2})\s?年?度?\s?\)/g;
const ERA_ZERO: Record<string, number> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** 「令和7年(2026年)」 without a day beside it. */
function eraYears(text: string, known: readonly Found[]): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(ERA_AND_YEAR)) {
    const era = (match[1] ?? match[5]) as string;
    const count = (match[2] ?? match[6]) as string;
    const given = Number(match[3] ?? match[4]);
    const actual = (ERA_ZERO[era] as number) + (count === '元' ? 1 : Number(count));
    const [from, to] = [match.index, match.index + match[0].length];
    if (given === actual || known.some((other) => other.detector === 'accuracy/era-year' && from < other.to && other.from < to)) continue;
    const data = { era: `${era}${count}年`, given: String(given), actual: String(actual) };
    found.push({ detector: 'accuracy/era-year', category, strength: 'weak', from, to, reason: 'accuracy.era-year', data });
  }
  return found;
}

/**
 * The weekday against the calendar. With a year written here or elsewhere in the text the answer is certain (warn). Without one the next such
 * day is meant: certain when it is near, when another date of the text fits that year, when the weekday is last year's (the usual slip: a notice copied and not mended), or when it fits none of
 * the years around; otherwise it is only pointed out, because the text may be about another year.
 */
function weekdayDiffers(
  date: WrittenDate,
  years: ReadonlySet<number>,
  others: { elsewhere: number | null; coming: boolean },
  now: number,
): Found | null {
  if (date.weekday === null || date.weekdayWritten === null) return null;
  const fits = (year: number) => fitsIn(date, year);
  const assumed = date.year ?? nextOccurrence(date.month, date.day, now);
  if (fits(assumed)) return null;
  if (date.year === null && [...years].some((year) => fits(year) || fits(year + 1))) return null;
  const { elsewhere, coming } = others;
  const older = Array.from({ length: OLD_YEARS - 1 }, (_, n) => assumed - 2 - n);
  const slip = coming || fits(assumed - 1) || !(fits(assumed + 1) || older.some(fits)) || isNear(assumed, date, now);
  const certain = date.year !== null || (years.size === 0 && (elsewhere === null || elsewhere >= assumed - 2) && slip);
  return {
    detector: 'accuracy/weekday',
    category,
    strength: certain ? 'weak' : 'info',
    from: date.weekdayAt,
    to: date.weekdayAt + 1,
    reason: 'accuracy.weekday',
    data: {
      given: date.weekdayWritten,
      actual: weekdayName(weekdayOf(assumed, date.month, date.day)),
      date: `${date.month}月${date.day}日`,
      year: String(assumed),
    },
    suggestion: weekdayName(weekdayOf(assumed, date.month, date.day)),
  };
}

function yearsNamed(text: string): Set<number> {
  const years = new Set<number>();
  for (const match of text.matchAll(/(?<!\d)((?:19|20)\d{2})(?:年|[-/.]\d{1,2})|(令和|平成|r|h)\s?(元|\d{1,2})(?:年|\.\d)/g)) {
    if (match[1]) years.add(Number(match[1]));
    else years.add((match[2] === '令和' || match[2] === 'r' ? 2018 : 1988) + (match[3] === '元' ? 1 : Number(match[3])));
  }
  return years;
}

const isOpen = (date: WrittenDate): boolean => date.year === null && date.weekday !== null;
const fitsIn = (date: WrittenDate, year: number): boolean =>
  date.day <= daysInMonth(year, date.month) && weekdayOf(year, date.month, date.day) === date.weekday;

/** Two or more dates without a year, wrong for the coming year, that all fit one other year: the text is about that year. */
function otherYearOf(written: readonly WrittenDate[], years: ReadonlySet<number>, now: number): number | null {
  const open = written.filter(isOpen);
  const first = open[0];
  if (!first || open.length < 2 || years.size > 0) return null;
  const thisYear = new Date(now + JAPAN).getUTCFullYear();
  for (let year = thisYear - 1; year >= thisYear - 12; year--) {
    if (open.every((date) => fitsIn(date, date.month < first.month ? year + 1 : year))) {
      return year;
    }
  }
  return null;
}

function nextOccurrence(month: number, day: number, now: number): number {
  const today = new Date(now + JAPAN);
  const year = today.getUTCFullYear();
  const start = Date.UTC(year, today.getUTCMonth(), today.getUTCDate());
  // A report on last week's event keeps its year.
  return Date.UTC(year, month - 1, day) >= start - 60 * DAY ? year : year + 1;
}

function isNear(year: number, date: WrittenDate, now: number): boolean {
  return Math.abs(Date.UTC(year, date.month - 1, date.day) - (now + JAPAN)) <= NEAR_DAYS * DAY;
}

/** 「12月5日〜12月3日」: the second date lies before the first, both with the same kind of year. */
function backwards({ text }: Reading, written: readonly WrittenDate[]): Found[] {
  const found: Found[] = [];
  for (let n = 1; n < written.length; n++) {
    const [first, second] = [written[n - 1], written[n]] as [WrittenDate, WrittenDate];
    if (!/^\s?(?:\d{1,2}:\d{2}\s?)?(?:から|〜|~|-|~|より)\s?$/.test(text.slice(first.to, second.from))) continue;
    const year = second.year ?? first.year;
    const same =
      first.year !== null && second.year !== null ? first.year === second.year : second.year === null && first.month === second.month;
    if (first.year !== null && second.year !== null && first.year > second.year) found.push(endsEarly(first, second));
    else if (same && year !== undefined && (second.month < first.month || (second.month === first.month && second.day < first.day)))
      found.push(endsEarly(first, second));
  }
  return found;
}

function endsEarly(first: WrittenDate, second: WrittenDate): Found {
  return {
    detector: 'accuracy/end-before-start',
    category,
    strength: 'weak',
    from: first.from,
    to: second.to,
    reason: 'accuracy.end-before-start',
    data: { start: `${first.month}月${first.day}日`, end: `${second.month}月${second.day}日` },
  };
}
