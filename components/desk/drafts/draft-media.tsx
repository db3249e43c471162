import { useState } from 'react';
import type { Draft } from '../../../lib/approvals/draft.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/field.tsx';
import { useSay } from '../../ui/locale.tsx';

interface DraftMediaProps {
  media: Draft['media'];
  read: (files: File[]) => Promise<Draft['media']>;
  onChange: (media: Draft['media']) => void;
}

const MOST = 20;

/** Pictures of the draft in their order, each with its alt text. Only digest and preview are kept, never the file. */
export function DraftMedia({ media, read, onChange }: DraftMediaProps) {
  const say = useSay();
  const [over, setOver] = useState(0);
  const take = async (files: File[]) => {
    const added = await read(files.slice(0, MOST - media.length));
    setOver(Math.max(0, files.length - (MOST - media.length)));
    onChange([...media, ...added]);
  };
  const swap = (at: number) =>
    onChange(media.map((item, index) => (index === at - 1 ? media[at] : index === at ? media[at - 1] : item) ?? item));
  return (
    <fieldset className="d-draft-media">
      <legend className="m-field-label">{say('drafts.media')}</legend>
      <p className="m-field-hint">{say('drafts.media.lead')}</p>
      <ol className="m-stack-tight">
        {media.map((item, index) => (
          <li key={item.digest ?? `unread-${index}`} className="d-draft-picture">
            {item.thumbnail ? (
              <img src={item.thumbnail} alt={say('desk.view.thumbnail', { index: index + 1 })} />
            ) : (
              <span className="d-blank">
                {index + 1} {say('drafts.media.none')}
              </span>
            )}
            <TextField
              label={say('drafts.media.alt', { index: index + 1 })}
              value={item.alt}
              maxLength={1000}
              onChange={(alt) => onChange(media.map((one, at) => (at === index ? { ...one, alt } : one)))}
            />
            <div className="m-row">
              {index > 0 ? (
                <Button size="small" tone="quiet" label={say('drafts.media.earlier', { index: index + 1 })} onPress={() => swap(index)}>
                  ↑
                </Button>
              ) : null}
              <Button
                size="small"
                tone="quiet"
                label={say('drafts.media.remove.named', { index: index + 1 })}
                onPress={() => onChange(media.filter((_, at) => at !== index))}
              >
                {say('drafts.media.remove')}
              </Button>
            </div>
          </li>
        ))}
      </ol>
      <div className="m-row">
        <label className="m-button d-file" data-size="small">
          {say('drafts.media.add')}
          <input
            type="file"
            multiple
            accept="image/*,video/*"
            aria-label={say('drafts.media.add')}
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              if (files.length > 0) void take(files);
            }}
          />
        </label>
        <span className="m-small" role="status">
          {over > 0 ? say('drafts.media.most', { count: over }) : ''}
        </span>
      </div>
    </fieldset>
  );
}
