/** What the list and the policy say about the profile of somebody else that stands on the screen, and what can be asked for there. */
import type { ApprovalFact, RegistryEntry } from '../decision/types.ts';
import type { AccountCategory } from '../foundation/vocabulary.ts';
import type { Policy } from '../policy/schema.ts';
import { lostFrontPage } from '../text/front-page.ts';
import { type PublicBodyEvidence, publicBodyEvidence } from './public-body.ts';
import { entryState, findEntry, suspects } from './registry.ts';

type ListedAct = RegistryEntry['acts'][number];
const ACTS: readonly ListedAct[] = ['like', 'follow', 'share', 'comment'];

/** A profile as the page shows it. */
export interface SeenProfile {
  handle: string;
  igId?: string | undefined;
  websites?: readonly string[] | undefined;
  isPrivate?: boolean | undefined;
}

/** A website that speaks for the account, with what it proves; `own` stands for a domain of the office itself. */
export interface Evidence {
  host: string;
  kind: PublicBodyEvidence['kind'] | 'own';
}

/** Why a listed account must be looked at again. */
export type Doubt = 'id' | 'renamed' | 'private' | 'website' | 'asked' | 'due';

export interface ProfileView {
  handle: string;
  entry: RegistryEntry | null;
  doubts: Doubt[];
  evidence: Evidence | null;
  /** Acts for which this policy keeps a list and this account is not on it. */
  open: ListedAct[];
  /** `approval`: somebody must approve the entry; `entry`: the category is enough; `null`: this policy keeps no list. */
  way: 'approval' | 'entry' | null;
  /** Categories that lift the default, in the policy's order. */
  categories: AccountCategory[];
  /** The one that the evidence speaks for. */
  proposed: AccountCategory | undefined;
  /** An approval of the entry that is on its way. */
  asked: boolean;
}

/** Whether a website belongs to one of the office's own domains. */
function ownSite(websites: readonly string[], domains: readonly string[]): string | null {
  for (const website of websites) {
    const host = URL.parse(website)?.hostname;
    if (host && domains.some((domain) => host === domain || host.endsWith(`.${domain}`))) return host;
  }
  return null;
}

/** Evidence that the page shows; a badge is none (AMB-04). */
export function evidenceOn(websites: readonly string[], ownDomains: readonly string[]): Evidence | null {
  const own = ownSite(websites, ownDomains);
  return own ? { host: own, kind: 'own' } : publicBodyEvidence(websites);
}

type Exception = Policy['comments']['exception'];

const listing = ({ needs }: Exception): 'approval' | 'entry' | null =>
  needs === 'category' ? 'entry' : needs === 'category-and-approval' || needs === 'approval' ? 'approval' : null;

/** The list that each act stands on; an act that the policy leaves free, or forbids without exception, stands on none. */
function listsOf(policy: Policy): { act: ListedAct; exception: Exception; way: 'approval' | 'entry' }[] {
  return ACTS.flatMap((act) => {
    const { severity, exception } = act === 'comment' ? policy.comments : policy.reactions[act];
    const way = severity === 'hold' || severity === 'warn' ? listing(exception) : null;
    return way ? [{ act, exception, way }] : [];
  });
}

function doubtsOf(entry: RegistryEntry | null, profile: SeenProfile, registry: readonly RegistryEntry[], now: number): Doubt[] {
  const handle = profile.handle.toLowerCase();
  const doubts: Doubt[] = suspects(registry, profile).map((one) => (one.handle === handle ? 'id' : 'renamed'));
  if (!entry) return doubts;
  if (profile.isPrivate) doubts.push('private');
  if (profile.websites && lostFrontPage(entry.evidence, profile.websites)) doubts.push('website');
  const state = entryState(entry, now);
  if (state === 'review-asked') doubts.push('asked');
  if (state === 'review-due') doubts.push('due');
  return doubts;
}

/** Everything that is worth saying about `profile`. `now` in epoch milliseconds. */
export function profileView(
  policy: Policy,
  registry: readonly RegistryEntry[],
  approvals: readonly ApprovalFact[],
  profile: SeenProfile,
  now: number,
): ProfileView {
  const handle = profile.handle.toLowerCase();
  const entry = findEntry(registry, profile);
  const lists = listsOf(policy);
  const categories = [...new Set(lists.flatMap(({ exception }) => exception.categories))];
  const evidence = evidenceOn(profile.websites ?? [], policy.links.ownDomains);
  const spoken = evidence?.kind === 'own' && categories.includes('own-organisation') ? 'own-organisation' : 'public-body';
  return {
    handle,
    entry,
    doubts: doubtsOf(entry, profile, registry, now),
    evidence,
    open: lists.filter(({ act }) => !entry?.acts.includes(act)).map(({ act }) => act),
    way: lists.some(({ way }) => way === 'approval') ? 'approval' : (lists[0]?.way ?? null),
    categories,
    proposed: evidence && categories.includes(spoken) ? spoken : undefined,
    asked: approvals.some(({ type, status, target }) => type === 'allow-list' && status === 'requested' && target?.handle === handle),
  };
}
