import type { detectors as ja } from '../ja/detectors.ts';

export const detectors: Record<keyof typeof ja, string> = {
  'detectors.insult.abuse': '"{found}" may be taken as an insult to a person or body.',
  'detectors.link.external': '"{host}" is an outside site. Please check the conditions for links.',
};
