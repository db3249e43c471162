/** What the IT section has set, for the options page; and who says no when staff try to change it. */
import type { Store } from '../../../lib/browser/storage/commit.ts';
import { managedInForce, readManagedRecord } from '../../../lib/browser/storage/managed.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { t } from '../../../lib/i18n/index.ts';
import { LOCKS, type Lock, MANAGED_KEYS, type Managed } from '../../../lib/policy/managed/schema.ts';
import { type Handlers, openedStore } from '../context.ts';

const shown = (value: unknown): string =>
  Array.isArray(value) ? value.map(String).join('\n') : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** Groups in which staff can change nothing: locked, or set as a whole. */
export function fixedGroups(managed: Managed | null): Lock[] {
  if (!managed) return [];
  return LOCKS.filter((lock) => managed.locks?.includes(lock) || (lock === 'policy' && managed.policyId !== undefined));
}

/** The "no" that names who decided. */
export function lockedBy(managed: Managed, groups: readonly Lock[]): Refusal {
  const say = (locale: 'ja' | 'en') =>
    t(locale, 'rollout.refused', {
      by: managed.managedBy ?? t(locale, 'rollout.by'),
      what: groups.map((group) => t(locale, `rollout.group.${group}`)),
    });
  return new Refusal('conflict', { ja: say('ja'), en: say('en') }, { path: groups[0] ?? '' });
}

/** Throws when the IT section has fixed one of `groups`. */
export async function refuseFixed(store: Store, group: Lock): Promise<void> {
  const managed = await managedInForce(store.db);
  if (managed && fixedGroups(managed).includes(group)) throw lockedBy(managed, [group]);
}

export const rollout: Handlers<'managed.get'> = {
  async 'managed.get'(_body, { context }) {
    const { db } = await openedStore(context);
    const record = await readManagedRecord(db);
    const managed = record?.managed?.release ? null : (record?.managed ?? null);
    const invalid = (record?.problems.length ?? 0) > 0;
    const waiting = !record && ((await context.administered?.()) ?? false);
    return {
      state: waiting ? 'unknown' : !record ? 'none' : invalid ? 'invalid' : record.managed?.release ? 'released' : 'loaded',
      by: managed?.managedBy ?? '',
      at: record?.at ?? null,
      missingSince: record?.missingSince ?? null,
      applied: MANAGED_KEYS.filter((key) => key !== 'keys' && key !== 'managedBy' && managed?.[key] !== undefined).map((key) => ({
        key,
        value: shown(managed?.[key]),
      })),
      locks: fixedGroups(managed),
      ownAccounts: managed?.ownAccounts ?? [],
      problems: record?.problems ?? [],
    };
  },
};
