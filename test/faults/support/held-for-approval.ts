/** A verdict that only an approval lifts. */
import type { Verdict } from '../../../lib/decision/types.ts';

export const HELD_FOR_APPROVAL: Verdict = {
  level: 'hold',
  release: 'approval',
  spends: [],
  findings: [
    {
      key: 'approval|test',
      rule: 'approval',
      clauses: ['rumoi.0'],
      severity: 'hold',
      messageId: 'rules.approval.missing.post',
      data: { offices: ['課長'] },
      remedy: 'rules.approval.missing.now',
      release: 'approval',
      approval: { type: 'post', offices: ['test'] },
    },
  ],
};
