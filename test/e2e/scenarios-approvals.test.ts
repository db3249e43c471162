/**
 * The acceptance scenarios about approvals (S40–S56) that `approvals.test.ts` leaves: replies on two chains, messages, scopes and their reports,
 * people who may not post. One browser per policy; what left is proved by the replica's log.
 */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { type Approver, approveNewest, enrolApprover } from './support/approver.ts';
import type { AtWork } from './support/office.ts';
import { picture } from './support/picture.ts';
import { createRota } from './support/rota.ts';
import { tell, throughDoor } from './support/tell.ts';

const rota = createRota();
afterEach(() => expect(rota.errors()).toEqual([]));
afterAll(() => rota.close());

/** Asks for approval in the dialog that stands, and closes it. */
async function askHere({ panel }: AtWork): Promise<void> {
  await panel.press('承認を依頼する');
  await panel.press('依頼を記録する');
  await panel.says('承認の依頼を記録しました');
  await panel.press('やめる');
  await panel.closed();
}

async function putAside({ panel }: AtWork): Promise<void> {
  await panel.press('やめる');
  await panel.closed();
}

/** Nothing holds any more: what is left to be read is put aside, and the post goes out. */
async function goOn({ panel, ig }: AtWork): Promise<void> {
  await panel.dialog();
  await panel.press(/続ける/);
  await ig.shared.waitFor();
}

const configured = (left: string[]) => left.filter((name) => name.includes('configure'));

describe('北海道: two chains (第４, 第６)', () => {
  const POST = '/p/HKmove01iju/';
  const CONTRACTOR = { id: 'jutaku', name: '受託 一郎', office: '', chain: 'contractor' as const };
  let chief: Approver;
  let manager: Approver;

  async function at(path: string, operator: 'staff' | 'designated' | 'undesignated'): Promise<AtWork> {
    const work = await rota.at('hokkaido', { path });
    chief ??= await enrolApprover(work.session, '移住 課長', 'section-chief');
    manager ??= await enrolApprover(work.session, '業務 責任者', 'contract-manager');
    const person =
      operator === 'staff'
        ? { id: 'me', name: '見守 花子', office: '', chain: 'staff' as const }
        : { ...CONTRACTOR, designated: operator === 'designated' };
    await tell(work.session, 'operator.set', { operator: person });
    await work.session.page.bringToFront();
    return work;
  }

  async function reply({ ig, session }: AtWork, text: string): Promise<void> {
    await ig.button(ig.words.reply, ig.comment('予約は必要ですか。')).click();
    await session.page.keyboard.insertText(text);
    await session.page.keyboard.press('Enter');
  }

  it('S40: a reply by staff goes out with the section chief’s approval, once', async () => {
    const work = await at(POST, 'staff');
    await reply(work, '予約は要りません。');
    expect((await work.panel.dialog()).text).toContain('地域政策課移住交流担当課長');
    await askHere(work);
    expect(work.left()).toEqual([]);
    await approveNewest(work.session, chief);
    const sent = work.session.replica.log.next((entry) => JSON.stringify(entry.variables ?? {}).includes('予約は要りません'));
    await work.ig.commentBox.click();
    await work.session.page.keyboard.press('Enter');
    await sent;
    expect(work.left()).toHaveLength(1);
  });

  it('S41: the contractor’s reply is held for its own manager and goes out with that approval', async () => {
    const work = await at(POST, 'designated');
    await reply(work, '当日の受付もあります。');
    const dialog = await work.panel.dialog();
    expect(dialog.text).toContain('返信には運営者本業務処理責任者の承認が必要です');
    expect(dialog.text).not.toContain('移住交流担当課長');
    await askHere(work);
    expect(work.left()).toEqual([]);
    await approveNewest(work.session, manager);
    const sent = work.session.replica.log.next((entry) => JSON.stringify(entry.variables ?? {}).includes('当日の受付'));
    await work.ig.commentBox.click();
    await work.session.page.keyboard.press('Enter');
    await sent;
    expect(work.left()).toHaveLength(1);
  });

  it('S53: a contractor who was not designated is told so when the composer opens, and cannot share', async () => {
    const work = await at('/', 'undesignated');
    await work.ig.startPost();
    await work.panel.noteSays('あらかじめ定められた投稿者として登録されていません');
    await work.ig.writeCaption('朝の牧場から。');
    await work.ig.shareButton.click();
    const dialog = await work.panel.dialog();
    await picture(work.session.page, 'scenario-s53');
    expect(dialog.text).toContain('あらかじめ定められた投稿者として登録されていません');
    expect(work.left()).toEqual([]);
    await putAside(work);
  });

  it('S54, S55: what the manager approved goes out for the contractor and is held for staff; 「その他」 needs the section chief besides', async () => {
    const work = await at('/', 'designated');
    await work.ig.startPost();
    await work.ig.writeCaption('しぼりたての牛乳で一息。');
    await work.ig.shareButton.click();
    await work.panel.dialog();
    await work.panel.select('投稿の区分', 'その他（移住交流担当課長が適当と認めた情報）');
    await work.panel.says('地域政策課移住交流担当課長が適当と認める必要があります');
    await picture(work.session.page, 'scenario-s55');
    expect((await work.panel.dialog()).buttons.map(({ name }) => name)).not.toContain('確認を終えて続ける');
    await askHere(work);
    await approveNewest(work.session, manager);

    await tell(work.session, 'operator.set', { operator: { id: 'me', name: '見守 花子', office: '', chain: 'staff' } });
    await work.session.page.bringToFront();
    await work.ig.shareButton.click();
    expect((await work.panel.dialog()).text).toContain('操作する方の区分が異なります');
    await putAside(work);
    expect(work.left()).toEqual([]);

    await tell(work.session, 'operator.set', { operator: { ...CONTRACTOR, designated: true } });
    await work.session.page.bringToFront();
    await work.ig.shareButton.click();
    await work.panel.dialog();
    await work.panel.select('投稿の区分', '選んでください');
    await work.panel.choose('この画像の権利関係');
    await goOn(work);
    expect(configured(work.left())).toHaveLength(1);
  });
});

describe('鏡野町: scopes and reports (5(2)ア, 5(3))', () => {
  const settings = {
    ownAccounts: ['kagamino_town', 'mizuki_days'],
    hours: {
      windows: { working: { from: '08:30', to: '17:15' }, operating: { from: '09:00', to: '17:00' } },
      extraOpenDays: [],
      extraClosedDays: [],
    },
    forms: { 様式第１号: '2026-04-01' },
  };
  const FRIDAY = '2026-11-20 16:00';
  const at = (path: string, now?: string) => rota.at('kagamino', { path, settings, ...(now ? { now } : {}) });

  async function scopes(work: AtWork, ...kinds: ('a' | 'b')[]): Promise<void> {
    const span = { from: Date.parse('2026-04-01T00:00:00+09:00'), to: Date.parse('2027-03-31T23:59:59+09:00') };
    const words = { a: '休館・道路情報', b: 'イベントの様子' };
    await throughDoor(work.session, async (ask) => {
      for (const { id } of await ask('scopes.list', {})) await ask('scopes.remove', { id });
      for (const kind of kinds)
        await ask('scopes.put', {
          scope: { id: kind, kind, description: words[kind], approvedBy: { office: 'head', person: '所属 長子' }, ...span },
        });
    });
    await work.session.page.bringToFront();
  }

  async function share(work: AtWork, caption: string): Promise<void> {
    await work.ig.startPost();
    await work.ig.writeCaption(caption);
    await work.ig.writeAltTexts(['恩原高原の雪']);
    await work.ig.shareButton.click();
    await work.panel.dialog();
  }

  it('S45: a comment of the town’s own under its own post is held for the head', async () => {
    const work = await at('/p/KGoku01keik/');
    await work.ig.commentBox.click();
    await work.session.page.keyboard.insertText('バスの時刻はホームページをご覧ください。');
    await work.session.page.keyboard.press('Enter');
    const dialog = await work.panel.dialog();
    expect(dialog.text).toContain('所属長');
    expect(dialog.buttons.map(({ name }) => name)).toContain('承認を依頼する');
    expect(work.left()).toEqual([]);
    await putAside(work);
  });

  it('S48, S51: inside a scope the post goes out with a reason and owes a report; red when the next office day is over; closed by the head', async () => {
    const work = await at('/', FRIDAY);
    await scopes(work, 'a');
    await share(work, '恩原高原の道路は、雪のため通行止めです。');
    await work.panel.click('DisclosureTriangle', '事前に承認された範囲で行う');
    await work.panel.select('承認された範囲', '公開資料の掲載：休館・道路情報');
    await work.panel.fill('承認を得られない事情', '所属長が出張中で連絡がつかない');
    await work.panel.fill(/^確認できる資料/, 'https://www.town.kagamino.lg.jp/');
    await work.session.page.keyboard.insertText('road/1');
    await work.panel.says('速やかに所属長へ報告してください');
    await picture(work.session.page, 'scenario-s48');
    await work.panel.choose('画像・動画の著作権');
    await goOn(work);
    expect(configured(work.left())).toHaveLength(1);

    const worker = await work.session.worker();
    const badge = () =>
      worker.evaluate(async () => {
        const { action } = (globalThis as unknown as { chrome: { action: Record<string, (about: object) => Promise<unknown>> } }).chrome;
        return { text: await action.getBadgeText?.({}), color: String(await action.getBadgeBackgroundColor?.({})) };
      });
    expect(await badge()).toEqual({ text: '1', color: '47,107,94,255' });
    const popup = await work.session.openExtensionPage('popup.html?tab=-1');
    await popup.setViewportSize({ width: 360, height: 640 });
    await popup.getByText('事後報告 1件').waitFor();
    const desk = await work.session.openExtensionPage('desk.html#mine');
    await desk.getByText('報告の期限：2026-11-24').waitFor();
    await work.session.setTime('2026-11-25 09:00');
    // The chores come round every five minutes; any change repaints badge and pages at once.
    await tell(work.session, 'locale.set', { locale: 'ja' });
    expect(await badge()).toEqual({ text: '1', color: '179,38,30,255' });
    await popup.bringToFront();
    await popup.getByText('事後報告の期限切れ 1件').waitFor();
    await picture(popup, 'scenario-s51-popup');
    await popup.close();
    await desk.bringToFront();
    await desk.getByText('を過ぎています。速やかに報告してください').waitFor();
    await desk.getByRole('button', { name: '事後報告をした' }).click();
    await desk.getByLabel('確認した人').fill('所属 長子');
    await picture(desk, 'scenario-s51-desk');
    await desk.getByRole('button', { name: '確認した', exact: true }).click();
    await desk.getByText('確認済み').waitFor();
    await desk.close();
    expect((await badge()).text).toBe('');
    const [record] = await tell(work.session, 'approvals.list', { statuses: ['confirmed'] });
    expect(record?.note).toContain('https://www.town.kagamino.lg.jp/road/1');
    expect(record?.history.map(({ to, by }) => [to, by])).toEqual([
      ['used', '見守 花子'],
      ['reported', '見守 花子'],
      ['confirmed', '所属 長子'],
    ]);
  });

  it('S49, S50: a plan is no accomplished fact, and a kind that nobody approved beforehand is not to be had', async () => {
    const work = await at('/');
    await scopes(work, 'a', 'b');
    await share(work, '戸籍の届出には本人確認書類が必要です。');
    await work.panel.click('DisclosureTriangle', '事前に承認された範囲で行う');
    expect((await work.panel.optionsOf('承認された範囲')).join('|')).not.toContain('法令');
    await work.panel.select('承認された範囲', '既成の事実：イベントの様子');
    await work.panel.fill('承認を得られない事情', '所属長が出張中');
    await work.panel.fill(/^確認できる資料/, '2026-12-24');
    await work.panel.says('既成の事実ではありません');
    await picture(work.session.page, 'scenario-s49');
    expect((await work.panel.dialog()).buttons.map(({ name }) => name)).toEqual(['承認を依頼する', 'やめる']);
    expect(work.left()).toEqual([]);
    await putAside(work);
  });

  it('S47: what was approved for one account is held on another', async () => {
    const work = await at('/');
    const head = await enrolApprover(work.session, '所属 長子', 'head');
    await work.session.page.bringToFront();
    await share(work, '恩原高原に雪が積もりました。');
    await askHere(work);
    await approveNewest(work.session, head);
    await work.session.open('/');
    await work.ig.switchAccount('mizuki_days');
    await work.panel.mark();
    await share(work, '恩原高原に雪が積もりました。');
    expect((await work.panel.dialog()).text).toContain('別のアカウントへの承認です');
    expect(configured(work.left())).toEqual([]);
    await putAside(work);
  });
});

describe('熊本: answers, and the look after publication', () => {
  it('S42: a message is held, with the responsible person’s approval as the way on', async () => {
    const work = await rota.at('kumamoto');
    const thread = work.session.replica.world.threads.find(
      (one) => one.between[0] === 'artistspot_kumamoto' && !one.messages[0]?.storyReply,
    );
    await work.session.open(`/direct/t/${thread?.id}/`);
    await work.panel.mark();
    await work.session.page.locator('[contenteditable=true]').last().click();
    await work.session.page.keyboard.insertText('開演は14時です。');
    await work.session.page.keyboard.press('Enter');
    const dialog = await work.panel.dialog();
    await picture(work.session.page, 'scenario-s42');
    expect(dialog.text).toContain('運用責任者');
    expect(dialog.buttons.map(({ name }) => name)).toEqual(['承認を依頼する', 'やめる']);
    expect(work.left()).toEqual([]);
    await putAside(work);
  });

  it.each([
    [
      'S43: a question about the use of Instagram is answered by nobody',
      'Instagramの使い方を教えてください。',
      'お答えしない定めです',
      false,
    ],
    ['S44: an opinion on the city goes to 「市民の皆様の声」', '市政への意見です。この市の対応は不満です。', '市民の皆様の声', true],
  ])('%s', async (_, comment, said, mayAsk) => {
    const work = await rota.at('kumamoto', { path: '/' });
    const post = work.session.replica.world.posts.find((one) => one.code === 'KMlive01str');
    post?.comments.push({ id: '17900000000000998', author: 'taro.t_2026', text: comment, at: Date.now(), likes: [] });
    await work.session.open('/p/KMlive01str/');
    await work.panel.mark();
    await work.ig.button(work.ig.words.reply, work.ig.comment(comment)).click();
    await work.session.page.keyboard.insertText('ご連絡ありがとうございます。');
    await work.session.page.keyboard.press('Enter');
    const dialog = await work.panel.dialog();
    if (mayAsk) await work.panel.click('DisclosureTriangle', /^あわせてお知らせ/);
    await work.panel.says(said);
    expect(dialog.buttons.some(({ name }) => name === '承認を依頼する')).toBe(mayAsk);
    expect(work.left()).toEqual([]);
    await putAside(work);
  });

  it('8(2): what went out waits for the responsible person’s look, by office and name', async () => {
    const work = await rota.at('kumamoto');
    const head = await enrolApprover(work.session, '文化 課長', 'responsible');
    await work.session.page.bringToFront();
    await work.ig.startPost();
    await work.ig.writeCaption('登録アーティストの演奏会を開きます。');
    await work.ig.shareButton.click();
    await work.panel.dialog();
    await askHere(work);
    const id = await approveNewest(work.session, head);
    await work.ig.shareButton.click();
    await goOn(work);
    const desk = await work.session.openExtensionPage('desk.html#mine');
    await desk.getByLabel('確認した人').fill('文化 課長');
    await desk.getByRole('button', { name: '確認した', exact: true }).click();
    await desk.getByText('確認済み').waitFor();
    await desk.close();
    const record = (await tell(work.session, 'approvals.list', {})).find(({ fact }) => fact.id === id);
    expect(record?.history.at(-1)).toMatchObject({ to: 'confirmed', by: '文化 課長', office: 'responsible' });
  });
});

describe('高根沢町: who posts (3)', () => {
  it('S56: somebody of a contractor is told when composing that only the town’s staff post', async () => {
    const work = await rota.at('takanezawa', { operator: { chain: 'contractor' } });
    await work.ig.startPost();
    await work.panel.noteSays('受託者');
    await picture(work.session.page, 'scenario-s56');
    expect(work.left()).toEqual([]);
  });
});
