import type { popup as ja } from '../ja/popup.ts';

export const popup: Record<keyof typeof ja, string> = {};
