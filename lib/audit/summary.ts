/** One month in numbers, for the report to the head: acts, holds, and where somebody went on with a reason. */
import type { SealedEntry } from './entry.ts';
import { clausesOf, monthOf, type Outcomes } from './filter.ts';

export interface MonthSummary {
  /** `2026-11`, Japan time. */
  month: string;
  /** Days of the month from the first; acts that were let go after a question, and acts that were held. */
  days: { day: number; acts: number; holds: number }[];
  /** By kind of act: let go, of these sent, failed, given up, unknown; and how often it was held. */
  acts: { act: string; released: number; sent: number; failed: number; cancelled: number; unknown: number; holds: number }[];
  /** Acts that went on with a recorded reason, by clause and reason. */
  overrides: { clause: string; reason: string; count: number }[];
  /** Holds and warnings by clause, most frequent first. */
  clauses: { clause: string; holds: number; warns: number }[];
  /** Acts that went on with an approval. */
  approvals: number;
  total: { released: number; holds: number; warns: number; overrides: number };
}

const JST = 9 * 3_600_000;
const dayOf = (epoch: number): number => new Date(epoch + JST).getUTCDate();
const lengthOf = (month: string): number => new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate();

function row<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = fresh();
  map.set(key, made);
  return made;
}

/** `entries` may be the whole record; `outcomes` are those of all of it, since an act may end in the next month. */
export function summarise(entries: Iterable<SealedEntry>, month: string, outcomes: Outcomes): MonthSummary {
  const days = Array.from({ length: lengthOf(month) }, (_, index) => ({ day: index + 1, acts: 0, holds: 0 }));
  const acts = new Map<string, MonthSummary['acts'][number]>();
  const overrides = new Map<string, MonthSummary['overrides'][number]>();
  const clauses = new Map<string, MonthSummary['clauses'][number]>();
  const total = { released: 0, holds: 0, warns: 0, overrides: 0 };
  let approvals = 0;
  for (const { entry } of entries) {
    if (!entry.act || monthOf(entry.ts) !== month) continue;
    const { kind } = entry.act;
    const of = row(acts, kind, () => ({ act: kind, released: 0, sent: 0, failed: 0, cancelled: 0, unknown: 0, holds: 0 }));
    const day = days[dayOf(entry.ts) - 1];
    if (entry.kind === 'intent') {
      of.released += 1;
      of[outcomes.get(entry.id) ?? 'unknown'] += 1;
      total.released += 1;
      if (day) day.acts += 1;
      if (entry.spent.length > 0) approvals += 1;
      if (entry.reason) {
        total.overrides += 1;
        const { code } = entry.reason;
        const given = entry.verdict?.findings.filter(({ resolved }) => resolved === 'reason') ?? [];
        const named = given.length > 0 ? [...new Set(given.flatMap((finding) => finding.clauses))] : clausesOf(entry);
        for (const clause of named.length > 0 ? named : ['']) {
          row(overrides, `${clause} ${code}`, () => ({ clause, reason: code, count: 0 })).count += 1;
        }
      }
    } else if (entry.kind === 'verdict') {
      const level = entry.verdict?.level;
      if (level !== 'hold' && level !== 'undetermined' && level !== 'warn') continue;
      const held = level !== 'warn';
      total[held ? 'holds' : 'warns'] += 1;
      if (held) of.holds += 1;
      if (held && day) day.holds += 1;
      for (const clause of clausesOf(entry)) row(clauses, clause, () => ({ clause, holds: 0, warns: 0 }))[held ? 'holds' : 'warns'] += 1;
    }
  }
  return {
    month,
    days,
    acts: [...acts.values()].filter((one) => one.released + one.holds > 0).sort((a, b) => b.released + b.holds - a.released - a.holds),
    overrides: [...overrides.values()].sort((a, b) => b.count - a.count || a.clause.localeCompare(b.clause)),
    clauses: [...clauses.values()].sort((a, b) => b.holds - a.holds || b.warns - a.warns || a.clause.localeCompare(b.clause)),
    approvals,
    total,
  };
}
