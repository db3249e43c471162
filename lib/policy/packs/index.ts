/** All packs that come with the product. Adding a municipality: a folder beside this file, and two lines here. */
import type { Problem, Result } from '../../foundation/result.ts';
import { fail } from '../../foundation/result.ts';
import { problem } from '../explain-issues.ts';
import { loadPolicy } from '../load.ts';
import type { Policy } from '../schema.ts';
import hokkaido from './hokkaido/policy.json' with { type: 'json' };
import kagamino from './kagamino/policy.json' with { type: 'json' };
import kumamoto from './kumamoto/policy.json' with { type: 'json' };
import rumoi from './rumoi/policy.json' with { type: 'json' };
import takanezawa from './takanezawa/policy.json' with { type: 'json' };

/** As written in the files; `readPack` checks them. */
const RAW: Readonly<Record<string, unknown>> = { takanezawa, rumoi, hokkaido, kagamino, kumamoto };

/** Ids of the packs, in the order in which they are offered. */
export const PACK_IDS: readonly string[] = Object.keys(RAW);

const read = new Map<string, Result<Policy, Problem[]>>();

/** The pack as its document says it, without anyone's settings. Checked once; a broken one says what is wrong with it. */
export function readPack(id: string): Result<Policy, Problem[]> {
  if (!Object.hasOwn(RAW, id)) return fail([problem('policyUnknown', 'policyId', id, { allowed: [...PACK_IDS] })]);
  const known = read.get(id) ?? loadPolicy(RAW[id]);
  read.set(id, known);
  return known;
}
