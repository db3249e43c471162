import { type FormEvent, useState } from 'react';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import type { Actions } from './actions.ts';
import { useOutcome } from './use-outcome.ts';

interface OwnAccountsProps {
  policy: Policy;
  settings: Settings;
  /** The account that was signed in on Instagram when somebody asked to register it; a person still presses the button. */
  prefill?: string | undefined;
  onAdd: Actions['addOwnAccount'];
  onRemove: Actions['removeOwnAccount'];
}

/** Accounts that the policy binds: those it names itself, and those the organisation registers. */
export function OwnAccounts({ policy, settings, prefill = '', onAdd, onRemove }: OwnAccountsProps) {
  const say = useSay();
  const [given, setGiven] = useState(prefill);
  const { error, run, clear } = useOutcome();
  const { own } = policy.accounts;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (await run(onAdd(given))) setGiven('');
  };
  return (
    <Card
      title={say('options.own.title')}
      badge={own.length === 0 ? <LevelBadge level="warn">{say('options.unconfirmed')}</LevelBadge> : null}
      lead={say(policy.accounts.registeredInSettings ? 'options.own.lead.open' : 'options.own.lead.named')}
    >
      {own.length > 0 ? (
        <ul className="o-lines">
          {own.map((handle) => (
            <li key={handle}>
              <span className="m-handle m-grow">@{handle}</span>
              {settings.ownAccounts.includes(handle) ? (
                <Button
                  tone="quiet"
                  size="small"
                  label={say('options.remove.named', { name: `@${handle}` })}
                  onPress={() => void run(onRemove(handle))}
                >
                  {say('options.remove')}
                </Button>
              ) : (
                <span className="m-soft m-small">{say('options.own.byPolicy')}</span>
              )}
            </li>
          ))}
        </ul>
      ) : (
        <p className="o-empty">{say('options.own.empty')}</p>
      )}
      <form onSubmit={(event) => void add(event)}>
        <div className="o-add">
          <TextField
            label={say('options.own.add')}
            hint={say('options.own.hint')}
            value={given}
            onChange={(value) => {
              setGiven(value);
              clear();
            }}
          />
          <Button type="submit">{say('options.add')}</Button>
        </div>
        {error ? (
          <p className="m-field-error" role="alert">
            {error}
          </p>
        ) : null}
      </form>
    </Card>
  );
}
