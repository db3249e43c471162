/** Likes, follows and shares of what belongs to others (高根沢 4(10), 熊本 8(7), part 2 of the clauses). Own accounts are free; taking back is never held. */
import type { Act, Finding } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';
import { REACTING } from './act-kinds.ts';
import { finding, officeTitles, question } from './finding.ts';
import { isOwn } from './nature.ts';
import { officeTitle } from './offices.ts';
import { canBeListed, type ListedAct, type Listing, listingOf } from './registry.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 'reactions';
type ReactionKey = keyof Policy['reactions'];

export const reactions: Rule = (context) => {
  const { policy, act } = context;
  if (context.nature === 'undo')
    return [
      finding({ rule: RULE, clauses: [], severity: 'inform', messageId: 'rules.reactions.undo', remedy: 'rules.reactions.undo.now' }),
    ];
  const key = REACTING.has(act.kind) ? keyOf(act) : null;
  if (!key) return [];
  const rule = policy.reactions[key];
  const owners = ownersOf(act);
  const others = owners?.filter((handle) => !isOwn(policy, handle)) ?? null;
  if (others?.length === 0) return [];
  return [...restricted(context, key, rule, others), ...rights(context, key, rule, others ?? [])];
};

function keyOf(act: Act): ReactionKey {
  switch (act.kind) {
    case 'like-comment':
      return 'likeComment';
    case 'like-story':
    case 'react-to-story':
      return 'likeStory';
    case 'follow':
      return 'follow';
    case 'repost':
    case 'add-to-story':
    case 'forward':
      return 'share';
    default:
      return 'like';
  }
}

/** Whom the reaction is towards: a comment's author for a comment, else the owners of the post or profile. */
function ownersOf(act: Act): string[] | null {
  if (act.kind === 'like-comment') return act.target?.commentAuthor ? [act.target.commentAuthor] : null;
  const owners = act.target?.owners;
  return owners && owners.length > 0 ? owners : null;
}

function restricted(context: RuleContext, key: ReactionKey, rule: Policy['reactions']['like'], others: string[] | null): Finding[] {
  const { severity } = rule;
  if (severity === 'off') return [];
  const label = rule.label === undefined ? {} : { label: rule.label };
  const base = { rule: RULE, clauses: rule.clauses, ...label };
  if (severity === 'inform')
    return [finding({ ...base, severity, messageId: `rules.reactions.${key}.inform`, remedy: 'rules.reactions.consult.now' })];
  if (!others) {
    return [finding({ ...base, severity: 'undetermined', messageId: 'rules.undetermined.owner', remedy: 'rules.undetermined.owner.now' })];
  }
  const listings = others.map((handle) => listingOf(context, handle, listedAct(key), rule.exception));
  const refused = listings.filter(({ state }) => state !== 'listed' || !canBeListed(rule.exception));
  if (refused.length === 0) return allowed(context, rule, key, listings);
  return refused.map((listing) => refusal(context, rule, key, listing, severity, base));
}

function listedAct(key: ReactionKey): ListedAct {
  return key === 'follow' ? 'follow' : key === 'share' ? 'share' : 'like';
}

function refusal(
  context: RuleContext,
  { exception }: Policy['reactions']['like'],
  key: ReactionKey,
  { handle, state }: Listing,
  severity: 'hold' | 'warn',
  base: { rule: string; clauses: string[] },
): Finding {
  const listable = canBeListed(exception);
  const release = exception.needs === 'reason' ? 'reason' : severity === 'warn' ? 'acknowledge' : listable ? 'approval' : 'none';
  return finding({
    ...base,
    clauses: [...base.clauses, ...exception.clauses],
    severity,
    messageId: `rules.reactions.${key}`,
    data: {
      handle,
      state: `rules.registry.${listable ? state : severity === 'hold' ? 'no-exception' : 'outside'}`,
      offices: officeTitles(context, exception.offices),
    },
    remedy: remedyFor(exception.needs, severity),
    release,
    about: `${handle}|${state}`,
    ...(listable ? { approval: { type: 'allow-list' as const, offices: exception.offices } } : {}),
  });
}

type Needs = Policy['reactions']['like']['exception']['needs'];

/** What to do about an account that no listing lifts: register it, weigh it, write down why, or stop. */
export function remedyFor(needs: Needs, severity: 'hold' | 'warn'): string {
  switch (needs) {
    case 'category':
      return 'rules.reactions.category.now';
    case 'category-and-approval':
    case 'approval':
      return 'rules.reactions.approval.now';
    case 'reason':
      return 'rules.reactions.reason.now';
    case 'none':
      return severity === 'hold' ? 'rules.reactions.stop.now' : 'rules.reactions.careful.now';
  }
}

function allowed(context: RuleContext, { exception }: Policy['reactions']['like'], key: ReactionKey, listings: Listing[]): Finding[] {
  return listings.flatMap(({ handle, entry, review }) => {
    const data = { handle, category: `rules.accountCategory.${entry?.category ?? 'other'}`, evidence: entry?.evidence ?? '' };
    const approvedBy = entry?.approvedBy;
    const listed = finding({
      rule: RULE,
      clauses: exception.clauses,
      severity: 'inform',
      messageId: approvedBy ? 'rules.reactions.approved' : 'rules.reactions.listed',
      data: { ...data, office: officeTitle(context.policy, approvedBy?.office ?? ''), person: approvedBy?.person ?? '' },
      remedy: 'rules.go.now',
      resolved: { by: 'registry', note: handle },
      about: `${key}|${handle}`,
    });
    const again = finding({
      rule: RULE,
      clauses: exception.clauses,
      severity: 'warn',
      messageId: 'rules.reactions.review',
      data: { ...data, why: `rules.registry.review.${review ?? 'asked'}` },
      remedy: 'rules.reactions.review.now',
      about: handle,
    });
    return review ? [listed, again] : [listed];
  });
}

/** Copying what others made (高根沢 7, 留萌 7, 熊本 6(2)). Where the policy itself lets listed accounts be shared, it is said and not asked (S25). */
function rights(
  context: RuleContext,
  key: ReactionKey,
  { rights: rule, exception }: Policy['reactions']['like'],
  others: string[],
): Finding[] {
  if (!rule || rule.severity === 'off') return [];
  const listed = (handle: string) => listingOf(context, handle, listedAct(key), exception).state === 'listed';
  const severity = canBeListed(exception) && others.length > 0 && others.every(listed) ? ('inform' as const) : rule.severity;
  return [
    finding({
      rule: RULE,
      clauses: rule.clauses,
      severity,
      messageId: 'rules.reactions.rights',
      data: { handles: others.map((handle) => `@${handle}`) },
      remedy: 'rules.reactions.rights.now',
      ...(severity === 'inform'
        ? {}
        : { release: 'checklist' as const, questions: [question('share.rights', rule.question, rule.clauses)] }),
      about: context.act.kind,
    }),
  ];
}
