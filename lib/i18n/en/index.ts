import { approvals } from './approvals.ts';
import { clauses } from './clauses.ts';
import { desk } from './desk.ts';
import { detectors } from './detectors.ts';
import { diagnostics } from './diagnostics.ts';
import { drafts } from './drafts.ts';
import { editor } from './editor.ts';
import { editorFields } from './editor-fields.ts';
import { errors } from './errors.ts';
import { options } from './options.ts';
import { panel } from './panel.ts';
import { popup } from './popup.ts';
import { record } from './record.ts';
import { rollout } from './rollout.ts';
import { rules } from './rules.ts';
import { situations } from './situations.ts';
import { transfer } from './transfer.ts';
import { welcome } from './welcome.ts';

export const messages = {
  ...approvals,
  ...clauses,
  ...desk,
  ...detectors,
  ...diagnostics,
  ...drafts,
  ...editor,
  ...editorFields,
  ...errors,
  ...options,
  ...panel,
  ...popup,
  ...record,
  ...rollout,
  ...rules,
  ...situations,
  ...transfer,
  ...welcome,
};
