/** What the guard is told without anybody acting: the text being written, the page that is shown, what is missing on it. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTheatre, type Stage, type Theatre } from './support/harness.ts';
import { composer, page, post } from './support/markup.ts';

let theatre: Theatre;
let stage: Stage;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterEach(() => stage?.close());
afterAll(() => theatre.close());

const FEED = page('machi_koho', post({ owner: 'neighbour', code: 'AAA' }));
const last = async () => (await stage.readings()).at(-1);

describe('an editor', () => {
  it('is told on focus, after a pause in typing, and given up when left', async () => {
    stage = await theatre.open(FEED);
    await stage.page.focus('article textarea');
    expect(await last()).toMatchObject({ kind: 'comment', text: '', act: { kind: 'write-comment', target: { owners: ['neighbour'] } } });
    await stage.page.keyboard.type('こんにちは', { delay: 20 });
    await expect.poll(last).toMatchObject({ text: 'こんにちは' });
    expect((await stage.readings()).length).toBeLessThanOrEqual(3);
    await stage.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    expect(await last()).toBeNull();
  });

  it('says nothing while the input method composes', async () => {
    stage = await theatre.open(FEED);
    await stage.page.focus('article textarea');
    const before = (await stage.readings()).length;
    for (const text of ['n', 'に', 'にほ', 'にほん'])
      await stage.cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await stage.page.evaluate(() => new Promise((done) => setTimeout(done, 400)));
    expect(await stage.readings()).toHaveLength(before);
    await stage.cdp.send('Input.insertText', { text: '日本' });
    await expect.poll(last).toMatchObject({ text: '日本' });
  });

  it('of a caption carries the whole post', async () => {
    stage = await theatre.open(page('machi_koho', '', composer('<p>お祭り</p>', ['屋台'])));
    await stage.page.focus('[contenteditable]');
    expect(await last()).toMatchObject({
      kind: 'caption',
      act: { kind: 'write-caption', surface: 'composer', text: 'お祭り', media: [{ alt: '屋台' }] },
    });
    await stage.page.focus('input[name^=alt-text]');
    expect(await last()).toMatchObject({ kind: 'alt-text', text: '屋台', act: { kind: 'write-alt-text' } });
  });

  it('that is none of Instagram’s is left alone: search, hidden measuring copies', async () => {
    stage = await theatre.open(
      page('machi_koho', '<input type="text" placeholder="検索">', '<textarea aria-hidden="true" tab-index="-1" id="twin"></textarea>'),
    );
    await stage.page.focus('input');
    await stage.page.focus('#twin');
    expect(await stage.readings()).toEqual([]);
  });
});

describe('the page', () => {
  it('is told at the beginning, with account and surface', async () => {
    stage = await theatre.open(FEED);
    await expect
      .poll(() => stage.pages())
      .toContainEqual(
        expect.objectContaining({ surface: 'feed', viewer: { handle: 'machi_koho', id: '5550001' }, loggedIn: true, missing: [] }),
      );
  });

  it('is told again when the page goes elsewhere without loading', async () => {
    stage = await theatre.open(FEED);
    await stage.page.evaluate(() => history.pushState({}, '', '/p/AAA/'));
    await expect.poll(async () => (await stage.pages()).at(-1)?.surface).toBe('post-page');
    await stage.page.goBack();
    await expect.poll(async () => (await stage.pages()).at(-1)?.surface).toBe('feed');
  });

  it('names what has been missing for two seconds, and takes it back when it comes', async () => {
    stage = await theatre.open(FEED.replace('class="like"', 'class="like" hidden'), 'https://www.instagram.com/p/AAA/');
    expect((await stage.pages()).every(({ missing }) => missing.length === 0)).toBe(true);
    await expect.poll(async () => (await stage.pages()).at(-1)?.missing, { timeout: 6000 }).toEqual(['panel.missing.like']);
    await stage.page.evaluate(() => document.querySelector('.like')?.removeAttribute('hidden'));
    await stage.page.click('header');
    await expect.poll(async () => (await stage.pages()).at(-1)?.missing).toEqual([]);
  });

  it('names the caption editor and the share control of the create dialog', async () => {
    stage = await theatre.open(
      page(
        'machi_koho',
        '',
        composer('<p>あ</p>')
          .replace('contenteditable="true"', 'data-gone')
          .replace('aria-label="新規投稿を作成"', 'aria-label="新規投稿を作成"'),
      ),
    );
    await expect.poll(async () => (await stage.pages()).at(-1)?.missing, { timeout: 6000 }).toEqual(['panel.missing.caption-editor']);
  });

  it('names the account when nothing on the page says who is signed in', async () => {
    const anonymous = FEED.replace('"username":"machi_koho"', '"x":"y"').replace('href="/machi_koho/"', 'href="#"');
    stage = await theatre.open(anonymous);
    await expect.poll(async () => (await stage.pages()).at(-1)?.missing, { timeout: 6000 }).toEqual(['panel.missing.viewer']);
  });

  it('whose opening is an act of the policies is announced once', async () => {
    stage = await theatre.open(
      page('machi_koho', '<form method="POST"><input type="password"><input type="password"></form>'),
      'https://www.instagram.com/accounts/password/change/',
    );
    await expect.poll(async () => (await stage.acts()).map(({ kind }) => kind)).toEqual(['change-password']);
    await stage.page.click('main');
    await stage.page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
    expect(await stage.acts()).toHaveLength(1);
  });
});

describe('at rest', () => {
  it('nothing of ours runs: no timer, no observer, no listener on scrolling', async () => {
    stage = await theatre.open(
      page('machi_koho', Array.from({ length: 40 }, (_, n) => post({ owner: `user${n}`, code: `C${n}` })).join('')),
    );
    await expect.poll(() => stage.pages()).not.toEqual([]);
    await stage.page.evaluate(() => new Promise((done) => setTimeout(done, 5000)));
    const busy = async () => {
      const { metrics } = await stage.cdp.send('Performance.getMetrics');
      return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
    };
    await stage.cdp.send('Performance.enable');
    const before = await busy();
    await stage.page.mouse.wheel(0, 3000);
    await stage.page.evaluate(() => new Promise((done) => setTimeout(done, 3000)));
    expect((await busy()) - before).toBeLessThan(0.02);
  });
});
