/** Hours of operation (留萌 5(1), 鏡野 5(2), 熊本 様式2-6). A scheduled post is judged at its publication time (AMB-21, S09). */

import { type HoursJudgement, judgeHours } from '../calendar/business-hours.ts';
import { jst, minutesOf } from '../calendar/jst.ts';
import { momentMark } from '../calendar/moment-label.ts';
import type { ApprovalFact, Finding } from '../decision/types.ts';
import type { Policy } from '../policy/schema.ts';
import { REACTING, WRITING } from './act-kinds.ts';
import { finding, officeTitles, type Severity } from './finding.ts';
import { holdsOffice } from './offices.ts';
import type { Rule, RuleContext } from './rule.ts';

type Hours = NonNullable<Policy['hours']>;
const RULE = 'hours';

export const hours: Rule = (context) => {
  const { policy, act, facts } = context;
  const severity = policy.hours && severityFor(policy.hours, context);
  if (!policy.hours || !severity || severity === 'off') return [];
  const at = act.schedule ?? facts.now;
  const judged = judgeHours(policy.hours, at);
  return [...unset(context, policy.hours, judged), ...(judged.inside ? [] : [outside(context, policy.hours, judged, at, severity)])];
};

/** While the person types the clock may still move on: the hours that bind the act only inform. */
function severityFor(block: Hours, context: RuleContext): Severity | null {
  const bound = severityOf(block, context);
  const early = context.act.kind === 'open-composer' || WRITING.has(context.act.kind);
  return early && bound && bound !== 'off' ? 'inform' : bound;
}

function severityOf(block: Hours, { act, nature }: RuleContext): Severity | null {
  if (act.kind === 'react-to-story' || REACTING.has(act.kind)) return block.severity.reaction;
  switch (nature) {
    case 'post':
      return act.kind === 'choose-media' ? null : block.severity.publish;
    case 'edit':
      return block.severity.edit;
    case 'own-comment':
    case 'comment-to-others':
    case 'unknown-owner':
      return block.severity.comment;
    case 'reply':
      return block.severity.reply;
    case 'message':
      return block.severity.message;
    default:
      return null;
  }
}

function unset({ act }: RuleContext, block: Hours, { unset: windows }: HoursJudgement): Finding[] {
  if (windows.length === 0) return [];
  return [
    finding({
      rule: RULE,
      clauses: block.unsetClauses,
      severity: WRITING.has(act.kind) ? 'inform' : 'warn',
      messageId: 'rules.hours.unset',
      data: { windows: windows.map(({ label }) => label) },
      remedy: 'rules.hours.unset.now',
    }),
  ];
}

function outside(context: RuleContext, block: Hours, judged: HoursJudgement, at: number, severity: 'hold' | 'warn' | 'inform'): Finding {
  const { exception } = block;
  const violated = block.windows.filter(({ id }) => judged.outside.some((one) => one.id === id));
  const base = {
    rule: RULE,
    clauses: [...block.clauses, ...violated.flatMap(({ clauses }) => clauses), ...exception.clauses],
    severity,
    messageId: `rules.hours.${judged.day.open ? 'outside' : judged.day.why}${context.act.schedule === undefined ? '' : '.scheduled'}`,
    data: {
      at: momentOf(at, block.windows),
      windows: (violated.length > 0 ? violated : block.windows).flatMap(({ label, from, to }) =>
        from && to ? [`${label} ${windowLabel(from, to)}`] : [],
      ),
      holiday: judged.day.open ? '' : (judged.day.name ?? ''),
      offices: officeTitles(context, exception.offices),
    },
  };
  if (severity === 'inform') return finding({ ...base, remedy: 'rules.hours.now' });
  const agreed = exception.release === 'approval' ? context.facts.approvals.find((one) => coversMoment(context, one, at)) : undefined;
  const needsOffice = exception.release === 'approval' && severity === 'hold';
  return finding({
    ...base,
    release: needsOffice ? 'approval' : 'reason',
    remedy: exception.release === 'approval' ? 'rules.hours.now.agreed' : 'rules.hours.now.reason',
    ...(needsOffice
      ? {}
      : {
          reasonForm: {
            choices: exception.reasons.map(({ code, label }) => ({ code, label })),
            text: 'for-other' as const,
            agreedBy: exception.release === 'approval',
          },
        }),
    ...(exception.release === 'approval' ? { approval: { type: 'off-hours' as const, offices: exception.offices } } : {}),
    ...(agreed ? { resolved: { by: 'approval' as const, note: agreed.id }, data: { ...base.data, approvalId: agreed.id } } : {}),
  });
}

function inWindow({ window }: ApprovalFact, at: number): boolean {
  if (!window) return false;
  const { from, to } = window;
  return at >= from && at <= to;
}

/** An approved off-hours window of this account that holds the moment. */
function coversMoment(context: RuleContext, approval: ApprovalFact, at: number): boolean {
  const { policy, act } = context;
  return (
    approval.type === 'off-hours' &&
    approval.status === 'approved' &&
    approval.policyId === policy.id &&
    approval.policyVersion === policy.version &&
    approval.account === act.page.viewer?.handle &&
    inWindow(approval, at) &&
    holdsOffice(context, approval, policy.hours?.exception.offices ?? []) === 'yes'
  );
}

/** The moment as data; with seconds in the very minute in which a window begins or ends, where they decide. */
function momentOf(epoch: number, windows: Hours['windows']): string {
  const { hour, minute } = jst(epoch);
  const close = windows.some(({ from, to }) => [from, to].some((edge) => edge !== null && minutesOf(edge) === hour * 60 + minute));
  return momentMark(epoch, close);
}

function windowLabel(from: string, to: string): string {
  const label = (time: string) => `${Math.floor(minutesOf(time) / 60)}:${time.slice(3)}`;
  return `${label(from)}〜${label(to)}`;
}
