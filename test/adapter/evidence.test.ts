/** Every row of the tables stands on something that was seen; a row that matches nothing anywhere is a guess and has to go. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ICONS } from '../../lib/instagram/icons.ts';
import { foldLabel } from '../../lib/instagram/label-text.ts';
import { LABELS } from '../../lib/instagram/labels.ts';
import { CONTROLS } from '../../lib/instagram/locate.ts';
import { bundleAdapter, openBrowser } from '../../scripts/inspect.ts';
import { WORDS } from '../replica/app/core/words.ts';
import type { Counts } from './support/evidence-entry.ts';
import { button, icon, name, page, post } from './support/markup.ts';
import { foreign, undrawn } from './support/signals.ts';

const shared = fileURLToPath(new URL('../../../shared/instagram/', import.meta.url));
const there = existsSync(`${shared}pages/expected.json`);
const expected: Record<string, { url: string }> = there ? JSON.parse(readFileSync(`${shared}pages/expected.json`, 'utf8')) : {};
const facts = there ? readFileSync(`${shared}facts.md`, 'utf8') : '';

/** States and places that no saved page shows: liked, reposted, requested, a story. */
const OWN: [url: string, html: string][] = [
  [
    'https://www.instagram.com/',
    page(
      'machi_koho',
      post({ owner: 'neighbour', code: 'A', liked: true, comments: [{ author: 'someone', text: 'はい', id: '1' }] })
        .replaceAll(icon('repost', 'リポスト'), icon('repost-done', 'リポスト'))
        .replaceAll(icon('heart', 'いいね！', 12), icon('heart-filled', '「いいね！」を取り消す', 12))
        .replaceAll(icon('bookmark', '保存'), icon('bookmark-filled', '削除'))
        .replace('フォローする', 'リクエスト済み'),
    ),
  ],
  [
    'https://www.instagram.com/notifications/',
    page('machi_koho', `<div>${name('neighbour')}<button type="button"><div>Seguir también</div></button></div>`),
  ],
  [
    'https://www.instagram.com/stories/neighbour/1/',
    page(
      'machi_koho',
      `<header>${name('neighbour')}</header>${button('<span>👏</span>')}<textarea placeholder="neighbourさんに返信…"></textarea>${button(icon('heart', 'いいね！'))}`,
    ),
  ],
];

describe.runIf(there)('the tables', () => {
  let browser: Browser;
  let adapter: string;
  const plain: Record<string, Counts> = {};
  const all: Counts[] = [];

  let tab: Page;
  let served = '';
  const read = async (html: string, url: string): Promise<Counts> => {
    served = html;
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    return tab.evaluate<Counts>(`${adapter};evidence.count(document)`);
  };
  beforeAll(async () => {
    [browser, adapter] = await Promise.all([
      openBrowser(),
      bundleAdapter(fileURLToPath(new URL('./support/evidence-entry.ts', import.meta.url)), 'evidence'),
    ]);
    tab = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    await tab.route('**/*', (route) =>
      route.request().isNavigationRequest() ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: served }) : route.abort(),
    );
    for (const [file, { url }] of Object.entries(expected)) {
      const html = readFileSync(`${shared}pages/${file}`, 'utf8');
      plain[file.replace('.html', '')] = await read(html, url);
      if (!file.startsWith('following-list')) all.push(await read(foreign(html), url), await read(undrawn(foreign(html)), url));
    }
    for (const [url, html] of OWN) all.push(await read(html, url));
    all.push(...Object.values(plain));
  });
  afterAll(() => browser?.close());

  it('name no skeleton with a number that is not found there', () => {
    const wrong: string[] = [];
    const check = (row: string, evidence: string, found: (counts: Counts) => number | undefined): void => {
      const [, file, n] = /^([a-z-]+)×(\d+)$/.exec(evidence) ?? [];
      if (file && found(plain[file] as Counts) !== Number(n)) wrong.push(`${row}: ${evidence}, found ${found(plain[file] as Counts) ?? 0}`);
    };
    for (const [word, rows] of Object.entries(LABELS))
      for (const [, text, evidence] of rows) check(`${word} "${text}"`, evidence, ({ labels }) => labels[foldLabel(text)]);
    for (const [index, row] of CONTROLS.entries()) check(`${row.control} (${row.places})`, row.evidence, ({ controls }) => controls[index]);
    expect(wrong).toEqual([]);
  });

  it('hold no word that is neither on a page, nor in the facts, nor in the replica', () => {
    const replica = new Set(
      Object.values(WORDS)
        .flatMap((words) => Object.values(words).filter((word) => typeof word === 'string'))
        .map(foldLabel),
    );
    const guessed = Object.entries(LABELS).flatMap(([word, rows]) =>
      rows
        .filter(
          ([, text]) =>
            !all.some(({ labels }) => labels[foldLabel(text)]) &&
            !facts.includes(text.replace(/[.…]+$/, '')) &&
            !replica.has(foldLabel(text)),
        )
        .map(([, text]) => `${word} "${text}"`),
    );
    expect(guessed).toEqual([]);
  });

  it('hold no icon and no control that is claimed nowhere', () => {
    expect(ICONS.filter((_, index) => !all.some(({ icons }) => icons[index])).map(({ glyph, begins }) => `${glyph} ${begins}`)).toEqual([]);
    expect(
      CONTROLS.filter((_, index) => !all.some(({ controls }) => controls[index])).map(
        ({ control, places, position }) => `${control} in ${places} ${position ?? ''}`,
      ),
    ).toEqual([]);
  });

  it('never let rows of two kinds claim one control', () => {
    expect(all.flatMap(({ disputed }) => disputed)).toEqual([]);
  });
});

describe.skipIf(there)('the tables', () => {
  it.skip(`not measured: ../shared/instagram is not on this machine (looked in ${shared})`, () => undefined);
});
