/** The adapter on the stand-in Instagram, whose handlers are React's: each act is held with whom it concerns, and released once. */
import { describe, expect, it } from 'vitest';
import { createAccounts } from '../replica/model/accounts.ts';
import { onReplica, type Row } from './support/on-replica.ts';

const { acts, holdsEach, ig, page, replay, rule, session, writes } = onReplica();
const idOf = (handle: string) => createAccounts().find((one) => one.handle === handle)?.id;

const rows: Row[] = [
  {
    what: 'a like on a post page',
    path: '/p/HNwalk01kjo/',
    press: () => ig().heart.click(),
    act: { kind: 'like', surface: 'post-page', target: { owners: ['hanako_walks'], postCode: 'HNwalk01kjo' } },
    leaves: /Like/,
  },
  {
    what: 'a like in the feed',
    path: '/',
    press: () => page().locator('article').filter({ hasText: '波の音' }).locator('section [role=button]').first().click(),
    act: { kind: 'like', surface: 'feed', target: { owners: ['yuki_camera'], postCode: 'YKreel02sea' } },
    leaves: /Like/,
  },
  {
    what: 'a like by double click on the photo',
    path: '/p/HNwalk01kjo/',
    press: () => page().locator('main img[alt]:not([alt=""]):not(.face)').first().dblclick(),
    act: { kind: 'like', via: 'double-click', target: { owners: ['hanako_walks'] } },
    leaves: /Like/,
  },
  {
    what: 'a like in the reels viewer',
    path: '/reels/YKreel02sea/',
    press: () => ig().icon(ig().words.like).first().click(),
    act: { kind: 'like', surface: 'reels', target: { owners: ['yuki_camera'] } },
    leaves: /Like/,
  },
  {
    what: 'a comment beside the reels, whose owner stands in the column',
    path: '/reels/YKreel02sea/',
    before: async () => {
      await ig().icon(ig().words.comment).first().click();
      await ig().commentBox.fill('波がきれいですね');
    },
    press: () => ig().commentBox.press('Enter'),
    act: { kind: 'comment', text: '波がきれいですね', target: { owners: ['yuki_camera'] } },
    leaves: /CommentInput/,
  },
  {
    what: 'a like of a comment in the dialog',
    path: '/',
    before: async () => {
      await page()
        .locator('article')
        .filter({ hasText: '黄金岬の夕陽' })
        .locator('section [role=button]:has(svg[aria-label="コメントする"])')
        .click();
      await page().locator('[role=dialog] li').first().waitFor();
    },
    press: () => ig().comment('明日も見られますか。').locator('[role=button]:has(svg[aria-label="いいね！"])').last().click(),
    act: {
      kind: 'like-comment',
      surface: 'post-dialog',
      target: { owners: ['rumoi_official'], commentAuthor: 'yuki_camera', commentText: '明日も見られますか。' },
    },
    leaves: /CommentActionsLike|CommentLike/,
  },
  {
    what: 'a reply, after the Reply button',
    path: '/p/TKaki01autm/',
    before: async () => {
      await ig().comment('駐車場は何時まで').getByText(ig().words.reply).click();
      await page().keyboard.insertText('17時までです');
    },
    press: () => page().keyboard.press('Enter'),
    act: {
      kind: 'reply',
      text: '@taro.t_2026 17時までです',
      target: { owners: ['takanezawa_town'] },
      replyTo: { author: 'taro.t_2026', text: '駐車場は何時まで使えますか。' },
    },
    leaves: /CommentInput/,
  },
  {
    what: 'a comment by the Post button in the feed of 2025',
    path: '/',
    generation: '2025',
    before: async () => page().locator('article').filter({ hasText: '波の音' }).locator('textarea').fill('よい眺めですね'),
    press: () => page().locator('article').filter({ hasText: '波の音' }).locator('form [role=button]').last().click(),
    act: { kind: 'comment', text: 'よい眺めですね', target: { owners: ['yuki_camera'] } },
    leaves: /CommentInput/,
  },
  {
    what: 'a follow on a profile, with what the profile says',
    path: '/bakery_mugi/',
    press: () => page().locator('header button.follow').click(),
    act: {
      kind: 'follow',
      surface: 'profile',
      target: { owners: ['bakery_mugi'], igId: idOf('bakery_mugi'), isPrivate: false, websites: ['https://mugi.example.com/'] },
    },
    leaves: /Follow/,
  },
  {
    what: 'a follow of a private account',
    path: '/kagi_sora/',
    press: () => ig().button(ig().words.follow, page().locator('header')).click(),
    act: { kind: 'follow', target: { owners: ['kagi_sora'], igId: idOf('kagi_sora'), isPrivate: true } },
    leaves: /Follow/,
  },
  {
    what: 'a repost',
    path: '/p/HNwalk01kjo/',
    press: () => ig().icon(ig().words.repost).first().click(),
    act: { kind: 'repost', target: { owners: ['hanako_walks'] } },
    leaves: /CreateMediaRepost/,
  },
  {
    what: 'a post sent on from the share sheet, with its words',
    path: '/p/HNwalk01kjo/',
    before: async () => {
      await ig().icon(ig().words.share).first().click();
      await page().locator('.people-grid [role=button]').first().click();
      await page().locator('input[name=shareCommentText]').fill('ご覧ください');
    },
    press: () => ig().button(ig().words.send).click(),
    act: { kind: 'forward', surface: 'share-sheet', text: 'ご覧ください', target: { owners: ['hanako_walks'] } },
    leaves: /IGDirectMediaShare/,
  },
  {
    what: 'a post put into the own story',
    path: '/p/HNwalk01kjo/',
    before: () => ig().icon(ig().words.share).first().click(),
    press: () => ig().button(ig().words.addToStory).click(),
    act: { kind: 'add-to-story', target: { owners: ['hanako_walks'] } },
    leaves: /ShareMediaToStory/,
  },
  {
    what: 'a message by Enter',
    path: '/direct/inbox/',
    before: async () => {
      await page().locator('.thread').first().click();
      await page().locator('[role=textbox]').click();
      await page().keyboard.insertText('お問い合わせありがとうございます');
    },
    press: () => page().keyboard.press('Enter'),
    act: { kind: 'message', surface: 'direct', text: 'お問い合わせありがとうございます' },
    leaves: /IGDirectTextSend/,
  },
  {
    what: 'a message by the Send button',
    path: '/direct/inbox/',
    before: async () => {
      await page().locator('.thread').first().click();
      await page().locator('[role=textbox]').click();
      await page().keyboard.insertText('承知しました');
    },
    press: () => page().locator('.send').click(),
    act: { kind: 'message', text: '承知しました' },
    leaves: /IGDirectTextSend/,
  },
  {
    what: 'the heart on a story',
    path: '/stories/hanako_walks/',
    press: () => ig().icon(ig().words.like).first().click(),
    act: { kind: 'like-story', surface: 'story', target: { owners: ['hanako_walks'] } },
    leaves: /Stories.*Like/,
  },
  {
    what: 'a reply to a story by Enter',
    path: '/stories/hanako_walks/',
    before: () => page().locator('textarea[placeholder]').fill('すてきな写真ですね'),
    press: () => page().keyboard.press('Enter'),
    act: { kind: 'reply-to-story', text: 'すてきな写真ですね', target: { owners: ['hanako_walks'] } },
    leaves: /StoryShareReply/,
  },
  {
    what: 'a quick reaction to a story',
    path: '/stories/hanako_walks/',
    before: () => page().locator('textarea[placeholder]').focus(),
    press: () => page().getByText('👏').click(),
    act: { kind: 'react-to-story', text: '👏', target: { owners: ['hanako_walks'] } },
    leaves: /StoryShareReply/,
  },
  {
    what: 'the removal of a comment under an own post',
    path: '/p/TKaki01autm/',
    before: async () => {
      await ig().comment('駐車場は何時まで').hover();
      await ig().icon(ig().words.commentOptions, ig().comment('駐車場は何時まで')).first().click();
    },
    press: () => ig().button(ig().words.delete).click(),
    act: { kind: 'moderate-comment', target: { owners: ['takanezawa_town'], commentAuthor: 'taro.t_2026' } },
    leaves: /DeleteComment/,
  },
  {
    what: 'the archiving of an own post',
    path: '/p/TKaki01autm/',
    before: () => ig().icon(ig().words.moreOptions).first().click(),
    press: () => ig().button(ig().words.archive).click(),
    act: { kind: 'archive-post', target: { owners: ['takanezawa_town'] } },
    leaves: /only_me/,
  },
  {
    what: 'an edited caption',
    path: '/p/TKrice02new/',
    before: async () => {
      await ig().icon(ig().words.moreOptions).first().click();
      await ig().button(ig().words.edit).click();
      await ig().caption.click();
      await page().keyboard.press('End');
      await page().keyboard.insertText('追記あり。');
    },
    press: () => ig().button(ig().words.done).click(),
    act: {
      kind: 'edit-post',
      surface: 'edit-dialog',
      text: '町産の新米が直売所に並び始めました。追記あり。',
      target: { owners: ['takanezawa_town'] },
    },
    leaves: /edit_media/,
  },
];

describe('on the replica', () => {
  holdsEach(rows);

  it('a post is held with caption, alt texts, collaborators, files and schedule', async () => {
    await session().open('/');
    await rule('pass');
    await ig().startPost([{ ...(await import('../e2e/support/instagram.ts')).photo('紅葉.jpg') }]);
    await ig().writeCaption('町民文化祭のお知らせ\n土曜日です');
    await ig().writeAltTexts(['会場の写真']);
    await page().locator('input[name="creation-collaborator-input"]').fill('takanezawa_library');
    await page().keyboard.press('Enter');
    await ig().schedule('2026-11-28', '18:00');
    await rule('hold');
    await ig().button(ig().words.schedule, ig().composer).click();
    expect((await acts()).map(({ kind }) => kind)).toEqual(['open-composer', 'choose-media', 'publish']);
    expect((await acts()).at(-1)).toMatchObject({
      kind: 'publish',
      text: '町民文化祭のお知らせ\n土曜日です',
      media: [{ index: 1, type: 'image', name: '紅葉.jpg', alt: '会場の写真', digest: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      collaborators: ['takanezawa_library'],
      schedule: new Date('2026-11-28T18:00+09:00').getTime(),
      page: { viewerAtOpen: 'takanezawa_town' },
    });
    expect(writes()).toEqual([]);
    expect(await replay()).toBe(true);
    await expect.poll(writes).toContainEqual(expect.stringMatching(/configure/));
  });

  it('deleting a post asks once, not again at Instagram’s own question', async () => {
    await session().open('/p/TKaki01autm/');
    await rule('pass');
    await ig().icon(ig().words.moreOptions).first().click();
    await ig().button(ig().words.delete).click();
    await ig().button(ig().words.delete).click();
    await expect.poll(writes).toHaveLength(1);
    expect((await acts()).map(({ kind }) => kind)).toEqual(['delete-post']);
  });
});
