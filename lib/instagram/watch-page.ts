/**
 * Notices that the address or the account has changed. The page's own `pushState` is not seen from here (facts 0.8), so the address
 * is compared when something happens, and a few times after a press: never on a timer of its own while idle.
 */

import type { ActKind, Surface } from '../foundation/vocabulary.ts';
import { forgetPage, type Memory } from './memory.ts';
import { readPage } from './read.ts';
import type { InterceptOptions, PageReading } from './types.ts';
import { cookieId } from './viewer.ts';

/** Looks after a change of address, ms: the page is drawn bit by bit. */
const LOOKS = [0, 250, 1000, 2200, 4500];
/** A thing must be missing for this long before it counts, ms. */
const PATIENCE = 2000;

/** Pages whose mere opening is an act of the policies (A22b, A23, A24). */
const OPENED: Partial<Record<Surface, ActKind>> = {
  'account-removal': 'remove-account',
  'profile-edit': 'edit-profile',
  password: 'change-password',
};

export interface PageWatch {
  /** Something was pressed: the page may be about to change. */
  soon(): void;
}

/** Starts to follow the page and tells it once at the beginning. */
export function watchPage(options: InterceptOptions, memory: Memory, opened: (kind: ActKind) => void): PageWatch {
  const { window, signal } = options;
  const { document } = window;
  let href = window.location.href;
  let account = cookieId(document);
  let told = '';
  let entered = '';
  let timers: number[] = [];
  const since = new Map<string, number>();

  function tell(): void {
    try {
      const reading = readPage(window, options.watched);
      const now = window.performance.now();
      for (const id of since.keys()) if (!reading.missing.includes(id)) since.delete(id);
      for (const id of reading.missing) if (!since.has(id)) since.set(id, now);
      const settled: PageReading = { ...reading, missing: reading.missing.filter((id) => now - (since.get(id) ?? now) >= PATIENCE) };
      const print = JSON.stringify(settled);
      if (print !== told) {
        told = print;
        options.onPage(settled);
      }
      const kind = OPENED[reading.surface];
      const place = kind ? `${reading.url} ${reading.viewer?.handle}` : '';
      // The form comes after the page: an edit page without it says nothing about the profile yet.
      if (kind && place !== entered && document.querySelector('form')) opened(kind);
      if (!kind || document.querySelector('form')) entered = place;
    } catch (error) {
      console.debug('mimamori', error);
    }
  }
  function schedule(): void {
    for (const timer of timers) window.clearTimeout(timer);
    timers = LOOKS.map((delay) => window.setTimeout(check, delay));
  }
  function check(): void {
    if (signal.aborted) return;
    const [nextHref, nextAccount] = [window.location.href, cookieId(document)];
    if (nextHref !== href || nextAccount !== account) {
      if (new URL(nextHref).pathname !== new URL(href).pathname) forgetPage(memory);
      [href, account] = [nextHref, nextAccount];
      schedule();
    }
    tell();
  }
  for (const type of ['popstate', 'pageshow', 'focus', 'DOMContentLoaded', 'load'] as const) {
    window.addEventListener(type, schedule, { capture: true, signal });
  }
  document.addEventListener('visibilitychange', schedule, { signal });
  (window as Window & { navigation?: EventTarget }).navigation?.addEventListener('currententrychange', schedule, { signal });
  signal.addEventListener('abort', () => {
    for (const timer of timers) window.clearTimeout(timer);
  });
  schedule();
  return { soon: schedule };
}
