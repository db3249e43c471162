/** The policies this installation can choose from. The one place that knows where packs come from. */
import type { PackSummary } from '../../lib/messages/schema-state.ts';
import { compile } from '../../lib/policy/compile.ts';
import { PACK_IDS, readPack } from '../../lib/policy/packs/index.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';

/** Packs that can be chosen. One that is damaged is left out here; being in force, it is reported by `whyNot`. */
export function listPacks(): PackSummary[] {
  return PACK_IDS.flatMap((id) => {
    const pack = findPack(id);
    return pack ? [summary(pack)] : [];
  });
}

function summary(pack: Policy): PackSummary {
  return {
    id: pack.id,
    version: pack.version,
    title: pack.title,
    organisation: pack.organisation.name,
    unit: pack.organisation.unit,
    inForce: pack.inForce,
    handles: pack.accounts.own,
    clauses: pack.clauses.length,
    origin: 'built-in',
  };
}

/** The pack as its document says it, without anyone's settings; `null` when there is none of that id or it was refused. */
export function findPack(id: string): Policy | null {
  const pack = readPack(id);
  return pack.ok ? pack.value : null;
}

/** Why `findPack` gave nothing. */
export function whyNot(id: string): 'policy-missing' | 'policy-invalid' {
  return PACK_IDS.includes(id) ? 'policy-invalid' : 'policy-missing';
}

/** The policy in force: the pack with the organisation's settings laid over it. */
export function inForce(pack: Policy, settings: Settings): Policy {
  return compile(pack, settings);
}
