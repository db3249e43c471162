/** Who sits at the keyboard: whether their chain may operate the account, and whether they were named beforehand (高根沢 3, 北海道 第４-2, 熊本 8(1)). */
import { OUTGOING } from './act-kinds.ts';
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

const RULE = 'operator';

export const operator: Rule = (context) => {
  const { policy, facts, act } = context;
  if (act.kind !== 'open-composer' && !OUTGOING.has(act.kind)) return [];
  const { roles } = policy;
  const person = facts.operator;
  if (!person) {
    const severity = roles.unidentified?.severity ?? (roles.registeredOnly ? 'warn' : 'off');
    if (severity === 'off') return [];
    const clauses = roles.unidentified?.clauses ?? roles.chains.flatMap((chain) => chain.clauses);
    return [
      finding({
        rule: RULE,
        clauses,
        severity,
        messageId: 'rules.operator.unidentified',
        remedy: 'rules.operator.unidentified.now',
        release: 'acknowledge',
      }),
    ];
  }
  const chain = roles.chains.find(({ id }) => id === person.chain);
  if (!chain || chain.severity === 'off') return [];
  const base = { rule: RULE, clauses: chain.clauses, severity: chain.severity, data: { name: person.name, chain: chain.label } };
  if (chain.allowed === 'no' && chain.severity === 'inform')
    return [finding({ ...base, messageId: 'rules.operator.silent', remedy: 'rules.operator.silent.now' })];
  if (chain.allowed === 'no')
    return [finding({ ...base, messageId: 'rules.operator.notAllowed', remedy: 'rules.operator.notAllowed.now' })];
  const unnamed = (chain.allowed === 'designated' && person.designated !== true) || (roles.registeredOnly && person.designated === false);
  return unnamed ? [finding({ ...base, messageId: 'rules.operator.notDesignated', remedy: 'rules.operator.notDesignated.now' })] : [];
};
