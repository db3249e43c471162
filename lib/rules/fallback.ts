/** Acts that no clause names, such as live video, notes or polls (北海道 第７, 熊本 8(8); AMB-44). */
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const fallback: Rule = ({ policy, act }) => {
  const block = policy.fallback;
  if (!block || (act.kind !== 'other' && act.kind !== 'post-note')) return [];
  return [
    finding({
      rule: 'fallback',
      clauses: block.clauses,
      severity: 'inform',
      messageId: 'rules.fallback',
      data: { text: block.text },
      remedy: 'rules.reactions.consult.now',
    }),
  ];
};
