/**
 * Screens that no saved page shows, built from what the facts say of them: whom each control concerns there, in words of the tables and in a
 * language that none of them knows.
 */
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Inspection } from '../../lib/instagram/inspect.ts';
import { bundleAdapter, openBrowser } from '../../scripts/inspect.ts';
import { screens } from './support/screens.ts';
import { foreign } from './support/signals.ts';

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

async function read(html: string, path: string): Promise<Inspection> {
  served = html;
  const url = `https://www.instagram.com${path}`;
  await tab.goto(url, { waitUntil: 'domcontentloaded' });
  return tab.evaluate<Inspection>(`${adapter};mimamoriInspect.inspectPage(document, ${JSON.stringify(url)})`);
}

const lines = ({ controls }: Inspection) =>
  controls
    .map(({ act, layer, owner, commentAuthor, count }) =>
      [
        act,
        owner?.join('+') ?? '?',
        ...(commentAuthor === undefined ? [] : [`by ${commentAuthor}`]),
        ...(layer === 'dialog' ? ['dialog'] : []),
        ...(count > 1 ? [`×${count}`] : []),
      ].join(' '),
    )
    .sort();

it.each(screens)('$what', async ({ path, html, surface, viewer, controls }) => {
  const found = await read(html, path);
  expect({ surface: found.surface, viewer: found.viewer, controls: lines(found) }).toEqual({
    surface,
    viewer,
    controls: [...controls].sort(),
  });
});

it.each(screens.filter(({ words }) => words !== 'needed'))(
  '$what, in a language that no table knows',
  async ({ path, html, surface, viewer, controls }) => {
    const found = await read(foreign(html), path);
    // Following and Follow are one word among others there: the stricter one is right.
    const strict = (rows: string[]) => rows.map((row) => row.replace(/^(unfollow|requested) /, 'follow ')).sort();
    expect({ surface: found.surface, viewer: found.viewer, controls: strict(lines(found)) }).toEqual({
      surface,
      viewer,
      controls: strict(controls),
    });
  },
);
