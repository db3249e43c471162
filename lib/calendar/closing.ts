/** The quiet word before the office's hours end (AMB-21: at 17:10 where they end at 17:20). */
import { nextOpening, type OfficeHours, openState } from './business-hours.ts';

/** How long before the end staff are reminded, ms. */
const AHEAD = 10 * 60_000;

export interface Closing {
  /** From when on it is said, and until when the hours last; epoch ms. */
  from: number;
  until: number;
  /** The next opening after that; `null` when none lies within a year. */
  next: number | null;
}

/** The end of the hours that lies ahead today; `null` while the office is closed or nobody has set its hours. */
export function closingOf(hours: OfficeHours, now: number): Closing | null {
  const open = openState(hours, now);
  if (open.state !== 'open') return null;
  return { from: open.until - AHEAD, until: open.until, next: nextOpening(hours, open.until)?.from ?? null };
}
