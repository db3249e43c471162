import { ACCOUNT_CATEGORIES } from '../../../lib/foundation/vocabulary.ts';
import type { SimpleAct, SimpleCase } from '../../../lib/policy/custom/simple-case.ts';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSay } from '../../ui/locale.tsx';

const WHO = ['staff', 'contractor', 'nobody'] as const;

interface CaseFormProps {
  value: SimpleCase;
  acts: readonly SimpleAct[];
  hasText: boolean;
  hasOther: boolean;
  onChange: (value: SimpleCase) => void;
}

/** Who does what, when: the act of a worked example. */
export function CaseForm({ value, acts, hasText, hasOther, onChange }: CaseFormProps) {
  const say = useSay();
  const set = (patch: Partial<SimpleCase>) => onChange({ ...value, ...patch });
  return (
    <div className="m-stack-tight">
      <div className="e-grid">
        <SelectField
          label={say('editor.case.act')}
          value={value.act}
          options={acts.map((act) => ({ value: act, label: say(`editor.case.act.${act}`) }))}
          onChange={(act) => set({ act: acts.find((one) => one === act) ?? 'publish' })}
        />
        <SelectField
          label={say('editor.case.who')}
          value={value.who}
          options={WHO.map((who) => ({ value: who, label: say(`editor.case.who.${who}`) }))}
          onChange={(who) => set({ who: WHO.find((one) => one === who) ?? 'staff' })}
        />
        <TextField label={say('editor.case.when.date')} type="date" value={value.date} onChange={(date) => set({ date })} />
        <TextField label={say('editor.case.when.time')} type="time" value={value.time} onChange={(time) => set({ time })} />
      </div>
      {hasText ? <TextField label={say('editor.case.text')} lines={3} value={value.text} onChange={(text) => set({ text })} /> : null}
      {hasOther ? (
        <div className="e-grid">
          <TextField label={say('editor.case.other')} value={value.other} onChange={(other) => set({ other })} />
          <SelectField
            label={say('editor.case.category')}
            value={value.category}
            options={[
              { value: '', label: say('editor.case.category.none') },
              ...ACCOUNT_CATEGORIES.map((one) => ({ value: one, label: say(`options.category.${one}`) })),
            ]}
            onChange={(category) => set({ category: ACCOUNT_CATEGORIES.find((one) => one === category) ?? '' })}
          />
        </div>
      ) : null}
    </div>
  );
}
