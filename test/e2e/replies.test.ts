import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { t } from '../../lib/i18n/index.ts';
import { compose, composeOpenly } from './support/ime.ts';
import { picture } from './support/picture.ts';
import { createRota } from './support/rota.ts';

const rota = createRota();
afterEach(() => expect(rota.errors()).toEqual([]));
afterAll(() => rota.close());

/** 高根沢町 4（８）, in the document's words. */
const NO_REPLIES = '原則として返信コメントは行わない。';
const OWN_POST = '/p/TKaki01autm/';

describe.each(['ja', 'en'] as const)('comments and replies, in %s', (locale) => {
  it('S32: says at once on 「返信する」 that replies are not made, and holds the reply itself', async () => {
    const { ig, panel, left, session } = await rota.at('takanezawa', { path: OWN_POST, locale });
    await ig.button(ig.words.reply, ig.comment('駐車場は何時まで使えますか')).click();
    await panel.says(t(locale, 'rules.replies.start'));
    await picture(session.page, `note-reply-${locale}`);
    await session.page.keyboard.insertText('17時までです。');
    await session.page.keyboard.press('Enter');
    const dialog = await panel.dialog();
    await picture(session.page, `held-reply-${locale}`);
    expect(dialog.text).toContain(NO_REPLIES);
    expect(dialog.title).toBe(t(locale, 'panel.held.title.hold', { act: t(locale, 'panel.act.reply') }));
    expect(left()).toEqual([]);
    await session.page.keyboard.press('Enter');
    await panel.closed();
    expect(await ig.commentBox.inputValue()).toContain('17時までです。');
    expect(left()).toEqual([]);
  });

  it('S33: takes a new comment that begins with a commenter’s name for a reply', async () => {
    const { ig, panel, left, session } = await rota.at('takanezawa', { path: OWN_POST, locale });
    await ig.commentBox.click();
    await session.page.keyboard.insertText('@taro.t_2026 17時までです。');
    await ig.button(ig.words.post, session.page.locator('form')).click();
    expect((await panel.dialog()).text).toContain(NO_REPLIES);
    expect(left()).toEqual([]);
  });

  it('S34: lets the town’s own comment without a name go at once', async () => {
    const { ig, left, session } = await rota.at('takanezawa', { path: OWN_POST, locale });
    await ig.commentBox.click();
    await session.page.keyboard.insertText('見頃は今週末までの見込みです。');
    const sent = session.replica.log.next((entry) => (entry.friendlyName ?? '').includes('Comment'));
    await session.page.keyboard.press('Enter');
    await sent;
    expect(left()).toHaveLength(1);
  });
});

describe('Japanese input', () => {
  it('neither checks nor moves anything while a word is composed, and the Enter that confirms it sends nothing', async () => {
    const { ig, panel, left, session } = await rota.at('takanezawa', { path: OWN_POST });
    await ig.commentBox.click();
    const composing = await composeOpenly(session.page, ['ば', 'ばか', '馬鹿']);
    await session.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await panel.draftNow()).toBeNull();
    await composing.confirm('馬鹿者です');
    // Beside this comment box there is no room that covers nothing of the page: the findings stand folded, with their number.
    await panel.click('button', /指摘/);
    const said = await panel.draftSays('馬鹿');
    expect(said).toContain('他者を侮辱する情報');
    expect(left()).toEqual([]);
    await ig.commentBox.click();
    await compose(session.page, { steps: ['と', 'とり', '鳥'] });
    expect(await panel.holds()).toBe(false);
    expect(left()).toEqual([]);
    await picture(session.page, 'writing-comment');
  });
});

describe('the dialog is for the keyboard too', () => {
  it('keeps Tab among its own controls and closes on Escape, once', async () => {
    const { ig, panel, left, session } = await rota.at('rumoi', { now: '2026-11-23 10:00' });
    await ig.startPost();
    await ig.writeCaption('黄金岬の夕陽です。');
    await ig.shareButton.click();
    await panel.dialog();
    const stops: string[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      await session.page.keyboard.press('Tab');
      stops.push(await session.page.evaluate(() => document.activeElement?.localName ?? ''));
    }
    const host = await session.page.evaluate(() => document.documentElement.lastElementChild?.localName ?? '');
    expect(new Set(stops.filter((name) => name !== 'body'))).toEqual(new Set([host]));
    await session.page.keyboard.press('Escape');
    await panel.closed();
    expect(await ig.composer.count()).toBe(1);
    expect(left()).toEqual([]);
  });

  it('takes a reason by keys alone and lets the post go', async () => {
    const { ig, panel, left, session } = await rota.at('rumoi', { now: '2026-11-23 10:00' });
    await ig.startPost();
    await ig.writeCaption('黄金岬の夕陽です。');
    await ig.shareButton.click();
    await panel.dialog();
    const { keyboard } = session.page;
    const goTo = async (name: string) => {
      for (let turn = 0; turn < 20; turn += 1) {
        if ((await panel.focused()) === name) return;
        await keyboard.press('Tab');
      }
      throw new Error(`The keyboard did not reach ${name}`);
    };
    await goTo('災害・緊急');
    await keyboard.press('Space');
    await goTo(t('ja', 'panel.go.reason'));
    expect(left()).toEqual([]);
    await keyboard.press('Enter');
    await ig.shared.waitFor();
    expect(left().filter((name) => name.includes('/media/configure'))).toHaveLength(1);
  });
});
