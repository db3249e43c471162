/** The border where a policy pack comes in: shape, names and worked examples are checked before anything is decided by it. */
import { fail, ok, type Problem, type Result } from '../foundation/result.ts';
import { type CasesFile, CasesSchema } from './cases-schema.ts';
import { crossChecks } from './cross-checks.ts';
import { explainIssues, problem } from './explain-issues.ts';
import { type Policy, PolicySchema } from './schema.ts';
import { type Settings, SettingsSchema } from './settings.ts';
import type { z } from './zod-setup.ts';

/** Runs worked examples against a pack; comes in as an argument, since a policy does not know the decision. */
export type RunCases = (
  file: CasesFile,
  pack: Policy,
) => { passed: number; failed: { name: string; step: number; differences: string[] }[] };

function parse<T>(schema: z.ZodType<T>, raw: unknown): Result<T, Problem[]> {
  const parsed = schema.safeParse(raw);
  return parsed.success ? ok(parsed.data) : fail(explainIssues(schema, raw, parsed.error.issues));
}

/** A pack from parsed JSON. Every problem is told at once, with its path, in Japanese and English; unknown keys are refused. */
export function loadPolicy(raw: unknown): Result<Policy, Problem[]> {
  const parsed = parse(PolicySchema, raw);
  if (!parsed.ok) return parsed;
  const problems = crossChecks(parsed.value);
  return problems.length > 0 ? fail(problems) : parsed;
}

/** Worked examples from parsed JSON (format: cases-schema.ts). */
export function loadCases(raw: unknown): Result<CasesFile, Problem[]> {
  return parse(CasesSchema, raw);
}

/** The organisation's settings; what is left out gets its default. */
export function loadSettings(raw: unknown): Result<Settings, Problem[]> {
  return parse(SettingsSchema, raw);
}

/** Settings as they are before anybody has set anything. */
export function settingsDefaults(policyId: string): Settings {
  return SettingsSchema.parse({ policyId });
}

/** A pack together with its worked examples: one that does not decide as its examples say is refused. */
export function loadPack(rawPolicy: unknown, rawCases: unknown, runCases: RunCases): Result<Policy, Problem[]> {
  const policy = loadPolicy(rawPolicy);
  const cases = loadCases(rawCases);
  if (!policy.ok || !cases.ok) return fail([...(policy.ok ? [] : policy.error), ...(cases.ok ? [] : cases.error)]);
  if (cases.value.policy !== policy.value.id)
    return fail([problem('casesOther', 'policy', cases.value.policy, { allowed: policy.value.id })]);
  const { failed } = runCases(cases.value, policy.value);
  if (failed.length === 0) return policy;
  return fail(failed.map(({ name, step, differences }) => problem('caseFails', `cases.${name}.${step}`, name, { allowed: differences })));
}
