import { useState } from 'react';
import type { Level } from '../../lib/foundation/vocabulary.ts';
import { hasMessage, type MessageId } from '../../lib/i18n/index.ts';
import type { ApprovalRecord } from '../../lib/messages/schema-state.ts';
import type { ReplyOf } from '../../lib/messages/table.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { Card } from '../ui/card.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';
import { trusted } from '../ui/trusted.ts';
import type { DeskActions } from './actions.ts';
import { useAsk } from './ask.ts';
import { Carry } from './carry.tsx';
import { ConfirmForm } from './confirm-form.tsx';
import { DeclareForm } from './declare-form.tsx';
import { useMoment } from './moment.ts';
import { PasteBox } from './paste-box.tsx';
import type { DeskView, OwnCase } from './view.ts';

type Status = ApprovalRecord['fact']['status'];
const LEVEL: Partial<Record<Status, Level>> = {
  requested: 'undetermined',
  approved: 'clear',
  returned: 'warn',
  expired: 'warn',
  revoked: 'hold',
  'correction-required': 'warn',
};

interface OwnProps {
  one: OwnCase;
  policy: Policy;
  actions: DeskActions;
  /** The draft that was made of it. */
  onDraft: (id: string) => void;
}

/** What a new draft made of this request is for. */
const AGAIN: Partial<Record<Status, 'returned' | 'approved'>> = {
  returned: 'returned',
  approved: 'approved',
  expired: 'returned',
  revoked: 'returned',
};

/** What can be done with one of my requests, by the state it is in. */
function Own({ one, policy, actions, onDraft }: OwnProps) {
  const say = useSay();
  const when = useMoment();
  const { ask, error } = useAsk();
  const [sending, setSending] = useState<ReplyOf<'exchange.export'> | null>(null);
  const { record, report } = one;
  const { fact, decision, history } = record;
  const last = history.at(-1);
  const next = `desk.mine.next.${report?.state === 'owed' || report?.state === 'overdue' ? 'report' : fact.status}`;
  return (
    <div className="m-stack">
      {hasMessage(next) ? <p>{say(next as MessageId)}</p> : null}
      {report?.due && (report.state === 'owed' || report.state === 'overdue') ? (
        <Notice level={report.state === 'overdue' ? 'hold' : 'warn'}>
          {say(`desk.mine.report.${report.state === 'overdue' ? 'overdue' : 'due'}`, { when: report.due })}
        </Notice>
      ) : null}
      <p className="d-text d-quoted">{fact.text}</p>
      {fact.status === 'approved' && fact.validUntil ? (
        <p className="m-soft">{say('desk.mine.until', { when: when(fact.validUntil) })}</p>
      ) : null}
      {fact.conditions ? <Notice level="inform">{say('desk.mine.conditions', { text: fact.conditions })}</Notice> : null}
      {(fact.status === 'returned' || fact.status === 'correction-required') && last?.note ? (
        <Notice level="warn">{say('desk.mine.reason', { text: last.note })}</Notice>
      ) : null}
      {fact.evidence === 'self-declared' && decision?.document ? (
        <p className="m-soft">{say('desk.mine.self', { document: decision.document })}</p>
      ) : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      <div className="m-row">
        {fact.status === 'requested' && record.request ? (
          <Button tone="main" size="small" onPress={() => void ask(actions.exportRequest(fact.id)).then(setSending)}>
            {say('desk.mine.send')}
          </Button>
        ) : null}
        {fact.status === 'approved' ? (
          <Button tone="main" size="small" onPress={() => void actions.copy(fact.text ?? '')}>
            {say('desk.mine.text')}
          </Button>
        ) : null}
        {report && fact.status === 'used' ? (
          <>
            <Button tone="main" size="small" onPress={() => void actions.copy(report.text)}>
              {say('desk.mine.report.text')}
            </Button>
            <Button size="small" onPress={() => void ask(actions.report(fact.id))}>
              {say('desk.mine.report')}
            </Button>
          </>
        ) : null}
        {fact.status === 'correction-required' ? (
          <Button tone="main" size="small" onPress={() => void ask(actions.report(fact.id))}>
            {say('desk.mine.corrected')}
          </Button>
        ) : null}
        {fact.status === 'approved' && record.request
          ? record.request.altTexts.map((alt, index) =>
              alt ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: the place of a picture is its identity here
                <Button key={index} size="small" onPress={() => void actions.copy(alt)}>
                  {say('drafts.copy.alt', { index: index + 1 })}
                </Button>
              ) : null,
            )
          : null}
        {record.request ? (
          <Button
            size="small"
            tone={fact.status === 'returned' || fact.status === 'expired' ? 'main' : 'quiet'}
            onPress={() => void ask(actions.draftFrom(fact.id)).then((made) => made && onDraft(made.id))}
          >
            {say(`drafts.again.${AGAIN[fact.status] ?? 'other'}`)}
          </Button>
        ) : null}
        {fact.status === 'requested' ? (
          <Button tone="quiet" size="small" onPress={() => void ask(actions.withdraw(fact.id))}>
            {say('desk.mine.withdraw')}
          </Button>
        ) : null}
      </div>
      <ConfirmForm one={one} policy={policy} actions={actions} />
      {fact.status === 'approved' ? <p className="m-soft m-small">{say('desk.mine.text.hint')}</p> : null}
      {sending && fact.status === 'requested' ? (
        <Carry title={say('desk.mine.send')} text={sending.text} file={sending.file} name={sending.name} actions={actions} />
      ) : null}
      {fact.status === 'requested' ? <DeclareForm record={record} policy={policy} actions={actions} /> : null}
    </div>
  );
}

interface MineProps {
  view: DeskView;
  actions: DeskActions;
  /** Record that stands open first. */
  named: string;
  onDraft: (id: string) => void;
}

/** My requests, newest first, and where decisions are brought in. */
export function Mine({ view, actions, named, onDraft }: MineProps) {
  const say = useSay();
  const when = useMoment();
  const [chosen, setOpen] = useState<string | null>(named || null);
  // Until the person opens another one, the newest request that still waits for a step of theirs stands open.
  const open = chosen ?? (view.mine.find(({ record }) => record.fact.status === 'requested') ?? view.mine[0])?.record.fact.id;
  const title = (id: string) => view.policy.roles.offices.find((office) => office.id === id)?.title ?? id;
  return (
    <div className="m-stack">
      <PasteBox<ReplyOf<'exchange.import'>>
        title={say('desk.mine.import')}
        lead={say('desk.mine.import.lead')}
        label={say('desk.mine.import.label')}
        done={(taken) =>
          say('desk.mine.import.done', {
            office: title(taken.office),
            person: taken.person,
            decision: say(`desk.mine.decision.${taken.decision}`),
          })
        }
        onImport={(text) => actions.importDecision(text)}
      />
      <Card title={say('desk.tab.mine')}>
        {view.mine.length === 0 ? <p className="m-soft">{say('desk.mine.empty')}</p> : null}
        <ul className="m-stack-tight">
          {view.mine.map((one) => {
            const { fact, requestedAt } = one.record;
            const isOpen = open === fact.id;
            return (
              <li key={fact.id} className="d-item" data-open={isOpen || undefined}>
                <button
                  type="button"
                  className="d-item-head"
                  aria-expanded={isOpen}
                  onClick={trusted(() => setOpen(isOpen ? '' : fact.id))}
                >
                  <LevelBadge level={one.report?.state === 'overdue' ? 'hold' : (LEVEL[fact.status] ?? 'inform')}>
                    {say(`approvals.status.${fact.status}`)}
                  </LevelBadge>
                  <span className="d-item-title">
                    {say(`approvals.type.${fact.type}`)}　{(fact.text ?? '').slice(0, 40)}
                  </span>
                  <span className="m-soft m-small">{say('desk.item.at', { when: when(requestedAt) })}</span>
                </button>
                {isOpen ? <Own one={one} policy={view.policy} actions={actions} onDraft={onDraft} /> : null}
              </li>
            );
          })}
        </ul>
      </Card>
    </div>
  );
}
