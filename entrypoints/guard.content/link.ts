/**
 * The line to the background: a port over which snapshots come. Workers are stopped after 30 idle seconds and take the port with them;
 * it is opened again when the person does something, so that an idle tab wakes nobody. No answer within the time given is said so.
 */
import { browser } from '../../lib/browser/browser.ts';
import { isConnected } from '../../lib/browser/send.ts';
import { GUARD_PORT } from '../../lib/messages/envelope.ts';
import type { GuardPush } from '../../lib/messages/ports.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';

/** Milliseconds until an opened line without a snapshot counts as no answer (security.md R2: a reason within 2.5 s). */
const PATIENCE = 2_400;
/** Milliseconds between two tries while nobody answers. */
const AGAIN = 5_000;
/** Milliseconds after the end of a port at which is looked whether the extension itself has gone. */
const LOOKS = [0, 300, 1_500];
const STIR = ['pointermove', 'pointerdown', 'keydown', 'focus', 'pageshow', 'visibilitychange'] as const;

type Port = ReturnType<typeof browser.runtime.connect>;

export interface LinkEvents {
  onSnapshot(snapshot: Snapshot): void;
  /** The background answers, or does not. */
  onAnswering(answering: boolean): void;
  /** The extension was updated or removed: final. */
  onOrphaned(): void;
  signal: AbortSignal;
  window: Window;
}

export interface Link {
  /** A message was not answered: opens the line anew and sees whether anybody is there. */
  probe(): void;
  /** Wakes the line when the person does something; given anew when the page has taken all listeners off its window. */
  listen(signal: AbortSignal): void;
}

export function openLink({ onSnapshot, onAnswering, onOrphaned, signal, window }: LinkEvents): Link {
  let port: Port | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let lost = false;
  let page: AbortSignal | null = null;
  let stirring: AbortController | null = null;

  /** Listens for the person only while there is no line: with one, nobody is called at each key and each move of the mouse. */
  const wake = (): void => {
    stirring?.abort();
    stirring = null;
    if (port || lost || !page) return;
    stirring = new AbortController();
    const until = AbortSignal.any([page, stirring.signal]);
    for (const type of STIR) window.addEventListener(type, connect, { capture: true, passive: true, signal: until });
  };
  const setPort = (next: Port | null): void => {
    port = next;
    wake();
  };

  const orphan = (): void => {
    if (lost) return;
    lost = true;
    wake();
    clearTimeout(waiting);
    onOrphaned();
  };

  const silent = (): void => {
    onAnswering(false);
    port?.disconnect();
    setPort(null);
    waiting = setTimeout(() => (window.document.hidden ? undefined : connect()), AGAIN);
  };

  const connect = (): void => {
    if (port || lost || signal.aborted) return;
    if (!isConnected()) {
      orphan();
      return;
    }
    clearTimeout(waiting);
    let mine: Port;
    try {
      mine = browser.runtime.connect({ name: GUARD_PORT });
    } catch {
      if (isConnected()) silent();
      else orphan();
      return;
    }
    setPort(mine);
    waiting = setTimeout(silent, PATIENCE);
    mine.onMessage.addListener((message) => {
      const push = message as GuardPush;
      if (push.kind !== 'snapshot') return;
      clearTimeout(waiting);
      onAnswering(true);
      onSnapshot(push.snapshot);
    });
    mine.onDisconnect.addListener(() => {
      if (port === mine) setPort(null);
      // The end of the port comes a moment before the extension's own end can be seen.
      for (const ms of LOOKS) setTimeout(() => (isConnected() ? undefined : orphan()), ms);
    });
  };

  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    port?.disconnect();
  });
  connect();
  return {
    listen(signal) {
      page = signal;
      wake();
    },
    probe() {
      clearTimeout(waiting);
      port?.disconnect();
      setPort(null);
      connect();
    },
  };
}
