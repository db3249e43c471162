import { useState } from 'react';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { useSay } from '../ui/locale.tsx';
import type { DeskActions } from './actions.ts';

interface CarryProps {
  title: string;
  lead?: string;
  text: string;
  /** Contents of the file, where it holds more than the text. */
  file?: string;
  name: string;
  actions: Pick<DeskActions, 'copy' | 'save' | 'qr'>;
}

/** A text that travels: copied, saved as a file, or shown as a QR code. */
export function Carry({ title, lead, text, file, name, actions }: CarryProps) {
  const say = useSay();
  const [copied, setCopied] = useState(false);
  const [shown, setShown] = useState(false);
  const code = shown ? actions.qr(text) : null;
  return (
    <section className="d-carry">
      <h3>{title}</h3>
      {lead ? <p className="m-soft m-small">{lead}</p> : null}
      <pre className="d-token" data-testid="carry-text">
        {text}
      </pre>
      <div className="m-row">
        <Button size="small" tone="main" onPress={() => void actions.copy(text).then(() => setCopied(true))}>
          <Icon name={copied ? 'tick' : 'copy'} />
          {say(copied ? 'desk.copied' : 'desk.copy')}
        </Button>
        <Button size="small" onPress={() => actions.save(name, file ?? text)}>
          {say('desk.save')}
        </Button>
        <Button size="small" expanded={shown} onPress={() => setShown(!shown)}>
          {say(shown ? 'desk.qr.hide' : 'desk.qr')}
        </Button>
      </div>
      {shown && code ? (
        <svg className="d-qr" viewBox={`-4 -4 ${code.size + 8} ${code.size + 8}`} role="img" aria-label={say('desk.qr.label')}>
          <rect x="-4" y="-4" width={code.size + 8} height={code.size + 8} fill="#fff" />
          <path d={code.path} fill="#000" />
        </svg>
      ) : null}
      {shown && !code ? <p className="m-soft m-small">{say('desk.qr.too-long')}</p> : null}
    </section>
  );
}
