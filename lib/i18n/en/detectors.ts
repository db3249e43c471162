import type { detectors as ja } from '../ja/detectors.ts';

export const detectors: Record<keyof typeof ja, string> = {};
