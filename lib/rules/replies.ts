/** Replies to comments (高根沢 4(6)(8), 留萌 5(2), 北海道 第６-2, 熊本 4): shown at once when 「返信する」 is pressed; whose approval is the approval rule's matter. */
import type { Finding } from '../decision/types.ts';
import type { CategoryId } from '../foundation/vocabulary.ts';
import { WRITING } from './act-kinds.ts';
import { finding, type Severity } from './finding.ts';
import { isOpinion, isRebuttal, isTechnicalQuestion } from './hit-kinds.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 'replies';
const HOSTILE: ReadonlySet<CategoryId> = new Set([
  'insult-defamation',
  'disrespectful',
  'discrimination',
  'public-order',
  'other-inappropriate',
]);

export const replies: Rule = (context) => {
  if (!answersSomebody(context)) return [];
  return [...onStart(context), ...guidance(context), ...hostile(context), ...technical(context)];
};

/** A reply, or something that would be one under our own post while the page does not say whose it is. */
function answersSomebody({ nature, act }: RuleContext): boolean {
  return (
    nature === 'reply' || (nature === 'unknown-owner' && (act.kind === 'reply' || act.kind === 'start-reply' || act.replyTo !== undefined))
  );
}

function onStart(context: RuleContext): Finding[] {
  const { severity, clauses } = context.policy.replies.onStart;
  if (context.act.kind !== 'start-reply' || severity === 'off') return [];
  return [
    finding({
      rule: RULE,
      clauses,
      severity: calmer(context, severity),
      messageId: 'rules.replies.start',
      remedy: 'rules.replies.start.now',
    }),
  ];
}

function guidance(context: RuleContext): Finding[] {
  const block = context.policy.replies.guidance;
  if (!block || (block.opinionsOnly && !context.incoming.some(isOpinion))) return [];
  return [
    finding({
      rule: RULE,
      clauses: block.clauses,
      severity: 'inform',
      messageId: 'rules.replies.guidance',
      data: { text: block.text },
      remedy: block.url === undefined ? 'rules.replies.guidance.now' : 'rules.replies.guidance.url.now',
      ...(block.url === undefined ? {} : { data: { text: block.text, url: block.url } }),
    }),
  ];
}

/** Answering an attack, or answering as an attack. */
function hostile(context: RuleContext): Finding[] {
  const { policy, act, hits, incoming } = context;
  const block = policy.replies.hostile;
  if (!block) return [];
  const attacked = incoming.some(({ category, strength }) => HOSTILE.has(category) && strength !== 'info');
  const rebutting = hits.some(isRebuttal);
  const { severity } = block;
  if (severity === 'off') return [];
  const make = (messageId: string) =>
    finding({
      rule: RULE,
      clauses: block.clauses,
      severity: calmer(context, severity),
      messageId,
      remedy: 'rules.replies.hostile.now',
      ...(severity === 'hold' && !WRITING.has(act.kind) ? { release: 'reason' as const } : {}),
    });
  return [...(attacked ? [make('rules.replies.hostile')] : []), ...(rebutting ? [make('rules.replies.rebuttal')] : [])];
}

/** Questions about the service are never answered: no approval lifts it (AMB-48). */
function technical(context: RuleContext): Finding[] {
  const block = context.policy.replies.technical;
  if (!block || block.severity === 'off' || !context.incoming.some(isTechnicalQuestion)) return [];
  return [
    finding({
      rule: RULE,
      clauses: block.clauses,
      severity: calmer(context, block.severity),
      messageId: 'rules.replies.technical',
      remedy: 'rules.replies.technical.now',
      ...(block.severity === 'hold' ? { release: 'none' as const } : {}),
    }),
  ];
}

/** Before the act itself nothing is held: pressing 「返信する」 and typing warn at most. */
function calmer({ act }: RuleContext, severity: Exclude<Severity, 'off'>): 'hold' | 'warn' | 'inform' {
  return severity === 'hold' && (act.kind === 'start-reply' || WRITING.has(act.kind)) ? 'warn' : severity;
}
