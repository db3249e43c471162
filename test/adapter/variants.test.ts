/** The saved pages in other markup: what is a page's meaning stays, what is its fashion changes. Changed in memory, never written. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Inspection } from '../../lib/instagram/inspect.ts';
import { bundleAdapter, openBrowser } from '../../scripts/inspect.ts';
import { variants } from './support/variants.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/instagram/pages/', import.meta.url));
const there = existsSync(`${FOLDER}expected.json`);

interface Expected {
  url: string;
  surface: string;
  viewer: string | null;
  controls: { act: string; layer: string; owner: string[] | null; commentAuthor?: string; count: number; optional?: boolean }[];
}
const expected: Record<string, Expected> = there ? JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')) : {};
const lines = (rows: Expected['controls']) =>
  rows
    .filter(({ optional }) => !optional)
    .map(({ act, layer, owner, commentAuthor, count }) =>
      `${count} × ${act} on ${layer} of ${owner?.join(' and ') ?? '?'} ${commentAuthor ?? ''}`.trim(),
    )
    .sort();

describe.runIf(there)('a saved page', () => {
  let browser: Browser;
  let tab: Page;
  let adapter: string;
  let served = '';
  beforeAll(async () => {
    [browser, adapter] = await Promise.all([openBrowser(), bundleAdapter()]);
    tab = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await tab.route('**/*', (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: served }) : route.abort(),
    );
  });
  afterAll(() => browser?.close());

  it.each(variants)('means the same with $what', async ({ alter }) => {
    const wrong: Record<string, unknown> = {};
    for (const [file, page] of Object.entries(expected)) {
      served = readFileSync(FOLDER + file, 'utf8');
      await tab.goto(page.url, { waitUntil: 'domcontentloaded' });
      await tab.evaluate(`${alter}(document)`);
      const found = await tab.evaluate<Inspection>(`${adapter};mimamoriInspect.inspectPage(document, ${JSON.stringify(page.url)})`);
      const [seen, wanted] = [lines(found.controls as Expected['controls']), lines(page.controls)];
      const more = seen.filter((line) => !wanted.includes(line));
      const less = wanted.filter((line) => !seen.includes(line));
      const about = found.viewer === page.viewer && found.surface === page.surface ? [] : [found.viewer, found.surface];
      if (more.length + less.length + about.length > 0) wrong[file] = { more, less, about };
    }
    expect(wrong).toEqual({});
  });
});

describe.skipIf(there)('a saved page', () => {
  it.skip(`not measured: ../shared/instagram/pages is not on this machine (looked in ${FOLDER})`, () => undefined);
});
