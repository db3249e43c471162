/** Approvals at a glance, for the popup: how many stand where, and what comes next. */
import type { OfficeHours } from '../calendar/business-hours.ts';
import type { ApprovalFact } from '../decision/types.ts';
import { reportState } from './reports.ts';

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

function kindOf(fact: ApprovalFact, hours: OfficeHours | null, now: number): SummaryKind | null {
  switch (fact.status) {
    case 'requested':
    case 'returned':
      return fact.status;
    case 'approved':
      if (fact.validUntil === undefined || fact.validUntil >= now) return 'approved';
      return now - fact.validUntil <= RECENT_MS ? 'expired' : null;
    case 'expired':
      return fact.decidedAt !== undefined && now - fact.decidedAt <= RECENT_MS ? 'expired' : null;
    case 'reported':
    case 'corrected':
      return 'to-confirm';
    case 'correction-required':
      return 'report';
    case 'used': {
      if (fact.type !== 'pre-approved-scope') return null;
      const late = hours && reportState({ id: fact.id, postedAt: fact.decidedAt ?? now, status: 'used' }, hours, now) === 'overdue';
      return late ? 'overdue' : 'report';
    }
    default:
      return null;
  }
}

/** Rows with at least one approval in them. `toDecide`: requests that wait on this computer's desk. */
export function summarise(facts: readonly ApprovalFact[], toDecide: number, hours: OfficeHours | null, now: number): SummaryRow[] {
  const found = new Map<SummaryKind, SummaryRow>();
  if (toDecide > 0) found.set('to-decide', { kind: 'to-decide', count: toDecide });
  for (const fact of facts) {
    const kind = kindOf(fact, hours, now);
    if (!kind) continue;
    const row = found.get(kind) ?? { kind, count: 0 };
    const ends = kind === 'approved' ? [row.until, fact.validUntil].filter((one) => one !== undefined) : [];
    found.set(kind, { ...row, count: row.count + 1, ...(ends.length > 0 ? { until: Math.min(...ends) } : {}) });
  }
  return ORDER.flatMap((kind) => found.get(kind) ?? []);
}
