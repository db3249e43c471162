/** The life of an approval (clauses.md 5.3) as one table: from which state which event leads where, and what the event must carry. */
import type { ApprovalType } from '../foundation/vocabulary.ts';
import { z } from '../policy/zod-setup.ts';

export const STATUSES = [
  'draft',
  'requested',
  'approved',
  'returned',
  'withdrawn',
  'used',
  'expired',
  'revoked',
  'reported',
  'confirmed',
  'correction-required',
  'corrected',
  'superseded',
] as const;
export type Status = (typeof STATUSES)[number];

export const EVENTS = [
  'request',
  'withdraw',
  'approve',
  'return',
  'revoke',
  'spend',
  'expire',
  'change',
  'replace',
  'confirm',
  'publish-under-scope',
  'report',
  'require-correction',
  'correct',
] as const;
export type LifecycleEvent = (typeof EVENTS)[number];

/** `state: {event: next state}`; what is not listed is refused. */
export const TRANSITIONS: Record<Status, Partial<Record<LifecycleEvent, Status>>> = {
  draft: { request: 'requested', withdraw: 'withdrawn', 'publish-under-scope': 'used' },
  requested: { approve: 'approved', return: 'returned', withdraw: 'withdrawn', expire: 'expired', change: 'draft', replace: 'superseded' },
  approved: { spend: 'used', revoke: 'revoked', expire: 'expired', change: 'draft', replace: 'superseded' },
  returned: { change: 'draft', withdraw: 'withdrawn', replace: 'superseded' },
  withdrawn: {},
  used: { confirm: 'confirmed', report: 'reported', 'require-correction': 'correction-required' },
  expired: { change: 'draft', replace: 'superseded' },
  revoked: { change: 'draft', replace: 'superseded' },
  reported: { confirm: 'confirmed', 'require-correction': 'correction-required' },
  confirmed: {},
  'correction-required': { correct: 'corrected' },
  corrected: { confirm: 'confirmed' },
  superseded: {},
};

/** One line of the history: who did what, in which office, when, under which edition of the policy (clauses.md 5.3 (7)). */
export const HistoryEntrySchema = z.strictObject({
  at: z.number().int(),
  event: z.enum(EVENTS),
  to: z.enum(STATUSES),
  by: z.string(),
  office: z.string(),
  policyVersion: z.string(),
  note: z.string().optional(),
});
export type HistoryEntry = z.infer<typeof HistoryEntrySchema>;

export interface Living {
  status: Status;
  /** May be used many times (listing, scope, time window). */
  multiUse: boolean;
  history: HistoryEntry[];
}

/** Single use for everything that is published once; listings, scopes and time windows are used many times (clauses.md 5.3 (1)). */
export function isPublishedOnce(type: ApprovalType): boolean {
  return type !== 'allow-list' && type !== 'pre-approved-scope' && type !== 'off-hours';
}

/** A change refused, with the state it was in: the caller turns it into a sentence. */
export class LifecycleError extends Error {
  readonly from: Status;
  readonly event: LifecycleEvent;
  constructor(from: Status, event: LifecycleEvent, why: string) {
    super(`"${event}" is not possible from "${from}": ${why}`);
    this.from = from;
    this.event = event;
  }
}

/** The approval after `entry.event`. A return needs its reason; spending something that may be used many times leaves it approved. */
export function advance<T extends Living>(approval: T, entry: Omit<HistoryEntry, 'to'>): T {
  const next = TRANSITIONS[approval.status][entry.event];
  if (!next) {
    const allowed = Object.keys(TRANSITIONS[approval.status]).join(', ') || 'nothing more';
    throw new LifecycleError(approval.status, entry.event, `allowed: ${allowed}`);
  }
  if (entry.event === 'return' && !entry.note?.trim()) throw new LifecycleError(approval.status, 'return', 'a return needs its reason');
  const to = entry.event === 'spend' && approval.multiUse ? 'approved' : next;
  return { ...approval, status: to, history: [...approval.history, { ...entry, to }] };
}
