import { type DifferencePart, differenceOf } from '../../lib/approvals/difference.ts';
import type { Finding } from '../../lib/decision/types.ts';
import type { GuardState } from '../../lib/messages/bridge.ts';

/** Longer texts than Instagram takes are not compared letter by letter. */
const MOST = 5_000;

/** The difference between the approved text that a finding names and the text that stands in the page. */
export function approvedDifference({ snapshot, held, draft }: GuardState, finding: Finding): DifferencePart[] | null {
  const text = (held ?? draft)?.act.text;
  const approved = snapshot?.approvals.find((one) => one.id === finding.data.approvalId)?.text;
  if (text === undefined || approved === undefined || text.length > MOST) return null;
  return differenceOf(approved, text);
}
