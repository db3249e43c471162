import { useState } from 'react';
import type { ApprovalRecord } from '../../lib/messages/schema-state.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import type { DeskActions } from './actions.ts';
import { useAsk } from './ask.ts';

interface DeclareFormProps {
  record: ApprovalRecord;
  policy: Policy;
  actions: Pick<DeskActions, 'declare'>;
}

/** 「自己申告」: a decision taken in the town's own system, with its document number. */
export function DeclareForm({ record, policy, actions }: DeclareFormProps) {
  const say = useSay();
  const { error, ask } = useAsk();
  const offices = [
    ...record.offices,
    ...policy.roles.deputies.filter((one) => record.offices.includes(one.standsFor)).map((one) => one.office),
  ];
  const [office, setOffice] = useState(offices[0] ?? '');
  const [person, setPerson] = useState('');
  const [document, setDocument] = useState('');
  if (offices.length === 0) return null;
  return (
    <details className="d-more">
      <summary>{say('desk.mine.declare')}</summary>
      <div className="m-stack">
        <p className="m-soft m-small">{say('desk.mine.declare.lead')}</p>
        <div className="m-pair">
          <SelectField
            label={say('desk.decide.office')}
            value={office}
            options={offices.map((id) => ({ value: id, label: policy.roles.offices.find((one) => one.id === id)?.title ?? id }))}
            onChange={setOffice}
          />
          <TextField label={say('desk.mine.declare.person')} value={person} required onChange={setPerson} />
        </div>
        <TextField label={say('desk.mine.declare.document')} value={document} required error={error} onChange={setDocument} />
        <div className="m-row">
          <Button
            disabled={!person.trim() || !document.trim()}
            onPress={() =>
              void ask(
                actions.declare({ id: record.fact.id, office, person: person.trim(), document: document.trim(), decidedAt: Date.now() }),
              )
            }
          >
            {say('desk.mine.declare.do')}
          </Button>
        </div>
      </div>
    </details>
  );
}
