import { useState } from 'react';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import type { DeskActions } from './actions.ts';
import { useAsk } from './ask.ts';
import type { DeskCase } from './view.ts';

interface DecideFormProps {
  one: DeskCase;
  actions: Pick<DeskActions, 'decide'>;
}

/** Approve with conditions, return with a reason, or revoke what was approved. Says plainly when this computer may not decide. */
export function DecideForm({ one, actions }: DecideFormProps) {
  const say = useSay();
  const { error, busy, ask } = useAsk();
  const [kid, setKid] = useState(one.may[0]?.key.kid ?? '');
  const chosen = one.may.find(({ key }) => key.kid === kid) ?? one.may[0];
  const [office, setOffice] = useState(chosen?.offices[0] ?? '');
  const [passphrase, setPassphrase] = useState('');
  const [condition, setCondition] = useState('');
  const [reason, setReason] = useState('');
  if (one.own) return <Notice level="inform">{say('desk.decide.own')}</Notice>;
  if (!chosen) return <Notice level="undetermined">{say('desk.decide.no-key')}</Notice>;
  const { request, status } = one.item;
  const title = (id: string) => one.policy.roles.offices.find((known) => known.id === id)?.title ?? id;
  const clauseOption = (group: 'desk.decide.clause.touched' | 'desk.decide.clause.others') => (clause: Policy['clauses'][number]) => ({
    value: clause.id,
    label: `${clause.section} ${clause.message}`,
    group: say(group),
  });
  const touched = one.policy.clauses.filter((clause) => request.clauses.includes(clause.id));
  const others = one.policy.clauses.filter((clause) => !request.clauses.includes(clause.id));
  const decide = (decision: 'approve' | 'return' | 'revoke', said: string) =>
    void ask(
      actions.decide({
        id: request.id,
        decision,
        kid: chosen.key.kid,
        office: chosen.offices.includes(office) ? office : (chosen.offices[0] ?? ''),
        ...(said.trim() ? { say: said.trim() } : {}),
        ...(chosen.key.wrapped ? { passphrase } : {}),
      }),
    );
  return (
    <section className="d-decide m-stack">
      <h3>{say('desk.decide.title')}</h3>
      <div className="m-pair">
        <SelectField
          label={say('desk.decide.key')}
          value={chosen.key.kid}
          options={one.may.map(({ key, person }) => ({ value: key.kid, label: `${person.name}（${key.label}）` }))}
          onChange={setKid}
        />
        <SelectField
          label={say('desk.decide.office')}
          value={office}
          options={chosen.offices.map((id) => ({ value: id, label: title(id) }))}
          onChange={setOffice}
        />
      </div>
      {chosen.key.wrapped ? (
        <TextField
          label={say('desk.decide.passphrase')}
          hint={say('desk.decide.passphrase.hint')}
          type="password"
          value={passphrase}
          onChange={setPassphrase}
        />
      ) : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      {status === 'waiting' ? (
        <>
          <TextField label={say('desk.decide.say')} lines={2} value={condition} onChange={setCondition} />
          <div className="m-row">
            <Button tone="main" disabled={busy} onPress={() => decide('approve', condition)}>
              {say('desk.decide.approve')}
            </Button>
            <span className="m-soft m-small">{say('desk.decide.warning')}</span>
          </div>
          <div className="m-stack-tight d-return">
            <SelectField
              label={say('desk.decide.clause')}
              value=""
              options={[
                { value: '', label: say('desk.decide.clause.none') },
                ...touched.map(clauseOption('desk.decide.clause.touched')),
                ...others.map(clauseOption('desk.decide.clause.others')),
              ]}
              onChange={(id) => {
                const clause = one.policy.clauses.find((known) => known.id === id);
                if (clause) setReason(`${clause.section} ${clause.message}`);
              }}
            />
            <TextField label={say('desk.decide.reason')} lines={2} value={reason} onChange={setReason} />
            <div className="m-row">
              <Button disabled={busy} onPress={() => decide('return', reason)}>
                {say('desk.decide.return')}
              </Button>
            </div>
          </div>
        </>
      ) : null}
      {status === 'approved' ? (
        <>
          <TextField label={say('desk.decide.revoke.say')} lines={2} value={condition} onChange={setCondition} />
          <div className="m-row">
            <Button disabled={busy} onPress={() => decide('revoke', condition)}>
              {say('desk.decide.revoke')}
            </Button>
          </div>
        </>
      ) : null}
    </section>
  );
}
