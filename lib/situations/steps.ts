/** What to do in a trouble, step by step, each with the clauses of the policy in force that ask for it. */
import type { Policy } from '../policy/schema.ts';
import type { IncidentKind } from './incident.ts';
import type { TemplateId } from './templates.ts';

export interface Step {
  /** Also the end of its sentence's id: `situations.step.<id>`. */
  id: string;
  clauses: string[];
  /** Draft that helps with it. */
  template?: TemplateId;
}

/** Clauses that the pack answers with a page whose name fits: the pack says itself which of its clauses a guide stands for. */
function byPage(policy: Policy, name: RegExp): string[] {
  return policy.clauses
    .filter(({ answers }) => answers.some((answer) => answer.by === 'page' && name.test(answer.page)))
    .map(({ id }) => id);
}

/** The steps for one kind of trouble under `policy`. A step without clauses is good practice and is shown as such. */
export function stepsOf(policy: Policy, kind: IncidentKind): Step[] {
  const corrections = policy.corrections?.clauses ?? [];
  const flaming = policy.flaming?.clauses ?? [];
  const statement = policy.flaming?.statementClauses ?? [];
  switch (kind) {
    case 'error':
      return [
        { id: 'keep', clauses: [] },
        { id: 'report', clauses: corrections },
        { id: 'correct', clauses: corrections, template: 'correction' },
        { id: 'apologise', clauses: corrections, template: 'apology' },
        { id: 'after', clauses: [] },
      ];
    case 'flame':
      return [
        { id: 'keep', clauses: [] },
        { id: 'calm', clauses: flaming },
        { id: 'report', clauses: flaming },
        { id: 'checking', clauses: statement, template: 'checking' },
        { id: 'statement', clauses: statement, template: 'apology' },
        { id: 'calm-down', clauses: [] },
      ];
    case 'impersonation':
      return [
        { id: 'keep-account', clauses: [] },
        { id: 'report', clauses: [] },
        { id: 'takedown', clauses: byPage(policy, /なりすまし.*削除依頼/) },
        { id: 'website', clauses: byPage(policy, /なりすまし.*周知文/), template: 'impersonation' },
        { id: 'announce', clauses: byPage(policy, /なりすまし.*周知文/), template: 'impersonation-post' },
        { id: 'press', clauses: byPage(policy, /なりすまし.*資料提供/), template: 'press' },
        { id: 'after', clauses: [] },
      ];
    case 'defamation':
      return [
        { id: 'keep-comment', clauses: [] },
        { id: 'contact', clauses: byPage(policy, /連絡文/), template: 'contact' },
        { id: 'measure', clauses: policy.moderation.clauses },
        { id: 'after', clauses: [] },
      ];
  }
}
