/** The policies this installation can choose from. The one place that knows where packs come from. */
import type { Store } from '../../lib/browser/storage/commit.ts';
import { readOwnPack, readOwnPacks } from '../../lib/browser/storage/own-packs.ts';
import type { PackSummary } from '../../lib/messages/schema-state.ts';
import { compile } from '../../lib/policy/compile.ts';
import { PACK_IDS, readPack } from '../../lib/policy/packs/index.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';

/** Packs that can be chosen, own ones last. One that is damaged is left out here; being in force, it is reported by `whyNot`. */
export async function listPacks(store: Store): Promise<PackSummary[]> {
  const builtIn = PACK_IDS.flatMap((id) => {
    const pack = readPack(id);
    return pack.ok ? [summary(pack.value, 'built-in')] : [];
  });
  const own = (await readOwnPacks(store.db)).flatMap(({ policy }) => (policy ? [summary(policy, 'own')] : []));
  return [...builtIn, ...own];
}

/** What lists show of a pack. */
export function summary(pack: Policy, origin: PackSummary['origin']): PackSummary {
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    organisation: pack.organisation.name,
    unit: pack.organisation.unit,
    inForce: pack.inForce,
    handles: pack.accounts.own,
    clauses: pack.clauses.length,
    origin,
  };
}

export const isBuiltIn = (id: string): boolean => PACK_IDS.includes(id);

/** The pack as its document says it, without anyone's settings; `null` when there is none of that id or it was refused. */
export async function findPack(store: Store, id: string): Promise<Policy | null> {
  if (!isBuiltIn(id)) return (await readOwnPack(store.db, id))?.policy ?? null;
  const pack = readPack(id);
  return pack.ok ? pack.value : null;
}

/** Why `findPack` gave nothing. */
export async function whyNot(store: Store, id: string): Promise<'policy-missing' | 'policy-invalid'> {
  return isBuiltIn(id) || (await readOwnPack(store.db, id)) !== null ? 'policy-invalid' : 'policy-missing';
}

/** The policy in force: the pack with the organisation's settings laid over it. */
export function inForce(pack: Policy, settings: Settings): Policy {
  return compile(pack, settings);
}
