/** A comment or reply of which the page did not say whose post it is under: what may be free here may be held there. */
import { SENDING, WRITING } from './act-kinds.ts';
import { finding } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

export const unknownOwner: Rule = (context) => {
  const { act, nature, policy } = context;
  const speaks = SENDING.has(act.kind) || WRITING.has(act.kind);
  if (nature !== 'unknown-owner' || !speaks || !itMatters(context)) return [];
  return [
    finding({
      rule: 'unknown-owner',
      clauses: policy.comments.clauses,
      severity: WRITING.has(act.kind) ? 'inform' : 'undetermined',
      messageId: 'rules.undetermined.owner',
      remedy: 'rules.undetermined.owner.now',
    }),
  ];
};

/** Nothing is undetermined where the policy leaves comments and replies free, whoever owns the post. */
function itMatters({ policy: { approval, comments, replies } }: RuleContext): boolean {
  const bound = comments.severity === 'hold' || comments.severity === 'warn';
  const asked = [approval.post, approval.comment, approval.reply].some(({ needs }) => needs !== 'none');
  return bound || asked || replies.technical !== null;
}
