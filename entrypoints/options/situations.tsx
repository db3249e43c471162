import { useCallback, useEffect, useState } from 'react';
import type { DraftBoxProps } from '../../components/situations/draft-box.tsx';
import { IncidentCard } from '../../components/situations/incident-card.tsx';
import { ModesCard } from '../../components/situations/modes-card.tsx';
import { SituationsSection } from '../../components/situations/situations-section.tsx';
import { send } from '../../lib/browser/send.ts';
import type { Mode, Operator } from '../../lib/decision/types.ts';
import type { Problem } from '../../lib/foundation/result.ts';
import type { MessageKind, RequestOf } from '../../lib/messages/table.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import type { Incident } from '../../lib/situations/incident.ts';
import { stepsOf } from '../../lib/situations/steps.ts';
import { blanksIn, draftOf, TEMPLATES, type TemplateData, type TemplateId } from '../../lib/situations/templates.ts';
import { actOfDraft, judgeDraft, officesFor } from './judge-draft.ts';

interface SituationsPageProps {
  policy: Policy;
  mode: Mode;
  operator: Operator | null;
  revision: number;
}

const FORMAT = { timeZone: 'Asia/Tokyo' } as const;
const dayAndMonth = (at: number) => new Intl.DateTimeFormat('ja', { ...FORMAT, month: 'long', day: 'numeric' }).format(at);
const wholeDay = (at: number) => new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { ...FORMAT, dateStyle: 'long' }).format(at);
const moment = (at: number) => new Intl.DateTimeFormat('ja', { ...FORMAT, dateStyle: 'long', timeStyle: 'short' }).format(at);

async function ask<K extends MessageKind>(kind: K, body: RequestOf<K>): Promise<Problem | null> {
  const reply = await send(kind, body);
  return reply.ok ? null : reply.error;
}

const shownByHash = () => location.hash.split('/')[1] ?? null;

/** Modes and troubles, as the background has them. `revision` reloads them when something changed. */
export function SituationsPage({ policy, mode, operator, revision }: SituationsPageProps) {
  const [incidents, setIncidents] = useState<Incident[]>([]);
  const [shown, setShown] = useState<string | null>(shownByHash);
  const load = useCallback(async () => {
    const reply = await send('incidents.list', {});
    if (reply.ok) setIncidents(reply.value);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision means new records
  useEffect(() => {
    void load();
  }, [load, revision]);
  const account = policy.accounts.own[0] ?? '';
  const now = Date.now();

  const known = (incident: Incident): Partial<TemplateData> => ({
    organisation: policy.organisation.name.ja,
    unit: policy.organisation.unit,
    account: incident.account,
    contact: policy.moderation.contact ?? '',
    person: operator ? [operator.office, operator.name].filter(Boolean).join('　') : '',
    url: incident.url,
    what: incident.what,
    date: dayAndMonth(incident.openedAt),
    today: wholeDay(now),
    now: moment(incident.openedAt),
  });
  const judged = (text: string, use: 'post' | 'reply', handle: string) =>
    judgeDraft({ policy, operator, mode, account: handle, text, use, now });
  const drafting = {
    blanksIn,
    officesFor: (use: 'post' | 'reply') => officesFor(judged('', use, account), policy),
    onAsk:
      (incident: Incident): DraftBoxProps['onAsk'] =>
      (text, use) =>
        ask('approval.request', {
          act: actOfDraft({ account: incident.account, text, use }),
          verdict: judged(text, use, incident.account),
          note: '',
        }),
  };
  return (
    <>
      <ModesCard policy={policy} mode={mode} onMode={(change) => ask('mode.set', change)} />
      <SituationsSection
        incidents={incidents}
        shown={shown}
        onShow={setShown}
        onStart={async (kind) => {
          const reply = await send('incident.open', { kind, account, url: '', what: '' });
          if (!reply.ok) return;
          await load();
          setShown(reply.value.id);
        }}
        card={(incident) => (
          <IncidentCard
            key={incident.id}
            policy={policy}
            incident={incident}
            steps={stepsOf(policy, incident.kind)}
            actions={{
              describe: (id, url, what) => ask('incident.describe', { id, url, what }),
              step: (id, step, done) => ask('incident.step', { id, step, done }),
              close: (id, closed) => ask('incident.close', { id, closed }),
            }}
            draft={(template: TemplateId, one) => ({ start: draftOf(template, known(one)), use: TEMPLATES[template].use })}
            drafting={drafting}
          />
        )}
      />
    </>
  );
}
