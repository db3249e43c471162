import { type FormEvent, useState } from 'react';
import type { Operator } from '../../lib/decision/types.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox, RadioGroup } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { PolicyWords } from '../ui/policy-words.tsx';
import type { Actions } from './actions.ts';
import { useOutcome } from './use-outcome.ts';

interface OperatorFormProps {
  policy: Policy;
  /** The person to change; `null` for a new one. */
  operator: Operator | null;
  /** Id for a new person. */
  newId: string;
  onSave: Actions['saveOperator'];
  onDone?: () => void;
  onCancel?: (() => void) | undefined;
  action?: string;
}

/** Name, office and chain of a person; which offices of the policy they hold. */
export function OperatorForm({ policy, operator, newId, onSave, onDone, onCancel, action }: OperatorFormProps) {
  const say = useSay();
  const { chains, offices } = policy.roles;
  const [name, setName] = useState(operator?.name ?? '');
  const [office, setOffice] = useState(operator?.office ?? policy.organisation.unit);
  const [chain, setChain] = useState(operator?.chain ?? chains.find((one) => one.allowed !== 'no')?.id ?? 'staff');
  const [designated, setDesignated] = useState(operator?.designated ?? false);
  const [holds, setHolds] = useState<string[]>(operator?.holds ?? []);
  const [tried, setTried] = useState(false);
  const { error, run } = useOutcome();
  const rule = chains.find((one) => one.id === chain);
  const nameError = tried && name.trim() === '' ? say('options.me.name.error') : undefined;
  const officeError = tried && office.trim() === '' ? say('options.me.office.error') : undefined;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === '' || office.trim() === '') return;
    const person: Operator = {
      id: operator?.id ?? newId,
      name: name.trim(),
      office: office.trim(),
      chain,
      ...(rule?.allowed === 'designated' ? { designated } : {}),
      ...(holds.length > 0 ? { holds } : {}),
    };
    if (await run(onSave(person))) onDone?.();
  };
  return (
    <form className="m-stack" onSubmit={(event) => void save(event)} noValidate>
      <div className="m-pair">
        <TextField label={say('options.me.name')} value={name} onChange={setName} error={nameError} maxLength={60} />
        <TextField label={say('options.me.office')} value={office} onChange={setOffice} error={officeError} maxLength={80} />
      </div>
      {chains.length > 1 ? (
        <RadioGroup
          legend={say('options.me.chain')}
          name="chain"
          value={chain}
          options={chains.map((one) => ({
            value: one.id,
            label: <PolicyWords>{one.label}</PolicyWords>,
            hint: one.allowed === 'no' ? say('options.me.chain.no') : undefined,
          }))}
          onChange={(value) => setChain(value === 'contractor' ? 'contractor' : 'staff')}
        />
      ) : null}
      {rule?.allowed === 'designated' ? (
        <Checkbox
          label={say('options.me.designated')}
          hint={say('options.me.designated.hint')}
          checked={designated}
          onChange={setDesignated}
        />
      ) : null}
      {rule?.allowed === 'no' ? <Notice level="warn">{say('options.me.chain.warning')}</Notice> : null}
      {offices.length > 0 ? (
        <fieldset>
          <legend className="m-field-label">{say('options.me.holds')}</legend>
          <p className="m-field-hint">{say('options.me.holds.hint')}</p>
          {offices.map((one) => (
            <Checkbox
              key={one.id}
              label={<PolicyWords>{one.title}</PolicyWords>}
              checked={holds.includes(one.id)}
              onChange={(checked) => setHolds(checked ? [...holds, one.id] : holds.filter((id) => id !== one.id))}
            />
          ))}
        </fieldset>
      ) : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      <div className="m-row m-row-end">
        {onCancel ? (
          <Button tone="quiet" onPress={onCancel}>
            {say('options.cancel')}
          </Button>
        ) : null}
        <Button tone="main" type="submit">
          {action ?? say('options.save')}
        </Button>
      </div>
    </form>
  );
}
