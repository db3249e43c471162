/** What the list and the policy say of the account on the screen, and of the one that a held act is towards. */
import { type ProfileView, profileView } from '../../lib/accounts/profile-view.ts';
import type { Act, RegistryEntry } from '../../lib/decision/types.ts';
import type { GuardState, HeldAct } from '../../lib/messages/bridge.ts';

/** The profile on the screen of a watched account; `null` elsewhere and where the policy keeps no list. */
export function profileHere({ status, snapshot, page }: GuardState, now: number): { view: ProfileView; igId: string | undefined } | null {
  const watched = status.kind === 'watching' || status.kind === 'blind';
  if (!watched || !snapshot?.policy || !page?.profile) return null;
  const own = snapshot.policy.accounts.own.includes(page.profile.handle);
  const view = own ? null : profileView(snapshot.policy, snapshot.registry, snapshot.approvals, page.profile, now);
  return view && (view.way !== null || view.entry || view.doubts.length > 0) ? { view, igId: page.profile.igId } : null;
}

const LISTED_AS: Partial<Record<Act['kind'], RegistryEntry['acts'][number]>> = {
  like: 'like',
  'like-comment': 'like',
  'like-story': 'like',
  follow: 'follow',
  repost: 'share',
  'add-to-story': 'share',
  forward: 'share',
  comment: 'comment',
  reply: 'comment',
};

/** The account that could be put on the list to let a held act go; `null` when the next approval is about something else. */
export function listable(held: HeldAct, { snapshot }: GuardState, now: number) {
  const { act, verdict } = held;
  const next = verdict.findings.find((one) => one.approval && !one.resolved);
  const as = LISTED_AS[act.kind];
  const handle = next?.data.handle;
  if (!snapshot?.policy || !as || next?.approval?.type !== 'allow-list' || typeof handle !== 'string') return null;
  const sole = act.target?.owners?.length === 1 && act.target.owners[0] === handle ? act.target : {};
  const { igId, websites, isPrivate } = sole as NonNullable<Act['target']>;
  const view = profileView(snapshot.policy, snapshot.registry, snapshot.approvals, { handle, igId, websites, isPrivate }, now);
  return { view, act: as, offices: next.approval.offices, igId };
}
