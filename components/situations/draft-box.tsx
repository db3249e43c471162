import { useState } from 'react';
import type { Problem } from '../../lib/foundation/result.ts';
import { useOutcome } from '../options/use-outcome.ts';
import { Button } from '../ui/button.tsx';
import { SelectField, TextField } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';
import { Notice } from '../ui/notice.tsx';

export type DraftUse = 'post' | 'reply' | 'website' | 'press' | 'office';

export interface DraftBoxProps {
  title: string;
  /** The template with what is known filled in. */
  start: string;
  use: DraftUse;
  blanksIn: (text: string) => string[];
  /** Titles of the offices whose approval the policy asks for; `null` when it asks for none. */
  officesFor: (use: 'post' | 'reply') => string[] | null;
  onAsk: (text: string, use: 'post' | 'reply') => Promise<Problem | null>;
}

/** One draft to be filled in, copied, and sent to the approver where the policy asks for that. */
export function DraftBox({ title, start, use, blanksIn, officesFor, onAsk }: DraftBoxProps) {
  const say = useSay();
  const [text, setText] = useState(start);
  const [place, setPlace] = useState<'post' | 'reply'>(use === 'reply' ? 'reply' : 'post');
  const [copied, setCopied] = useState<'idle' | 'done' | 'failed'>('idle');
  const [asked, setAsked] = useState(false);
  const { error, run } = useOutcome();
  const blanks = blanksIn(text);
  const public_ = use === 'post' || use === 'reply';
  const offices = public_ ? officesFor(place) : null;
  const change = (next: string) => {
    setText(next);
    setCopied('idle');
    setAsked(false);
  };
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setCopied('done'),
      () => setCopied('failed'),
    );
  return (
    <div className="o-form">
      <TextField label={title} lines={Math.min(18, text.split('\n').length + 1)} value={text} onChange={change} />
      <p className="m-small" role="status">
        {blanks.length > 0 ? say('situations.draft.blanks', { count: blanks.length, blanks }) : say('situations.draft.blanksDone')}
      </p>
      {public_ ? (
        <>
          <SelectField
            label={say('situations.draft.use')}
            value={place}
            options={(['post', 'reply'] as const).map((value) => ({ value, label: say(`situations.draft.use.${value}`) }))}
            onChange={(value) => setPlace(value === 'reply' ? 'reply' : 'post')}
          />
          <p className="m-small">
            {offices ? say('situations.draft.approval', { offices }) : say('situations.draft.noApproval')}
            {offices && place === 'post' ? ` ${say('situations.draft.pictures')}` : ''}
          </p>
        </>
      ) : null}
      <div className="m-row">
        <Button onPress={() => void copy()}>
          <Icon name="copy" />
          {say('situations.draft.copy')}
        </Button>
        {offices && !asked ? (
          <Button tone="main" disabled={blanks.length > 0} onPress={async () => setAsked(await run(onAsk(text, place)))}>
            {say('situations.draft.ask')}
          </Button>
        ) : null}
        <span role="status">
          {copied === 'failed' ? say('situations.draft.copyFailed') : copied === 'done' ? say('situations.draft.copied') : ''}
          {copied === 'done' && blanks.length > 0 ? ` ${say('situations.draft.copyBlocked')}` : ''}
        </span>
      </div>
      {offices && blanks.length > 0 ? <p className="m-small m-soft">{say('situations.draft.fill')}</p> : null}
      {asked ? (
        <Notice level="clear" live="status">
          {say('situations.draft.asked')}
        </Notice>
      ) : null}
      {error ? (
        <Notice level="hold" live="alert">
          {error}
        </Notice>
      ) : null}
    </div>
  );
}
