/** Posting from a machine of the workplace (北海道 第４-1(1); AMB-34: a PC browser of the office is 「等」). */
import { chainOf, finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const device: Rule = (context) => {
  const { policy, facts, act } = context;
  const block = policy.device;
  if (!block || block.severity === 'off' || (act.kind !== 'publish' && act.kind !== 'edit-post')) return [];
  if (facts.deviceRegistered === true || !block.chains.includes(chainOf(context))) return [];
  return [
    finding({
      rule: 'device',
      clauses: block.clauses,
      severity: block.severity,
      messageId: 'rules.device.unregistered',
      remedy: 'rules.device.unregistered.now',
      ...(block.severity === 'hold' ? { release: 'reason' as const } : {}),
    }),
  ];
};
