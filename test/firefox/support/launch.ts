/**
 * Starts a real Firefox on the replica with the built extension, through WebDriver BiDi. A CONNECT proxy leads Instagram's hosts to the
 * replica and refuses the rest, so that nothing outside is touched. Playwright cannot load an extension into a stock Firefox.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { ENVELOPE, type Reply } from '../../../lib/messages/envelope.ts';
import type { MessageKind, ReplyOf, RequestOf } from '../../../lib/messages/table.ts';
import { buildExtension } from '../../../scripts/build-extension.ts';
import { ACCOUNT_OF, type PolicyId } from '../../e2e/support/office.ts';
import { clockScript, japanTime, withTestClock } from '../../e2e/support/test-clock.ts';
import { until } from '../../e2e/support/until.ts';
import { type ConnectProxy, startConnectProxy } from '../../replica/server/connect-proxy.ts';
import { type Replica, startReplica } from '../../replica/server/replica.ts';

const GECKO_ID = 'mimamori@mimamori.example';
/** Firefox gives every installed extension a random address; here it is a known one. */
const UUID = '6d0a3c0e-5f0b-4c58-9a3e-0c6a54f1b7d2';

export interface FirefoxSession {
  page: Page;
  replica: Replica;
  proxy: ConnectProxy;
  /** Errors on Instagram's page that nobody caught, ours and the page's. */
  errors: string[];
  /** Chooses a policy, registers a person and signs in with the policy's account; then opens `path`. */
  office(policyId: PolicyId, path?: string): Promise<void>;
  /** A message to the background as from an extension page. A refusal throws with its words. */
  tell<K extends MessageKind>(kind: K, body: RequestOf<K>): Promise<ReplyOf<K>>;
  /** Goes to a path of the replica and waits until its page is drawn. */
  open(path: string): Promise<void>;
  /** Opens a page of the extension in a new tab. */
  openExtensionPage(name: string): Promise<Page>;
  /** The last report of the Instagram tab, by its number, as the background keeps it. */
  tabNumber(): Promise<number>;
  /** Installs the next version over this one while every tab stays open, as Firefox does when it updates. */
  update(): Promise<void>;
  close(): Promise<void>;
}

async function openOwnPage(browser: Browser, name: string): Promise<Page> {
  const page = await browser.newPage();
  // A navigation to a page of an extension never settles for the remote protocol, although the page is there.
  page.goto(`moz-extension://${UUID}/${name}`, { timeout: 0 }).catch(() => undefined);
  const there = () => page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
  await until(
    () => there().catch(() => false),
    async () => `${name} of the extension does not open.`,
    15_000,
  );
  return page;
}

export interface FirefoxOptions {
  executablePath: string;
  /** Wall clock time in Japan that extension and page see. */
  now: string;
}

export async function launchFirefox({ executablePath, now }: FirefoxOptions): Promise<FirefoxSession> {
  const time = { now: japanTime(now), frozen: false };
  const started = Date.now();
  const replica = await startReplica({ now: () => time.now + Date.now() - started });
  const proxy = await startConnectProxy(replica.port);
  const folder = withTestClock(buildExtension('firefox'), time);
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    // Without it pages of an extension cannot be opened.
    args: ['--remote-allow-system-access'],
    env: { ...process.env, TZ: 'Asia/Tokyo' },
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      'intl.accept_languages': 'ja',
      'network.proxy.type': 1,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': proxy.port,
    },
  });
  await browser.installExtension(folder);
  const [page = await browser.newPage()] = await browser.pages();
  await page.setViewport({ width: 1366, height: 900 });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.evaluateOnNewDocument(clockScript(time));
  let door = await openOwnPage(browser, 'test-door.html');
  await page.bringToFront();

  const session: FirefoxSession = {
    page,
    replica,
    proxy,
    errors,
    async tell(kind, body) {
      const reply = (await door.evaluate(
        (envelope) =>
          (globalThis as unknown as { browser: { runtime: { sendMessage(m: unknown): Promise<unknown> } } }).browser.runtime.sendMessage(
            envelope,
          ),
        { v: ENVELOPE, id: crypto.randomUUID(), kind, body },
      )) as Reply<never>;
      if (!reply.ok) throw new Error(`${kind} was refused: ${reply.error.code} ${reply.error.en}`);
      return reply.value;
    },
    async office(policyId, path = '/') {
      const account = ACCOUNT_OF[policyId];
      await session.tell('policy.choose', { policyId });
      await session.tell('settings.set', { settings: { policyId, ownAccounts: [account] } });
      await session.tell('operator.set', { operator: { id: 'me', name: '広報 花子', office: '', chain: 'staff' } });
      await session.tell('locale.set', { locale: 'ja' });
      await browser.deleteCookie(...(await browser.cookies()));
      replica.options.account = account;
      await session.open(path);
    },
    async open(path) {
      await page.bringToFront();
      await page.goto(`https://www.instagram.com${path}`);
      await page.waitForSelector('main > *');
    },
    openExtensionPage: (name) => openOwnPage(browser, name),
    tabNumber: () =>
      door.evaluate(async () => {
        const { storage } = (globalThis as unknown as { browser: { storage: { session: { get(k: null): Promise<object> } } } }).browser;
        const key = Object.keys(await storage.session.get(null)).find((one) => one.startsWith('tab:'));
        return Number(key?.slice('tab:'.length) ?? -1);
      }),
    async update() {
      const path = join(folder, 'manifest.json');
      const manifest = JSON.parse(readFileSync(path, 'utf8')) as { version: string };
      writeFileSync(path, JSON.stringify({ ...manifest, version: `${manifest.version}.1` }));
      // Firefox takes the old version's pages away itself, and the remote protocol then waits for them for ever.
      await door.close();
      await browser.installExtension(folder);
      door = await openOwnPage(browser, 'test-door.html');
      await page.bringToFront();
    },
    async close() {
      await browser.close();
      await proxy.close();
      await replica.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
  return session;
}
