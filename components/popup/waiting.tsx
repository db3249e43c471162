import { useContext } from 'react';
import type { SummaryRow } from '../../lib/approvals/summary.ts';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { trusted } from '../ui/trusted.ts';

interface WaitingProps {
  rows: SummaryRow[];
  /** Opens the desk: requests that wait for this person, or the person's own. */
  /** Drafts kept in the extension. */
  drafts: number;
  onDesk: (tab: DeskTab) => void;
}

export type DeskTab = 'desk' | 'mine' | 'drafts' | 'drafts/new';

/** Approvals at a glance: how many stand where, and in each row what to do next. */
export function Waiting({ rows, drafts, onDesk }: WaitingProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const day = new Intl.DateTimeFormat(locale, {
    timeZone: 'Asia/Tokyo',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return (
    <div className="p-item">
      <Icon name="tick" />
      <div>
        <dt>{say('popup.waiting')}</dt>
        {rows.length === 0 && drafts === 0 ? <dd>{say('popup.waiting.none')}</dd> : null}
        {rows.map(({ kind, count, until }) => (
          <dd key={kind} className="p-approval" data-level={kind === 'overdue' ? 'hold' : undefined}>
            <button type="button" className="m-link" onClick={trusted(() => onDesk(kind === 'to-decide' ? 'desk' : 'mine'))}>
              {say(`popup.approval.${kind}`, { count })}
            </button>
            <span className="p-more">{say(`popup.approval.${kind}.next`, { until: until === undefined ? '' : day.format(until) })}</span>
          </dd>
        ))}
        {drafts > 0 ? (
          <dd className="p-approval">
            <button type="button" className="m-link" onClick={trusted(() => onDesk('drafts'))}>
              {say('drafts.popup.count', { count: drafts })}
            </button>
            <span className="p-more">{say('drafts.popup.next')}</span>
          </dd>
        ) : null}
        <dd className="p-ask">
          <Button size="small" onPress={() => onDesk('drafts/new')}>
            {say('drafts.popup.new')}
          </Button>
        </dd>
      </div>
    </div>
  );
}
