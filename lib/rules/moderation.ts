/** Comments of other people: seen (inform only) and removed (a record, never a delay; AMB-28, AMB-40). */
import type { Finding, ReasonForm } from '../decision/types.ts';
import type { Hit } from '../detectors/types.ts';
import { clauseLabel } from './clause-label.ts';
import { finding } from './finding.ts';
import { isOpinion, isTopic } from './hit-kinds.ts';
import { isOwn } from './nature.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 'moderation';
/** Anything that asks something (留萌 5(2) 「ご意見・ご質問」); a miss costs a reminder. */
const QUESTION = /[?？]|(?:です|ます)か(?:[。！!]|$)|でしょうか|教えて|いつ(?:から|まで)|どこ(?:で|に)|問い?合わせ/m;

export const moderation: Rule = (context) => {
  if (context.act.kind === 'view-comments') return [...seen(context), ...handOver(context)];
  return context.act.kind === 'moderate-comment' ? removal(context) : [];
};

/** A complaint is no insult, and a hint is no reason to name a clause of removal. */
const isSerious = (hit: Hit): boolean => hit.strength !== 'info' && !isTopic(hit);

/** One line for each category of the policy's list that the comment may fall under. */
function seen({ policy, act, incoming }: RuleContext): Finding[] {
  const spoken = new Map<string, Finding>();
  for (const hit of incoming.filter(isSerious)) {
    const clauses = policy.moderation.categories[hit.category];
    if (!clauses || spoken.has(hit.category)) continue;
    const spans =
      act.text === undefined
        ? []
        : incoming.filter((one) => isSerious(one) && one.category === hit.category).map(({ start, end }) => ({ start, end }));
    const contact = policy.moderation.contact;
    spoken.set(
      hit.category,
      finding({
        rule: RULE,
        clauses: [...clauses, ...(policy.moderation.heading ?? [])],
        severity: 'inform',
        category: hit.category,
        messageId: 'rules.moderation.seen',
        data: { category: `rules.category.${hit.category}`, contact: contact ?? '' },
        remedy: contact === null ? 'rules.moderation.seen.now' : 'rules.moderation.contact.now',
        about: hit.category,
        ...(spans.length > 0 ? { spans } : {}),
      }),
    );
  }
  return [...spoken.values()];
}

/** Questions and opinions go to the division in charge; nobody answers here (留萌 5(2), 熊本 4(2)). */
function handOver({ policy, act, incoming }: RuleContext): Finding[] {
  const block = policy.replies.guidance;
  const text = act.text ?? act.target?.commentText ?? '';
  if (!block || !(incoming.some(isOpinion) || (!block.opinionsOnly && QUESTION.test(text)))) return [];
  return [
    finding({
      rule: RULE,
      clauses: block.clauses,
      severity: 'inform',
      messageId: 'rules.replies.guidance',
      data: { text: block.text },
      remedy: 'rules.replies.guidance.now',
    }),
  ];
}

/** Which item of the list, and who decided, is kept before the comment goes; the item that fits the text is chosen beforehand (S66). */
function removal({ policy, act, incoming }: RuleContext): Finding[] {
  const { moderation: block } = policy;
  const author = act.target?.commentAuthor;
  if (block.severity === 'off' || (author && isOwn(policy, author))) return [];
  const clearest = incoming.filter(isSerious).sort((a, b) => Number(b.strength === 'strong') - Number(a.strength === 'strong'));
  const fitting = [...new Set(clearest.flatMap(({ category }) => block.categories[category] ?? []))];
  const listed = [...new Set(Object.values(block.categories).flat())];
  const choices = (listed.length > 0 ? listed : block.clauses).map((id) => ({ code: id, label: clauseLabel(policy, id) }));
  const form: ReasonForm = {
    choices: [...choices, { code: 'other', label: { ja: 'その他', en: 'Other' } }],
    text: 'for-other',
    agreedBy: true,
    ...(fitting[0] === undefined ? {} : { preselected: fitting[0] }),
  };
  return [
    finding({
      rule: RULE,
      clauses: [...block.clauses, ...fitting],
      severity: block.severity === 'hold' ? 'warn' : block.severity,
      messageId: block.contact === null ? 'rules.moderation.record' : 'rules.moderation.record.contact',
      data: { decidedBy: block.decidedBy, contact: block.contact ?? '', preselected: fitting },
      remedy: 'rules.moderation.record.now',
      release: 'reason',
      reasonForm: form,
    }),
  ];
}
