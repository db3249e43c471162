import { useContext } from 'react';
import type { Answers, ReasonForm as Form } from '../../lib/decision/types.ts';
import { RadioGroup } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { PolicyWords } from '../ui/policy-words.tsx';

export interface ReasonFormProps {
  form: Form;
  reason: Answers['reason'];
  onAnswer: (answers: Answers) => void;
}

/** Code of a reason that is only words. */
const WORDS = 'other';

/** Why the person goes on all the same: a choice of the policy's reasons, words, and who agreed where the policy asks for that. */
export function ReasonForm({ form, reason, onAnswer }: ReasonFormProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const given = reason ?? { code: form.choices.length === 0 ? WORDS : (form.preselected ?? '') };
  const change = (part: Partial<NonNullable<Answers['reason']>>) => onAnswer({ reason: { ...given, ...part } });
  const wordsNeeded = form.text === 'always' || (form.text === 'for-other' && given.code === WORDS);
  return (
    <section className="m-reason">
      {form.choices.length > 0 ? (
        <RadioGroup
          legend={say('panel.reason')}
          name="mimamori-reason"
          value={given.code}
          options={form.choices.map((choice) => ({
            value: choice.code,
            label: locale === 'en' && choice.label.en !== undefined ? choice.label.en : <PolicyWords>{choice.label.ja}</PolicyWords>,
          }))}
          onChange={(code) => change({ code })}
        />
      ) : null}
      <TextField
        label={say(form.choices.length === 0 ? 'panel.reason' : wordsNeeded ? 'panel.reason.other' : 'panel.reason.detail')}
        hint={say('panel.reason.recorded')}
        lines={2}
        maxLength={2000}
        required={wordsNeeded}
        value={given.text ?? ''}
        onChange={(text) => change({ text })}
      />
      {form.agreedBy ? (
        <TextField
          label={say('panel.reason.agreed')}
          required
          maxLength={200}
          value={given.agreedBy ?? ''}
          onChange={(agreedBy) => change({ agreedBy })}
        />
      ) : null}
    </section>
  );
}
