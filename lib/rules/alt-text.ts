/** Alternative text (鏡野 5(1)イ): names the pictures that have none, by the number that staff count. */
import { finding } from './finding.ts';
import type { Rule } from './rule.ts';

export const altText: Rule = ({ policy, act }) => {
  const block = policy.altText;
  if (!block || block.severity === 'off' || (act.kind !== 'publish' && act.kind !== 'edit-post')) return [];
  // A field that was never opened is as empty as one that was left empty; videos have no such field.
  const missing = (act.media ?? [])
    .filter(({ type, alt }) => type !== 'video' && (alt ?? '').trim() === '')
    .map(({ index }) => String(index));
  if (missing.length === 0 || (act.kind === 'edit-post' && (act.media ?? []).every(({ alt }) => alt === undefined))) return [];
  return [
    finding({
      rule: 'alt-text',
      clauses: block.clauses,
      severity: block.severity,
      messageId: 'rules.altText.missing',
      data: { images: missing },
      remedy: 'rules.altText.missing.now',
      about: missing.join(','),
      ...(block.severity === 'hold' ? { release: 'reason' as const } : {}),
    }),
  ];
};
