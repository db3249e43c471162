/** A value or a stated failure. For borders where bad input is normal; programmer mistakes throw. */
export type Result<T, E = Problem> = { ok: true; value: T } | { ok: false; error: E };

/** One thing wrong with what was given. Both languages, so that every border can show it. */
export interface Problem {
  /** Where: a path such as `hours.windows.0.from`, a line, or a field's name. */
  path: string;
  /** What was given, shortened for showing. */
  given: string;
  ja: string;
  en: string;
}

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });
export const fail = <E>(error: E): Result<never, E> => ({ ok: false, error });
