import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { GuardBridge, GuardState } from '../../lib/messages/bridge.ts';

/**
 * The guard's state, drawn before the guard goes on: a dialog must be gone when its act is replayed. While the person composes with an
 * input method in the page nothing is redrawn but the dialog.
 */
export function useGuard(bridge: GuardBridge, isOurs: (target: EventTarget) => boolean): GuardState {
  const [state, setState] = useState(bridge.state);
  useEffect(() => {
    const own = new AbortController();
    let composing = false;
    let shown = bridge.state();
    const draw = (next: GuardState) => {
      shown = next;
      flushSync(() => setState(next));
    };
    const on = (type: string, react: () => void) =>
      window.addEventListener(
        type,
        (event) => {
          if (!event.composedPath().some(isOurs)) react();
        },
        { capture: true, signal: own.signal },
      );
    on('compositionstart', () => {
      composing = true;
    });
    on('compositionend', () => {
      composing = false;
      if (shown !== bridge.state()) draw(bridge.state());
    });
    draw(bridge.state());
    const unsubscribe = bridge.subscribe((next) => {
      if (!composing || next.held !== shown.held) draw(next);
    });
    return () => {
      own.abort();
      unsubscribe();
    };
  }, [bridge, isOurs]);
  return state;
}
