/** 鏡野 4(1) ただし書: several sections on one account. The head of the section that writes approves. */
import type { Finding } from '../decision/types.ts';
import { finding } from './finding.ts';
import type { RuleContext } from './rule.ts';

export interface SharedSection {
  /** Title of the head as it stands in approvals; `undefined` while the operator's section is not among those registered. */
  head: string | undefined;
  findings: Finding[];
}

/** `null` on accounts that one section runs alone. */
export function sharedSection({ policy, facts, act }: RuleContext): SharedSection | null {
  const block = policy.accounts.shared;
  const account = block?.accounts.find(({ handle }) => handle === act.page.viewer?.handle);
  if (!block || !account) return null;
  const section = account.sections.find(({ name }) => name === facts.operator?.office);
  const severity = block.severity === 'off' ? 'inform' : block.severity;
  const base = { rule: 'shared-account', clauses: block.clauses };
  const data = { theme: account.theme, sections: account.sections.map(({ name }) => name), head: section?.head ?? '' };
  if (section) {
    const messageId = 'rules.shared.section';
    return { head: section.head, findings: [finding({ ...base, severity: 'inform', messageId, data, remedy: 'rules.go.now' })] };
  }
  return {
    head: undefined,
    findings: [finding({ ...base, severity, messageId: 'rules.shared.unknown', data, remedy: 'rules.shared.unknown.now' })],
  };
}
