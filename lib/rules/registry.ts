/** What the office's list of other accounts says about one account and one act (高根沢 4(9)(10), 熊本 8(7); AMB-04, AMB-05). */
import type { RegistryEntry, Target } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';
import { lostFrontPage } from '../text/front-page.ts';
import { holdsOffice } from './offices.ts';
import type { RuleContext } from './rule.ts';

type Exception = Policy['comments']['exception'];
export type ListedAct = RegistryEntry['acts'][number];

type ListingState =
  | 'listed'
  | 'unlisted'
  /** The handle now belongs to another numeric id: the name was taken over (S28). */
  | 'id-changed'
  | 'wrong-category'
  | 'act-not-listed'
  /** Listed, but nobody who may has approved it (S21). */
  | 'unapproved'
  /** The day of review has passed. */
  | 'review-due';

export interface Listing {
  handle: string;
  state: ListingState;
  entry?: RegistryEntry;
  /** Listed, but to be looked at again: it has become private, it no longer links the site it was listed for, or somebody marked it (S27). */
  review: 'private' | 'website' | 'asked' | null;
}

/** The listing of `handle` for `act` under the policy's exception. `approvedElsewhere`: the approval is given per text, not on the list. */
export function listingOf(context: RuleContext, handle: string, act: ListedAct, exception: Exception, approvedElsewhere = false): Listing {
  const { facts, act: done } = context;
  const wanted = handle.replace(/^@/, '').toLowerCase();
  const entry = facts.registry.find((one) => one.handle === wanted);
  if (!entry) return { handle, state: 'unlisted', review: null };
  // What the page says of the post's one owner says nothing of others, such as the author of a comment there.
  const seen = done.target?.owners?.length === 1 && done.target.owners[0] === wanted ? done.target : undefined;
  const state = stateOf(context, entry, act, exception, seen?.igId, approvedElsewhere);
  return { handle, state, entry, review: state === 'listed' ? doubtAbout(entry, seen) : null };
}

function doubtAbout(entry: RegistryEntry, target: Target | undefined): Listing['review'] {
  if (target?.isPrivate) return 'private';
  if (target?.websites && lostFrontPage(entry.evidence, target.websites)) return 'website';
  return entry.needsReview ? 'asked' : null;
}

function stateOf(
  context: RuleContext,
  entry: RegistryEntry,
  act: ListedAct,
  exception: Exception,
  seenId: string | undefined,
  approvedElsewhere: boolean,
): ListingState {
  if (entry.igId !== undefined && seenId !== undefined && entry.igId !== seenId) return 'id-changed';
  if (!entry.acts.includes(act)) return 'act-not-listed';
  const categoryCounts = exception.needs === 'category-and-approval' || exception.needs === 'category';
  if (categoryCounts && !exception.categories.includes(entry.category)) return 'wrong-category';
  if (entry.reviewBy !== undefined && entry.reviewBy < context.facts.now) return 'review-due';
  const approvalCounts = exception.needs === 'category-and-approval' || exception.needs === 'approval';
  if (approvalCounts && !approvedElsewhere) {
    const decision = { approvedBy: entry.approvedBy, decidedAt: entry.approvedAt };
    if (holdsOffice(context, decision, exception.offices) !== 'yes') return 'unapproved';
  }
  return 'listed';
}

/** Whether a listing can lift the default at all. */
export function canBeListed(exception: Exception): boolean {
  return exception.needs === 'category-and-approval' || exception.needs === 'category' || exception.needs === 'approval';
}
