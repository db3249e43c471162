/** Approval present and matching (北海道 第４・第６, 鏡野 5(2), 熊本 8(2), 高根沢 4(8)(9), 留萌 5(2) 課内確認). */
import type { ApprovalFact, Finding } from '../decision/types.ts';
import type { ApprovalType } from '../foundation/vocabulary.ts';
import type { Policy } from '../policy/schema.ts';
import { SENDING, WRITING } from './act-kinds.ts';
import { type Match, matchApproval } from './approval-match.ts';
import { judgeScope } from './approval-scope.ts';
import { chainOf, finding, officeTitles } from './finding.ts';
import type { Nature } from './nature.ts';
import { isOffice, officeTitle } from './offices.ts';
import type { Rule, RuleContext } from './rule.ts';
import { sharedSection } from './shared-account.ts';

const RULE = 'approval';
type Need = Policy['approval']['post'];
type NeedName = 'post' | 'edit' | 'reply' | 'comment' | 'message';

interface Asked {
  type: NeedName & ApprovalType;
  needs: Need['needs'];
  severity: 'hold' | 'warn' | 'inform';
  offices: string[];
  clauses: string[];
  label?: string | undefined;
}

const NEED_OF: Partial<Record<Nature, NeedName>> = {
  post: 'post',
  edit: 'edit',
  reply: 'reply',
  'own-comment': 'comment',
  'comment-to-others': 'comment',
  message: 'message',
};

export const approval: Rule = (context) => {
  const { act } = context;
  if (!SENDING.has(act.kind) && !WRITING.has(act.kind)) return [];
  const asked = askedFor(context);
  if (!asked) return afterPublication(context);
  if (WRITING.has(act.kind)) return act.kind === 'write-alt-text' ? [] : whileWriting(context, asked);
  if (asked.needs === 'record') return [record(asked)];
  return [...withApproval(context, asked), ...second(context, asked), ...afterPublication(context)];
};

/** AMB-12: where the organisation wants it, another office approves the same text too. */
function second(context: RuleContext, asked: Asked): Finding[] {
  const need = context.policy.approval[asked.type];
  const offices = need.also?.[chainOf(context)] ?? [];
  if (offices.length === 0) return [];
  return withApproval(context, { ...asked, offices }).map((one) => ({ ...one, key: `${one.key}|also` }));
}

/** What the policy asks of this act; `null` when nothing. A comment to others may need its text approved besides the list (高根沢 4(9)). */
function askedFor(context: RuleContext): Asked | null {
  const { policy, nature } = context;
  const name = nature === 'unknown-owner' ? (isAnswer(context) ? 'reply' : 'comment') : NEED_OF[nature];
  if (!name) return null;
  const need = needFor(policy, nature, name);
  const chain = chainOf(context);
  const { comments } = policy;
  if (nature === 'comment-to-others' && comments.textApproval && need.needs === 'none' && comments.severity !== 'off') {
    const clauses = [...comments.clauses, ...comments.exception.clauses];
    return {
      type: 'comment',
      needs: 'approval',
      severity: comments.severity,
      offices: comments.exception.offices,
      clauses,
      label: comments.label,
    };
  }
  if (need.needs === 'none' || need.severity === 'off') return null;
  return {
    type: name,
    needs: need.needs,
    severity: need.severity,
    offices: need.offices[chain],
    clauses: need.clauses[chain],
    label: need.label,
  };
}

/** Whether it would be a reply if the post is ours; the page did not say whose it is. */
function isAnswer({ act }: RuleContext): boolean {
  return act.kind === 'reply' || act.replyTo !== undefined;
}

/** A comment of our own under our own post is part of the post (AMB-10): where comments have no need of their own, the post's holds. */
function needFor({ approval }: Policy, nature: Nature, name: NeedName): Need {
  return nature === 'own-comment' && approval.comment.needs === 'none' ? approval.post : approval[name];
}

function base({ severity, clauses, label }: Asked) {
  return { rule: RULE, clauses, severity, ...(label === undefined ? {} : { label }) };
}

/** 留萌 課内確認: no office approves, but a reason and the name of the colleague who agreed are kept (AMB-09). */
function record(asked: Asked): Finding {
  return finding({
    ...base(asked),
    messageId: `rules.approval.record.${asked.type}`,
    remedy: 'rules.approval.record.now',
    release: 'reason',
    reasonForm: { choices: [], text: 'always', agreedBy: true },
  });
}

function withApproval(context: RuleContext, asked: Asked): Finding[] {
  const shared = sharedSection(context);
  const match = findMatch(context, asked, shared?.head);
  if (match.kind === 'match') return [granted(context, asked, match.approval), ...(shared?.findings ?? [])];
  const scope = judgeScope(context);
  const open = missing(context, asked, match, shared?.head);
  if (scope?.scopeId !== undefined)
    return [{ ...open, resolved: { by: 'scope', note: scope.scopeId } }, ...scope.findings, ...(shared?.findings ?? [])];
  return [open, ...(scope?.findings ?? []), ...(shared?.findings ?? [])];
}

function findMatch(context: RuleContext, asked: Asked, head: string | undefined): Match {
  const { facts, policy } = context;
  const kinds: ApprovalType[] = context.nature === 'own-comment' ? [asked.type, 'post'] : [asked.type];
  const types: ApprovalType[] = facts.mode.flame || facts.mode.stop ? [...kinds, 'flame-statement'] : kinds;
  return matchApproval(context, { types, offices: asked.offices, validDays: policy.approval.validityDays[asked.type], head });
}

function granted(context: RuleContext, asked: Asked, approval: ApprovalFact): Finding {
  return finding({
    ...base(asked),
    clauses: [...asked.clauses, ...deputyClauses(context, approval)],
    messageId: approval.evidence === 'self-declared' ? 'rules.approval.selfDeclared' : 'rules.approval.granted',
    data: {
      approvalId: approval.id,
      office: officeTitle(context.policy, approval.approvedBy?.office ?? ''),
      person: approval.approvedBy?.person ?? '',
      conditions: approval.conditions ?? '',
    },
    remedy: approval.conditions ? 'rules.approval.conditions.now' : 'rules.go.now',
    release: 'approval',
    approval: { type: approval.type, offices: asked.offices },
    resolved: { by: 'approval', note: approval.id },
  });
}

function missing(context: RuleContext, asked: Asked, match: Match, head: string | undefined): Finding {
  const deputies = head === undefined ? context.policy.roles.deputies.filter(({ standsFor }) => asked.offices.includes(standsFor)) : [];
  const offices = head === undefined ? officeTitles(context, asked.offices) : [head];
  const changed = match.kind === 'near' && match.reasons.includes('rules.approval.mismatch.text');
  const near = match.kind === 'near' ? { approvalId: match.approval.id, reasons: match.reasons as string[] } : {};
  return finding({
    ...base(asked),
    clauses: [...asked.clauses, ...deputies.flatMap(({ clauses }) => clauses)],
    messageId: changed
      ? 'rules.approval.changed'
      : match.kind === 'near'
        ? 'rules.approval.notValid'
        : `rules.approval.missing.${asked.type}`,
    data: {
      offices,
      deputies: officeTitles(
        context,
        deputies.map(({ office }) => office),
      ),
      ...near,
    },
    remedy: changed
      ? 'rules.approval.changed.now'
      : deputies.length > 0
        ? 'rules.approval.missing.deputy.now'
        : 'rules.approval.missing.now',
    release: asked.severity === 'hold' ? 'approval' : 'acknowledge',
    approval: { type: asked.type, offices: asked.offices },
  });
}

/** 熊本 8(3): whether it counts or not, a decision by a deputy rests on the clause that lets the deputy decide. */
function deputyClauses({ policy }: RuleContext, { approvedBy }: ApprovalFact): string[] {
  return policy.roles.deputies
    .filter(({ office }) => approvedBy !== undefined && isOffice(policy, approvedBy.office, office))
    .flatMap(({ clauses }) => clauses);
}

/** While typing only one quiet line: approved as it stands, changed since, of no use and why, or still to be approved. */
function whileWriting(context: RuleContext, asked: Asked): Finding[] {
  const text = context.act.text ?? '';
  const inform = { ...base(asked), severity: 'inform' as const };
  if (asked.needs === 'record') {
    const data = { offices: officeTitles(context, asked.offices) };
    return [finding({ ...inform, messageId: 'rules.approval.writing.record', data, remedy: 'rules.approval.writing.now' })];
  }
  const match = text.trim() === '' ? null : findMatch(context, asked, sharedSection(context)?.head);
  if (match?.kind === 'match') {
    const data = { office: officeTitle(context.policy, match.approval.approvedBy?.office ?? '') };
    return [finding({ ...inform, messageId: 'rules.approval.writing.same', data, remedy: 'rules.go.now' })];
  }
  const open = { ...inform, approval: { type: asked.type, offices: asked.offices } };
  if (match?.kind === 'near') {
    const data = { approvalId: match.approval.id, reasons: match.reasons as string[] };
    const others = match.reasons.filter((reason) => !/\.(?:text|links|mentions)$/.test(reason));
    if (match.approval.status === 'requested' && match.reasons.length === 1)
      return [finding({ ...inform, messageId: 'rules.approval.writing.waiting', data, remedy: 'rules.approval.writing.waiting.now' })];
    if (others.length === match.reasons.length)
      return [finding({ ...open, messageId: 'rules.approval.notValid', data, remedy: 'rules.approval.writing.now' })];
    // Another post that was written in the same words and is over is no approval of this one.
    if (others.length === 0)
      return [finding({ ...open, messageId: 'rules.approval.writing.changed', data, remedy: 'rules.approval.changed.now' })];
  }
  const data = { offices: officeTitles(context, asked.offices) };
  return [finding({ ...open, messageId: 'rules.approval.writing.needed', data, remedy: 'rules.approval.writing.now' })];
}

/** 熊本 8(2): the responsible person looks at it again once it is out. */
function afterPublication(context: RuleContext): Finding[] {
  const block = context.policy.approval.afterPublication;
  if (!block || context.act.kind !== 'publish') return [];
  return [
    finding({
      rule: RULE,
      clauses: block.clauses,
      severity: 'inform',
      messageId: 'rules.approval.afterPublication',
      data: { offices: officeTitles(context, [block.office]) },
      remedy: 'rules.approval.afterPublication.now',
    }),
  ];
}
