import { useState } from 'react';
import type { RegistryEntry } from '../../lib/decision/types.ts';
import type { AccountCategory } from '../../lib/foundation/vocabulary.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { useSay } from '../ui/locale.tsx';
import type { Actions } from './actions.ts';
import { type Prefill, RegistryForm } from './registry-form.tsx';
import { type RegistryImport, RegistryTransfer } from './registry-transfer.tsx';

/** An entry with what the rules of `lib/accounts` say about its state today. */
interface RegistryRow {
  entry: RegistryEntry;
  state: 'valid' | 'unapproved' | 'review-due' | 'review-asked';
}

interface RegistrySectionProps {
  rows: RegistryRow[];
  categories: AccountCategory[];
  today: string;
  inAYear: string;
  actions: Actions;
  /** What Instagram's page showed of an account that somebody wants to list or to check. */
  prefill?: Prefill | null;
  transfer: { onExport: () => void; onRead: (text: string) => RegistryImport };
}

/** Accounts of others that staff may react to. */
export function RegistrySection({ rows, categories, today, inAYear, actions, prefill = null, transfer }: RegistrySectionProps) {
  const say = useSay();
  const known = rows.some(({ entry }) => entry.handle === prefill?.handle);
  const [editing, setEditing] = useState<string | null>(prefill ? (known ? prefill.handle : '') : null);
  const [given, setGiven] = useState(prefill);
  const done = () => {
    setEditing(null);
    setGiven(null);
  };
  const form = (entry: RegistryEntry | null) => (
    <RegistryForm
      key={entry?.handle ?? ''}
      entry={entry}
      categories={categories}
      today={today}
      inAYear={inAYear}
      onSave={actions.saveEntry}
      prefill={entry === null || entry.handle === given?.handle ? given : null}
      onDone={done}
    />
  );
  return (
    <Card title={say('options.registry.title')} lead={say('options.registry.lead')}>
      {rows.length === 0 ? <p className="o-empty">{say('options.registry.empty')}</p> : null}
      {rows.length > 0 ? (
        <ul className="o-lines">
          {rows.map(({ entry, state }) => (
            <li key={entry.handle}>
              <div className="m-grow">
                <span className="m-handle">@{entry.handle}</span>
                <p className="m-soft m-small">
                  {say(`options.category.${entry.category}`)}
                  {' ／ '}
                  {entry.acts.map((act) => say(`options.act.${act}`)).join('・')}
                  {entry.approvedBy ? ` ／ ${entry.approvedBy.office} ${entry.approvedBy.person}` : ''}
                </p>
              </div>
              {state === 'valid' ? null : <LevelBadge level="warn">{say(`options.registry.state.${state}`)}</LevelBadge>}
              <Button
                tone="quiet"
                size="small"
                label={say('options.edit.named', { name: `@${entry.handle}` })}
                onPress={() => setEditing(entry.handle)}
              >
                {say('options.edit')}
              </Button>
              <Button
                tone="quiet"
                size="small"
                label={say('options.remove.named', { name: `@${entry.handle}` })}
                onPress={() => void actions.removeEntry(entry.handle)}
              >
                {say('options.remove')}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {editing === null ? (
        <div className="m-row m-between">
          <RegistryTransfer
            {...transfer}
            onImport={({ difference }) => actions.importEntries([...difference.added, ...difference.changed.map(({ after }) => after)])}
          />
          <Button onPress={() => setEditing('')}>{say('options.registry.add')}</Button>
        </div>
      ) : (
        form(rows.find((row) => row.entry.handle === editing)?.entry ?? null)
      )}
    </Card>
  );
}
