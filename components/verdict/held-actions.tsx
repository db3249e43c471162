import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../ui/button.tsx';
import { useSay } from '../ui/locale.tsx';
import type { Ways } from './ways.ts';

export interface HeldActionsProps {
  ways: Ways;
  busy: boolean;
  canAsk: boolean;
  foot?: ((element: HTMLElement | null) => void) | undefined;
  /** Rises when the person tried the held act again: the focus comes back to 「やめる」. */
  attention: number;
  /** What must be in sight wherever the findings are scrolled to: why it did not go on, the request for approval. */
  children?: ReactNode;
  onAsk: () => void;
  onGo: () => void;
  onStop: () => void;
}

/** The ways on. 「やめる」 is the default: it has the focus when the dialog opens. */
export function HeldActions({ ways, busy, canAsk, foot, attention, children, onAsk, onGo, onStop }: HeldActionsProps) {
  const say = useSay();
  const id = useId();
  const stop = useRef<HTMLButtonElement>(null);
  // Once everything is answered, going on is what is meant.
  const ready = ways.answered;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus returns whenever attention is asked for
  useEffect(() => stop.current?.focus(), [attention]);
  return (
    <footer className="m-held-foot" ref={foot}>
      {children}
      {ways.need ? (
        <p id={id} className="m-small m-soft">
          {say(ways.need)}
        </p>
      ) : null}
      <div className="m-row">
        {canAsk ? <Button onPress={onAsk}>{say('panel.approval.ask')}</Button> : null}
        {ways.go ? (
          <Button
            tone={ready ? 'main' : 'plain'}
            disabled={busy || ways.need !== null}
            describedBy={ways.need ? id : undefined}
            onPress={onGo}
          >
            {say(busy ? 'panel.go.busy' : ways.go)}
          </Button>
        ) : null}
        <Button ref={stop} tone={ready ? 'plain' : 'main'} onPress={onStop}>
          {say('panel.stop')}
        </Button>
      </div>
    </footer>
  );
}
