import { policyErrors } from './policy-errors.ts';

/** Sentences of the area "errors". Keys begin with `errors.`. */
export const errors = { ...policyErrors } as const;
