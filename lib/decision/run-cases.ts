/** Runs worked examples against the real decision and says readably what differs. The format stands in policy/cases-schema.ts. */

import type { CaseExpectation, CasesFile, PolicyCase } from '../policy/cases-schema.ts';
import type { Policy } from '../policy/schema.ts';
import type { Settings } from '../policy/settings.ts';
import { caseAct, caseFacts, mergeStep, type Step, withStars } from './case-facts.ts';
import { type Detect, decide } from './decide.ts';
import { explain, explanationText } from './explain.ts';
import { isOpen } from './fold.ts';
import type { Finding, Verdict } from './types.ts';

interface CaseFailure {
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
  const failures: CaseFailure[] = [];
  const verdicts: Verdict[] = [];
  let step: Step = { expect: one.expect, at: one.at, facts: one.facts ?? {}, act: one.act, operator: one.operator };
  for (const later of [null, ...(one.then ?? [])]) {
    if (later) step = mergeStep(step, later);
    step = { ...step, facts: withStars(step.facts, verdicts.at(-1) ?? null) };
    const act = caseAct(step.act, one.viewer === undefined ? (policy.accounts.own[0] ?? null) : one.viewer);
    const verdict = decide(policy, caseFacts(step.facts, step.at, step.operator, policy, act), act, tools.detect);
    verdicts.push(verdict);
    const differences = compare(step.expect, verdict, policy);
    if (differences.length > 0)
      failures.push({ name: one.name, step: verdicts.length, differences: [...differences, ...picture(verdict)] });
  }
  const fired = firing(one, verdicts);
  if (fired.length === 0) return failures;
  const [first] = failures;
  if (first) return [{ ...first, differences: [...fired, ...first.differences] }, ...failures.slice(1)];
  return [{ name: one.name, step: verdicts.length, differences: [...fired, ...picture(verdicts.at(-1) ?? null)] }];
}

/** Whether the clauses that the case is about were named, or kept silent, over all its steps. */
function firing(one: PolicyCase, verdicts: readonly Verdict[]): string[] {
  const findings = verdicts.flatMap((verdict) => verdict.findings);
  const names = (list: readonly Finding[]) => new Set(list.flatMap(({ clauses }) => clauses));
  const [named, unresolved] = [names(findings), names(findings.filter(({ resolved }) => !resolved))];
  const wrong = one.clauses.filter((clause) => (one.fires ? !named.has(clause) : unresolved.has(clause)));
  if (wrong.length === 0) return [];
  return [
    one.fires
      ? `fires: true, but no finding names ${wrong.join(', ')}`
      : `fires: false, but an unresolved finding names ${wrong.join(', ')}`,
  ];
}

function compare(expected: CaseExpectation, verdict: Verdict, policy: Policy): string[] {
  const open = verdict.findings.filter(isOpen);
  const strict = expected.level !== undefined && expected.level !== 'inform' && expected.level !== 'clear';
  const named = (list: readonly Finding[]) => new Set(list.flatMap(({ clauses }) => clauses));
  const [openClauses, wantedFrom] = [named(open), named(strict ? open : verdict.findings)];
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
