import { useState } from 'react';
import type { Problem } from '../../lib/foundation/result.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Check } from '../../lib/situations/checks.ts';
import { useOutcome } from '../options/use-outcome.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { checkWords } from './check-words.ts';
import { Grounds } from './grounds.tsx';
import { useMoments } from './moments.ts';
import { PasswordRules } from './password-rules.tsx';

interface ChecksSectionProps {
  policy: Policy;
  checks: Check[];
  onDone: (id: string) => Promise<Problem | null>;
}

/** What comes round: when it was last done, when it is due, by which clause, and 「今日行った」. */
export function ChecksSection({ policy, checks, onDone }: ChecksSectionProps) {
  const say = useSay();
  const { day } = useMoments();
  const { error, run } = useOutcome();
  const [busy, setBusy] = useState(false);
  const stateOf = (check: Check) =>
    check.state !== 'fine' ? check.state : check.doneAt === undefined ? ('waiting' as const) : ('fine' as const);
  return (
    <>
      <Card title={say('situations.checks.title')} lead={say('situations.checks.lead')}>
        <ul className="o-lines">
          {checks.map((check) => {
            const state = stateOf(check);
            const { what, now } = checkWords(check, say);
            return (
              <li key={check.id}>
                <div className="m-grow">
                  <p className="m-row">
                    <strong>{what}</strong>
                    <LevelBadge level={state === 'due' ? 'warn' : state === 'fine' ? 'clear' : 'inform'}>
                      {say(`situations.checks.state.${state}`)}
                    </LevelBadge>
                  </p>
                  <p className="m-small" lang={check.text === undefined ? undefined : 'ja'}>
                    {now}
                  </p>
                  <p className="m-small m-soft">
                    {check.doneAt === undefined
                      ? say('situations.checks.never')
                      : say('situations.checks.last', { when: day(check.doneAt), person: check.by ?? '' })}
                    {check.dueAt === null ? '' : `　${say('situations.checks.next', { when: day(check.dueAt) })}`}
                  </p>
                  {check.clauses.length > 0 ? (
                    <Grounds policy={policy} clauses={check.clauses} />
                  ) : (
                    <p className="m-small m-soft">{say('situations.checks.noClause')}</p>
                  )}
                </div>
                <Button
                  label={say('situations.checks.today.named', { what })}
                  disabled={busy}
                  onPress={async () => {
                    setBusy(true);
                    await run(onDone(check.id));
                    setBusy(false);
                  }}
                >
                  {say('situations.checks.today')}
                </Button>
              </li>
            );
          })}
        </ul>
        {error ? (
          <Notice level="hold" live="alert">
            {error}
          </Notice>
        ) : null}
      </Card>
      {policy.passwords.clauses.length > 0 ? (
        <Card title={say('situations.checks.accounts')} lead={say('situations.checks.accounts.lead')}>
          <PasswordRules policy={policy} />
        </Card>
      ) : null}
    </>
  );
}
