import { managedErrors } from './managed-errors.ts';
import { policyErrors } from './policy-errors.ts';

/** Sentences of the area "errors". Keys begin with `errors.`. */
export const errors = { ...managedErrors, ...policyErrors } as const;
