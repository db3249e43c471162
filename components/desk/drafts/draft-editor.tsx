import { useContext, useDeferredValue, useMemo, useState } from 'react';
import type { Draft } from '../../../lib/approvals/draft.ts';
import type { ApprovalType } from '../../../lib/foundation/vocabulary.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LocaleContext, useSay } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { DeskActions } from '../actions.ts';
import { useAsk } from '../ask.ts';
import { useMoment } from '../moment.ts';
import type { DeskView } from '../view.ts';
import { DraftFields } from './draft-fields.tsx';
import { DraftFindings } from './draft-findings.tsx';
import { DraftMedia } from './draft-media.tsx';
import { useDraft } from './use-draft.ts';

interface DraftEditorProps {
  stored: Draft;
  view: DeskView;
  actions: DeskActions;
  /** Back to the list; with the id of the request when one was made. */
  onDone: (asked?: string) => void;
}

const PUBLISHED: ReadonlySet<ApprovalType> = new Set(['post', 'post-category-other', 'flame-statement']);

/** A draft with everything that its approval will be bound to, beside what the checker says of it. */
export function DraftEditor({ stored, view, actions, onDone }: DraftEditorProps) {
  const say = useSay();
  const when = useMoment();
  const locale = useContext(LocaleContext);
  const { draft, change, saving, settle } = useDraft(stored, { put: actions.putDraft, show: actions.showDraft, now: actions.now });
  const { error, busy, ask } = useAsk();
  const [copied, setCopied] = useState('');
  const [removing, setRemoving] = useState(false);
  const late = useDeferredValue(draft);
  const verdict = useMemo(() => actions.judge(late), [actions, late]);
  const { policy } = view;
  const offices = view.askable.find(({ type }) => type === draft.type)?.offices ?? [];
  const titles = offices.map((id) => policy.roles.offices.find((one) => one.id === id)?.title ?? id);
  const types = [...new Set([draft.type, ...view.askable.map(({ type }) => type)])];
  const copy = (text: string, name: string) => void actions.copy(text).then(() => setCopied(name));
  const request = async () => {
    await settle();
    const made = await ask(actions.requestDraft(draft.id, actions.judge(draft)));
    if (made) onDone(made.id);
  };
  return (
    <Card
      title={say(`approvals.type.${draft.type}`)}
      badge={draft.replaces ? <span className="m-soft m-small">{say('drafts.replaces')}</span> : undefined}
      lead={draft.replaces ? say('drafts.replaces.lead') : undefined}
    >
      <div className="m-row">
        <Button size="small" tone="quiet" onPress={() => void settle().then(() => onDone())}>
          {say('drafts.back')}
        </Button>
        <span className="m-soft m-small" role="status">
          {saving.state === 'saved' ? say('drafts.saved', { when: when(saving.at) }) : null}
          {saving.state === 'saving' ? say('drafts.saving') : null}
        </span>
      </div>
      {saving.state === 'failed' ? (
        <Notice level="hold" live="alert">
          {say('drafts.failed', { why: saving[locale] })}
        </Notice>
      ) : null}
      <div className="d-beside">
        <div className="m-stack">
          <div className="m-pair">
            <SelectField
              label={say('drafts.type')}
              value={draft.type}
              options={types.map((value) => ({ value, label: say(`approvals.type.${value}`) }))}
              onChange={(value) => change({ type: types.find((one) => one === value) ?? draft.type })}
            />
            <SelectField
              label={say('drafts.account')}
              value={draft.account}
              options={[...new Set([draft.account, ...policy.accounts.own])].map((value) => ({ value, label: `@${value}` }))}
              onChange={(account) => change({ account })}
            />
          </div>
          <DraftFields draft={draft} policy={policy} onChange={change} />
          {PUBLISHED.has(draft.type) ? (
            <DraftMedia media={draft.media} read={actions.readPictures} onChange={(media) => change({ media })} />
          ) : null}
          <TextField label={say('drafts.note')} lines={2} maxLength={2000} value={draft.note} onChange={(note) => change({ note })} />
        </div>
        <DraftFindings
          verdict={verdict}
          policy={policy}
          text={late.text}
          answers={{ ticks: draft.ticks, consents: draft.consents }}
          onAnswer={({ ticks, consents }) => change({ ...(ticks ? { ticks } : {}), ...(consents ? { consents } : {}) })}
        />
      </div>
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
      <p className="m-small m-soft">
        {titles.length > 0
          ? say('drafts.ask.offices', { offices: titles })
          : say('drafts.no-office', { type: say(`approvals.type.${draft.type}`) })}
      </p>
      <div className="m-row">
        {titles.length > 0 ? (
          <Button tone="main" disabled={busy} onPress={() => void request()}>
            {say('drafts.ask')}
          </Button>
        ) : null}
        <Button onPress={() => copy(draft.text, 'text')}>
          <Icon name={copied === 'text' ? 'tick' : 'copy'} />
          {say(copied === 'text' ? 'drafts.copied' : 'drafts.copy')}
        </Button>
        <Button tone="quiet" expanded={removing} onPress={() => setRemoving(!removing)}>
          {say('drafts.remove')}
        </Button>
      </div>
      {removing ? (
        <div className="m-row">
          <span>{say('drafts.remove.sure')}</span>
          <Button
            size="small"
            onPress={() =>
              void settle()
                .then(() => ask(actions.removeDraft(draft.id)))
                .then(() => onDone())
            }
          >
            {say('drafts.remove.do')}
          </Button>
          <Button size="small" tone="quiet" onPress={() => setRemoving(false)}>
            {say('drafts.remove.not')}
          </Button>
        </div>
      ) : null}
    </Card>
  );
}
