import type { options as ja } from '../ja/options.ts';

export const options: Record<keyof typeof ja, string> = {};
