/**
 * Japan's clock computed from the epoch alone, so that the computer's own zone never matters (AMB-21, S05, S06).
 * Japan has no summer time: Asia/Tokyo is UTC+9 on every day that a policy can speak of.
 */
const OFFSET_MS = 9 * 3_600_000;
export const DAY_MS = 86_400_000;

/** One instant on Japan's clock. `month` counts from 1, `weekday` from 0 = Sunday. */
export interface JstMoment {
  year: number;
  month: number;
  day: number;
  weekday: number;
  hour: number;
  minute: number;
  second: number;
  /** `YYYY-MM-DD`. */
  date: string;
  /** `MM-DD`. */
  monthDay: string;
  /** Whole seconds since midnight; milliseconds are cut off, so 17:20:00.999 is still 17:20:00. */
  secondOfDay: number;
}

const two = (n: number) => String(n).padStart(2, '0');

/** The instant `epoch` (milliseconds) on Japan's clock. */
export function jst(epoch: number): JstMoment {
  const shifted = new Date(epoch + OFFSET_MS);
  const [year, month, day] = [shifted.getUTCFullYear(), shifted.getUTCMonth() + 1, shifted.getUTCDate()];
  const [hour, minute, second] = [shifted.getUTCHours(), shifted.getUTCMinutes(), shifted.getUTCSeconds()];
  const monthDay = `${two(month)}-${two(day)}`;
  return {
    year,
    month,
    day,
    weekday: shifted.getUTCDay(),
    hour,
    minute,
    second,
    monthDay,
    date: `${year}-${monthDay}`,
    secondOfDay: hour * 3600 + minute * 60 + second,
  };
}

/** Epoch milliseconds of Japan's midnight at the start of the day on which `epoch` lies. */
export function startOfJstDay(epoch: number): number {
  return Math.floor((epoch + OFFSET_MS) / DAY_MS) * DAY_MS - OFFSET_MS;
}

/** `HH:MM` as minutes since midnight. */
export function minutesOf(time: string): number {
  const [hour, minute] = time.split(':');
  return Number(hour) * 60 + Number(minute);
}

/** `9:05`, as hours are written in Japanese notices. */
export function clockLabel(moment: JstMoment): string {
  return `${moment.hour}:${two(moment.minute)}`;
}
