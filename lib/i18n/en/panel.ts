import type { panel as ja } from '../ja/panel.ts';

export const panel: Record<keyof typeof ja, string> = {};
