import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { t } from '../../lib/i18n/index.ts';
import { picture } from './support/picture.ts';
import { createRota } from './support/rota.ts';
import { tell } from './support/tell.ts';

const rota = createRota();
afterEach(() => expect(rota.errors()).toEqual([]));
afterAll(() => rota.close());

/** 高根沢町 4（10）, in the document's words. */
const NO_LIKES = '町以外のインスタグラムアカウントに対して「いいね！」ボタンを使用しない。';
/** 熊本 8(7). */
const NO_SHARES = '他ページのフォローや他記事への「いいね！」やシェアなどは原則として行わない。';

describe.each(['ja', 'en'] as const)('likes, follows and shares, in %s', (locale) => {
  it('S17: holds 高根沢町’s like of a citizen’s post; nothing leaves, and the focus comes back to the heart', async () => {
    const { ig, panel, left, session } = await rota.at('takanezawa', { path: '/p/HNwalk01kjo/', locale });
    await ig.heart.click();
    const dialog = await panel.dialog();
    await picture(session.page, `held-like-${locale}`);
    expect(dialog.title).toBe(t(locale, 'panel.held.title.hold', { act: t(locale, 'panel.act.like') }));
    expect(dialog.text).toContain(NO_LIKES);
    expect(dialog.text).toContain('hanako_walks');
    expect(dialog.buttons.map(({ name }) => name)).toEqual([t(locale, 'panel.approval.ask'), t(locale, 'panel.stop')]);
    await panel.press(t(locale, 'panel.stop'));
    await panel.closed();
    expect(await ig.heart.evaluate((heart) => heart === document.activeElement)).toBe(true);
    expect(left()).toEqual([]);
  });

  it('S18: holds the like that a double click on the photo would be', async () => {
    const { panel, left, session } = await rota.at('takanezawa', { path: '/p/HNwalk01kjo/', locale });
    await session.page.locator('main img').first().dblclick();
    expect((await panel.dialog()).text).toContain(NO_LIKES);
    await panel.press(t(locale, 'panel.stop'));
    await panel.closed();
    expect(left()).toEqual([]);
  });

  it('S19: holds the like of a citizen’s comment under the town’s own post', async () => {
    const { ig, panel, left } = await rota.at('takanezawa', { path: '/p/TKaki01autm/', locale });
    await ig.icon(ig.words.like, ig.comment('駐車場は何時まで使えますか')).click();
    const dialog = await panel.dialog();
    expect(dialog.title).toBe(t(locale, 'panel.held.title.hold', { act: t(locale, 'panel.act.like-comment') }));
    expect(dialog.text).toContain(NO_LIKES);
    expect(left()).toEqual([]);
  });

  it('S20: lets the town like its own post at once', async () => {
    const { ig, left, session } = await rota.at('takanezawa', { path: '/p/TKaki01autm/', locale });
    const sent = session.replica.log.next((entry) => (entry.friendlyName ?? '').includes('Like'));
    await ig.heart.click();
    await sent;
    expect(left()).toHaveLength(1);
  });

  it('S22: lets a like of an approved public body go, and says that it is on the list', async () => {
    const { ig, panel, left, session } = await rota.at('takanezawa', { path: '/p/TGpref01ndk/', locale });
    await tell(session, 'registry.put', { entries: [PREFECTURE] });
    await session.page.bringToFront();
    const sent = session.replica.log.next((entry) => (entry.friendlyName ?? '').includes('Like'));
    await ig.heart.click();
    await sent;
    await panel.noteSays('tochigi_pref_koho');
    await picture(session.page, `note-listed-${locale}`);
    expect(left()).toHaveLength(1);
    await tell(session, 'registry.remove', { handles: [PREFECTURE.handle] });
  });

  it('S23: never holds taking a like back', async () => {
    const { ig, left, session } = await rota.at('takanezawa', { path: '/p/TKaki01autm/', locale });
    await ig.heart.click();
    const taken = session.replica.log.next((entry) => (entry.friendlyName ?? entry.path).includes('Unlike'));
    await ig.icon(ig.words.unlike).first().click();
    await taken;
    expect(left()).toHaveLength(2);
  });

  it('S24: warns before a follow by analogy, says so, and lets it go once when it was read', async () => {
    const { ig, panel, left, session } = await rota.at('takanezawa', { path: '/yuki_camera/', locale });
    await ig.button(ig.words.follow, session.page.locator('main header')).click();
    const dialog = await panel.dialog();
    await picture(session.page, `held-follow-${locale}`);
    expect(dialog.text).toContain('準用（条文なし）');
    expect(left()).toEqual([]);
    const sent = session.replica.log.next((entry) => (entry.friendlyName ?? entry.path).includes('Follow'));
    await panel.press(t(locale, 'panel.go.acknowledge'));
    await sent;
    await panel.closed();
    expect(left()).toHaveLength(1);
  });

  it('S29: holds 熊本市’s repost and forwarding of others’ posts', async () => {
    const { ig, panel, left } = await rota.at('kumamoto', { path: '/p/BMbread1new/', locale });
    await ig.icon(ig.words.repost).first().click();
    expect((await panel.dialog()).text).toContain(NO_SHARES);
    await panel.press(t(locale, 'panel.stop'));
    await panel.closed();
    expect(left()).toEqual([]);
  });

  it('S29: does not take the composer’s own 「シェア」 for sharing others’ posts', async () => {
    const { ig, panel } = await rota.at('kumamoto', { locale });
    await ig.startPost();
    await ig.writeCaption('土曜の演奏のお知らせです。');
    await ig.shareButton.click();
    expect((await panel.dialog()).text).not.toContain(NO_SHARES);
  });

  it.each(['Enter', 'Space'])('S30: holds a like by the %s key as it holds a click', async (key) => {
    const { ig, panel, left, session } = await rota.at('kumamoto', { path: '/p/BMbread1new/', locale });
    await ig.heart.focus();
    await session.page.keyboard.press(key);
    const dialog = await panel.dialog();
    expect(dialog.text).toContain(NO_SHARES);
    expect(dialog.focus).toBe(t(locale, 'panel.stop'));
    await session.page.keyboard.press('Enter');
    await panel.closed();
    expect(await ig.heart.evaluate((heart) => heart === document.activeElement)).toBe(true);
    expect(left()).toEqual([]);
  });
});

describe('what Instagram’s web has had since 2026', () => {
  it('lets a repost be taken back at once, and says that this is never held', async () => {
    const { ig, panel, left, session } = await rota.at('kumamoto', { path: '/' });
    session.replica.post('BMbread1new').reposts.push('artistspot_kumamoto');
    await session.open('/p/BMbread1new/');
    await panel.mark();
    const undone = session.replica.log.next((entry) => (entry.friendlyName ?? '').includes('DeleteMediaRepost'));
    await ig.icon(ig.words.repost).first().click();
    await undone;
    await panel.noteSays(t('ja', 'rules.reactions.undo'));
    expect(left()).toEqual(['usePolarisDeleteMediaRepostMutation']);
  });

  it('holds a thought on a repost and the words of a note as it holds every word that goes out', async () => {
    const { ig, panel, left, session } = await rota.at('kumamoto', { path: '/direct/inbox/' });
    await session.page.locator('.note').click();
    await session.page.locator('.note-dialog textarea').fill('馬鹿者です 090-1234-5678');
    await session.page.locator('.note-dialog .cta').click();
    const dialog = await panel.dialog();
    await picture(session.page, 'held-note');
    expect(dialog.title).toBe(t('ja', 'panel.held.title.hold', { act: t('ja', 'panel.act.post-note') }));
    expect(dialog.text).toContain('携帯電話の番号があります');
    await panel.press(t('ja', 'panel.stop'));
    await panel.closed();
    expect(left()).toEqual([]);
    session.replica.post('BMbread1new').reposts.push('artistspot_kumamoto');
    await session.open('/p/BMbread1new/');
    await panel.mark();
    await ig.button(ig.words.addThought).click();
    await session.page.locator('.note-dialog textarea').fill('おいしそうです');
    await session.page.locator('.note-dialog .cta').click();
    expect((await panel.dialog()).text).toContain(NO_SHARES);
    expect(left()).toEqual([]);
  });
});

const PREFECTURE = {
  handle: 'tochigi_pref_koho',
  category: 'public-body' as const,
  acts: ['like' as const],
  evidence: 'https://www.pref.tochigi.lg.jp/',
  approvedBy: { office: 'responsible', person: '企画 課長' },
  approvedAt: Date.parse('2026-11-01T10:00:00+09:00'),
};
