/** What the guard says when it cannot decide: outgoing acts wait, reading and taking back stay free (design: "It fails visibly"). */
import type { Act, Finding, Verdict } from '../../lib/decision/types.ts';
import { OUTGOING } from '../../lib/rules/act-kinds.ts';

export type Obstacle = 'starting' | 'no-answer' | 'policy-unknown' | 'policy-invalid' | 'orphaned';

export const CLEAR: Verdict = { level: 'clear', findings: [], release: null, spends: [] };

/** Held without a way on for everything others would see; clear for the rest. */
export function blockedVerdict(act: Act, obstacle: Obstacle): Verdict {
  if (!OUTGOING.has(act.kind)) return CLEAR;
  const finding: Finding = {
    key: `guard|${obstacle}`,
    rule: 'guard',
    clauses: [],
    severity: 'hold',
    messageId: `panel.blocked.${obstacle}`,
    data: {},
    remedy: `panel.blocked.${obstacle}.now`,
    release: 'none',
  };
  return { level: 'hold', findings: [finding], release: 'none', spends: [] };
}
