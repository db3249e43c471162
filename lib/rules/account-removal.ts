/** The page that removes or suspends the account (高根沢 5(2)②, 鏡野 4(3), 熊本 9). */
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const accountRemoval: Rule = ({ policy, act }) => {
  const block = policy.accountRemoval;
  if (!block || block.severity === 'off' || act.kind !== 'remove-account') return [];
  const form = block.untilForm;
  return [
    finding({
      rule: 'account-removal',
      clauses: block.clauses,
      severity: block.severity,
      messageId: form === null ? 'rules.accountRemoval.keep' : 'rules.accountRemoval.form',
      data: { form: form ?? '' },
      remedy: form === null ? 'rules.accountRemoval.keep.now' : 'rules.accountRemoval.form.now',
      ...(block.severity === 'hold' ? { release: 'reason' as const } : {}),
    }),
  ];
};
