/**
 * Events by which a page could try to switch us off (security.md 2.1, S1): the life-cycle messages of our own scripts, the handing over of
 * the witness's port, the end of the page. Nothing of ours obeys them; each kind is told once in the life of a page, so that it can be seen.
 */
import { browser } from '../../lib/browser/browser.ts';

const STARTED = 'wxt:content-script-started';
const MOVED = 'wxt:locationchange';
const SCRIPTS = ['checker', 'guard', 'panel'] as const;
const CHANNEL = ['mimamori:port', 'mimamori:hello'] as const;
const LIFE = ['pagehide', 'pageshow', 'freeze', 'resume', 'visibilitychange'] as const;

export interface Forgeries {
  /** Tells what was seen and not yet told, and from now on at once. Called when it is clear that the account is the municipality's. */
  tell(): void;
  /** Something that only a hostile page does. */
  seen(kind: string): void;
  /** Listens on the window; once more after the page has taken all listeners away. */
  listen(window: Window, signal: AbortSignal): void;
}

export function createForgeries(told: (kind: string) => void): Forgeries {
  const untold = new Set<string>();
  const known = new Set<string>();
  const own = browser.runtime?.id ?? '';
  let telling = false;
  let begun = false;
  /** The panel announces itself once, after the page has begun. */
  let announcements = 1;

  const tell = (): void => {
    telling = true;
    for (const kind of untold) told(kind);
    untold.clear();
  };
  const seen = (kind: string): void => {
    if (known.has(kind)) return;
    known.add(kind);
    untold.add(kind);
    if (telling) tell();
  };
  return {
    tell,
    seen,
    listen(window, signal) {
      const on = (type: string, kind: string, forged: (event: Event) => boolean = () => true): void =>
        window.addEventListener(
          type,
          (event) => {
            // Before the page has any script of its own, only we can be speaking.
            begun ||= window.document.scripts.length > 0;
            if (begun && forged(event)) seen(kind);
          },
          { capture: true, signal },
        );
      const notOurPanel = (event: Event): boolean => {
        if (event.target !== window.document || announcements === 0) return true;
        announcements -= 1;
        return false;
      };
      for (const script of SCRIPTS) {
        on(`${own}:${script}:${STARTED}`, `${script} started`, script === 'panel' ? notOurPanel : undefined);
        on(`${own}:${script}:${MOVED}`, `${script} moved`);
      }
      on('message', 'posted', (event) => {
        const type = ((event as MessageEvent).data as { type?: unknown } | null)?.type;
        return typeof type === 'string' && type.startsWith(`${own}:`);
      });
      for (const type of CHANNEL) on(type, type);
      for (const type of LIFE) on(type, type, (event) => !event.isTrusted);
    },
  };
}
