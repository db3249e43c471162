/** Runs worked examples against the real decision and says readably what differs. The format stands in policy/cases-schema.ts. */

import type { CaseExpectation, CasesFile, PolicyCase } from '../policy/cases-schema.ts';
import type { Policy } from '../policy/schema.ts';
import type { Settings } from '../policy/settings.ts';
import { caseAct, caseFacts, mergeStep, type Step, withStars } from './case-facts.ts';
import { type Detect, decide } from './decide.ts';
import { explain, explanationText } from './explain.ts';
import { isOpen } from './fold.ts';
import type { Finding, Verdict } from './types.ts';

export interface CaseFailure {
  name: string;
  /** Step of the case, 1 for the first. */
  step: number;
  differences: string[];
}
export interface CasesResult {
  passed: number;
  failed: CaseFailure[];
}

export interface CaseTools {
  /** The policy with the organisation's settings laid over it. */
  compile: (pack: Policy, settings: Settings) => Policy;
  /** Fills the defaults of partial settings; throws a readable error on bad ones. */
  settings: (partial: Record<string, unknown>) => Settings;
  detect: Detect;
}

/** Runs every case of the file against the pack. A case passes when all its steps meet their expectations. */
export function runCases(file: CasesFile, pack: Policy, tools: CaseTools): CasesResult {
  const failed = file.cases.flatMap((one) => {
    try {
      return runCase(one, pack, tools);
    } catch (error) {
      return [{ name: one.name, step: 1, differences: [`threw: ${error instanceof Error ? error.message : String(error)}`] }];
    }
  });
  const names = new Set(failed.map(({ name }) => name));
  return { passed: file.cases.length - names.size, failed };
}

function runCase(one: PolicyCase, pack: Policy, tools: CaseTools): CaseFailure[] {
  const policy = tools.compile(pack, tools.settings({ ...one.settings, policyId: pack.id }));
  let last: Step = { expect: one.expect, at: one.at, facts: one.facts ?? {}, act: one.act, operator: one.operator };
  const steps = [last];
  for (const later of one.then ?? []) {
    last = mergeStep(last, later);
    steps.push(last);
  }
  const failures: CaseFailure[] = [];
  const named = new Set<string>();
  const unresolved = new Set<string>();
  let before: Verdict | null = null;
  steps.forEach((step, index) => {
    const act = caseAct(step.act, one.viewer === undefined ? (policy.accounts.own[0] ?? null) : one.viewer);
    const facts = caseFacts(withStars(step.facts, before), step.at, step.operator, policy, act);
    const verdict = decide(policy, facts, act, tools.detect);
    before = verdict;
    for (const finding of verdict.findings) {
      for (const clause of finding.clauses) {
        named.add(clause);
        if (!finding.resolved) unresolved.add(clause);
      }
    }
    const differences = compare(step.expect, verdict, policy);
    if (differences.length > 0) failures.push({ name: one.name, step: index + 1, differences: [...differences, ...picture(verdict)] });
  });
  const silent = one.fires ? one.clauses.filter((clause) => !named.has(clause)) : [];
  const loud = one.fires ? [] : one.clauses.filter((clause) => unresolved.has(clause));
  if (silent.length > 0)
    failures.push({ name: one.name, step: 1, differences: [`fires: true, but no finding names ${silent.join(', ')}`, ...picture(before)] });
  if (loud.length > 0)
    failures.push({
      name: one.name,
      step: 1,
      differences: [`fires: false, but an unresolved finding names ${loud.join(', ')}`, ...picture(before)],
    });
  return failures;
}

function compare(expected: CaseExpectation, verdict: Verdict, policy: Policy): string[] {
  const open = verdict.findings.filter(isOpen);
  const quiet = expected.level === 'inform' || expected.level === 'clear';
  const named = (list: readonly Finding[]) => new Set(list.flatMap(({ clauses }) => clauses));
  const [openClauses, wantedFrom] = [named(open), named(quiet ? verdict.findings : open)];
  const said = () => verdict.findings.map((finding) => explanationText(explain(finding, policy, 'ja'))).join('\n');
  const asked = open.flatMap(({ questions }) => questions ?? []).map(({ id }) => id);
  const missing = (label: string, wanted: readonly string[] | undefined, has: (one: string) => boolean) =>
    (wanted ?? []).filter((one) => !has(one)).map((one) => `${label}: ${one}`);
  const words = expected.says ? said() : '';
  return [
    ...(expected.level !== undefined && expected.level !== verdict.level
      ? [`level: expected ${expected.level}, was ${verdict.level}`]
      : []),
    ...(expected.release !== undefined && expected.release !== verdict.release
      ? [`release: expected ${expected.release}, was ${verdict.release}`]
      : []),
    ...(expected.inert !== undefined && expected.inert !== (verdict.inert ?? false) ? [`inert: expected ${expected.inert}`] : []),
    ...missing('no finding names', expected.clauses, (one) => wantedFrom.has(one)),
    ...missing('an open finding names, but must not', expected.absent, (one) => !openClauses.has(one)),
    ...missing('nobody says', expected.says, (one) => words.includes(one)),
    ...missing('not asked', expected.questions, (one) => asked.includes(one)),
    ...missing('not spent', expected.spends, (one) => verdict.spends.includes(one)),
  ];
}

/** What the verdict was, so that a difference can be mended without a debugger. */
function picture(verdict: Verdict | null): string[] {
  return (verdict?.findings ?? []).map((finding) => {
    const state = finding.resolved ? `resolved by ${finding.resolved.by}` : `release ${finding.release}`;
    const questions = (finding.questions ?? []).map(({ id }) => id).join(', ');
    return `  · ${finding.severity} ${finding.messageId} [${finding.clauses.join(', ')}] ${state}${questions ? ` questions: ${questions}` : ''}`;
  });
}
