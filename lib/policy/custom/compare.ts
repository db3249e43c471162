/** Two versions of a policy, or two policies, side by side: which clauses and which rules differ. Pure; ids are compared without their beginning. */
import { canonicalJson } from '../../foundation/canonical-json.ts';
import type { Policy } from '../schema.ts';
import { withPrefix } from './start.ts';

type Clause = Policy['clauses'][number];
const TEXTS = ['section', 'quote', 'message', 'remedy', 'exceptions', 'severity', 'answers'] as const;

export interface ClauseDifference {
  id: string;
  change: 'added' | 'removed' | 'changed';
  section: string;
  /** Only what differs; for an added or removed clause its quotation. */
  texts: { field: (typeof TEXTS)[number]; before: string; after: string }[];
}

export interface RuleDifference {
  /** Path in the pack, e.g. `hours.windows.0.from`. */
  path: string;
  /** `undefined`: not there. */
  before: unknown;
  after: unknown;
}

export interface PolicyDifference {
  clauses: ClauseDifference[];
  rules: RuleDifference[];
}

/** What `after` changes against `before`. Empty lists: the same policy. */
export function comparePolicies(before: Policy, after: Policy): PolicyDifference {
  const old = withPrefix(before, after.id);
  const { clauses: oldClauses, id: _a, ...oldRules } = old;
  const { clauses: newClauses, id: _b, ...newRules } = after;
  return { clauses: compareClauses(oldClauses, newClauses), rules: compareRules(oldRules, newRules, '') };
}

function compareClauses(before: readonly Clause[], after: readonly Clause[]): ClauseDifference[] {
  const old = new Map(before.map((clause) => [clause.id, clause]));
  const now = new Set(after.map(({ id }) => id));
  const kept = after.flatMap((clause): ClauseDifference[] => {
    const was = old.get(clause.id);
    if (!was) return [whole(clause, 'added')];
    const texts = TEXTS.flatMap((field) => {
      const [a, b] = [spelt(was[field]), spelt(clause[field])];
      return a === b ? [] : [{ field, before: a, after: b }];
    });
    return texts.length > 0 ? [{ id: clause.id, change: 'changed', section: clause.section, texts }] : [];
  });
  return [...kept, ...before.filter(({ id }) => !now.has(id)).map((clause) => whole(clause, 'removed'))];
}

function whole(clause: Clause, change: 'added' | 'removed'): ClauseDifference {
  const [before, after] = change === 'added' ? ['', clause.quote] : [clause.quote, ''];
  return { id: clause.id, change, section: clause.section, texts: [{ field: 'quote', before, after }] };
}

/** Answers as `rule: hours`, one a line; texts as they are. */
function spelt(value: string | Clause['answers']): string {
  if (typeof value === 'string') return value;
  return value.map(({ by, ...rest }) => `${by}: ${Object.values(rest).join('')}`).join('\n');
}

function compareRules(before: unknown, after: unknown, path: string): RuleDifference[] {
  if (same(before, after)) return [];
  if (isPart(before) && isPart(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) => compareRules(before[key], after[key], path === '' ? key : `${path}.${key}`));
  }
  return [{ path, before, after }];
}

const same = (a: unknown, b: unknown): boolean => a === b || (a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b));

/** Worth going into: a group, or a list of groups. Lists of plain values differ as a whole. */
function isPart(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) || (value.length > 0 && value.every((one) => typeof one === 'object'));
}
