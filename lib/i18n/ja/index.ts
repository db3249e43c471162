import { approvals } from './approvals.ts';
import { desk } from './desk.ts';
import { detectors } from './detectors.ts';
import { errors } from './errors.ts';
import { options } from './options.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { record } from './record.ts';
import { rules } from './rules.ts';
import { welcome } from './welcome.ts';

export const messages = { ...approvals, ...desk, ...detectors, ...errors, ...options, ...panel, ...popup, ...record, ...rules, ...welcome };
