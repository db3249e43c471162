import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleAdapter, inspectHtml, openBrowser } from '../../scripts/inspect.ts';
import { foreign, undrawn } from './support/signals.ts';

/** The pages are a measure that belongs to nobody's project: they are read where they lie, and never copied. */
const FOLDER = fileURLToPath(new URL('../../../shared/instagram/pages/', import.meta.url));
const there = existsSync(`${FOLDER}expected.json`);

interface Row {
  act: string;
  layer: string;
  owner: string[] | null;
  commentAuthor?: string | null;
  editor?: string;
  state?: string;
  count: number;
  optional?: boolean;
}
interface Expected {
  url: string;
  surface: string;
  behind?: string;
  tab?: string;
  viewer: string | null;
  loggedIn: boolean;
  controls: Row[];
}

const expected: Record<string, Expected> = there ? JSON.parse(readFileSync(`${FOLDER}expected.json`, 'utf8')) : {};
const sentence = ({ act, layer, owner, commentAuthor, editor, state }: Row): string =>
  `${act} on ${layer} of ${owner?.join(' and ') ?? 'unknown'}${commentAuthor === undefined ? '' : ` by ${commentAuthor}`} ${editor ?? ''}${state ?? ''}`.trim();
const counted = (rows: Row[]): Record<string, number> => Object.fromEntries(rows.map((row) => [sentence(row), row.count]).sort());

describe.runIf(there)('on real pages', () => {
  let browser: Browser;
  let adapter: string;
  beforeAll(async () => {
    [browser, adapter] = await Promise.all([openBrowser(), bundleAdapter()]);
  });
  afterAll(() => browser?.close());

  it.each(Object.keys(expected))('%s: every control with its owner, and nothing else', async (file) => {
    const page = expected[file] as Expected;
    const found = await inspectHtml(browser, adapter, readFileSync(FOLDER + file, 'utf8'), page.url);
    const optional = new Set(page.controls.filter((row) => row.optional).map(sentence));
    const rows = (found.controls as Row[]).filter((row) => !optional.has(sentence(row)));
    expect({ ...found, controls: counted(rows), editors: 0, missing: 0 }).toEqual({
      surface: page.surface,
      ...(page.behind ? { behind: page.behind } : {}),
      ...(page.tab ? { tab: page.tab } : {}),
      viewer: page.viewer,
      loggedIn: page.loggedIn,
      controls: counted(page.controls.filter((row) => !row.optional)),
      editors: 0,
      missing: 0,
    });
  });
});

describe.runIf(there)('with half of the signals gone', () => {
  let browser: Browser;
  let adapter: string;
  beforeAll(async () => {
    [browser, adapter] = await Promise.all([openBrowser(), bundleAdapter()]);
  });
  afterAll(() => browser?.close());
  const read = async (file: string, change: (html: string) => string): Promise<Row[]> =>
    (await inspectHtml(browser, adapter, change(readFileSync(FOLDER + file, 'utf8')), (expected[file] as Expected).url)).controls as Row[];

  it.each(Object.keys(expected))('%s: the same controls by their words, when every icon is drawn anew', async (file) => {
    expect(counted(await read(file, undrawn))).toEqual(counted((expected[file] as Expected).controls));
  });

  // Without words nobody can tell Following from Follow: it is then taken for the one that would be held.
  const strict = (rows: Row[]): Row[] => rows.map((row) => (row.act === 'unfollow' ? { ...row, act: 'follow' } : row));
  it.each(Object.keys(expected))('%s: the same controls by structure and icons, in a language that no table knows', async (file) => {
    expect(counted(strict(await read(file, foreign)))).toEqual(counted(strict((expected[file] as Expected).controls)));
  });
});

describe.skipIf(there)('on real pages', () => {
  it.skip(`not measured: ../shared/instagram/pages is not on this machine (looked in ${FOLDER})`, () => undefined);
});
