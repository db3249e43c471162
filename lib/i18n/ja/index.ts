import { approvals } from './approvals.ts';
import { detectors } from './detectors.ts';
import { errors } from './errors.ts';
import { options } from './options.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { rules } from './rules.ts';

export const messages = { ...approvals, ...detectors, ...errors, ...options, ...panel, ...popup, ...rules };
