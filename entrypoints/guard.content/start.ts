/** Puts the guard into the page: listeners first, before any script of the page; then the line to the background. */
import { browser } from '../../lib/browser/browser.ts';
import { isConnected, send } from '../../lib/browser/send.ts';
import { decide } from '../../lib/decision/decide.ts';
import { systemClock } from '../../lib/foundation/clock.ts';
import { diagnosticsOf } from '../../lib/instagram/diagnostics.ts';
import { intercept } from '../../lib/instagram/intercept.ts';
import { createTickets } from '../../lib/instagram/tickets.ts';
import { connectWitness } from '../../lib/instagram/witness-channel.ts';
import { BRIDGE_KEY } from '../../lib/messages/bridge.ts';
import { answerBackground } from './alive.ts';
import { checker, createPreparation } from './checker.ts';
import { createClockCheck } from './clock-check.ts';
import { createCommentWatch } from './comment-watch.ts';
import { createForgeries } from './forgeries.ts';
import { createGuard } from './guard.ts';
import { type Link, openLink } from './link.ts';
import { createReports } from './reports.ts';
import { onRewritten } from './rewritten.ts';
import { createSecondEyes } from './second-eyes.ts';

/**
 * Lifetime: until the page goes. The signal is our own and never WXT's context: a page can invalidate that with one forged event
 * (security.md 2.1). An orphaned guard stays and blocks, since nobody else would.
 */
export function startGuard(window: Window): void {
  const { signal } = new AbortController();
  let listening = new AbortController();
  const hosts = new Set<EventTarget>();
  let link: Link | null = null;

  const reports = createReports(
    send,
    () => window.location.href,
    systemClock.now,
    () => {
      guard.onAnswering(false);
      link?.probe();
    },
  );
  const eyes = createSecondEyes({
    tickets: createTickets(systemClock.now),
    reports,
    unwatched: () => guard.unwatched(),
    mistaken: (act, id) => guard.mistaken(act, id),
    tell: (verdict, request) => guard.denied(verdict, request.act),
    later: (run, ms) => void window.setTimeout(run, ms),
  });
  const guard = createGuard(
    {
      decide,
      detect: (text, options) => checker().detect(text, options),
      now: systemClock.now,
      reports,
      attached: isConnected,
      clockSkew: () => clock.skew(),
      focusIsOurs: () => window.document.activeElement !== null && hosts.has(window.document.activeElement),
      newId: () => crypto.randomUUID(),
      follow: eyes.follow,
      passed: (act) => eyes.allow(act, null),
      diagnostics: (about) =>
        diagnosticsOf(
          window.document,
          window.location.href,
          { version: browser.runtime.getManifest().version, saved: new Date(systemClock.now()).toISOString(), ...about },
          (element) => hosts.has(element),
        ),
    },
    (host) => hosts.add(host),
  );

  const prepare = createPreparation(window, () => guard.bridge.state().status.kind === 'watching');

  const comments = createCommentWatch({ window, ...guard.comments });
  const forgeries = createForgeries((kind) => reports.witness('forged-event', kind));
  const clock = createClockCheck(systemClock.now, (seconds) => reports.witness('clock', String(seconds)));
  guard.bridge.subscribe(({ status: { kind } }) => {
    if (kind !== 'watching' && kind !== 'blind') return;
    forgeries.tell();
    clock.tell();
  });

  answerBackground(guard.bridge.diagnostics);
  connectWitness({
    window,
    onAsk: eyes.onAsk,
    onOutcome: eyes.onOutcome,
    onForgedRetirement: () => forgeries.seen('retired'),
    onDate: clock.seen,
    signal,
  });
  const listen = (): void => {
    listening.abort();
    listening = new AbortController();
    forgeries.listen(window, listening.signal);
    intercept({
      window,
      onAttempt: guard.onAttempt,
      onEditor: guard.onEditor,
      onPage(page) {
        guard.onPage(page);
        comments.onPage(page);
        prepare();
      },
      watched: guard.comments.isOwn,
      isOurs: (target) => hosts.has(target),
      signal: listening.signal,
    });
    link?.listen(listening.signal);
  };
  listen();
  onRewritten(window.document, () => {
    forgeries.seen('rewritten');
    listen();
  });
  Object.defineProperty(globalThis, BRIDGE_KEY, { value: guard.bridge, configurable: true });
  const onSnapshot: typeof guard.onSnapshot = (snapshot) => {
    guard.onSnapshot(snapshot);
    comments.again();
    prepare();
  };
  link = openLink({ onSnapshot, onAnswering: guard.onAnswering, onOrphaned: guard.onOrphaned, signal, window });
  link.listen(listening.signal);
}
