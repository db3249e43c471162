import type { rules as ja } from '../ja/rules.ts';

export const rules: Record<keyof typeof ja, string> = {};
