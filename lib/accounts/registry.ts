/** Rules about listed accounts of others (AMB-03, AMB-04; security: a name can pass to someone else). */
import type { RegistryEntry } from '../decision/types.ts';
import { ACCOUNT_CATEGORIES, type AccountCategory } from '../foundation/vocabulary.ts';
import type { Policy } from '../policy/schema.ts';

export type EntryState = 'valid' | 'unapproved' | 'review-due' | 'review-asked';

/** What stands in the way of relying on an entry today. An unapproved one counts where the policy asks only for the category. */
export function entryState(entry: RegistryEntry, now: number): EntryState {
  if (entry.needsReview) return 'review-asked';
  if (entry.reviewBy !== undefined && now > entry.reviewBy + 86_400_000 - 1) return 'review-due';
  return entry.approvedBy ? 'valid' : 'unapproved';
}

/** An account as a page showed it. */
export interface SeenAccount {
  handle: string;
  igId?: string | undefined;
}

/**
 * The entry for an account, or `null`. A handle that now belongs to another numeric id counts as unlisted; so does an id
 * that is listed under another handle only, until someone has looked (the account may have been renamed or sold).
 */
export function findEntry(registry: readonly RegistryEntry[], seen: SeenAccount): RegistryEntry | null {
  const entry = registry.find((one) => one.handle === seen.handle.toLowerCase());
  if (!entry) return null;
  return entry.igId !== undefined && seen.igId !== undefined && entry.igId !== seen.igId ? null : entry;
}

/** Entries that must be looked at again because of what a page showed: the handle changed hands, or the listed id changed its name. */
export function suspects(registry: readonly RegistryEntry[], seen: SeenAccount): RegistryEntry[] {
  if (seen.igId === undefined) return [];
  const handle = seen.handle.toLowerCase();
  return registry.filter(
    (entry) =>
      entry.igId !== undefined &&
      ((entry.handle === handle && entry.igId !== seen.igId) || (entry.igId === seen.igId && entry.handle !== handle)),
  );
}

/** Categories that this policy speaks of, in the vocabulary's order; with none of its own, public bodies and others. */
export function categoriesOf(policy: Policy): AccountCategory[] {
  const named = new Set<AccountCategory>();
  for (const rule of Object.values(policy.reactions)) for (const category of rule.exception.categories) named.add(category);
  for (const category of policy.comments.exception.categories) named.add(category);
  if (named.size === 0) return ['public-body', 'other'];
  return ACCOUNT_CATEGORIES.filter((category) => named.has(category));
}
