import type { errors as ja } from '../ja/errors.ts';
import { managedErrors } from './managed-errors.ts';
import { policyErrors } from './policy-errors.ts';

export const errors: Record<keyof typeof ja, string> = { ...managedErrors, ...policyErrors };
