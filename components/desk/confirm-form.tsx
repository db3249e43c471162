import { useState } from 'react';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import type { DeskActions } from './actions.ts';
import { useAsk } from './ask.ts';
import type { OwnCase } from './view.ts';

interface ConfirmFormProps {
  one: OwnCase;
  policy: Policy;
  actions: Pick<DeskActions, 'confirm'>;
}

/** The look at what was published, by office and name; what has to be put right is said here too. Nothing where the policy asks for no look. */
export function ConfirmForm({ one: { record, confirmBy: offices }, policy, actions }: ConfirmFormProps) {
  const say = useSay();
  const { error, ask } = useAsk();
  const [chosen, setOffice] = useState<string | null>(null);
  // Which offices may look at it changes while the form stands: when the report is made, when an absence is recorded.
  const office = chosen !== null && offices.includes(chosen) ? chosen : (offices[0] ?? '');
  const [person, setPerson] = useState('');
  const [correction, setCorrection] = useState('');
  if (offices.length === 0) return null;
  const title = (id: string) => policy.roles.offices.find((one) => one.id === id)?.title ?? id;
  return (
    <div className="m-stack">
      <div className="m-pair">
        <SelectField
          label={say('desk.mine.confirm.office')}
          value={office}
          options={offices.map((id) => ({ value: id, label: title(id) }))}
          onChange={setOffice}
        />
        <TextField label={say('desk.mine.confirm.person')} value={person} required error={error} onChange={setPerson} />
      </div>
      <TextField label={say('desk.mine.correction')} value={correction} lines={2} maxLength={2000} onChange={setCorrection} />
      <div className="m-row">
        <Button
          tone="main"
          size="small"
          disabled={!person.trim() || correction.trim() !== ''}
          onPress={() => void ask(actions.confirm(record.fact.id, office, person, ''))}
        >
          {say('desk.mine.confirm')}
        </Button>
        <Button
          size="small"
          disabled={!person.trim() || !correction.trim()}
          onPress={() => void ask(actions.confirm(record.fact.id, office, person, correction.trim()))}
        >
          {say('desk.mine.correction.ask')}
        </Button>
      </div>
    </div>
  );
}
