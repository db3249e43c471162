/** The real decision on a caption that is only tried out. */
import type { Moment } from '../../components/options/try-out.tsx';
import { dayState, type OfficeHours } from '../../lib/calendar/business-hours.ts';
import { DAY_MS, jst, startOfJstDay } from '../../lib/calendar/jst.ts';
import { decide } from '../../lib/decision/decide.ts';
import type { Act, Facts, Operator, Verdict } from '../../lib/decision/types.ts';
import { detect } from '../../lib/detectors/run.ts';
import type { Policy } from '../../lib/policy/schema.ts';

const HOUR = 3_600_000;

/** Office days where the policy says nothing about them. */
const ORDINARY: OfficeHours = {
  windows: [],
  weekdays: [1, 2, 3, 4, 5],
  closedOnHolidays: true,
  yearEnd: null,
  extraOpenDays: [],
  extraClosedDays: [],
};

/** The instant a moment stands for, in Japan's time. Falls back to now when no such day lies within a month. */
export function instantOf(moment: Moment, policy: Policy, now: number): number {
  if (moment === 'now') return now;
  const fits = (epoch: number) => (moment === 'night' ? jst(epoch).weekday === 6 : dayState(policy.hours ?? ORDINARY, jst(epoch)).open);
  let day = startOfJstDay(now) + DAY_MS;
  for (let tries = 0; !fits(day); tries += 1) {
    if (tries > 31) return now;
    day += DAY_MS;
  }
  return day + (moment === 'night' ? 22 : 10) * HOUR;
}

/** As if a post with one picture were about to be shared from the policy's first own account. */
export function judgeCaption(policy: Policy, operator: Operator | null, text: string, now: number): Verdict {
  const act: Act = {
    kind: 'publish',
    surface: 'composer',
    text,
    media: [{ index: 1, type: 'image', alt: '' }],
    page: { url: 'https://www.instagram.com/', viewer: { handle: policy.accounts.own[0] ?? '' } },
  };
  const facts: Facts = { now, operator, registry: [], approvals: [], scopes: [], absences: [], consents: [], mode: {}, answers: {} };
  return decide(policy, facts, act, detect);
}
