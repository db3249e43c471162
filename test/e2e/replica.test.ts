/** The replica behaves as the facts about Instagram say, since every other browser test stands on that. No extension here. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compose, composeOpenly } from './support/ime.ts';
import { Instagram, photo, video } from './support/instagram.ts';
import { launch, type Session } from './support/launch.ts';
import { until } from './support/until.ts';

let session: Session;
let ig: Instagram;

beforeAll(async () => {
  session = await launch({ extension: false, account: 'takanezawa_town', now: '2026-11-23 10:00' });
  ig = new Instagram(session.page);
});
afterAll(() => session.close());
beforeEach(() => {
  session.replica.reset();
  session.replica.options.generation = '2026';
  session.replica.options.likeBy = 'xig';
});

const names = () => session.replica.log.writes().map((request) => request.friendlyName ?? request.path);
const settled = () => session.page.waitForLoadState('networkidle');
/** Waits until so many requests of acts have come, then for the rest of what the page does. */
const arrived = async (count = 1) => {
  await until(
    async () => names().length >= count,
    async () => `Only this was sent: ${names().join(', ')}`,
  );
  await settled();
};

describe('who is signed in', () => {
  it('stands in the inline JSON, in the cookie and in the navigation', async () => {
    await session.open('/');
    const { id } = session.replica.account('takanezawa_town');
    const seen = await session.page.evaluate(() => ({
      cookie: document.cookie,
      tuple: [...document.querySelectorAll('script[data-sjs]')].map((script) => script.textContent).join(''),
      profile: document.querySelector('a:has(img[alt="takanezawa_townのプロフィール写真"])')?.getAttribute('href'),
      lang: document.documentElement.lang,
    }));
    expect(seen.cookie).toContain(`ds_user_id=${id}`);
    expect(seen.cookie).not.toContain('sessionid');
    expect(seen.tuple).toContain(`["PolarisViewer",[],{"data":{"fbid":`);
    expect(seen.tuple).toContain(`"id":"${id}","username":"takanezawa_town"`);
    expect(seen.profile).toBe('/takanezawa_town/');
    expect(seen.lang).toBe('ja');
  });

  it('changes with a reload when the account is switched', async () => {
    await session.open('/');
    await ig.switchAccount('mizuki_days');
    expect(await session.page.evaluate(() => document.cookie)).toContain(session.replica.account('mizuki_days').id);
    await ig.switchAccount('takanezawa_town');
    expect(names()).toEqual(['/api/v1/web/accounts/switch/', '/api/v1/web/accounts/switch/']);
  });
});

describe('a comment', () => {
  it('is sent by Enter on keypress, once, with its text and its post', async () => {
    await session.open('/p/HNwalk01kjo/');
    await ig.commentBox.click();
    await session.page.keyboard.insertText('きれいですね');
    await session.page.keyboard.press('Enter');
    await ig.comment('きれいですね').waitFor();
    const [request] = session.replica.log.writes();
    expect(names()).toEqual(['PolarisPostCommentInputRevampedMutation']);
    expect(request?.rootField).toBe('xig_comment_create');
    expect(request?.variables?.data).toMatchObject({ comment_text: 'きれいですね', media_id: session.replica.post('HNwalk01kjo').id });
    expect(await ig.commentBox.inputValue()).toBe('');
  });

  it('is not sent by the Enter that confirms the IME, nor by Shift+Enter', async () => {
    await session.open('/p/HNwalk01kjo/');
    await ig.commentBox.click();
    await compose(session.page, { steps: ['に', 'にほ', 'にほん', '日本'] });
    await session.page.keyboard.press('Shift+Enter');
    await session.page.keyboard.insertText('二行目');
    expect(await ig.commentBox.inputValue()).toBe('日本\n二行目');
    await settled();
    expect(names()).toEqual([]);
  });

  it('shows what is being composed before it is confirmed', async () => {
    await session.open('/p/HNwalk01kjo/');
    await ig.commentBox.click();
    const composition = await composeOpenly(session.page, ['き', 'きれい']);
    expect(await ig.commentBox.inputValue()).toBe('きれい');
    await composition.confirm('綺麗');
    expect(await ig.commentBox.inputValue()).toBe('綺麗');
    expect(names()).toEqual([]);
  });

  it('gives the Enter to an open list of names first', async () => {
    await session.open('/p/HNwalk01kjo/');
    await ig.commentBox.click();
    await session.page.keyboard.type('@yuki');
    await session.page.keyboard.press('Enter');
    expect(await ig.commentBox.inputValue()).toBe('@yuki_camera ');
    expect(names()).toEqual([]);
  });

  it('becomes a reply after a press on Reply: the box says @user, the target is only in the request', async () => {
    const comment = session.replica.post('TKaki01autm').comments.find((one) => one.author === 'taro.t_2026');
    await session.open('/p/TKaki01autm/');
    await ig.button('返信する', ig.comment('駐車場')).click();
    expect(await ig.commentBox.inputValue()).toBe('@taro.t_2026 ');
    expect(await session.page.content()).not.toContain(`replied_to_comment_id`);
    await session.page.keyboard.insertText('17時までです');
    await ig.button('投稿する').click();
    await ig.comment('17時まで').waitFor();
    const [request] = session.replica.log.writes();
    expect(request?.variables?.data).toMatchObject({ comment_text: '@taro.t_2026 17時までです', replied_to_comment_id: comment?.id });
  });

  it('stays in the box when Instagram refuses it', async () => {
    await session.open('/p/HNwalk01kjo/');
    session.replica.failNext(/CommentInput/, 'feedback_required');
    await ig.commentBox.fill('試し');
    await ig.commentBox.press('Enter');
    await session.page.locator('.toast').waitFor();
    expect(await ig.commentBox.inputValue()).toBe('試し');
    expect(session.replica.post('HNwalk01kjo').comments).toHaveLength(1);
  });

  it('has its form in the feed of 2025 and none in the feed of 2026', async () => {
    await session.open('/');
    expect(await session.page.locator('article form textarea').count()).toBe(0);
    await session.open('/?generation=2025');
    expect(await session.page.locator('article form textarea').count()).toBeGreaterThan(0);
    await ig.page.locator('article form textarea').first().fill('いいですね');
    await ig.page.keyboard.press('Enter');
    await arrived();
    expect(names()).toEqual(['PolarisFeedCommentInputRevampedMutation']);
  });
});

describe('a like', () => {
  it('goes by click, and its label turns', async () => {
    await session.open('/p/HNwalk01kjo/');
    await ig.heart.click();
    await session.page.locator('section svg[aria-label="「いいね！」を取り消す"]').waitFor();
    await settled();
    const [request] = session.replica.log.writes();
    expect(names()).toEqual(['PolarisAPILikePostMutation']);
    expect(request?.variables?.input).toMatchObject({ media_id: session.replica.post('HNwalk01kjo').id });
    expect(session.replica.post('HNwalk01kjo').likes).toEqual(['takanezawa_town']);
  });

  it('goes by a double click on the picture, and never takes a like back', async () => {
    await session.open('/p/HNwalk01kjo/');
    const media = session.page.locator('.media [role=button]');
    await media.dblclick();
    await settled();
    await media.dblclick();
    await arrived();
    expect(names()).toEqual(['PolarisAPILikePostMutation']);
  });

  it('goes by Enter on the focused heart without any click event', async () => {
    await session.open('/p/HNwalk01kjo/');
    await session.page.evaluate(() => {
      addEventListener('click', () => document.body.setAttribute('data-clicked', ''), true);
    });
    await ig.heart.focus();
    await session.page.keyboard.press('Enter');
    await arrived();
    expect(names()).toEqual(['PolarisAPILikePostMutation']);
    expect(await session.page.locator('body[data-clicked]').count()).toBe(0);
  });

  it('on a comment goes by its small heart, or by a double click on its row in the dialog', async () => {
    await session.open('/hanako_walks/');
    await session.page.locator('.grid a').first().click();
    await session.page.locator('[role=dialog] article').waitFor();
    await ig.comment('いい道ですね').dblclick();
    await arrived();
    expect(names()).toEqual(['PolarisCommentActionsLikeMutation']);
    await ig.comment('いい道ですね').locator('[role=button]:has(> div > span > svg)').click();
    await settled();
    expect(names().at(-1)).toBe('PolarisCommentActionsUnlikeMutation');
  });

  it('uses the older names and the REST leftover where asked', async () => {
    session.replica.options.likeBy = 'xdt';
    await session.open('/p/HNwalk01kjo/');
    await ig.heart.click();
    await settled();
    session.replica.options.likeBy = 'rest';
    await session.open('/p/YKdusk01sea/');
    await ig.heart.click();
    await arrived(2);
    expect(names()).toEqual(['usePolarisLikeMediaLikeMutation', `/api/v1/web/likes/${session.replica.post('YKdusk01sea').id}/like/`]);
  });
});

describe('following and reposting', () => {
  it('follows without a question, asks before unfollowing, and requests a private account', async () => {
    await session.open('/yuki_camera/');
    await ig.button('フォローする').click();
    await session.page.locator('header button svg[aria-label="下矢印アイコン"]').click();
    await ig.button('フォローをやめる').click();
    await arrived(2);
    expect(names()).toEqual(['usePolarisFollowMutation', 'usePolarisUnfollowMutation']);
    await session.open('/kagi_sora/');
    await ig.button('フォローする').click();
    await ig.button('リクエスト済み').waitFor();
    await settled();
    expect(session.replica.world.requests).toEqual([['takanezawa_town', 'kagi_sora']]);
  });

  it('follows from the card that a resting pointer opens', async () => {
    await session.open('/p/HNwalk01kjo/');
    await session.page.locator('.post-header').getByRole('link', { name: 'hanako_walks' }).last().hover();
    await session.page.locator('.hover-card button', { hasText: 'フォロー' }).click();
    await arrived();
    expect(names()).toEqual(['usePolarisFollowMutation']);
  });

  it('follows back from the notifications', async () => {
    await session.open('/notifications/');
    await session.page.locator('.person-row', { hasText: 'bakery_mugi' }).getByRole('button', { name: 'フォローバックする' }).click();
    await arrived();
    expect(names()).toEqual(['usePolarisFollowMutation']);
  });

  it('reposts with one click, and the label stays the same', async () => {
    await session.open('/p/HNwalk01kjo/');
    await ig.icon('リポスト').click();
    await arrived();
    expect(names()).toEqual(['usePolarisCreateMediaRepostMutation']);
    expect(await session.page.locator('svg[aria-label="リポスト"] path').getAttribute('d')).toMatch(/^M16 6\.001a1 1 0 0 0 \.924-1\.382/);
  });
});

describe('a post', () => {
  it('is made step by step and published with caption and alt text', async () => {
    await session.open('/');
    await ig.startPost([photo()]);
    await ig.writeCaption('一行目\n#高根沢町');
    await ig.writeAltTexts(['夕方の田んぼ']);
    expect(names()).toEqual([]);
    await ig.shareButton.click();
    await ig.shared.waitFor();
    const [upload, configure] = session.replica.log.writes();
    expect(upload).toMatchObject({ host: 'i.instagram.com', size: photo().buffer.length });
    expect(upload?.path).toMatch(/^\/rupload_igphoto\/fb_uploader_\d+$/);
    expect(configure?.path).toBe('/api/v1/media/configure/');
    expect(configure?.fields).toMatchObject({ caption: '一行目\n#高根沢町', custom_accessibility_caption: '夕方の田んぼ' });
  });

  it('of several pictures goes as JSON to configure_sidecar, a film to configure_to_clips', async () => {
    await session.open('/');
    await ig.startPost([photo('a.jpg'), photo('b.jpg')]);
    await ig.writeAltTexts(['一枚目']);
    await ig.shareButton.click();
    await ig.shared.waitFor();
    const sidecar = session.replica.log.named('/api/v1/media/configure_sidecar/')[0];
    expect(sidecar?.fields?.children_metadata).toMatchObject([
      { custom_accessibility_caption: '一枚目' },
      { custom_accessibility_caption: '' },
    ]);
    await session.open('/');
    await ig.startPost([video()]);
    await ig.shareButton.click();
    await ig.shared.waitFor();
    expect(session.replica.log.named('/api/v1/media/configure_to_clips/')).toHaveLength(1);
  });

  it('can be scheduled: the button then says so and the request holds the time', async () => {
    await session.open('/');
    await ig.startPost();
    await ig.schedule('2026-11-24', '18:00');
    await ig.button('予約', ig.composer).click();
    await ig.shared.waitFor();
    const configure = session.replica.log.named('/api/v1/media/configure/')[0];
    expect(configure?.fields?.publish_mode).toBe('scheduled');
    expect(JSON.parse(String(configure?.fields?.content_scheduling_metadata))).toEqual({
      scheduled_publish_time: Date.parse('2026-11-24T18:00:00+09:00') / 1000,
    });
  });

  it('takes no Enter in the caption for sending', async () => {
    await session.open('/');
    await ig.startPost();
    await ig.writeCaption('a');
    await session.page.keyboard.press('Enter');
    await session.page.keyboard.press('Control+Enter');
    await settled();
    expect(names()).toEqual([]);
  });

  it('can be edited, archived and deleted from its menu', async () => {
    await session.open('/p/TKrice02new/');
    await ig.icon('その他のオプション').click();
    await ig.button('編集').click();
    await ig.caption.click();
    await session.page.keyboard.press('Control+End');
    await session.page.keyboard.insertText('（訂正）');
    await ig.button('完了').click();
    await session.page.getByText('（訂正）').first().waitFor();
    await ig.icon('その他のオプション').click();
    await ig.button('削除').click();
    await ig.button('削除').click();
    await session.page.getByText('ご利用いただけません').or(session.page.locator('article').first()).waitFor();
    const { id } = { id: session.replica.log.writes()[0]?.path.match(/\d{5,}/)?.[0] };
    expect(names()).toEqual([`/api/v1/media/${id}/edit_media/`, `/api/v1/web/create/${id}/delete/`]);
    expect(session.replica.log.writes()[0]?.fields?.caption_text).toContain('（訂正）');
  });
});

describe('stories, messages and the share sheet', () => {
  it('a story reply goes on keydown of Enter, a quick reaction and the heart at once', async () => {
    await session.open('/stories/hanako_walks/');
    const box = session.page.locator('textarea[placeholder="hanako_walksさんに返信…"]');
    await box.fill('すてき');
    await box.press('Enter');
    await box.click();
    await ig.button('👏').click();
    await ig.icon('いいね！').click();
    await settled();
    expect(names()).toEqual([
      'IGDirectStoryShareReplyMutation',
      'IGDirectStoryShareReplyMutation',
      'usePolarisStoriesV4LikeMutationLikeMutation',
    ]);
  });

  it('a message goes on Enter in the Lexical box, not while the IME composes', async () => {
    const thread = session.replica.world.threads.find((one) => one.between.includes('takanezawa_town') && !one.messages[0]?.storyReply);
    await session.open(`/direct/t/${thread?.id}/`);
    const box = session.page.locator('[contenteditable=true][aria-label="メッセージ"]');
    await box.click();
    await compose(session.page, { steps: ['じゅうじ', '十時'] });
    await settled();
    expect(names()).toEqual([]);
    await session.page.keyboard.press('Enter');
    await settled();
    const [request] = session.replica.log.writes();
    expect(request?.friendlyName).toBe('IGDirectTextSendMutation');
    expect(request?.variables?.text).toEqual({ sensitive_string_value: '十時' });
  });

  it('a post is forwarded to chosen people, or added to the own story', async () => {
    await session.open('/p/HNwalk01kjo/');
    await ig.icon('シェア').first().click();
    await ig.button('bakery_mugi').click();
    await session.page.locator('input[name=shareCommentText]').fill('どうぞ');
    await ig.button('送信').click();
    await settled();
    await ig.icon('シェア').first().click();
    await ig.button('ストーリーズに追加').click();
    await arrived(2);
    expect(names()).toEqual(['IGDirectMediaShareMutation', 'usePolarisShareMediaToStoryMutation']);
  });
});

describe('the page as a whole', () => {
  it('speaks English when the account does, with the same structure', async () => {
    await session.open('/p/HNwalk01kjo/?hl=en');
    expect(await session.page.locator('html').getAttribute('lang')).toBe('en');
    await session.page.locator('section svg[role=img][aria-label=Like][height="24"]').waitFor();
    expect(await session.page.locator('textarea').first().getAttribute('placeholder')).toBe('Add a comment…');
  });

  it('keeps few posts of the feed in the page however far one scrolls', async () => {
    await session.open('/');
    await session.page.mouse.wheel(0, 6_000);
    await session.page.waitForFunction(() => scrollY > 4_000);
    const articles = await session.page.locator('article').count();
    expect(articles).toBeGreaterThan(3);
    expect(articles).toBeLessThan(9);
  });

  it('has a policy against foreign scripts and reports breaches of it', async () => {
    await session.open('/');
    const reported = session.replica.log.next((request) => request.path === '/csp-report/');
    await session.page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = '1';
      document.body.append(script);
    });
    expect(JSON.stringify((await reported).fields)).toContain('inline');
  });

  it('has met no error that nobody caught', () => {
    expect(session.errors).toEqual([]);
  });
});
