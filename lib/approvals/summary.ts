/** Approvals at a glance, for the popup: how many stand where, and what comes next. */
import type { ApprovalFact } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';
import { afterwardsOf } from './reports.ts';

export type SummaryKind = 'to-decide' | 'returned' | 'approved' | 'requested' | 'report' | 'overdue' | 'to-confirm' | 'expired';

export interface SummaryRow {
  kind: SummaryKind;
  count: number;
  /** Earliest end among approved ones, epoch ms. */
  until?: number;
}

/** Rows in the order of urgency: overdue reports first, then what waits for this person, then what only waits. */
const ORDER: readonly SummaryKind[] = ['overdue', 'report', 'to-decide', 'returned', 'approved', 'to-confirm', 'requested', 'expired'];

/** Expired approvals are of interest for a week; afterwards they are history. */
const RECENT_MS = 7 * 86_400_000;

type Rules = Pick<Policy, 'hours' | 'approval'>;

function kindOf(fact: ApprovalFact, policy: Rules, now: number): SummaryKind | null {
  switch (fact.status) {
    case 'requested':
    case 'returned':
      return fact.status;
    case 'approved':
      if (fact.validUntil === undefined || fact.validUntil >= now) return 'approved';
      return now - fact.validUntil <= RECENT_MS ? 'expired' : null;
    case 'expired': {
      const ended = fact.validUntil ?? fact.window?.to ?? fact.decidedAt;
      return ended !== undefined && now - ended <= RECENT_MS ? 'expired' : null;
    }
    default:
      return afterwardsOf(fact, policy, now);
  }
}

/** Rows with at least one approval in them. `toDecide`: requests that wait on this computer's desk. */
export function summarise(facts: readonly ApprovalFact[], toDecide: number, policy: Rules, now: number): SummaryRow[] {
  const found = new Map<SummaryKind, SummaryRow>();
  if (toDecide > 0) found.set('to-decide', { kind: 'to-decide', count: toDecide });
  for (const fact of facts) {
    const kind = kindOf(fact, policy, now);
    if (!kind) continue;
    const row = found.get(kind) ?? { kind, count: 0 };
    const ends = kind === 'approved' ? [row.until, fact.validUntil].filter((one) => one !== undefined) : [];
    found.set(kind, { ...row, count: row.count + 1, ...(ends.length > 0 ? { until: Math.min(...ends) } : {}) });
  }
  return ORDER.flatMap((kind) => found.get(kind) ?? []);
}
