import type { Answers, PreApprovedScope } from '../../lib/decision/types.ts';
import { SelectField, TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';

export interface ScopeFormProps {
  scopes: PreApprovedScope[];
  scope: Answers['scope'];
  onAnswer: (answers: Answers) => void;
}

/** 鏡野 5(2)ア: writing within a scope that the head approved beforehand, when the approval itself cannot be had. */
export function ScopeForm({ scopes, scope, onAnswer }: ScopeFormProps) {
  const say = useSay();
  const choose = (scopeId: string) => {
    const chosen = scopes.find((one) => one.id === scopeId);
    onAnswer({ scope: chosen ? { circumstance: '', proof: '', ...scope, scopeId, kind: chosen.kind } : undefined });
  };
  return (
    <details className="m-fold">
      <summary>{say('panel.scope')}</summary>
      <div className="m-stack">
        <SelectField
          label={say('panel.scope.which')}
          value={scope?.scopeId ?? ''}
          options={[
            { value: '', label: say('panel.scope.none') },
            ...scopes.map((one) => ({ value: one.id, label: `${say(`panel.scope.kind.${one.kind}`)}：${one.description}` })),
          ]}
          onChange={choose}
        />
        {scope ? (
          <>
            <TextField
              label={say('panel.scope.circumstance')}
              lines={2}
              maxLength={2000}
              value={scope.circumstance}
              onChange={(circumstance) => onAnswer({ scope: { ...scope, circumstance } })}
            />
            <TextField
              label={say('panel.scope.proof')}
              maxLength={4000}
              value={scope.proof}
              onChange={(proof) => onAnswer({ scope: { ...scope, proof } })}
            />
          </>
        ) : null}
      </div>
    </details>
  );
}
