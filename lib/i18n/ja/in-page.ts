/** Sentences that can be said in Instagram's page. The build lays this table under the panel instead of `index.ts` (wxt.config.ts). */
import { detectors } from './detectors.ts';
import { panel } from './panel.ts';
import { rules } from './rules.ts';
import { situations } from './situations.ts';

export const messages = { ...detectors, ...panel, ...rules, ...situations };
