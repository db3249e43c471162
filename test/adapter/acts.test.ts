import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openTheatre, type Stage, type Theatre } from './support/harness.ts';
import { composer, page, post } from './support/markup.ts';

const FEED = page(
  'machi_koho',
  post({ owner: 'neighbour', code: 'AAA', comments: [{ author: 'citizen_a', text: '楽しみです', id: '901' }] }) +
    post({ owner: 'machi_koho', code: 'BBB' }),
);

let theatre: Theatre;
let stage: Stage;
beforeAll(async () => {
  theatre = await openTheatre();
});
afterEach(() => stage?.close());
afterAll(() => theatre.close());

/** Selector within the post of `owner`. */
const of = (code: string, selector: string): string => `article[data-code="${code}"] ${selector}`;

describe('a like', () => {
  it('is held with the owner and the signed-in account, and the page sees neither click nor like', async () => {
    stage = await theatre.open(FEED);
    await stage.page.click(of('AAA', '.like'));
    const [act] = await stage.acts();
    expect(act).toMatchObject({
      kind: 'like',
      surface: 'feed',
      via: 'click',
      target: { owners: ['neighbour'], postCode: 'AAA' },
      page: { viewer: { handle: 'machi_koho', id: '5550001' } },
    });
    expect(await stage.seen()).not.toContain('click');
    expect(await stage.sent()).toEqual([]);
  });

  it('is replayed once and never twice', async () => {
    stage = await theatre.open(FEED);
    await stage.page.click(of('AAA', '.like'));
    expect([await stage.replay(), await stage.replay()]).toEqual([true, false]);
    expect(await stage.sent()).toEqual(['like neighbour']);
    expect(await stage.acts()).toHaveLength(1);
  });

  it('goes on untouched and trusted when the guard lets it pass', async () => {
    stage = await theatre.open(FEED);
    await stage.rule('pass');
    await stage.page.click(of('BBB', '.like'));
    expect((await stage.acts())[0]?.target?.owners).toEqual(['machi_koho']);
    expect(await stage.sent()).toEqual(['like machi_koho']);
    expect(
      await stage.page.evaluate(() =>
        (window as never as { seen: { type: string; trusted: boolean; prevented: boolean }[] }).seen.find(({ type }) => type === 'click'),
      ),
    ).toMatchObject({ trusted: true, prevented: false });
  });

  it.each(['Enter', ' '])('is held when it comes from the key "%s", which makes no click', async (key) => {
    stage = await theatre.open(FEED);
    await stage.page.focus(of('AAA', '.like'));
    await stage.page.keyboard.press(key === ' ' ? 'Space' : key);
    expect((await stage.acts())[0]).toMatchObject({ kind: 'like', via: 'key' });
    expect(await stage.seen()).toEqual([]);
    expect(await stage.replay()).toBe(true);
    expect(await stage.sent()).toEqual(['like neighbour']);
  });

  it('is held when a script of the page presses the button', async () => {
    stage = await theatre.open(FEED);
    await stage.page.evaluate(() => document.querySelector<HTMLElement>('.like')?.click());
    expect(await stage.acts()).toHaveLength(1);
    expect(await stage.sent()).toEqual([]);
  });

  it('by double click on the photo is one act, and the page sees no double click', async () => {
    stage = await theatre.open(FEED);
    await stage.page.dblclick(of('AAA', '.photo img'));
    expect(await stage.acts()).toHaveLength(1);
    expect((await stage.acts())[0]).toMatchObject({ kind: 'like', via: 'double-click', target: { owners: ['neighbour'] } });
    expect(await stage.seen()).not.toContain('dblclick');
    expect(await stage.replay()).toBe(true);
    expect(await stage.sent()).toEqual(['like neighbour']);
  });

  it('by double click on its button is one act, not two', async () => {
    stage = await theatre.open(FEED);
    await stage.page.dblclick(of('AAA', '.like'));
    expect(await stage.acts()).toHaveLength(1);
    expect(await stage.seen()).not.toContain('click');
    expect(await stage.sent()).toEqual([]);
  });

  it('is no act on a photo that is already liked', async () => {
    stage = await theatre.open(page('machi_koho', post({ owner: 'neighbour', code: 'AAA', liked: true })));
    await stage.page.dblclick('.photo img');
    expect(await stage.acts()).toEqual([]);
  });

  it('taken back is recognised as such', async () => {
    stage = await theatre.open(page('machi_koho', post({ owner: 'neighbour', code: 'AAA', liked: true })));
    await stage.page.click('.like');
    expect((await stage.acts())[0]?.kind).toBe('unlike');
  });

  it('by two taps on the photo is held', async () => {
    stage = await theatre.open(FEED, undefined, { touch: true });
    await stage.page.tap(of('AAA', '.photo img'));
    await stage.page.tap(of('AAA', '.photo img'));
    expect((await stage.acts())[0]).toMatchObject({ kind: 'like', via: 'touch' });
  });

  it('of a comment is another act than that of the post, by button and by double click on the row', async () => {
    stage = await theatre.open(FEED);
    await stage.page.click(of('AAA', '.small-heart'));
    await stage.page.dblclick(of('AAA', '.words'));
    const acts = await stage.acts();
    expect(acts.map(({ kind }) => kind)).toEqual(['like-comment', 'like-comment']);
    expect(acts[0]?.target).toMatchObject({
      owners: ['neighbour'],
      commentAuthor: 'citizen_a',
      commentText: '楽しみです',
      commentId: '901',
    });
    expect(await stage.sent()).toEqual([]);
  });

  it('of a joint post names both owners', async () => {
    stage = await theatre.open(page('machi_koho', post({ owner: 'neighbour', joint: 'festival_office', code: 'CCC' })));
    await stage.page.click('.like');
    expect((await stage.acts())[0]?.target?.owners).toEqual(['neighbour', 'festival_office']);
  });

  it('is done on the new button when the page has replaced the old one meanwhile', async () => {
    stage = await theatre.open(FEED);
    await stage.page.click(of('AAA', '.like'));
    await stage.page.evaluate(() => {
      const old = document.querySelector('.like');
      old?.replaceWith(old.cloneNode(true));
    });
    expect(await stage.replay()).toBe(true);
    expect(await stage.sent()).toEqual(['like neighbour']);
  });

  it('is not done when the same node now shows another owner’s post', async () => {
    stage = await theatre.open(FEED);
    await stage.page.click(of('AAA', '.like'));
    await stage.page.evaluate(() => {
      const link = document.querySelector('article header a');
      link?.setAttribute('href', '/stranger/');
      if (link) link.textContent = 'stranger';
      document.querySelector('article a[href="/neighbour/p/AAA/"]')?.setAttribute('href', '/stranger/p/ZZZ/');
    });
    expect(await stage.replay()).toBe(false);
    expect(await stage.sent()).toEqual([]);
  });
});

describe('follow and repost', () => {
  it('are held with the account they concern', async () => {
    stage = await theatre.open(FEED);
    await stage.page.click(of('AAA', '.follow'));
    await stage.page.click(of('AAA', '.repost'));
    expect((await stage.acts()).map(({ kind, target }) => [kind, target?.owners])).toEqual([
      ['follow', ['neighbour']],
      ['repost', ['neighbour']],
    ]);
    expect(await stage.sent()).toEqual([]);
  });

  it('reports a follow by Enter on a native button once', async () => {
    stage = await theatre.open(FEED);
    await stage.page.focus(of('AAA', '.follow'));
    await stage.page.keyboard.press('Enter');
    expect(await stage.acts()).toHaveLength(1);
    expect(await stage.replay()).toBe(true);
    expect(await stage.sent()).toEqual(['follow neighbour']);
  });
});

describe('a comment', () => {
  it('is held on Enter with its text, which stays, and sent once on release', async () => {
    stage = await theatre.open(FEED);
    await stage.page.fill(of('AAA', 'textarea'), 'すてきですね');
    await stage.page.press(of('AAA', 'textarea'), 'Enter');
    expect((await stage.acts())[0]).toMatchObject({ kind: 'comment', text: 'すてきですね', target: { owners: ['neighbour'] } });
    expect(await stage.page.inputValue(of('AAA', 'textarea'))).toBe('すてきですね');
    expect(await stage.sent()).toEqual([]);
    expect(await stage.replay()).toBe(true);
    expect(await stage.sent()).toEqual(['comment すてきですね']);
    expect(await stage.acts()).toHaveLength(1);
  });

  it('is held on the Post button too', async () => {
    stage = await theatre.open(FEED);
    await stage.page.fill(of('AAA', 'textarea'), 'すてきですね');
    await stage.page.click(of('AAA', '.post'));
    expect((await stage.acts())[0]).toMatchObject({ kind: 'comment', text: 'すてきですね' });
    expect(await stage.replay()).toBe(true);
    expect(await stage.sent()).toEqual(['comment すてきですね']);
  });

  it('is not sent when its text was changed after it was judged', async () => {
    stage = await theatre.open(FEED);
    await stage.page.fill(of('AAA', 'textarea'), 'よい');
    await stage.page.press(of('AAA', 'textarea'), 'Enter');
    await stage.page.fill(of('AAA', 'textarea'), 'わるい');
    expect(await stage.replay()).toBe(false);
    expect(await stage.sent()).toEqual([]);
  });

  it('can be read again after a change, and is then sent as it was read', async () => {
    stage = await theatre.open(FEED);
    await stage.page.fill(of('AAA', 'textarea'), 'よい');
    await stage.page.press(of('AAA', 'textarea'), 'Enter');
    await stage.page.fill(of('AAA', 'textarea'), 'とてもよい');
    expect((await stage.reread())?.text).toBe('とてもよい');
    expect(await stage.replay()).toBe(true);
    expect(await stage.sent()).toEqual(['comment とてもよい']);
  });

  it('is no act on Shift+Enter, and none when a suggestion takes the Enter', async () => {
    stage = await theatre.open(FEED);
    await stage.page.fill(of('AAA', 'textarea'), 'こんにちは @cit');
    await stage.page.press(of('AAA', 'textarea'), 'Shift+Enter');
    await stage.page.evaluate(() => Object.assign(window, { suggesting: true }));
    await stage.page.press(of('AAA', 'textarea'), 'Enter');
    expect(await stage.acts()).toEqual([]);
    expect(await stage.page.inputValue(of('AAA', 'textarea'))).toContain('user_mention');
  });

  it('is no act when Enter only confirms a conversion of the input method', async () => {
    stage = await theatre.open(FEED);
    await stage.page.focus(of('AAA', 'textarea'));
    const { cdp } = stage;
    await cdp.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter', code: 'Enter' });
    await cdp.send('Input.insertText', { text: '日本' });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 13, key: 'Enter', code: 'Enter' });
    expect(await stage.acts()).toEqual([]);
    expect(await stage.page.inputValue(of('AAA', 'textarea'))).toBe('日本');
    await stage.page.keyboard.press('Enter');
    expect((await stage.acts())[0]?.text).toBe('日本');
  });

  it('is a reply after the Reply button, with author and words of the comment', async () => {
    stage = await theatre.open(FEED);
    await stage.rule('pass');
    await stage.page.click(of('AAA', '.reply'));
    await stage.rule('hold');
    await stage.page.keyboard.type('ありがとうございます');
    await stage.page.keyboard.press('Enter');
    const acts = await stage.acts();
    expect(acts.map(({ kind }) => kind)).toEqual(['start-reply', 'reply']);
    expect(acts[1]?.replyTo).toEqual({ author: 'citizen_a', text: '楽しみです', commentId: '901' });
  });

  it('is a reply when it mentions by hand someone who commented there', async () => {
    stage = await theatre.open(FEED);
    await stage.page.fill(of('AAA', 'textarea'), '@citizen_a そうですね');
    await stage.page.press(of('AAA', 'textarea'), 'Enter');
    expect((await stage.acts())[0]).toMatchObject({ kind: 'reply', replyTo: { author: 'citizen_a' } });
  });

  it('is held when the page submits the form by itself', async () => {
    stage = await theatre.open(FEED);
    await stage.page.fill(of('AAA', 'textarea'), 'すてきですね');
    await stage.page.evaluate(() => document.querySelector<HTMLFormElement>('article form')?.requestSubmit());
    expect((await stage.acts())[0]).toMatchObject({ kind: 'comment', via: 'submit' });
    expect(await stage.seen()).not.toContain('submit');
  });
});

describe('a post', () => {
  const COMPOSING = page('machi_koho', '', composer('<p>お祭りのお知らせ</p><p><br></p><p>土曜日です</p>', ['屋台の写真', '']));

  it('is held on Share with caption, alt texts and account', async () => {
    stage = await theatre.open(COMPOSING);
    await stage.page.click('.publish');
    expect((await stage.acts())[0]).toMatchObject({
      kind: 'publish',
      surface: 'composer',
      text: 'お祭りのお知らせ\n\n土曜日です',
      media: [
        { index: 1, alt: '屋台の写真' },
        { index: 2, alt: '' },
      ],
      page: { viewer: { handle: 'machi_koho' } },
    });
    expect(await stage.sent()).toEqual([]);
    expect(await stage.replay()).toBe(true);
    expect((await stage.sent())[0]).toMatch(/^publish お祭りのお知らせ/);
  });

  it('is not published by Enter in the caption', async () => {
    stage = await theatre.open(COMPOSING);
    await stage.page.focus('[contenteditable]');
    await stage.page.keyboard.press('Enter');
    expect(await stage.acts()).toEqual([]);
  });

  it('has no text when the caption cannot be found, so that nobody takes it for empty', async () => {
    stage = await theatre.open(COMPOSING.replace('contenteditable="true"', 'data-gone'));
    await stage.page.click('.publish');
    const [act] = await stage.acts();
    expect(act?.kind).toBe('publish');
    expect(act).not.toHaveProperty('text');
  });

  it('remembers the account that opened the create dialog', async () => {
    stage = await theatre.open(FEED);
    await stage.rule('pass');
    await stage.page.click('#create span');
    await stage.page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), composer('<p>あ</p>'));
    await stage.page.click('.publish');
    expect((await stage.acts()).map(({ kind, page: { viewerAtOpen } }) => [kind, viewerAtOpen])).toEqual([
      ['open-composer', undefined],
      ['publish', 'machi_koho'],
    ]);
  });
});

describe('the guard', () => {
  it('stops the act when it fails itself', async () => {
    stage = await theatre.open(FEED);
    await stage.rule('throw');
    await stage.page.click(of('AAA', '.like'));
    expect(await stage.sent()).toEqual([]);
  });

  it('is not asked about our own elements', async () => {
    stage = await theatre.open(FEED.replace('<article', '<article class="ours"'));
    await stage.page.click('.ours .like');
    expect(await stage.acts()).toEqual([]);
    expect(await stage.sent()).toEqual(['like neighbour']);
  });
});
