import type { Policy } from '../../lib/policy/schema.ts';
import type { PasswordJudgement } from '../../lib/situations/password-strength.ts';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';

/** What the policy asks of the password that is being typed, and what of it is met. */
export function PasswordMeter({ policy, judged }: { policy: Policy; judged: PasswordJudgement }) {
  const say = useSay();
  const { minLength, minKinds, avoidGuessable } = policy.passwords;
  const rows = [
    ...(minLength === null ? [] : [{ met: judged.length >= minLength, text: say('situations.password.length', { count: minLength }) }]),
    ...(minKinds === null ? [] : [{ met: judged.kinds >= minKinds, text: say('situations.password.kinds', { count: minKinds }) }]),
    ...(avoidGuessable || judged.weakness
      ? [
          {
            met: judged.weakness === null,
            text: judged.weakness ? say(`situations.password.weak.${judged.weakness}`) : say('situations.password.guessable'),
          },
        ]
      : []),
  ];
  if (rows.length === 0) return null;
  return (
    <section className="m-note" data-level={rows.every(({ met }) => met) ? 'clear' : 'warn'} aria-label={say('situations.password.meter')}>
      <Icon name={rows.every(({ met }) => met) ? 'clear' : 'warn'} />
      <div role="status">
        <p>
          <strong>{say('situations.password.meter')}</strong>
        </p>
        <ul>
          {rows.map(({ met, text }) => (
            <li key={text}>
              {say(met ? 'situations.password.met' : 'situations.password.unmet')} {text}
            </li>
          ))}
        </ul>
        <p className="m-small m-soft">{say('situations.password.private')}</p>
      </div>
    </section>
  );
}
