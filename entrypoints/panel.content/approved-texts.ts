/** Approved texts that the empty field may be filled with, by copy. */
import type { Finding } from '../../lib/decision/types.ts';
import type { GuardState } from '../../lib/messages/bridge.ts';

/** Most texts that are offered at once. */
const MOST = 3;

/** Texts approved for this account, kind and edition that are still in time; none once something is written. */
export function approvedTexts({ draft, snapshot }: GuardState, asked: Finding | null, now: number): { id: string; text: string }[] {
  if (!draft || !asked?.approval || (draft.act.text ?? '').trim() !== '') return [];
  const { type } = asked.approval;
  return (snapshot?.approvals ?? [])
    .filter((one) => one.status === 'approved' && one.type === type && one.account === draft.act.page.viewer?.handle)
    .filter((one) => one.policyVersion === snapshot?.policy?.version && (one.validUntil === undefined || one.validUntil >= now))
    .flatMap(({ id, text }) => (text ? [{ id, text }] : []))
    .slice(0, MOST);
}
