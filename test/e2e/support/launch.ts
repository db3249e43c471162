/** Starts a real Chromium on the replica, with or without the built extension. README.md beside this file tells how to use it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page, type Worker } from 'playwright';
import { buildExtension } from '../../../scripts/build-extension.ts';
import { findBrowser } from '../../../scripts/find-browser.ts';
import { type Replica, type ReplicaOptions, startReplica } from '../../replica/server/replica.ts';
import { clockScript, japanTime, withTestClock } from './test-clock.ts';

export interface LaunchOptions extends Omit<ReplicaOptions, 'now'> {
  /** With the built extension (the default) or without. */
  extension?: boolean;
  /** Folder of an already built extension, instead of the one built from the sources. */
  extensionFolder?: string;
  /** Wall clock time in Japan that extension and page see, as `2026-11-23 10:00[:00]`. Default: Tuesday 2026-11-24 10:00, a working day. */
  now?: string;
  /** The clock stands still, for tests on the second. */
  frozen?: boolean;
  /** A replica that runs already; it is then left running by `close`. */
  replica?: Replica;
  /** Time zone of the computer. */
  timeZone?: string;
  viewport?: { width: number; height: number };
  /** Show the window. */
  visible?: boolean;
}

export interface Session {
  context: BrowserContext;
  page: Page;
  replica: Replica;
  /** Empty without the extension. */
  extensionId: string;
  /** The extension's service worker as it is now; throws without the extension. */
  worker(): Promise<Worker>;
  /** Errors nobody caught, in the page, in our content scripts and in the worker. */
  errors: string[];
  /** Goes to a path of the replica and waits until its page is drawn. */
  open(path: string): Promise<void>;
  /** Opens a page of the extension in a new tab: `popup.html`, `options.html`, … */
  openExtensionPage(name: string): Promise<Page>;
  /** Moves the clock everywhere: pages, isolated worlds, worker. */
  setTime(now: string, frozen?: boolean): Promise<void>;
  close(): Promise<void>;
}

const WORKING_DAY = '2026-11-24 10:00';

export async function launch(options: LaunchOptions = {}): Promise<Session> {
  const browserPath = findBrowser();
  if (!browserPath) throw new Error('No Chrome, Chromium or Edge was found. Run `npm test` once, or set MIMAMORI_BROWSER to its path.');
  const withExtension = options.extension ?? true;
  let time = { now: japanTime(options.now ?? WORKING_DAY), frozen: options.frozen ?? false };
  let started = Date.now();
  const replica = options.replica ?? (await startReplica({ ...options, now: () => time.now + (time.frozen ? 0 : Date.now() - started) }));
  const folder = withExtension ? withTestClock(options.extensionFolder ?? buildExtension(), time) : null;
  const profile = mkdtempSync(join(tmpdir(), 'mimamori-profile-'));
  const english = options.locale === 'en';
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath,
    headless: !options.visible,
    // The sandbox needs rights that root in a container does not have; a window for a person keeps it.
    chromiumSandbox: Boolean(options.visible) && process.getuid?.() !== 0,
    viewport: options.viewport ?? { width: 1366, height: 900 },
    locale: english ? 'en-US' : 'ja-JP',
    env: { ...process.env, TZ: options.timeZone ?? 'Asia/Tokyo', LANGUAGE: english ? 'en' : 'ja' },
    args: [
      ...replica.chromiumArgs,
      `--lang=${english ? 'en-US' : 'ja'}`,
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : []),
    ],
  });
  await context.addInitScript(clockScript(time));
  context.setDefaultTimeout(10_000);
  const errors: string[] = [];
  const watch = (page: Page) => {
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
    page.on('crash', () => errors.push(`${page.url()}: crashed`));
  };
  context.on('page', watch);
  context.on('weberror', (error) => errors.push(error.error().message));
  const page = context.pages()[0] ?? (await context.newPage());
  watch(page);

  const worker = async (): Promise<Worker> => {
    if (!folder) throw new Error('This session runs without the extension.');
    return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  };
  const extensionId = folder ? new URL((await worker()).url()).host : '';

  const session: Session = {
    context,
    page,
    replica,
    extensionId,
    worker,
    errors,
    async open(path) {
      // The welcome page may have come in front of it; what is behind is drawn once a second.
      await page.bringToFront();
      await page.goto(`https://www.instagram.com${path}`);
      await page.locator('main > *').first().waitFor();
    },
    async openExtensionPage(name) {
      const tab = await context.newPage();
      await tab.goto(`chrome-extension://${extensionId}/${name}`);
      return tab;
    },
    async setTime(now, frozen = time.frozen) {
      time = { now: japanTime(now), frozen };
      started = Date.now();
      await context.addInitScript(clockScript(time));
      const move = `globalThis.__testClock?.set(${time.now}, ${time.frozen})`;
      for (const tab of context.pages()) await evaluateInEveryWorld(context, tab, move);
      if (folder) await (await worker()).evaluate(move);
    },
    async close() {
      await context.close();
      if (!options.replica) await replica.close();
      for (const path of [profile, folder]) if (path) rmSync(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return session;
}

/** Runs an expression in the page's own world and in every isolated world of its top frame. */
async function evaluateInEveryWorld(context: BrowserContext, page: Page, expression: string): Promise<void> {
  const cdp: CDPSession = await context.newCDPSession(page);
  const contexts: number[] = [];
  cdp.on('Runtime.executionContextCreated', (event) => contexts.push(event.context.id));
  await cdp.send('Runtime.enable');
  for (const contextId of contexts) await cdp.send('Runtime.evaluate', { expression, contextId });
  await cdp.detach();
}
