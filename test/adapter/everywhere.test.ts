/** The same acts wherever Instagram offers them, what takes them back, and the acts that come in dialogs and pages of their own. */
import { describe, expect, it } from 'vitest';
import { photo } from '../e2e/support/instagram.ts';
import { onReplica, type Row } from './support/on-replica.ts';

const { acts, holdsEach, ig, page, replay, rule, session, writes } = onReplica();
const world = () => session().replica.world;
const reposted = () => session().replica.post('HNwalk01kjo').reposts.push('takanezawa_town');

const undone: Row[] = [
  {
    what: 'a like taken back',
    path: '/p/HNwalk01kjo/',
    given: () => session().replica.post('HNwalk01kjo').likes.push('takanezawa_town'),
    press: () => ig().icon(ig().words.unlike).first().click(),
    act: { kind: 'unlike', target: { owners: ['hanako_walks'] } },
    leaves: /Unlike/,
  },
  {
    what: 'a like of a comment taken back',
    path: '/p/HNwalk01kjo/',
    given: () => session().replica.post('HNwalk01kjo').comments[0]?.likes.push('takanezawa_town'),
    press: () => ig().icon(ig().words.unlike, ig().comment('いい道')).click(),
    act: { kind: 'unlike-comment', target: { owners: ['hanako_walks'], commentAuthor: 'yuki_camera' } },
    leaves: /Unlike/,
  },
  {
    what: 'a repost taken back, whose label stays the same',
    path: '/p/HNwalk01kjo/',
    given: reposted,
    press: () => ig().icon(ig().words.repost).first().click(),
    act: { kind: 'undo-repost', target: { owners: ['hanako_walks'], postCode: 'HNwalk01kjo' } },
    leaves: /DeleteMediaRepost/,
  },
  {
    what: 'a follow taken back',
    path: '/tochigi_pref_koho/',
    press: () => page().locator('header button.follow').click(),
    act: { kind: 'unfollow', target: { owners: ['tochigi_pref_koho'] } },
    leaves: null,
  },
  {
    what: 'a request to a private account taken back',
    path: '/kagi_sora/',
    given: () => world().requests.push(['takanezawa_town', 'kagi_sora']),
    press: () => page().locator('header button.follow').click(),
    act: { kind: 'unfollow', target: { owners: ['kagi_sora'] } },
    leaves: null,
  },
  {
    what: 'a follow taken back in the menu of a post',
    path: '/p/TGpref01ndk/',
    before: () => ig().icon(ig().words.moreOptions).first().click(),
    press: () => ig().button(ig().words.unfollow).click(),
    act: { kind: 'unfollow', target: { owners: ['tochigi_pref_koho'] } },
    leaves: /Unfollow/,
  },
];

const followed: Row[] = [
  {
    what: 'a follow on the card that rests under a name',
    path: '/p/HNwalk01kjo/',
    before: async () => {
      await page().locator('main header a[href="/hanako_walks/"], main a.name[href="/hanako_walks/"]').first().hover();
      await page().locator('.hover-card').waitFor();
    },
    press: () => page().locator('.hover-card button.follow').click(),
    act: { kind: 'follow', target: { owners: ['hanako_walks'] } },
    leaves: /Follow/,
  },
  {
    what: 'a follow back among the notifications',
    path: '/notifications/',
    press: () =>
      ig()
        .button(ig().words.followBack, page().locator('.person-row').filter({ hasText: 'bakery_mugi' }))
        .click(),
    act: { kind: 'follow', surface: 'notifications', target: { owners: ['bakery_mugi'] } },
    leaves: /Follow/,
  },
  {
    what: 'a follow among the suggestions beside the feed',
    path: '/',
    press: () => page().locator('.rail .row').filter({ hasText: 'mizuki_days' }).locator('button.follow').click(),
    act: { kind: 'follow', surface: 'feed', target: { owners: ['mizuki_days'] } },
    leaves: /Follow/,
  },
  {
    what: 'a follow in the list of suggested people',
    path: '/explore/people/',
    press: () => page().locator('.person-row').filter({ hasText: 'yuki_camera' }).locator('button.follow').click(),
    act: { kind: 'follow', surface: 'explore', target: { owners: ['yuki_camera'] } },
    leaves: /Follow/,
  },
  {
    what: 'a follow back in the own list of followers, beside Remove',
    path: '/takanezawa_town/followers/',
    press: () =>
      ig()
        .button(ig().words.followBack, page().locator('.person-row').filter({ hasText: 'hanako_walks' }))
        .click(),
    act: { kind: 'follow', surface: 'following-list', target: { owners: ['hanako_walks'] } },
    leaves: /Follow/,
  },
  {
    what: 'a follow over a reel',
    path: '/reels/YKreel02sea/',
    press: () => page().locator('.reel').first().locator('.follow-text').click(),
    act: { kind: 'follow', surface: 'reels', target: { owners: ['yuki_camera'] } },
    leaves: /Follow/,
  },
  {
    what: 'a follow in the head of a story',
    path: '/stories/hanako_walks/',
    press: () => page().locator('.story .follow-text').click(),
    act: { kind: 'follow', surface: 'story', target: { owners: ['hanako_walks'] } },
    leaves: /Follow/,
  },
  {
    what: 'a follow of somebody who liked a post',
    path: '/p/TKaki01autm/liked_by/',
    press: () => page().locator('.person-row').filter({ hasText: 'yuki_camera' }).locator('button.follow').click(),
    act: { kind: 'follow', target: { owners: ['yuki_camera'] } },
    leaves: /Follow/,
  },
];

const others: Row[] = [
  {
    what: 'a like of a joint post, with both its owners,',
    path: '/p/KMlive01str/',
    press: () => ig().heart.click(),
    act: { kind: 'like', target: { owners: ['artistspot_kumamoto', 'hinokuni_strings'] } },
    leaves: /Like/,
  },
  {
    what: 'a like of a comment by double click on its row in the dialog',
    path: '/explore/',
    before: async () => {
      await page().locator('a[href="/p/RUsun01gold/"]').click();
      await page().locator('[role=dialog] li').first().waitFor();
    },
    press: () => ig().comment('明日も見られますか。').getByText('明日も').dblclick(),
    act: { kind: 'like-comment', via: 'double-click', target: { owners: ['rumoi_official'], commentAuthor: 'yuki_camera' } },
    leaves: /CommentActionsLike/,
  },
  {
    what: 'a like of a message by double click',
    path: '/direct/inbox/',
    before: () => page().locator('.thread').first().click(),
    press: () => page().locator('.bubble').first().dblclick(),
    act: { kind: 'message', text: '❤️', surface: 'direct' },
    leaves: /DirectReaction/,
  },
  {
    what: 'a repost by the number under its icon in the reels viewer',
    path: '/reels/YKreel02sea/',
    press: () => page().locator('.reel').first().locator('div:has(> [role=button] svg[aria-label="リポスト"]) > .small').click(),
    act: { kind: 'repost', surface: 'reels', target: { owners: ['yuki_camera'] } },
    leaves: /CreateMediaRepost/,
  },
  {
    what: 'a repost from the share sheet',
    path: '/p/HNwalk01kjo/',
    before: () => ig().icon(ig().words.share).first().click(),
    press: () => ig().button(ig().words.repost, page().locator('.share-sheet')).click(),
    act: { kind: 'repost', surface: 'share-sheet', target: { owners: ['hanako_walks'] } },
    leaves: /CreateMediaRepost/,
  },
  {
    what: 'the thought on a post that was reposted',
    path: '/p/HNwalk01kjo/',
    given: reposted,
    before: async () => {
      await page().locator('.thought').click();
      await page().locator('.note-dialog textarea').fill('秋の道です');
    },
    press: () => page().locator('.note-dialog .cta').click(),
    act: { kind: 'repost', text: '秋の道です', target: { owners: ['hanako_walks'], postCode: 'HNwalk01kjo' } },
    leaves: /CreateMediaRepost/,
  },
  ...['/direct/inbox/', '/takanezawa_town/'].map((path) => ({
    what: `a note on ${path}`,
    path,
    before: async () => {
      await page().locator('.note').click();
      await page().locator('.note-dialog textarea').fill('紅葉が見頃です');
    },
    press: () => page().locator('.note-dialog .cta').click(),
    act: { kind: 'post-note', text: '紅葉が見頃です', target: { owners: ['takanezawa_town'] } },
    leaves: /InboxTrayItem/,
  })),
  ...(['report', 'block', 'restrict'] as const).map((word) => ({
    what: `to ${word} a commenter`,
    path: '/p/TKaki01autm/',
    before: async () => {
      await ig().comment('駐車場は何時まで').hover();
      await ig().icon(ig().words.commentOptions, ig().comment('駐車場は何時まで')).first().click();
    },
    press: () => ig().button(ig().words[word]).click(),
    act: { kind: 'moderate-comment', target: { owners: ['takanezawa_town'], commentAuthor: 'taro.t_2026' } },
    leaves: /Report|Block|Restrict/,
  })),
];

describe('what takes something back', () => holdsEach(undone));
describe('a follow, wherever it is offered', () => holdsEach(followed));
describe('an act', () => holdsEach(others));

describe('several posts at once', () => {
  it('are held together with every caption and file, and each leaves once when they are released', async () => {
    await session().open('/');
    await rule('pass');
    await page().locator(`a:has(svg[aria-label="${ig().words.newPost}"])`).click();
    await page().locator('.create-menu a').last().click();
    await page()
      .locator('main input[type=file]')
      .setInputFiles([photo('朝.jpg'), photo('夕.jpg')]);
    await page().locator('main textarea').first().fill('朝の町です。');
    await page().locator('main textarea').last().fill('夕方の町です。');
    const before = (await acts()).length;
    await rule('hold');
    await ig().button(ig().words.shareNow).click();
    expect((await acts()).slice(before)).toMatchObject([
      {
        kind: 'publish',
        surface: 'composer',
        text: '朝の町です。\n\n夕方の町です。',
        parts: ['朝の町です。', '夕方の町です。'],
        media: [{ name: '朝.jpg' }, { name: '夕.jpg' }],
      },
    ]);
    expect(writes()).toEqual([]);
    expect(await replay()).toBe(true);
    const configured = () => writes().filter((name) => name.includes('configure'));
    await expect.poll(configured).toHaveLength(2);
  });
});
