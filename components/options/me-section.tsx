import { useState } from 'react';
import type { Operator } from '../../lib/decision/types.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { useSay } from '../ui/locale.tsx';
import type { Actions } from './actions.ts';
import { OperatorForm } from './operator-form.tsx';

interface MeSectionProps {
  policy: Policy;
  people: { operator: Operator; current: boolean }[];
  newId: string;
  actions: Actions;
}

/** People who use this computer; one of them is at the keyboard. Shared accounts on shared machines are the rule, not the exception. */
export function MeSection({ policy, people, newId, actions }: MeSectionProps) {
  const say = useSay();
  const [editing, setEditing] = useState<string | null>(null);
  const current = people.find((person) => person.current);
  const chainLabel = (operator: Operator) => policy.roles.chains.find((one) => one.id === operator.chain)?.label ?? '';
  if (people.length === 0) {
    return (
      <Card
        title={say('options.me.title')}
        badge={<LevelBadge level="warn">{say('options.unconfirmed')}</LevelBadge>}
        lead={say('options.me.lead')}
      >
        <OperatorForm policy={policy} operator={null} newId={newId} onSave={actions.saveOperator} />
      </Card>
    );
  }
  return (
    <Card title={say('options.me.title')} lead={say('options.me.lead')}>
      <ul className="o-lines">
        {people.map(({ operator, current: isCurrent }) => (
          <li key={operator.id}>
            <span className="m-grow">
              <strong>{operator.name}</strong>
              <span className="m-soft m-small">
                {' '}
                {operator.office}　{chainLabel(operator)}
              </span>
            </span>
            {isCurrent ? (
              <LevelBadge level="clear">{say('options.me.current')}</LevelBadge>
            ) : (
              <Button size="small" onPress={() => void actions.switchOperator(operator.id)}>
                {say('options.me.use')}
              </Button>
            )}
            <Button
              tone="quiet"
              size="small"
              onPress={() => setEditing(operator.id)}
              label={say('options.edit.named', { name: operator.name })}
            >
              {say('options.edit')}
            </Button>
            <Button
              tone="quiet"
              size="small"
              onPress={() => void actions.removeOperator(operator.id)}
              label={say('options.remove.named', { name: operator.name })}
            >
              {say('options.remove')}
            </Button>
          </li>
        ))}
      </ul>
      {editing === null ? (
        <div className="m-row m-between">
          <span className="m-soft m-small">{current ? '' : say('options.me.nobody')}</span>
          <Button onPress={() => setEditing('')}>{say('options.me.add')}</Button>
        </div>
      ) : (
        <div className="o-form">
          <OperatorForm
            key={editing}
            policy={policy}
            operator={people.find((person) => person.operator.id === editing)?.operator ?? null}
            newId={newId}
            onSave={actions.saveOperator}
            onDone={() => setEditing(null)}
            onCancel={() => setEditing(null)}
          />
        </div>
      )}
    </Card>
  );
}
