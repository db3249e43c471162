/** 投稿停止モード (the organisation's own switch, no clause) and 炎上モード (鏡野 6(4), 高根沢 4(6), 北海道 第６-4). */
import type { Finding } from '../decision/types.ts';
import { REACTING, SENDING } from './act-kinds.ts';
import { type Match, matchApproval } from './approval-match.ts';
import { finding, officeTitles } from './finding.ts';
import type { Rule, RuleContext } from './rule.ts';

const RULE = 'mode';

export const mode: Rule = (context) => {
  const { facts, act } = context;
  const reacting = REACTING.has(act.kind);
  if (!reacting && !SENDING.has(act.kind)) return [];
  if (facts.mode.stop) return [stopped(context, reacting)];
  return facts.mode.flame && !reacting ? [flaming(context)] : [];
};

/** Everything that goes out waits; only an approved statement leaves. A reaction has no text that could be approved. */
function stopped(context: RuleContext, reacting: boolean): Finding {
  const offices = decidingOffices(context);
  const match: Match = reacting ? { kind: 'none' } : statement(context, offices);
  return finding({
    rule: RULE,
    clauses: [],
    severity: 'hold',
    messageId: 'rules.mode.stop',
    data: { offices: officeTitles(context, offices), ...approvalId(match) },
    remedy: reacting ? 'rules.mode.stop.reaction.now' : 'rules.mode.stop.now',
    release: reacting ? 'none' : 'approval',
    ...(reacting ? {} : { approval: { type: 'flame-statement' as const, offices } }),
    ...lifted(match),
  });
}

function flaming(context: RuleContext): Finding {
  const { policy, nature } = context;
  const block = policy.flaming;
  const offices = decidingOffices(context);
  const match = statement(context, offices);
  const clauses = [...(block?.clauses ?? []), ...(block?.statementClauses ?? [])];
  const data = { offices: officeTitles(context, offices), ...approvalId(match) };
  if (nature === 'post' || nature === 'edit') {
    return finding({
      rule: RULE,
      clauses,
      severity: 'warn',
      messageId: 'rules.mode.flame.post',
      data,
      remedy: 'rules.mode.flame.post.now',
      ...lifted(match),
    });
  }
  const severity = !block || block.severity === 'off' ? 'hold' : block.severity;
  return finding({
    rule: RULE,
    clauses,
    severity,
    messageId: 'rules.mode.flame.answer',
    data,
    remedy: 'rules.mode.flame.answer.now',
    release: severity === 'hold' ? 'approval' : 'acknowledge',
    approval: { type: 'flame-statement', offices },
    ...lifted(match),
  });
}

function statement(context: RuleContext, offices: string[]): Match {
  return matchApproval(context, { types: ['flame-statement'], offices, validDays: context.policy.approval.validityDays.post });
}

const approvalId = (match: Match): Finding['data'] => (match.kind === 'match' ? { approvalId: match.approval.id } : {});
const lifted = (match: Match): Pick<Finding, 'resolved'> =>
  match.kind === 'match' ? { resolved: { by: 'approval', note: match.approval.id } } : {};

/** Offices that may speak for the organisation: those that approve anything, else every office of the policy. */
function decidingOffices({ policy }: RuleContext): string[] {
  const { post, edit, reply, comment, message } = policy.approval;
  const approving = [post, edit, reply, comment, message].flatMap(({ offices }) => [...offices.staff, ...offices.contractor]);
  return [...new Set(approving.length > 0 ? approving : policy.roles.offices.map(({ id }) => id))];
}
