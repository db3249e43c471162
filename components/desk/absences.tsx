import { useState } from 'react';
import type { PreApprovedScope } from '../../lib/decision/types.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import type { DeskActions } from './actions.ts';
import { useAsk } from './ask.ts';
import { useMoment } from './moment.ts';
import type { DeskView } from './view.ts';

const startOf = (day: string) => Date.parse(`${day}T00:00:00+09:00`);
const endOf = (day: string) => Date.parse(`${day}T23:59:59+09:00`);

/** 熊本 8(3): while it is recorded that the responsible person is away, the deputy may decide. */
export function Absences({ view, actions }: { view: DeskView; actions: DeskActions }) {
  const say = useSay();
  const when = useMoment();
  const { error, ask } = useAsk();
  const { deputies, offices } = view.policy.roles;
  const title = (id: string) => offices.find((office) => office.id === id)?.title ?? id;
  const away = [...new Set(deputies.map((deputy) => deputy.standsFor))];
  const [form, setForm] = useState({ office: away[0] ?? '', from: '', to: '', reason: '' });
  if (away.length === 0) return null;
  const complete = form.from && form.to && form.reason.trim();
  const save = () =>
    ask(actions.putAbsence({ office: form.office, from: startOf(form.from), to: endOf(form.to), reason: form.reason.trim() }));
  return (
    <Card title={say('desk.absence.title')} lead={say('desk.absence.lead')}>
      {view.absences.length === 0 ? <p className="m-soft">{say('desk.absence.none')}</p> : null}
      <ul className="m-stack-tight">
        {view.absences.map(({ id, absence }) => (
          <li key={id} className="d-key">
            <p>
              <strong>{title(absence.office)}</strong>　{when(absence.from)} – {when(absence.to)}　{absence.reason}
            </p>
            <Button size="small" tone="quiet" onPress={() => void ask(actions.removeAbsence(id))}>
              {say('desk.absence.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="m-pair">
        <SelectField
          label={say('desk.absence.office')}
          value={form.office}
          options={away.map((id) => ({ value: id, label: title(id) }))}
          onChange={(office) => setForm({ ...form, office })}
        />
        <TextField
          label={say('desk.absence.reason')}
          value={form.reason}
          error={error}
          onChange={(reason) => setForm({ ...form, reason })}
        />
        <TextField label={say('desk.absence.from')} type="date" value={form.from} onChange={(from) => setForm({ ...form, from })} />
        <TextField label={say('desk.absence.to')} type="date" value={form.to} onChange={(to) => setForm({ ...form, to })} />
      </div>
      <div className="m-row">
        <Button disabled={!complete} onPress={() => void save()}>
          {say('desk.absence.save')}
        </Button>
      </div>
    </Card>
  );
}

/** 鏡野 5(2)ア: scopes that the head approved in advance, each with its kind, period and approver. */
export function Scopes({ view, actions }: { view: DeskView; actions: DeskActions }) {
  const say = useSay();
  const when = useMoment();
  const { error, ask } = useAsk();
  const block = view.policy.approval.scopes;
  const [form, setForm] = useState({ kind: 'a' as PreApprovedScope['kind'], description: '', person: '', from: '', to: '' });
  if (!block) return null;
  const complete = form.description.trim() && form.person.trim() && form.from && form.to;
  const save = () =>
    ask(
      actions.putScope({
        id: crypto.randomUUID(),
        kind: form.kind,
        description: form.description.trim(),
        approvedBy: { office: block.office, person: form.person.trim() },
        from: startOf(form.from),
        to: endOf(form.to),
      }),
    );
  return (
    <Card title={say('desk.scope.title')} lead={say('desk.scope.lead')}>
      {view.scopes.length === 0 ? <p className="m-soft">{say('desk.scope.none')}</p> : null}
      <ul className="m-stack-tight">
        {view.scopes.map((scope) => (
          <li key={scope.id} className="d-key">
            <p>
              <strong>
                ({scope.kind}) {scope.description}
              </strong>
              　{when(scope.from)} – {when(scope.to)}　{scope.approvedBy.person}
            </p>
            <Button size="small" tone="quiet" onPress={() => void ask(actions.removeScope(scope.id))}>
              {say('desk.scope.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <SelectField
        label={say('desk.scope.kind')}
        value={form.kind}
        options={block.kinds.map((kind) => ({ value: kind.kind, label: `(${kind.kind}) ${kind.label}` }))}
        onChange={(kind) => setForm({ ...form, kind: kind as PreApprovedScope['kind'] })}
      />
      <div className="m-pair">
        <TextField
          label={say('desk.scope.description')}
          value={form.description}
          onChange={(description) => setForm({ ...form, description })}
        />
        <TextField label={say('desk.scope.person')} value={form.person} error={error} onChange={(person) => setForm({ ...form, person })} />
        <TextField label={say('desk.absence.from')} type="date" value={form.from} onChange={(from) => setForm({ ...form, from })} />
        <TextField label={say('desk.absence.to')} type="date" value={form.to} onChange={(to) => setForm({ ...form, to })} />
      </div>
      <div className="m-row">
        <Button disabled={!complete} onPress={() => void save()}>
          {say('desk.scope.save')}
        </Button>
      </div>
    </Card>
  );
}
