/** What the post is about, in the policy's own list (留萌 4, 北海道 第３-1, 熊本 3); 「その他」 may need a reason or an office's recognition. */
import { matchApproval } from './approval-match.ts';
import { finding, officeTitles } from './finding.ts';
import type { Rule } from './rule.ts';

const RULE = 'post-category';

export const postCategory: Rule = (context) => {
  const { policy, facts, act } = context;
  if (act.kind !== 'publish' || policy.postCategories.length === 0) return [];
  const chosen = policy.postCategories.find(({ id }) => id === facts.answers.postCategory);
  if (!chosen) {
    return [
      finding({
        rule: RULE,
        clauses: policy.postCategories.flatMap(({ clauses, needs }) => (needs === 'nothing' ? clauses : [])),
        severity: 'inform',
        messageId: 'rules.postCategory.choose',
        data: { categories: policy.postCategories.map(({ label }) => label) },
        remedy: 'rules.postCategory.choose.now',
      }),
    ];
  }
  const base = { rule: RULE, clauses: chosen.clauses, data: { category: chosen.label, offices: officeTitles(context, chosen.offices) } };
  switch (chosen.needs) {
    case 'nothing':
      return [
        finding({
          ...base,
          severity: 'inform',
          messageId: 'rules.postCategory.chosen',
          remedy: 'rules.go.now',
          resolved: { by: 'checklist' },
        }),
      ];
    case 'reason':
      return [
        finding({
          ...base,
          severity: 'warn',
          messageId: 'rules.postCategory.reason',
          remedy: 'rules.postCategory.reason.now',
          release: 'reason',
        }),
      ];
    case 'approval': {
      const wanted = { types: ['post-category-other' as const], offices: chosen.offices, validDays: policy.approval.validityDays.post };
      const match = matchApproval(context, wanted);
      const needed = { approval: { type: 'post-category-other' as const, offices: chosen.offices }, release: 'approval' as const };
      if (match.kind !== 'match') {
        return [
          finding({
            ...base,
            ...needed,
            severity: 'hold',
            messageId: 'rules.postCategory.approval',
            remedy: 'rules.postCategory.approval.now',
          }),
        ];
      }
      const granted = {
        resolved: { by: 'approval' as const, note: match.approval.id },
        data: { ...base.data, approvalId: match.approval.id },
      };
      return [
        finding({ ...base, ...needed, ...granted, severity: 'hold', messageId: 'rules.postCategory.approved', remedy: 'rules.go.now' }),
      ];
    }
  }
};
