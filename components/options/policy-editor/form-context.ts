import { createContext, useContext } from 'react';
import type { Problem } from '../../../lib/foundation/result.ts';
import type { FormShape } from '../../../lib/policy/custom/form-shape.ts';
import { LocaleContext } from '../../ui/locale.tsx';
import { pathLabel } from '../field-words.ts';

export interface PolicyFormContext {
  problems: Problem[];
  clauses: { id: string; section: string }[];
  offices: { id: string; title: string }[];
  blanks: Blanks;
}

/** Values to begin with. */
export interface Blanks {
  of(shape: FormShape): unknown;
  /** A new member beside others. */
  member(shape: FormShape, others: readonly unknown[]): unknown;
}

export const FormContext = createContext<PolicyFormContext>({
  problems: [],
  clauses: [],
  offices: [],
  blanks: { of: () => undefined, member: () => undefined },
});

/** The sentence of a problem with the place in words instead of its path in the file. */
export function sentenceOf(problem: Problem, locale: 'ja' | 'en'): string {
  return problem.path === '' ? problem[locale] : problem[locale].replaceAll(problem.path, pathLabel(problem.path, locale));
}

/** What is wrong at a place, as one text for a field; `within` also takes what is wrong inside it. */
export function useProblemAt(path: string, within = false): string | undefined {
  const { problems } = useContext(FormContext);
  const locale = useContext(LocaleContext);
  const here = problems.filter((one) => one.path === path || (within && one.path.startsWith(`${path}.`)));
  return here.length > 0 ? here.map((one) => sentenceOf(one, locale)).join('\n') : undefined;
}

/** Value with the member at `key` replaced, or taken out when `undefined`. */
export function withMember(value: unknown, key: string, member: unknown): Record<string, unknown> {
  const before = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  if (member !== undefined) return { ...before, [key]: member };
  const { [key]: _gone, ...rest } = before;
  return rest;
}
