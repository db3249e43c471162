/**
 * 鏡野 5(2)ア: writing without the head's approval. Three things must hold together (AMB-24): it could not be had, the content is of
 * kind a, b or c, and it lies in a scope that the head approved beforehand. The hours still apply, and a report is owed afterwards.
 */
import { jst } from '../calendar/jst.ts';
import type { Finding } from '../decision/types.ts';
import { finding, officeTitles } from './finding.ts';
import { holdsOffice } from './offices.ts';
import type { RuleContext } from './rule.ts';

export interface ScopeAnswer {
  /** Set when the scope stands in for the approval. */
  scopeId?: string;
  findings: Finding[];
}

/** What the chosen scope comes to; `null` when none was chosen or the policy knows none. */
export function judgeScope(context: RuleContext): ScopeAnswer | null {
  const { policy, facts } = context;
  const block = policy.approval.scopes;
  const chosen = facts.answers.scope;
  if (!block || !chosen) return null;
  const kind = block.kinds.find((one) => one.kind === chosen.kind);
  const scope = facts.scopes.find(({ id }) => id === chosen.scopeId);
  const clauses = [...block.clauses, ...(kind?.clauses ?? [])];
  const problem = !kind || !scope || scope.kind !== chosen.kind ? 'unknown' : scopeProblem(context, scope, kind.proof);
  const data = {
    kind: chosen.kind,
    label: kind?.label ?? '',
    description: scope?.description ?? '',
    offices: officeTitles(context, [block.office]),
  };
  if (problem) {
    const refusal = finding({
      rule: 'approval',
      clauses,
      severity: 'hold',
      messageId: `rules.approval.scope.${problem}`,
      data,
      remedy: `rules.approval.scope.${problem}.now`,
      release: 'approval',
    });
    return { findings: [refusal] };
  }
  const owed = finding({
    rule: 'approval',
    clauses: [...clauses, ...block.reportClauses],
    severity: 'warn',
    messageId: 'rules.approval.scope.used',
    data,
    remedy: 'rules.approval.scope.used.now',
  });
  return { scopeId: chosen.scopeId, findings: [owed] };
}

type Scope = RuleContext['facts']['scopes'][number];
type Problem = 'unknown' | 'not-approved' | 'period' | 'circumstance' | 'url' | 'future' | 'legal-basis';

function scopeProblem(context: RuleContext, scope: Scope, proof: 'url' | 'past-date' | 'legal-basis'): Problem | null {
  const { facts, policy } = context;
  const answer = facts.answers.scope;
  const decided = { approvedBy: scope.approvedBy, decidedAt: scope.from };
  if (holdsOffice(context, decided, [policy.approval.scopes?.office ?? '']) !== 'yes') return 'not-approved';
  if (facts.now < scope.from || facts.now > scope.to) return 'period';
  if (!answer || answer.circumstance.trim() === '') return 'circumstance';
  switch (proof) {
    case 'url':
      return /^https?:\/\/[^\s/.]+(\.[^\s/.]+)+(\/\S*)?$/i.test(answer.proof.trim()) ? null : 'url';
    case 'past-date':
      return isPastDate(answer.proof, facts.now) ? null : 'future';
    case 'legal-basis':
      return answer.proof.trim().length >= 2 ? null : 'legal-basis';
  }
}

/** `2026-11-20`, `2026/11/20` or `2026年11月20日`, not after today in Japan: expectations are no accomplished facts. */
function isPastDate(written: string, now: number): boolean {
  const match = /^\s*(\d{4})[-/年](\d{1,2})[-/月](\d{1,2})日?\s*$/.exec(written.normalize('NFKC'));
  if (!match) return false;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return !Number.isNaN(Date.parse(date)) && date <= jst(now).date;
}
