import type { Policy } from '../../lib/policy/schema.ts';
import { useSay } from '../ui/locale.tsx';
import { Grounds } from './grounds.tsx';

/** What the policy asks of a password. */
export function PasswordRules({ policy }: { policy: Policy }) {
  const say = useSay();
  const { minLength, minKinds, avoidGuessable, clauses } = policy.passwords;
  const rules = [
    minLength === null ? '' : say('situations.password.length', { count: minLength }),
    minKinds === null ? '' : say('situations.password.kinds', { count: minKinds }),
    avoidGuessable ? say('situations.password.guessable') : '',
  ].filter(Boolean);
  return (
    <div className="m-stack-tight">
      {rules.length === 0 ? <p>{say('situations.password.none')}</p> : null}
      <ul className="o-chips">
        {rules.map((rule) => (
          <li key={rule} className="o-chip">
            {rule}　
          </li>
        ))}
      </ul>
      <Grounds policy={policy} clauses={clauses} />
    </div>
  );
}
