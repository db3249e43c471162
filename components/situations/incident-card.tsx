import { useState } from 'react';
import type { Problem } from '../../lib/foundation/result.ts';
import type { MessageId } from '../../lib/i18n/index.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Incident } from '../../lib/situations/incident.ts';
import type { Step } from '../../lib/situations/steps.ts';
import { useOutcome } from '../options/use-outcome.ts';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { Checkbox } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { DraftBox, type DraftBoxProps } from './draft-box.tsx';
import { Grounds } from './grounds.tsx';
import { useMoments } from './moments.ts';

export interface IncidentActions {
  describe(id: string, url: string, what: string): Promise<Problem | null>;
  step(id: string, step: string, done: boolean): Promise<Problem | null>;
  close(id: string, closed: boolean): Promise<Problem | null>;
}

interface IncidentCardProps {
  policy: Policy;
  incident: Incident;
  steps: Step[];
  actions: IncidentActions;
  /** The draft of a step for this trouble. */
  draft: (template: NonNullable<Step['template']>, incident: Incident) => Pick<DraftBoxProps, 'start' | 'use'>;
  drafting: Pick<DraftBoxProps, 'blanksIn' | 'officesFor'> & { onAsk: (incident: Incident) => DraftBoxProps['onAsk'] };
}

/** One trouble: what it is about, the policy's steps with their drafts, and its end. */
export function IncidentCard({ policy, incident, steps, actions, draft, drafting }: IncidentCardProps) {
  const say = useSay();
  const { moment } = useMoments();
  const [url, setUrl] = useState(incident.url);
  const [what, setWhat] = useState(incident.what);
  const [open, setOpen] = useState<string | null>(null);
  const { error, run } = useOutcome();
  const closed = incident.closedAt !== undefined;
  const lead = [
    `@${incident.account}`,
    say('situations.since', { when: moment(incident.openedAt) }),
    incident.openedBy ? say('situations.by', { person: incident.openedBy }) : '',
    incident.closedAt === undefined ? '' : say('situations.until', { when: moment(incident.closedAt) }),
  ];
  return (
    <Card title={say(`situations.kind.${incident.kind}`)} lead={lead.filter(Boolean).join('　')}>
      <div className="m-stack-tight">
        <TextField label={say('situations.url')} type="url" value={url} onChange={setUrl} />
        <TextField label={say('situations.what')} lines={2} value={what} onChange={setWhat} />
        {url !== incident.url || what !== incident.what ? (
          <div className="m-row m-row-end">
            <Button size="small" onPress={() => void run(actions.describe(incident.id, url, what))}>
              {say('situations.keep')}
            </Button>
          </div>
        ) : null}
      </div>
      <ol className="s-steps" aria-label={say('situations.steps')}>
        {steps.map((step) => {
          const done = incident.done.find((one) => one.step === step.id);
          const name = step.template ? say(`situations.draft.${step.template}`) : '';
          return (
            <li key={step.id}>
              <div className="m-row m-between">
                <Checkbox
                  label={say(`situations.step.${step.id}` as MessageId)}
                  hint={done ? say('situations.step.done', { when: moment(done.at), person: done.by }) : undefined}
                  checked={done !== undefined}
                  onChange={(on) => void run(actions.step(incident.id, step.id, on))}
                />
                {step.template ? (
                  <Button
                    size="small"
                    expanded={open === step.id}
                    label={say('situations.draft.open.named', { draft: name })}
                    onPress={() => setOpen(open === step.id ? null : step.id)}
                  >
                    {say(open === step.id ? 'situations.hide' : 'situations.draft.open')}
                  </Button>
                ) : null}
              </div>
              <Grounds policy={policy} clauses={step.clauses} />
              {step.template && open === step.id ? (
                <DraftBox title={name} {...draft(step.template, incident)} {...drafting} onAsk={drafting.onAsk(incident)} />
              ) : null}
            </li>
          );
        })}
      </ol>
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      <div className="m-row m-row-end">
        <Button onPress={() => void run(actions.close(incident.id, !closed))}>
          {say(closed ? 'situations.reopen' : 'situations.close')}
        </Button>
      </div>
    </Card>
  );
}
