/** Reports that are still owed to the head after writing inside a scope (鏡野 5(3)). */
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const reports: Rule = ({ policy, facts, act }) => {
  const count = facts.pendingReports ?? 0;
  const block = policy.approval.scopes;
  if (!block || count === 0 || act.kind !== 'open-composer') return [];
  return [
    finding({
      rule: 'reports',
      clauses: block.reportClauses,
      severity: 'warn',
      messageId: 'rules.reports.pending',
      data: { count },
      remedy: 'rules.reports.pending.now',
    }),
  ];
};
