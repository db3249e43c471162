/** The page on which a password is set (高根沢 5(1), 鏡野 4(7)). Only what is asked is said; the value is never read here. */
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const password: Rule = ({ policy, act }) => {
  const { minLength, minKinds, avoidGuessable, clauses } = policy.passwords;
  if (act.kind !== 'change-password' || clauses.length === 0) return [];
  const base = { rule: 'password', clauses, remedy: 'rules.password.now' };
  if (minLength !== null || minKinds !== null) {
    return [
      finding({ ...base, severity: 'warn', messageId: 'rules.password.quality', data: { length: minLength ?? 1, kinds: minKinds ?? 1 } }),
    ];
  }
  return [
    finding({
      ...base,
      severity: avoidGuessable ? 'warn' : 'inform',
      messageId: avoidGuessable ? 'rules.password.guessable' : 'rules.password.care',
    }),
  ];
};
