/** A computer whose clock is wrong judges the hours wrongly (AMB-21, S16). */
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

/** Milliseconds by which the clock may differ from a server's Date header. */
const TOLERANCE = 120_000;

export const clock: Rule = ({ policy, facts, act }) => {
  const skew = facts.clockSkew ?? 0;
  if (Math.abs(skew) <= TOLERANCE || (act.kind !== 'open-composer' && act.kind !== 'publish')) return [];
  return [
    finding({
      rule: 'clock',
      clauses: policy.hours?.clauses ?? [],
      severity: act.kind === 'open-composer' ? 'warn' : 'inform',
      messageId: skew > 0 ? 'rules.clock.fast' : 'rules.clock.slow',
      data: { minutes: Math.max(1, Math.round(Math.abs(skew) / 60_000)) },
      remedy: 'rules.clock.now',
    }),
  ];
};
