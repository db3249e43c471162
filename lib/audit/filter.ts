/** Finding lines of the record: by time, account, act, clause, outcome, person. */
import type { Entry, SealedEntry } from './entry.ts';

/** All members that are given must fit. Times in epoch milliseconds, both ends included. */
export interface RecordFilter {
  from?: number | undefined;
  to?: number | undefined;
  account?: string | undefined;
  act?: string | undefined;
  clause?: string | undefined;
  outcome?: string | undefined;
  operator?: string | undefined;
  kind?: string | undefined;
}

export type Outcomes = ReadonlyMap<string, NonNullable<Entry['outcome']>>;

/** What became of each act, by its id: the outcome stands in a line of its own. */
export function outcomesOf(entries: Iterable<SealedEntry>): Outcomes {
  const outcomes = new Map<string, NonNullable<Entry['outcome']>>();
  for (const { entry } of entries) if (entry.kind === 'outcome' && entry.outcome) outcomes.set(entry.id, entry.outcome);
  return outcomes;
}

export const clausesOf = (entry: Entry): string[] => [...new Set(entry.verdict?.findings.flatMap(({ clauses }) => clauses) ?? [])];

const fits = (wanted: string | undefined, found: string | null | undefined): boolean => wanted === undefined || wanted === found;

/** An act is found by its outcome too, although that was written later. */
export function matches({ entry }: SealedEntry, filter: RecordFilter, outcomes: Outcomes): boolean {
  return (
    entry.ts >= (filter.from ?? Number.NEGATIVE_INFINITY) &&
    entry.ts <= (filter.to ?? Number.POSITIVE_INFINITY) &&
    fits(filter.account, entry.account) &&
    fits(filter.act, entry.act?.kind) &&
    fits(filter.operator, entry.actor?.name) &&
    fits(filter.kind, entry.kind) &&
    (filter.clause === undefined || clausesOf(entry).includes(filter.clause)) &&
    (filter.outcome === undefined || filter.outcome === (entry.outcome ?? (entry.kind === 'intent' ? outcomes.get(entry.id) : undefined)))
  );
}

/** What there is to choose from, each sorted. Months as `2026-11`, newest first. */
export interface RecordChoices {
  accounts: string[];
  acts: string[];
  clauses: string[];
  operators: string[];
  months: string[];
}

const JST = 9 * 3_600_000;

/** `2026-11` in Japan time. */
export const monthOf = (epoch: number): string => new Date(epoch + JST).toISOString().slice(0, 7);

export function choicesOf(entries: Iterable<SealedEntry>): RecordChoices {
  const sets = {
    accounts: new Set<string>(),
    acts: new Set<string>(),
    clauses: new Set<string>(),
    operators: new Set<string>(),
    months: new Set<string>(),
  };
  for (const { entry } of entries) {
    if (entry.account) sets.accounts.add(entry.account);
    if (entry.act) sets.acts.add(entry.act.kind);
    if (entry.actor) sets.operators.add(entry.actor.name);
    for (const clause of clausesOf(entry)) sets.clauses.add(clause);
    sets.months.add(monthOf(entry.ts));
  }
  const sorted = (set: Set<string>) => [...set].sort();
  return {
    accounts: sorted(sets.accounts),
    acts: sorted(sets.acts),
    clauses: sorted(sets.clauses),
    operators: sorted(sets.operators),
    months: sorted(sets.months).reverse(),
  };
}
