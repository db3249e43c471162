/** What comes round: password, listing on the website, yearly review, change of the people. When it is due, and by which clause. */
import { DAY_MS, startOfJstDay } from '../calendar/jst.ts';
import type { Policy } from '../policy/schema.ts';

export interface CheckRecord {
  id: string;
  /** Epoch ms of the day it was last done; absent: never on record. */
  doneAt?: number | undefined;
  by?: string | undefined;
  /** Something happened after which it is due at once (a person left). */
  raisedAt?: number | undefined;
}

export interface Check {
  id: string;
  kind: 'password' | 'website' | 'review' | 'roster';
  /** The policy's reminder, where it has one. */
  text?: string | undefined;
  clauses: string[];
  /** `null`: only when something happens. */
  everyDays: number | null;
  doneAt?: number | undefined;
  by?: string | undefined;
  /** Start of the day in Japan from which it is due; `null`: nothing asks for it now. */
  dueAt: number | null;
  state: 'due' | 'soon' | 'fine';
}

const YEAR = 365;
/** Days before the due day on which it is shown as coming. */
const SOON = 14;

type Draft = Pick<Check, 'id' | 'kind' | 'clauses' | 'everyDays' | 'text'>;

/** Every check that `policy` asks for, and the yearly review of rules and lists that each organisation needs (no clause). */
function draftsOf(policy: Policy): Draft[] {
  const { rotationDays, onRosterChange, clauses } = policy.passwords;
  const periodic = policy.reminders.filter(({ when }) => when === 'periodic');
  const rotation = periodic.find(({ id }) => id === 'rotation');
  const roster = policy.reminders.find(({ when }) => when === 'roster-change');
  return [
    ...(rotationDays === null
      ? []
      : [
          {
            id: 'password',
            kind: 'password' as const,
            text: rotation?.text,
            clauses: rotation?.clauses ?? clauses,
            everyDays: rotationDays,
          },
        ]),
    ...(onRosterChange
      ? [{ id: 'roster', kind: 'roster' as const, text: roster?.text, clauses: roster?.clauses ?? clauses, everyDays: null }]
      : []),
    ...periodic
      .filter(({ id }) => id !== 'rotation')
      .map(({ id, text, clauses: named, everyDays }) => ({
        id,
        kind: id.includes('website') ? ('website' as const) : ('review' as const),
        text,
        clauses: named,
        everyDays: everyDays ?? YEAR,
      })),
    { id: 'yearly', kind: 'review', clauses: [], everyDays: YEAR },
  ];
}

/** The checks as they stand at `now`. `since`: when this policy was first used here; what was never done counts from then. */
export function checksOf(policy: Policy, records: readonly CheckRecord[], since: number, now: number): Check[] {
  return draftsOf(policy).map((draft) => {
    const record = records.find(({ id }) => id === draft.id);
    const dueAt = dueOf(draft, record, since);
    const state =
      dueAt === null ? 'fine' : dueAt <= now ? 'due' : dueAt - SOON * DAY_MS <= now && (draft.everyDays ?? 0) > SOON ? 'soon' : 'fine';
    return { ...draft, doneAt: record?.doneAt, by: record?.by, dueAt, state };
  });
}

function dueOf({ everyDays }: Draft, record: CheckRecord | undefined, since: number): number | null {
  const { doneAt, raisedAt } = record ?? {};
  if (raisedAt !== undefined && raisedAt > (doneAt ?? Number.NEGATIVE_INFINITY)) return startOfJstDay(raisedAt);
  return everyDays === null ? null : startOfJstDay(doneAt ?? since) + everyDays * DAY_MS;
}
