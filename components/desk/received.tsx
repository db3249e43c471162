import { useState } from 'react';
import { LevelBadge } from '../ui/badge.tsx';
import { Card } from '../ui/card.tsx';
import { useSay } from '../ui/locale.tsx';
import { trusted } from '../ui/trusted.ts';
import type { DeskActions } from './actions.ts';
import { Carry } from './carry.tsx';
import { ChangesView } from './changes-view.tsx';
import { DecideForm } from './decide-form.tsx';
import { useMoment } from './moment.ts';
import { PasteBox } from './paste-box.tsx';
import { PublicView, Warnings } from './request-view.tsx';
import type { DeskCase } from './view.ts';

const LEVEL = { waiting: 'undetermined', approved: 'clear', returned: 'warn', revoked: 'hold', superseded: 'inform' } as const;

/** One request opened: the post beside what the checker says, then the decision. */
function Case({ one, actions }: { one: DeskCase; actions: DeskActions }) {
  const say = useSay();
  const { request, decision, say: said } = one.item;
  return (
    <div className="m-stack">
      <div className="d-beside">
        <PublicView request={request} />
        <div className="m-stack">
          {one.changes === undefined ? null : <ChangesView changes={one.changes} />}
          <Warnings request={request} policy={one.policy} />
          {request.note ? (
            <section className="m-stack-tight">
              <h3>{say('desk.view.note')}</h3>
              <p className="d-text">{request.note}</p>
            </section>
          ) : null}
          {said ? <p className="m-soft">{said}</p> : null}
        </div>
      </div>
      {decision ? (
        <Carry
          title={say('desk.out.title')}
          lead={say('desk.out.lead')}
          text={decision}
          name={`mimamori-decision-${request.id}.txt`}
          actions={actions}
        />
      ) : null}
      {one.item.status === 'waiting' || one.item.status === 'approved' ? <DecideForm one={one} actions={actions} /> : null}
    </div>
  );
}

/** What waits on this desk, oldest first, and what was decided. */
export function Received({ cases, actions }: { cases: DeskCase[]; actions: DeskActions }) {
  const say = useSay();
  const when = useMoment();
  const waiting = cases.filter(({ item }) => item.status === 'waiting');
  const [open, setOpen] = useState<string | null>(null);
  const shown = open ?? waiting[0]?.item.request.id ?? null;
  const row = (one: DeskCase) => {
    const { request, status } = one.item;
    const isOpen = shown === request.id;
    return (
      <li key={request.id} className="d-item" data-open={isOpen || undefined}>
        <button type="button" className="d-item-head" aria-expanded={isOpen} onClick={trusted(() => setOpen(isOpen ? '' : request.id))}>
          <LevelBadge level={LEVEL[status]}>{say(`desk.status.${status}`)}</LevelBadge>
          <span className="d-item-title">
            {say(`approvals.type.${request.content.type}`)}　{request.content.text.slice(0, 40)}
          </span>
          <span className="m-soft m-small">
            {say('desk.item.from', { office: request.requester.office, name: request.requester.name })}　
            {say('desk.item.at', { when: when(request.requestedAt) })}
            {request.plannedAt ? `　${say('desk.item.planned', { when: when(request.plannedAt) })}` : ''}
          </span>
        </button>
        {isOpen ? <Case one={one} actions={actions} /> : null}
      </li>
    );
  };
  const decided = cases.filter(({ item }) => item.status !== 'waiting').reverse();
  return (
    <div className="m-stack">
      <PasteBox
        title={say('desk.import.title')}
        lead={say('desk.import.lead')}
        label={say('desk.import.label')}
        done={() => say('desk.import.done')}
        onImport={(text) => {
          // What was brought in is what the approver wants to see next.
          setOpen(null);
          return actions.importRequest(text);
        }}
      />
      <Card title={say('desk.list.waiting', { count: waiting.length })}>
        {waiting.length === 0 ? <p className="m-soft">{say('desk.list.empty')}</p> : <ul className="m-stack-tight">{waiting.map(row)}</ul>}
      </Card>
      {decided.length > 0 ? (
        <Card title={say('desk.list.done')}>
          <ul className="m-stack-tight">{decided.map(row)}</ul>
        </Card>
      ) : null}
    </div>
  );
}
