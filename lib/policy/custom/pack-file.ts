/** One policy with its worked examples as one file. */
import { fail, ok, type Problem, type Result } from '../../foundation/result.ts';
import { problem } from '../explain-issues.ts';

const FORMAT = 'mimamori-pack/1';
type Json = Record<string, unknown>;

/** A policy that is being written or carried: nothing about it has been checked. */
export interface PackDraft {
  policy: Json;
  /** In the format of cases-schema.ts. */
  cases: Json;
}

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The file's text, readable for people too. */
export function packToText({ policy, cases }: PackDraft): string {
  return `${JSON.stringify({ format: FORMAT, policy, cases }, null, 2)}\n`;
}

/** `id-version.mimamori.json`. */
export function packFileName({ id, version }: { id: string; version: string }): string {
  return `${id}-${version.replace(/[^\p{L}\p{N}._-]+/gu, '-')}.mimamori.json`;
}

/** JSON from a file's text, or a sentence that says it is none. */
export function jsonFromText(text: string): Result<Json, Problem[]> {
  try {
    const raw: unknown = JSON.parse(text.replace(/^\uFEFF/, ''));
    if (isJson(raw)) return ok(raw);
  } catch {
    // Said below: what matters is that the file is none of ours.
  }
  return fail([problem('file.notJson', '', text.slice(0, 40))]);
}

/** Reads a file that `packToText` wrote, or a bare policy without examples. What is inside is judged by `loadPack`. */
export function packFromText(text: string): Result<PackDraft, Problem[]> {
  const raw = jsonFromText(text);
  if (!raw.ok) return raw;
  const { format, policy, cases, ...rest } = raw.value;
  if (format === undefined && 'clauses' in rest) return ok({ policy: raw.value, cases: { policy: rest.id, cases: [] } });
  if (format !== FORMAT || !isJson(policy) || !isJson(cases))
    return fail([problem('file.notPack', 'format', JSON.stringify(format) ?? '')]);
  return ok({ policy, cases });
}
