import { useEffect, useRef } from 'react';
import { LevelBadge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { useSay } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import { trusted } from '../../ui/trusted.ts';
import type { DeskActions } from '../actions.ts';
import { useAsk } from '../ask.ts';
import { useMoment } from '../moment.ts';
import type { DeskView } from '../view.ts';
import { DraftEditor } from './draft-editor.tsx';

interface DraftsProps {
  view: DeskView;
  actions: DeskActions;
  /** The draft that stands open; empty for the list, `new` to begin one. */
  open: string;
  onOpen: (id: string) => void;
  /** A request was made of the draft. */
  onAsked: (id: string) => void;
}

/** Drafts kept in the extension, the newest first, and the place to begin one without any composer. */
export function Drafts({ view, actions, open, onOpen, onAsked }: DraftsProps) {
  const say = useSay();
  const when = useMoment();
  const { error, busy, ask } = useAsk();
  const begin = async () => {
    const made = await ask(actions.newDraft());
    if (made) onOpen(made.id);
  };
  const begun = useRef(false);
  useEffect(() => {
    if (open !== 'new' || begun.current) return;
    begun.current = true;
    void begin();
  });
  const stored = view.drafts.find(({ id }) => id === open);
  if (stored) {
    return (
      <DraftEditor
        key={stored.id}
        stored={stored}
        view={view}
        actions={actions}
        onDone={(asked) => (asked ? onAsked(asked) : onOpen(''))}
      />
    );
  }
  return (
    <Card title={say('drafts.title')} lead={say('drafts.lead')}>
      <div className="m-row">
        <Button tone="main" disabled={busy} onPress={() => void begin()}>
          {say('drafts.new')}
        </Button>
      </div>
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      {view.drafts.length === 0 ? <p className="m-soft">{say('drafts.empty')}</p> : null}
      <ul className="m-stack-tight">
        {view.drafts.map((draft) => (
          <li key={draft.id} className="d-item">
            <button type="button" className="d-item-head" onClick={trusted(() => onOpen(draft.id))}>
              <LevelBadge level={draft.replaces ? 'warn' : 'inform'}>
                {say(draft.replaces ? 'drafts.replaces' : 'approvals.status.draft')}
              </LevelBadge>
              <span className="d-item-title">
                {say(`approvals.type.${draft.type}`)}　{draft.text.slice(0, 40) || say('drafts.untitled')}
              </span>
              <span className="m-soft m-small">{say('drafts.at', { when: when(draft.savedAt) })}</span>
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
