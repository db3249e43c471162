/** Asking people for personal data: of their own will, and with the purpose stated (留萌 9(2)). */
import { finding } from './finding.ts';
import { isCollecting } from './hit-kinds.ts';
import type { Rule } from './rule.ts';

export const collecting: Rule = ({ policy, hits }) => {
  const block = policy.content.collecting;
  const asking = hits.filter(isCollecting);
  const [first] = asking;
  if (!block || block.severity === 'off' || !first) return [];
  // The checker is sure (weak) only where the purpose is missing and the way leads through Instagram; the town's own forms are no matter here.
  const severity = asking.some(({ strength }) => strength !== 'info') ? block.severity : 'inform';
  return [
    finding({
      rule: 'collecting',
      clauses: block.clauses,
      severity,
      category: 'personal-info',
      spans: asking.map(({ start, end }) => ({ start, end })),
      messageId: first.data.purpose === 'stated' ? 'rules.collecting.stated' : 'rules.collecting.noPurpose',
      remedy: 'rules.collecting.now',
      ...(severity === 'hold' ? { release: 'reason' as const } : {}),
    }),
  ];
};
