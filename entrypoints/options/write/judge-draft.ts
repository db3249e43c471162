/** What the product itself makes of a policy that is being written: its mistakes, its decisions, its worked examples. */
import type { CaseRow } from '../../../components/options/policy-editor/cases-editor.tsx';
import { caseAct, caseFacts } from '../../../lib/decision/case-facts.ts';
import { decide } from '../../../lib/decision/decide.ts';
import { isOpen } from '../../../lib/decision/fold.ts';
import { runCases } from '../../../lib/decision/run-cases.ts';
import type { Verdict } from '../../../lib/decision/types.ts';
import { detect } from '../../../lib/detectors/run.ts';
import type { Problem } from '../../../lib/foundation/result.ts';
import type { Level } from '../../../lib/foundation/vocabulary.ts';
import { compile } from '../../../lib/policy/compile.ts';
import { caseTools } from '../../../lib/policy/custom/judge-cases.ts';
import type { PackDraft } from '../../../lib/policy/custom/pack-file.ts';
import { fromCase, type SimpleCase, toCase } from '../../../lib/policy/custom/simple-case.ts';
import { loadCases, loadPack, loadPolicy } from '../../../lib/policy/load.ts';
import type { Policy } from '../../../lib/policy/schema.ts';

type Json = Record<string, unknown>;

/** Everything wrong with a pack, its examples among it; empty when it may be registered. */
export function problemsOfPack({ policy, cases }: PackDraft): Problem[] {
  const loaded = loadPack(policy, cases, (file, pack) => runCases(file, pack, { ...caseTools, detect }));
  return loaded.ok ? [] : loaded.error;
}

export function problemsOfPolicy(policy: unknown): Problem[] {
  const loaded = loadPolicy(policy);
  return loaded.ok ? [] : loaded.error;
}

export const casesOf = (cases: unknown): Json[] => {
  const list = (cases as { cases?: unknown } | null)?.cases;
  return Array.isArray(list) ? (list as Json[]) : [];
};

/** The decision on the act of an example, under a policy that was found sound. */
export function judgeSimple(policy: Policy, one: SimpleCase): Verdict {
  const raw = toCase({ ...one, name: 'x' }, policy.accounts.own);
  const read = loadCases({ policy: policy.id, cases: [raw] });
  const found = read.ok ? read.value.cases[0] : undefined;
  if (!found) return { level: 'clear', findings: [], release: null, spends: [], inert: true };
  const settled = compile(policy, caseTools.settings({ ...found.settings, policyId: policy.id }));
  const act = caseAct(found.act, found.viewer === undefined ? (settled.accounts.own[0] ?? null) : found.viewer);
  return decide(settled, caseFacts(found.facts ?? {}, found.at, found.operator, settled, act), act, detect);
}

/** Clauses that an example may expect: of open findings where the decision asks for something, else of all (cases-schema.ts). */
export function clausesOf({ level, findings }: Verdict): string[] {
  const strict = level !== 'inform' && level !== 'clear';
  return [...new Set(findings.filter((finding) => !strict || isOpen(finding)).flatMap(({ clauses }) => clauses))];
}

/** Each example with what the policy makes of it; without outcome while the policy itself is wrong. */
export function rowsOf(policy: Policy, sound: boolean, cases: readonly Json[]): CaseRow[] {
  return cases.map((raw): CaseRow => {
    const simple = fromCase(raw, policy.accounts.own);
    const expected = ((raw.expect as { level?: Level } | undefined)?.level ?? null) as Level | null;
    return { name: String(raw.name ?? ''), simple, expected, outcome: sound ? outcomeOf(policy, raw, simple) : null };
  });
}

function outcomeOf(policy: Policy, raw: Json, simple: SimpleCase | null): CaseRow['outcome'] {
  const read = loadCases({ policy: policy.id, cases: [raw] });
  if (!read.ok) return { ok: false, actual: null, missing: [] };
  const { failed } = runCases(read.value, policy, { ...caseTools, detect });
  if (failed.length === 0) return { ok: true };
  if (!simple) return { ok: false, actual: null, missing: [] };
  const verdict = judgeSimple(policy, simple);
  const named = new Set(clausesOf(verdict));
  return { ok: false, actual: verdict.level, missing: simple.clauses.filter((clause) => !named.has(clause)) };
}
