/** The real decision on a draft, with everything that the background knows. */
import { actOfDraft, type Draft } from '../../lib/approvals/draft.ts';
import { decide } from '../../lib/decision/decide.ts';
import type { Facts, Verdict } from '../../lib/decision/types.ts';
import { detect } from '../../lib/detectors/run.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';

const NOTHING: Verdict = { level: 'clear', findings: [], release: null, spends: [] };

/** The verdict on publishing the draft now, or at its planned time. Approvals are left out: it is about to be asked for one. */
export function judgeDraft(snapshot: Snapshot, draft: Draft, now: number): Verdict {
  const { policy, operator, registry, scopes, absences, consents, mode, deviceRegistered } = snapshot;
  if (!policy) return NOTHING;
  const answers = { ticks: draft.ticks, consents: draft.consents };
  const facts: Facts = { now, operator, registry, approvals: [], scopes, absences, consents, mode, answers, deviceRegistered };
  return decide(policy, facts, actOfDraft(draft), detect);
}
