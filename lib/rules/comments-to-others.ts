/** Comments under posts and stories of other accounts (高根沢 4(9)): who it is towards; the text's own approval is the approval rule's matter. */
import type { Finding } from '../decision/types.ts';
import { WRITING } from './act-kinds.ts';
import { finding, officeTitles } from './finding.ts';
import { isOwn } from './nature.ts';
import { remedyFor } from './reactions.ts';
import { canBeListed, listingOf } from './registry.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 'comments-to-others';

export const commentsToOthers: Rule = (context) => {
  const { policy, act, nature } = context;
  const toStory = act.kind === 'react-to-story' && policy.messages.storyReplyIsComment;
  const { severity, clauses, label } = policy.comments;
  if (severity === 'off' || (nature !== 'comment-to-others' && !toStory)) return [];
  const base = { rule: RULE, clauses, ...(label === undefined ? {} : { label }) };
  if (severity === 'inform') {
    return [finding({ ...base, severity, messageId: 'rules.comments.inform', remedy: 'rules.reactions.consult.now' })];
  }
  // A story whose owner is unknown is already undetermined as a reaction.
  return (act.target?.owners ?? [])
    .filter((handle) => !isOwn(policy, handle))
    .flatMap((handle) => toAccount(context, handle, severity, base));
};

function toAccount(context: RuleContext, handle: string, severity: 'hold' | 'warn', base: { rule: string; clauses: string[] }): Finding[] {
  const { exception, textApproval } = context.policy.comments;
  const listable = canBeListed(exception);
  const listing = listable ? listingOf(context, handle, 'comment', exception, textApproval) : null;
  const writing = WRITING.has(context.act.kind);
  if (listing?.state === 'listed') {
    const data = {
      handle,
      category: `rules.accountCategory.${listing.entry?.category ?? 'other'}`,
      evidence: listing.entry?.evidence ?? '',
      why: `rules.registry.review.${listing.review ?? 'asked'}`,
    };
    const messageId = listing.review ? 'rules.reactions.review' : 'rules.reactions.listed';
    const remedy = listing.review ? 'rules.reactions.review.now' : 'rules.go.now';
    const settled = listing.review ? {} : { resolved: { by: 'registry' as const, note: handle } };
    return [
      finding({
        rule: RULE,
        clauses: exception.clauses,
        severity: listing.review ? 'warn' : 'inform',
        messageId,
        data,
        remedy,
        about: handle,
        ...settled,
      }),
    ];
  }
  const release = exception.needs === 'reason' ? 'reason' : severity === 'warn' ? 'acknowledge' : listable ? 'approval' : 'none';
  return [
    finding({
      ...base,
      clauses: [...base.clauses, ...exception.clauses],
      severity: writing ? 'inform' : severity,
      messageId: 'rules.comments.toOthers',
      data: {
        handle,
        state: `rules.registry.${listing?.state ?? (severity === 'hold' ? 'no-exception' : 'outside')}`,
        offices: officeTitles(context, exception.offices),
      },
      remedy: listable ? 'rules.comments.toOthers.now' : remedyFor(exception.needs, severity),
      ...(writing ? {} : { release }),
      about: handle,
      ...(listable ? { approval: { type: 'allow-list' as const, offices: exception.offices } } : {}),
    }),
  ];
}
