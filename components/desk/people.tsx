import { useState } from 'react';
import type { Person } from '../../lib/approvals/people.ts';
import { showFingerprint } from '../../lib/foundation/fingerprint.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import type { DeskActions } from './actions.ts';
import { useAsk } from './ask.ts';
import { useMoment } from './moment.ts';
import type { DeskView } from './view.ts';

/** Keys of this computer: made here, enrolled elsewhere. */
export function Keys({ view, actions }: { view: DeskView; actions: DeskActions }) {
  const say = useSay();
  const { error, busy, ask } = useAsk();
  const [label, setLabel] = useState('');
  const [passphrase, setPassphrase] = useState('');
  return (
    <Card title={say('desk.keys.title')} lead={say('desk.keys.lead')}>
      {view.keys.length === 0 ? <p className="m-soft">{say('desk.keys.none')}</p> : null}
      <ul className="m-stack-tight">
        {view.keys.map((key) => (
          <li key={key.kid} className="d-key">
            <p>
              <strong>{key.label}</strong> {key.wrapped ? <span className="m-soft m-small">{say('desk.keys.wrapped')}</span> : null}
            </p>
            <p className="m-small">
              <span className="m-soft">{say('desk.keys.fingerprint')}</span>{' '}
              <code className="d-fingerprint">{showFingerprint(key.kid)}</code>
            </p>
            <Button size="small" onPress={() => void actions.copy(actions.enrolmentOf(key))}>
              {say('desk.keys.enrol')}
            </Button>
            <code className="m-hidden" data-testid="enrolment">
              {actions.enrolmentOf(key)}
            </code>
          </li>
        ))}
      </ul>
      <div className="m-pair">
        <TextField label={say('desk.keys.label')} value={label} onChange={setLabel} />
        <TextField
          label={say('desk.keys.passphrase')}
          hint={say('desk.keys.passphrase.hint')}
          type="password"
          value={passphrase}
          error={error}
          onChange={setPassphrase}
        />
      </div>
      <div className="m-row">
        <Button
          tone="main"
          disabled={busy || !label.trim()}
          onPress={() =>
            void ask(actions.makeKey(label.trim(), passphrase)).then((made) => {
              if (made === null) return;
              setLabel('');
              setPassphrase('');
            })
          }
        >
          {say('desk.keys.make')}
        </Button>
      </div>
    </Card>
  );
}

const EMPTY = { enrolment: '', id: '', name: '', offices: [] as string[] };

/** The people list: an enrolment text, a name, and the offices that the policy knows. */
export function Deciders({ view, actions }: { view: DeskView; actions: DeskActions }) {
  const say = useSay();
  const when = useMoment();
  const { error, ask } = useAsk();
  const [form, setForm] = useState(EMPTY);
  const [kid, setKid] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | undefined>();
  const { offices } = view.policy.roles;
  const title = (id: string) => offices.find((office) => office.id === id)?.title ?? id;
  const look = async (pasted: string) => {
    setForm((before) => ({ ...before, enrolment: pasted }));
    const read = pasted.trim() ? await actions.readEnrolment(pasted) : null;
    setKid(read?.kid ?? null);
    setWrong(pasted.trim() && !read ? say('desk.people.enrolment.wrong') : undefined);
  };
  const save = async () => {
    const read = await actions.readEnrolment(form.enrolment);
    if (!read) return setWrong(say('desk.people.enrolment.wrong'));
    if (form.offices.length === 0) return setWrong(say('desk.people.offices.none'));
    const person: Person = {
      id: form.id.trim() || form.name.trim(),
      name: form.name.trim(),
      kid: read.kid,
      publicKey: read.enrolment.publicKey,
      offices: form.offices,
      validFrom: view.now,
    };
    if ((await ask(actions.putDecider(person))) === null) return undefined;
    setKid(null);
    return setForm(EMPTY);
  };
  return (
    <Card title={say('desk.people.title')} lead={say('desk.people.lead')}>
      {view.deciders.length === 0 ? <p className="m-soft">{say('desk.people.none')}</p> : null}
      <ul className="m-stack-tight">
        {view.deciders.map((person) => (
          <li key={person.id} className="d-key">
            <p>
              <strong>{person.name}</strong>　{person.offices.map(title).join('、')}
            </p>
            <p className="m-small">
              <code className="d-fingerprint">{showFingerprint(person.kid)}</code>
            </p>
            {person.validTo === undefined ? (
              <Button size="small" tone="quiet" onPress={() => void ask(actions.endDecider(person.id))}>
                {say('desk.people.end')}
              </Button>
            ) : (
              <p className="m-small m-soft">
                {say('desk.people.ended', { when: when(person.validTo) })}　{say('desk.people.ended.hint')}
              </p>
            )}
          </li>
        ))}
      </ul>
      {offices.length === 0 ? (
        <p className="m-soft">{say('desk.people.no-offices')}</p>
      ) : (
        <>
          <TextField
            label={say('desk.people.enrolment')}
            lines={2}
            value={form.enrolment}
            error={wrong ?? error}
            onChange={(text) => void look(text)}
          />
          {kid ? (
            <p>
              {say('desk.keys.fingerprint')} <code className="d-fingerprint">{showFingerprint(kid)}</code>
            </p>
          ) : null}
          <div className="m-pair">
            <TextField label={say('desk.people.name')} value={form.name} onChange={(name) => setForm({ ...form, name })} />
            <TextField label={say('desk.people.id')} value={form.id} onChange={(id) => setForm({ ...form, id })} />
          </div>
          <fieldset>
            <legend className="m-field-label">{say('desk.people.offices')}</legend>
            {offices.map((office) => (
              <Checkbox
                key={office.id}
                label={office.title}
                checked={form.offices.includes(office.id)}
                onChange={(on) =>
                  setForm({ ...form, offices: on ? [...form.offices, office.id] : form.offices.filter((id) => id !== office.id) })
                }
              />
            ))}
          </fieldset>
          <div className="m-row">
            <Button tone="main" disabled={!form.name.trim() || !form.enrolment.trim()} onPress={() => void save()}>
              {say('desk.people.save')}
            </Button>
          </div>
        </>
      )}
    </Card>
  );
}
