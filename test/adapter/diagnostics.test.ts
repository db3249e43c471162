/** The diagnostics file of a page must be read as the page itself was, and say nothing of what people wrote. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../../lib/instagram/inspect.ts';
import { bundleAdapter, inspectHtml, openBrowser } from '../../scripts/inspect.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/instagram/pages/', import.meta.url));
const there = existsSync(`${FOLDER}expected.json`);
const pages: Record<string, { url: string }> = there ? JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')) : {};

let browser: Browser;
let inspector: string;
let adapter: string;
beforeAll(async () => {
  [browser, inspector, adapter] = await Promise.all([
    openBrowser(),
    bundleAdapter(),
    bundleAdapter(fileURLToPath(new URL('./support/entry.ts', import.meta.url)), 'adapter'),
  ]);
});
afterAll(() => browser?.close());

async function save(html: string, url: string): Promise<string> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    return await page.evaluate(`${adapter};adapter.diagnosticsOf(document, ${JSON.stringify(url)}, {}, (one) => one.matches('.ours'))`);
  } finally {
    await context.close();
  }
}

const addressIn = (file: string): string => /<meta name="mimamori-address" content="([^"]*)">/.exec(file)?.[1] ?? '';
const seenIn = (file: string): Inspection => JSON.parse(/id="mimamori-seen">(.*?)<\/script>/.exec(file)?.[1] ?? '');

describe.runIf(there)('of a real page', () => {
  it.each(Object.keys(pages))('%s: inspect finds in the file what was on the page', async (name) => {
    const { url } = pages[name] as { url: string };
    const html = readFileSync(FOLDER + name, 'utf8');
    const file = await save(html, url);
    const [page, again] = [await inspectHtml(browser, inspector, html, url), await inspectHtml(browser, inspector, file, addressIn(file))];
    expect(again).toEqual(seenIn(file));
    const counts = ({ controls }: Inspection) => controls.map(({ act, layer, count }) => `${act} ${layer} ${count}`).sort();
    expect(counts(again)).toEqual(counts(page));
  });
});

describe.skipIf(there)('of a real page', () => {
  it.skip(`not measured: ../shared/instagram/pages is not on this machine (looked in ${FOLDER})`, () => undefined);
});

describe('of a page on which people wrote', () => {
  const url = 'https://www.instagram.com/p/CqRealCode1/c/17900000000000001/?igsh=secret#hash';
  const heart = '<svg aria-label="ОКНО"><title>いいね！</title><path d="M16.792 3.904A4.989 4.989 0 0 1 21.5 9.122"></path></svg>';
  const html = `<!doctype html><html lang="ja"><body><main><article>
    <header><a href="/hanako_walks/?x=secret">hanako_walks</a><span title="secret">山田花子 secret</span></header>
    <img alt="Photo by hanako_walks 山田花子" src="secret.jpg"><p class="secret">娘の<b>太郎</b>が090-1234-5678</p>
    <svg aria-label="山田花子 secret"></svg><button aria-label="secret" data-id="secret" style="color:secret;display: none">フォローする</button>
    <section><div role="button" tabindex="0">${heart}</div><a href="https://secret.example/?u=secret">secret</a></section>
    <a href="/p/CqRealCode1/c/17900000000000001/"><time datetime="secret">3日</time></a>
    <textarea placeholder="hanako_walksさんにコメント…" name="secret name">secret</textarea><input value="secret" name="q"></article></main>
    <div class="ours">secret</div><script>secret</script><style>secret</style></body></html>`;

  it('nothing of theirs is in it: texts, names, numbers, addresses, pictures, labels', async () => {
    const file = await save(html, url);
    for (const word of ['secret', 'hanako', '花子', '太郎', '娘', '1234', '5678', 'CqRealCode1', '17900000', 'コメント'])
      expect(file).not.toContain(word);
  });

  it('what the interface says and is made of stays: words, labels of drawings, drawings, nesting', async () => {
    const file = await save(html, url);
    for (const part of ['フォローする', 'aria-label="ОКНО"', 'd="M16.792 3.904A4.989', '<header><a href="/user_', 'style="display:none"'])
      expect(file).toContain(part);
    expect(addressIn(file)).toMatch(/^https:\/\/www\.instagram\.com\/p\/\d+\/c\/\d+\/$/);
  });
});
