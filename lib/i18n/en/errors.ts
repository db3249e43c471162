import type { errors as ja } from '../ja/errors.ts';

export const errors: Record<keyof typeof ja, string> = {};
