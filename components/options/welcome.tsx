import { type ReactNode, useState } from 'react';
import type { Operator } from '../../lib/decision/types.ts';
import type { PackSummary } from '../../lib/messages/schema-state.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Settings } from '../../lib/policy/settings.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { useSay } from '../ui/locale.tsx';
import { Mark } from '../ui/mark.tsx';
import { Notice } from '../ui/notice.tsx';
import type { Actions } from './actions.ts';
import { OperatorForm } from './operator-form.tsx';
import { OwnAccounts } from './own-accounts.tsx';
import { PolicySection } from './policy-section.tsx';

const STEPS = ['policy', 'me', 'try'] as const;

interface WelcomeProps {
  packs: PackSummary[];
  policy: Policy | null;
  settings: Settings | null;
  operator: Operator | null;
  newId: string;
  welcomed: boolean;
  /** What is wrong with the stores or the background, in the person's language. */
  faults: string[];
  actions: Pick<Actions, 'choosePolicy' | 'addOwnAccount' | 'removeOwnAccount' | 'saveOperator'>;
  tryOut: ReactNode;
  otherLanguage: ReactNode;
  onFinish: () => void;
}

/** First run: policy, then account and person, then a caption to try. */
export function Welcome({
  packs,
  policy,
  settings,
  operator,
  newId,
  welcomed,
  faults,
  actions,
  tryOut,
  otherLanguage,
  onFinish,
}: WelcomeProps) {
  const say = useSay();
  const [step, setStep] = useState(0);
  const now = policy && settings ? step : 0;
  const choose: Actions['choosePolicy'] = async (id) => {
    const wrong = await actions.choosePolicy(id);
    if (!wrong) setStep(1);
    return wrong;
  };
  return (
    <main className="w-body">
      <header className="w-head">
        <Mark />
        <h1 className="m-grow">{say('welcome.title')}</h1>
        {otherLanguage}
      </header>
      {faults.map((fault) => (
        <Notice key={fault} level="hold" live="alert">
          {fault}
        </Notice>
      ))}
      <p className="w-lead">{say('welcome.lead')}</p>
      <ol className="w-steps">
        {STEPS.map((name, index) => (
          <li key={name} data-state={index < now ? 'done' : undefined} aria-current={index === now ? 'step' : undefined}>
            <small>{say('welcome.step', { n: index + 1 })}</small>
            {say(`welcome.step.${name}`)}
          </li>
        ))}
      </ol>
      {now === 0 ? (
        <PolicySection key={policy?.id ?? ''} packs={packs} chosen={policy?.id ?? null} onChoose={choose} action={say('welcome.choose')} />
      ) : null}
      {now === 1 && policy && settings ? (
        <>
          <OwnAccounts policy={policy} settings={settings} onAdd={actions.addOwnAccount} onRemove={actions.removeOwnAccount} />
          <Card title={say('welcome.me.title')} lead={say('welcome.me.lead')}>
            {operator ? <Notice level="clear">{say('welcome.me.done', { name: operator.name, office: operator.office })}</Notice> : null}
            <OperatorForm
              key={`${policy.id} ${operator?.id ?? ''}`}
              policy={policy}
              operator={operator}
              newId={newId}
              onSave={actions.saveOperator}
              action={say('welcome.me.save')}
            />
          </Card>
          <div className="m-row m-between">
            <Button tone="quiet" onPress={() => setStep(0)}>
              {say('welcome.back')}
            </Button>
            <span className="m-soft m-small m-grow">{say('welcome.later')}</span>
            <Button tone="main" onPress={() => setStep(2)}>
              {say('welcome.next')}
            </Button>
          </div>
        </>
      ) : null}
      {now === 2 ? (
        <>
          {tryOut}
          <Card title={say('welcome.done')} lead={say('welcome.done.lead')}>
            {welcomed ? <Notice level="clear">{say('welcome.finished')}</Notice> : null}
            <div className="m-row m-between">
              <Button tone="quiet" onPress={() => setStep(1)}>
                {say('welcome.back')}
              </Button>
              <Button tone="main" disabled={welcomed} onPress={onFinish}>
                {say('welcome.finish')}
              </Button>
            </div>
          </Card>
        </>
      ) : null}
    </main>
  );
}
