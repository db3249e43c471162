/** Direct messages: where questions and opinions go instead (熊本 4(2), 留萌 9). Whose approval an answer needs is the approval rule's matter. */
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const messages: Rule = ({ policy, act, nature }) => {
  const block = policy.messages.guidance;
  if (!block || nature !== 'message' || (act.kind !== 'message' && act.kind !== 'write-message')) return [];
  return [
    finding({
      rule: 'messages',
      clauses: block.clauses,
      severity: 'inform',
      messageId: 'rules.messages.guidance',
      data: { text: block.text },
      remedy: 'rules.replies.guidance.now',
    }),
  ];
};
