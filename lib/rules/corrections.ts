/** Changing or removing what was published: the words of correction or apology are offered first; removal is never held (鏡野 6(1), AMB-46). */
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const corrections: Rule = ({ policy, act, nature }) => {
  const block = policy.corrections;
  if (!block || (nature !== 'takedown' && nature !== 'edit')) return [];
  const messageId = nature === 'edit' ? 'rules.corrections.edit' : 'rules.corrections.remove';
  return [
    finding({
      rule: 'corrections',
      clauses: block.clauses,
      severity: 'inform',
      messageId,
      remedy: nature === 'edit' ? 'rules.corrections.edit.now' : 'rules.corrections.now',
      about: act.kind,
    }),
  ];
};
