/** When a request or an approval is over without anyone deciding so: its end has come, its planned time has passed, or the policy has a new edition (clauses.md 5.3). */
import { DAY_MS } from '../calendar/jst.ts';
import type { ApprovalFact } from '../decision/types.ts';
import type { ApprovalType } from '../foundation/vocabulary.ts';
import type { Policy } from '../policy/schema.ts';
import { validitySeconds } from './make-decision.ts';

export type EndedBecause = 'until' | 'window' | 'edition';

/** Last moment (epoch ms) at which an approval decided at `decidedAt` counts. A listing stays until its review, long after the token that brought it. */
export function lastMoment(policy: Policy, type: ApprovalType, decidedAt: number): number {
  return decidedAt + (type === 'allow-list' ? policy.approval.validityDays.allowList * DAY_MS : validitySeconds(policy, type) * 1000);
}

/** Why an open record is over at `now`; `null` while it stands, and for what is no longer open. */
export function endedBecause(fact: ApprovalFact, policy: Policy, now: number): EndedBecause | null {
  if (fact.status !== 'requested' && fact.status !== 'approved') return null;
  // An approved listing has been carried out: the account is on the list with a review date of its own.
  const listed = fact.type === 'allow-list' && fact.status === 'approved';
  if (fact.policyVersion !== policy.version && !listed) return 'edition';
  if (fact.window !== undefined && fact.window.to < now) return 'window';
  if (fact.status === 'requested') return null;
  const until = Math.min(fact.validUntil ?? Number.POSITIVE_INFINITY, lastMoment(policy, fact.type, fact.decidedAt ?? now));
  return until < now ? 'until' : null;
}
