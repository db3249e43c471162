/**
 * Office days and hours (留萌 5(1), 鏡野 5(2), 熊本 様式2-6). Both ends of a window belong to it, to the second (AMB-21):
 * 17:20:00.999 is inside, 17:20:01 is not. Several windows bind together: an act must lie in all of them.
 */
import { holidayName } from './holidays.ts';
import { DAY_MS, type JstMoment, jst, minutesOf, startOfJstDay } from './jst.ts';

interface HoursWindow {
  id: string;
  label: string;
  /** `HH:MM` in Japan; `null` until the organisation has set it. */
  from: string | null;
  to: string | null;
}

/** What decides whether the office is open; the policy's hours block has this shape. */
export interface OfficeHours {
  windows: HoursWindow[];
  /** Open weekdays, 0 = Sunday. */
  weekdays: number[];
  closedOnHolidays: boolean;
  /** `MM-DD` range of the year-end closure, both ends closed; it may cross the new year. */
  yearEnd: { from: string; to: string } | null;
  extraOpenDays: string[];
  extraClosedDays: string[];
}

type ClosedWhy = 'closed-day' | 'year-end' | 'holiday' | 'weekday';
export type DayState = { open: true } | { open: false; why: ClosedWhy; name?: string };

/** Whether `day` is an office day, and if not, why. Extra days win over the calendar; a day listed as both is closed. */
export function dayState(hours: OfficeHours, day: JstMoment): DayState {
  if (hours.extraClosedDays.includes(day.date)) return { open: false, why: 'closed-day' };
  if (hours.extraOpenDays.includes(day.date)) return { open: true };
  if (hours.yearEnd && inYearEnd(hours.yearEnd, day.monthDay)) return { open: false, why: 'year-end' };
  const holiday = hours.closedOnHolidays ? holidayName(day) : undefined;
  if (holiday !== undefined) return { open: false, why: 'holiday', name: holiday };
  if (!hours.weekdays.includes(day.weekday)) return { open: false, why: 'weekday' };
  return { open: true };
}

function inYearEnd({ from, to }: { from: string; to: string }, monthDay: string): boolean {
  return from <= to ? monthDay >= from && monthDay <= to : monthDay >= from || monthDay <= to;
}

export interface HoursJudgement {
  inside: boolean;
  day: DayState;
  /** Set windows in which the moment does not lie. On a closed day no window is named. */
  outside: HoursWindow[];
  /** Windows whose times nobody has set yet; they bind nothing, but that must be said (S13). */
  unset: HoursWindow[];
}

/** Whether the instant `epoch` (milliseconds) lies within the office's hours. */
export function judgeHours(hours: OfficeHours, epoch: number): HoursJudgement {
  const moment = jst(epoch);
  const day = dayState(hours, moment);
  const unset = hours.windows.filter((one) => one.from === null || one.to === null);
  const outside = day.open ? hours.windows.filter((one) => !unset.includes(one) && !within(one, moment.secondOfDay)) : [];
  return { inside: day.open && outside.length === 0, day, outside, unset };
}

function within(one: HoursWindow, secondOfDay: number): boolean {
  return secondOfDay >= minutesOf(one.from ?? '00:00') * 60 && secondOfDay <= minutesOf(one.to ?? '24:00') * 60;
}

/** The common part of all set windows in minutes since midnight; `null` when nothing is set or they do not meet. */
function commonWindow(hours: OfficeHours): { from: number; to: number } | null {
  const set = hours.windows.filter((one) => one.from !== null && one.to !== null);
  if (set.length === 0) return null;
  const from = Math.max(...set.map((one) => minutesOf(one.from ?? '00:00')));
  const to = Math.min(...set.map((one) => minutesOf(one.to ?? '24:00')));
  return from <= to ? { from, to } : null;
}

export type OpenState =
  /** Open now, up to and including `until` (epoch ms). */
  | { state: 'open'; until: number }
  /** Closed now; `next` is the next opening, `null` when none lies within a year. */
  | { state: 'closed'; next: { from: number; until: number } | null; day: DayState }
  /** No window has been set. */
  | { state: 'unset' };

/** 「いつまで開いているか」: open until when, or when it opens next. For the popup and the status mark. */
export function openState(hours: OfficeHours, epoch: number): OpenState {
  const common = commonWindow(hours);
  if (!common) return { state: 'unset' };
  const judged = judgeHours(hours, epoch);
  if (judged.inside) return { state: 'open', until: startOfJstDay(epoch) + common.to * 60_000 };
  return { state: 'closed', next: nextOpening(hours, epoch), day: judged.day };
}

/** The next stretch of office hours that begins after `epoch`; `null` when none begins within 366 days. */
export function nextOpening(hours: OfficeHours, epoch: number): { from: number; until: number } | null {
  const common = commonWindow(hours);
  if (!common) return null;
  const today = startOfJstDay(epoch);
  for (let ahead = 0; ahead <= 366; ahead += 1) {
    const midnight = today + ahead * DAY_MS;
    const from = midnight + common.from * 60_000;
    if (from > epoch && dayState(hours, jst(midnight)).open) return { from, until: midnight + common.to * 60_000 };
  }
  return null;
}

/** The next office day strictly after the day of `epoch`, as `YYYY-MM-DD` (reports are due then, S51). */
export function nextOfficeDay(hours: OfficeHours, epoch: number): string | null {
  const today = startOfJstDay(epoch);
  for (let ahead = 1; ahead <= 366; ahead += 1) {
    const day = jst(today + ahead * DAY_MS);
    if (dayState(hours, day).open) return day.date;
  }
  return null;
}
