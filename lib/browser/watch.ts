import { PAGE_PORT } from '../messages/envelope.ts';
import { browser } from './browser.ts';

/**
 * Calls back whenever the background's data changed, for extension pages. Connects again when the worker was stopped, and
 * calls back then too, since something may have been missed. Returns the way to stop.
 */
export function watchChanges(onChange: () => void): () => void {
  let stopped = false;
  let port: ReturnType<typeof browser.runtime.connect> | undefined;
  const connect = (again: boolean) => {
    if (stopped) return;
    port = browser.runtime.connect({ name: PAGE_PORT });
    port.onMessage.addListener(onChange);
    port.onDisconnect.addListener(() => connect(true));
    if (again) onChange();
  };
  connect(false);
  return () => {
    stopped = true;
    port?.disconnect();
  };
}
