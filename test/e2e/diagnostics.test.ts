/** When a screen cannot be read: the mark and the popup name what is missing, and each saves a file that `inspect` reads, without people's words. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Inspection } from '../../lib/instagram/inspect.ts';
import { ALTERING_HTML } from '../adversary/support/alter-page.ts';
import { createWorld } from '../replica/model/world.ts';
import { type AtWork, atWork } from './support/office.ts';

/** The owner of the post is named nowhere. */
const NAMELESS = JSON.stringify([{ select: 'main a[href="/hanako_walks/"]', attributes: { href: null } }]);
const POST = '/p/HNwalk01kjo/';
const CLI = new URL('../../scripts/mimamori.ts', import.meta.url).pathname;

let work: AtWork;
beforeAll(async () => {
  work = await atWork('kumamoto', { headHtml: ALTERING_HTML, path: `${POST}?alter=${encodeURIComponent(NAMELESS)}` });
});
afterAll(() => work?.session.close());

/** The file that `press` saves: its text, what was seen when it was made, and what `inspect` finds in it. */
async function saved(page: Page, press: () => Promise<void>) {
  const coming = page.waitForEvent('download');
  await press();
  const download = await coming;
  const path = join(mkdtempSync(join(tmpdir(), 'mimamori-diagnostics-')), download.suggestedFilename());
  await download.saveAs(path);
  const text = readFileSync(path, 'utf8');
  const seen = JSON.parse(/id="mimamori-seen">(.*?)<\/script>/.exec(text)?.[1] ?? '') as Inspection & { status: string; named: string[] };
  const found = JSON.parse(execFileSync(process.execPath, [CLI, 'inspect', path], { encoding: 'utf8' })) as Inspection;
  return { name: download.suggestedFilename(), text, seen, found };
}

it('the mark names what is missing and saves a file in which inspect finds the same, counted alike', async () => {
  const { panel, session } = work;
  await panel.markSays('監視できていません');
  await panel.click('button', /監視できていません/);
  await panel.says('投稿者の名前');
  const { name, seen, found } = await saved(session.page, () => panel.click('button', '診断ファイルを保存'));
  expect(name).toBe('mimamori-diagnostics.html');
  expect(seen).toMatchObject({ surface: 'post-page', status: 'blind', named: ['panel.missing.owner'] });
  expect(seen).toMatchObject(found as never);
  expect(found.missing).toEqual(['panel.missing.owner']);
  expect(found.controls.find(({ act }) => act === 'like')).toMatchObject({ owner: null, count: 1 });
});

it('the popup names it too and saves the same file, with nothing in it that anybody wrote', async () => {
  const { session } = work;
  const worker = await session.worker();
  const tab = await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { session: { get(key: null): Promise<object> } } } };
    return Object.keys(await chrome.storage.session.get(null)).find((key) => key.startsWith('tab:'));
  });
  const popup = await session.openExtensionPage(`popup.html?tab=${tab?.replace('tab:', '')}`);
  await popup.getByText('投稿者の名前').waitFor();
  const { text, seen, found } = await saved(popup, () => popup.getByRole('button', { name: '診断ファイルを保存' }).click());
  expect(seen).toMatchObject(found as never);
  const { accounts, posts } = createWorld();
  const told = [
    ...accounts.flatMap(({ handle, fullName, bio, id }) => [handle, fullName, bio, id]),
    ...posts.flatMap(({ code, caption, media, comments }) => [
      code,
      caption,
      ...media.map(({ alt }) => alt),
      ...comments.map((one) => one.text),
    ]),
  ];
  const words = told.flatMap((one) => one.split('\n')).filter((one) => one.length > 2);
  expect(words.filter((one) => text.includes(one))).toEqual([]);
  expect(session.errors).toEqual([]);
});
