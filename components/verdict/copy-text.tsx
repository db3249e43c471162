import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';

/** Offers the person's own text for copying before a reload: a hold never eats a caption. */
export function CopyText({ text }: { text: string }) {
  const say = useSay();
  const area = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const copy = () => {
    const failed = () => {
      area.current?.select();
      setState('failed');
    };
    navigator.clipboard.writeText(text).then(() => setState('done'), failed);
  };
  return (
    <div className="m-stack">
      <div className="m-row">
        <Button size="small" onPress={copy}>
          <Icon name="copy" />
          {say('panel.copy')}
        </Button>
        <span role="status">{state === 'idle' ? '' : say(`panel.copy.${state}`)}</span>
      </div>
      {state === 'failed' ? (
        <textarea ref={area} className="m-input" readOnly rows={4} value={text} aria-label={say('panel.copy.text')} />
      ) : null}
    </div>
  );
}
