/** A real browser with the adapter laid into the page before the page's own scripts, as the guard is in the extension. */
import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright';
import type { Act } from '../../../lib/decision/types.ts';
import type { PageReading } from '../../../lib/instagram/types.ts';
import { bundleAdapter, openBrowser } from '../../../scripts/inspect.ts';

const ENTRY = fileURLToPath(new URL('./entry.ts', import.meta.url));
const URL_OF_FEED = 'https://www.instagram.com/';

/** The guard's part, played in the page: it keeps every attempt and rules as `window.ruling` says. */
export const GLUE = `
window.adapter = adapter;
window.attempts = []; window.readings = []; window.pages = []; window.ruling = 'hold';
adapter.intercept({ window, signal: new AbortController().signal, isOurs: (t) => t instanceof Element && t.matches('.ours'),
  onAttempt(a) { window.attempts.push(a); if (window.ruling === 'throw') throw new Error('guard'); return window.ruling; },
  onEditor(r) { window.readings.push(r && { kind: r.kind, text: r.text, act: r.act }); }, onPage(p) { window.pages.push(p); } });`;

export interface Stage {
  page: Page;
  cdp: CDPSession;
  rule(ruling: 'hold' | 'pass' | 'throw'): Promise<void>;
  acts(): Promise<Act[]>;
  /** Replays the last attempt. */
  replay(): Promise<boolean>;
  reread(): Promise<Act | null>;
  /** What the page would have sent. */
  sent(): Promise<string[]>;
  /** Types of events that the page saw since the last call. */
  seen(): Promise<string[]>;
  readings(): Promise<({ kind: string; text: string; act: Act } | null)[]>;
  pages(): Promise<PageReading[]>;
  close(): Promise<void>;
}

export interface Theatre {
  open(html: string, url?: string, options?: { touch?: boolean }): Promise<Stage>;
  close(): Promise<void>;
}

type Wings = {
  attempts: { act: Act; replay(): boolean; reread(): Act | null }[];
  readings: never[];
  pages: PageReading[];
  sent: string[];
  seen: { type: string }[];
  ruling: string;
};

/** Starts the browser once for a file of tests. */
export async function openTheatre(): Promise<Theatre> {
  const [browser, adapter]: [Browser, string] = await Promise.all([openBrowser(), bundleAdapter(ENTRY, 'adapter')]);
  return {
    async open(html, url = URL_OF_FEED, { touch = false } = {}) {
      const context = await browser.newContext({ hasTouch: touch, viewport: { width: 900, height: 1200 } });
      await context.route('**/*', (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
          : route.fulfill({ status: 200, body: '' }),
      );
      const page = await context.newPage();
      await page.addInitScript(`${adapter};${GLUE}`);
      await page.goto(url);
      return {
        page,
        cdp: await context.newCDPSession(page),
        rule: (ruling) => page.evaluate((next) => void Object.assign(window, { ruling: next }), ruling),
        acts: () => page.evaluate(() => (window as never as Wings).attempts.map(({ act }) => act)),
        replay: () => page.evaluate(() => (window as never as Wings).attempts.at(-1)?.replay() ?? false),
        reread: () => page.evaluate(() => (window as never as Wings).attempts.at(-1)?.reread() ?? null),
        sent: () => page.evaluate(() => (window as never as Wings).sent),
        seen: () => page.evaluate(() => (window as never as Wings).seen.splice(0).map(({ type }) => type)),
        readings: () => page.evaluate(() => (window as never as Wings).readings),
        pages: () => page.evaluate(() => (window as never as Wings).pages),
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}
