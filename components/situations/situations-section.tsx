import type { ReactNode } from 'react';
import type { Incident, IncidentKind } from '../../lib/situations/incident.ts';
import { Card } from '../ui/card.tsx';
import { useSay } from '../ui/locale.tsx';
import { useMoments } from './moments.ts';

const KINDS: readonly IncidentKind[] = ['error', 'flame', 'impersonation', 'defamation'];

interface SituationsSectionProps {
  incidents: Incident[];
  /** Id of the one that is unfolded. */
  shown: string | null;
  onShow: (id: string | null) => void;
  onStart: (kind: IncidentKind) => void;
  /** The card of one trouble. */
  card: (incident: Incident) => ReactNode;
}

/** Begin to deal with a trouble; those that are open; those that are over. */
export function SituationsSection({ incidents, shown, onShow, onStart, card }: SituationsSectionProps) {
  const say = useSay();
  const { moment } = useMoments();
  const open = incidents.filter(({ closedAt }) => closedAt === undefined);
  const closed = incidents.filter(({ closedAt }) => closedAt !== undefined);
  const chosen = incidents.find(({ id }) => id === shown);
  const line = (incident: Incident) => {
    const name = say(`situations.kind.${incident.kind}`);
    return (
      <li key={incident.id}>
        <span className="m-grow">
          <strong>{name}</strong>
          <span className="m-soft m-small">　{say('situations.since', { when: moment(incident.openedAt) })}</span>
          {incident.what ? <span className="s-what">{incident.what}</span> : null}
        </span>
        <button
          type="button"
          className="m-link"
          aria-label={say('situations.show.named', { kind: name })}
          onClick={() => onShow(incident.id === shown ? null : incident.id)}
        >
          {say(incident.id === shown ? 'situations.hide' : 'situations.show')}
        </button>
      </li>
    );
  };
  return (
    <>
      <Card title={say('situations.new.title')} lead={say('situations.new.lead')}>
        <div className="s-kinds">
          {KINDS.map((kind) => (
            <button type="button" key={kind} className="s-kind" onClick={() => onStart(kind)}>
              <strong>{say(`situations.kind.${kind}`)}</strong>
              <span>{say(`situations.kind.${kind}.what`)}</span>
            </button>
          ))}
        </div>
      </Card>
      <Card title={say('situations.open.title')}>
        {open.length === 0 ? <p className="o-empty">{say('situations.none')}</p> : <ul className="o-lines">{open.map(line)}</ul>}
      </Card>
      {chosen ? card(chosen) : null}
      {closed.length > 0 ? (
        <details className="m-fold">
          <summary>
            {say('situations.closed.title')} ({closed.length})
          </summary>
          <ul className="o-lines">{closed.map(line)}</ul>
        </details>
      ) : null}
    </>
  );
}
