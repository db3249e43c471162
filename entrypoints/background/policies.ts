/** The policies this installation can choose from. The one place that knows where packs come from. */
import type { PackSummary } from '../../lib/messages/schema-state.ts';
import { type Policy, PolicySchema } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';

const files = import.meta.glob<unknown>('../../lib/policy/packs/*/policy.json', { eager: true, import: 'default' });
const packs: Policy[] = Object.values(files).flatMap((raw) => {
  const parsed = PolicySchema.safeParse(raw);
  return parsed.success ? [parsed.data] : [];
});

export function listPacks(): PackSummary[] {
  return packs.map((pack) => ({
    id: pack.id,
    version: pack.version,
    title: pack.title,
    organisation: pack.organisation.name,
    unit: pack.organisation.unit,
    inForce: pack.inForce,
    handles: pack.accounts.own,
    clauses: pack.clauses.length,
    origin: 'built-in',
  }));
}

/** The pack as its document says it, without anyone's settings; `null` when there is none of that id. */
export function findPack(id: string): Policy | null {
  return packs.find((pack) => pack.id === id) ?? null;
}

/** The policy in force: the pack with the organisation's settings laid over it. */
export function inForce(pack: Policy, settings: Settings): Policy {
  return { ...pack, accounts: { ...pack.accounts, own: [...new Set([...pack.accounts.own, ...settings.ownAccounts])] } };
}
