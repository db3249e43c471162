/** Accessibility (鏡野 5(1)イ): names the pictures without alternative text by the number that staff count, and writing that cannot be read aloud. */
import type { Finding } from '../decision/types.ts';
import { grouped, said } from './content.ts';
import { finding } from './finding.ts';
import { isReadability } from './hit-kinds.ts';
import type { Rule, RuleContext } from './rule.ts';

export const altText: Rule = (context) => [...missingTexts(context), ...hardToRead(context)];

/** Advice, never an obstacle; silent where the policy has no clause on accessibility. */
function hardToRead({ policy, hits }: RuleContext): Finding[] {
  const block = policy.altText;
  if (!block || block.severity === 'off') return [];
  const advice = { rule: 'alt-text', clauses: block.clauses, severity: 'inform' as const };
  return grouped(hits.filter(isReadability)).map((group) => finding({ ...advice, ...said(group), remedy: 'rules.altText.readable.now' }));
}

function missingTexts({ policy, act }: RuleContext): Finding[] {
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
}
