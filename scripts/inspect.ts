/**
 * `mimamori inspect PAGE.html --url URL`: opens a saved Instagram page, or a diagnostics file, in a real browser, without its scripts and without
 * network, and lists as JSON what the page adapter recognises there.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { ADDRESS } from '../lib/instagram/diagnostics.ts';
import type { Inspection } from '../lib/instagram/inspect.ts';

const ENTRY = fileURLToPath(new URL('../lib/instagram/inspect.ts', import.meta.url));
const BROWSERS = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/chromium-browser', '/usr/bin/microsoft-edge'];

/** The adapter as one script that lays `mimamoriInspect` on the page's global object. */
export async function bundleAdapter(entry: string = ENTRY, name = 'mimamoriInspect'): Promise<string> {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({ input: entry, logLevel: 'silent' });
  const { output } = await bundle.generate({ format: 'iife', name, exports: 'named' });
  await bundle.close();
  return output[0].code;
}

/** Starts the browser found on this machine, else the one that playwright brought. Throws with what to install when there is none. */
export async function openBrowser(): Promise<Browser> {
  const { chromium } = await import('playwright');
  const executablePath = process.env.MIMAMORI_BROWSER ?? BROWSERS.find((path) => existsSync(path));
  return chromium.launch({ headless: true, chromiumSandbox: false, ...(executablePath ? { executablePath } : {}) });
}

/**
 * Opens `html` under the address `url`, scripts off and every other request refused, and reads it.
 * `adapter` is what `bundleAdapter` gave. Throws when the page cannot be opened.
 */
export async function inspectHtml(browser: Browser, adapter: string, html: string, url: string): Promise<Inspection> {
  const context = await browser.newContext({ javaScriptEnabled: false, serviceWorkers: 'block' });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) =>
      route.request().isNavigationRequest() && route.request().frame() === page.mainFrame()
        ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        : route.abort(),
    );
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await page.evaluate(`${adapter};mimamoriInspect.inspectPage(document, ${JSON.stringify(url)})`);
  } finally {
    await context.close();
  }
}

export const usage = 'inspect PAGE.html [--url https://www.instagram.com/…]';

/** The address that a diagnostics file (lib/instagram/diagnostics.ts) names itself. */
const addressIn = (html: string): string | undefined => new RegExp(`<meta name="${ADDRESS}" content="([^"]+)">`).exec(html)?.[1];

/** Says in both languages what was given, what is allowed and what to do, and gives the exit code for bad input. */
function refuse(given: string, ja: string, en: string): number {
  process.stderr.write(`${given}\n${ja}\n${en}\n使い方 / usage: npm run -s mimamori -- ${usage}\n`);
  return 2;
}

/** The command. Prints the inspection as JSON; gives 0, or 2 for bad input. */
export async function run(args: string[]): Promise<number> {
  const at = args.indexOf('--url');
  const given = at >= 0 ? args[at + 1] : undefined;
  const [file] = args.filter((_, index) => at < 0 || (index !== at && index !== at + 1));
  if (!file) return refuse('(no file)', '調べるページ（HTMLファイル）を指定してください。', 'Name the saved page (an HTML file).');
  const path = resolve(file);
  if (!existsSync(path))
    return refuse(file, 'このファイルは見つかりません。ファイル名をご確認ください。', 'This file does not exist. Please check its name.');
  const html = readFileSync(path, 'utf8');
  const url = given ?? addressIn(html);
  if (!url || !/^https:\/\/(www|accountscenter)\.instagram\.com\//.test(url)) {
    return refuse(
      url ?? '(no --url)',
      '--url に https://www.instagram.com/ で始まるアドレスを指定してください（みまもりの診断ファイルでは省けます）。',
      '--url must be an address that begins with https://www.instagram.com/ (a diagnostics file of Mimamori names it itself).',
    );
  }
  const browser = await openBrowser();
  try {
    const result = await inspectHtml(browser, await bundleAdapter(), html, url);
    process.stdout.write(`${JSON.stringify(result, null, 1)}\n`);
    return 0;
  } finally {
    await browser.close();
  }
}
