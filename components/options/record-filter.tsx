import type { RecordChoices } from '../../lib/audit/filter.ts';
import { hasMessage } from '../../lib/i18n/index.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { cut } from './bars.tsx';
import type { ClauseNames } from './clause-names.ts';

/** What was chosen, as it stands in the fields; empty: everything. Days as `2026-11-24`. */
export interface ChosenFilter {
  from: string;
  to: string;
  account: string;
  act: string;
  clause: string;
  outcome: string;
  operator: string;
}

export const NO_FILTER: ChosenFilter = { from: '', to: '', account: '', act: '', clause: '', outcome: '', operator: '' };

interface RecordFilterProps {
  choices: RecordChoices;
  clause: ClauseNames;
  chosen: ChosenFilter;
  onChange: (chosen: ChosenFilter) => void;
}

/** Narrows the record down; every choice takes effect at once. */
export function RecordFilterForm({ choices, clause, chosen, onChange }: RecordFilterProps) {
  const say = useSay();
  const set = (part: Partial<ChosenFilter>) => onChange({ ...chosen, ...part });
  const word = (ids: string[], otherwise: string) => {
    const known = ids.find(hasMessage);
    return known && hasMessage(known) ? say(known) : otherwise;
  };
  const options = (values: readonly string[], label: (value: string) => string) => [
    { value: '', label: say('record.filter.all') },
    ...values.map((value) => ({ value, label: label(value) })),
  ];
  const itself = (value: string) => value;
  const active = Object.values(chosen).some((value) => value !== '');
  return (
    <section className="o-filter" aria-label={say('record.filter')}>
      <TextField label={say('record.filter.from')} type="date" value={chosen.from} onChange={(from) => set({ from })} />
      <TextField label={say('record.filter.to')} type="date" value={chosen.to} onChange={(to) => set({ to })} />
      <SelectField
        label={say('record.filter.account')}
        value={chosen.account}
        options={options(choices.accounts, (handle) => `@${handle}`)}
        onChange={(account) => set({ account })}
      />
      <SelectField
        label={say('record.filter.act')}
        value={chosen.act}
        options={options(choices.acts, (act) => word([`panel.act.${act}`, `record.act.${act}`], act))}
        onChange={(act) => set({ act })}
      />
      <SelectField
        label={say('record.filter.clause')}
        value={chosen.clause}
        options={options(choices.clauses, (id) => cut(clause.full(id), 30))}
        onChange={(clause) => set({ clause })}
      />
      <SelectField
        label={say('record.filter.outcome')}
        value={chosen.outcome}
        options={options(['sent', 'failed', 'cancelled', 'unknown'], (outcome) => word([`record.outcome.${outcome}`], outcome))}
        onChange={(outcome) => set({ outcome })}
      />
      <SelectField
        label={say('record.filter.operator')}
        value={chosen.operator}
        options={options(choices.operators, itself)}
        onChange={(operator) => set({ operator })}
      />
      {active ? (
        <Button tone="quiet" onPress={() => onChange(NO_FILTER)}>
          {say('record.filter.clear')}
        </Button>
      ) : null}
    </section>
  );
}
