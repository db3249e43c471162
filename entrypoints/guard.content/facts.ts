/** Everything a decision may know, taken from the last snapshot and the clock. */
import type { Answers, Facts } from '../../lib/decision/types.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';

const JAPAN = 9 * 3_600_000;

/** Number of the day in Japan, for reminders that come once a day. */
export const dayInJapan = (now: number): number => Math.floor((now + JAPAN) / 86_400_000);

/** What this tab alone knows. */
export interface TabFacts {
  /** False when a composer was already opened today in this tab. */
  firstOfDay: boolean;
  clockSkew: number | undefined;
}

/** `now` in epoch milliseconds. */
export function factsFrom(snapshot: Snapshot, now: number, answers: Answers, { firstOfDay, clockSkew }: TabFacts): Facts {
  return {
    now,
    operator: snapshot.operator,
    registry: snapshot.registry,
    approvals: snapshot.approvals,
    scopes: snapshot.scopes,
    absences: snapshot.absences,
    consents: snapshot.consents,
    mode: snapshot.mode,
    answers,
    clockSkew,
    deviceRegistered: snapshot.deviceRegistered,
    pendingReports: snapshot.pendingReports,
    firstOfDay,
  };
}
