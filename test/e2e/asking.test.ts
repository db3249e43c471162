/**
 * Asking for approval before anything is held, and without any composer: from the card beside the caption, from a draft that lives in the
 * extension, and in the place of an earlier request. Two browsers, the office's operator and the approver.
 */
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { photo } from './support/instagram.ts';
import { launch, type Session } from './support/launch.ts';
import { type AtWork, atWork } from './support/office.ts';
import { picture } from './support/picture.ts';
import { throughDoor } from './support/tell.ts';

const TEXT = '登録アーティストの演奏会を開きます。';
let work: AtWork;
let approving: Session;
let desk: Page;

beforeAll(async () => {
  work = await atWork('kumamoto');
  approving = await launch({ account: null });
  const person = await throughDoor(approving, async (ask) => {
    await ask('policy.choose', { policyId: 'kumamoto' });
    await ask('locale.set', { locale: 'ja' });
    const { kid, publicKey } = await ask('keys.make', { label: '文化政策課長' });
    const { policy } = await ask('snapshot.get', {});
    const offices = policy?.approval.post.offices.staff ?? [];
    const head = { id: 'kacho', name: '文化 太郎', kid, publicKey, offices, validFrom: 0 };
    await ask('deciders.put', { person: head });
    return head;
  });
  await throughDoor(work.session, (ask) => ask('deciders.put', { person }));
  desk = await approving.openExtensionPage('desk.html');
});
afterAll(async () => {
  const errors = [...work.session.errors, ...approving.errors];
  await work.session.close();
  await approving.close();
  expect(errors).toEqual([]);
});

/** `2026-12-01 10:00`, as the test clock takes it. */
const inJapan = (at: number) => new Date(at + 9 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
const office = (name: string) => work.session.openExtensionPage(name);

/** What the request's file holds goes over the office's share to the approver. */
async function carryFile(from: Page): Promise<void> {
  await from.getByRole('button', { name: '承認者に送る依頼文' }).click();
  const download = from.waitForEvent('download');
  await from.getByRole('button', { name: 'ファイルに保存' }).click();
  await desk.bringToFront();
  await desk.getByLabel('ファイルから読む').setInputFiles(await (await download).path());
  await desk.getByText('依頼を取り込みました。').waitFor();
}

async function decision(press: '承認する' | '差し戻す', about = ''): Promise<string> {
  await desk.getByRole('button', { name: press }).click();
  await desk.getByText('待っている依頼はありません。').waitFor();
  const item = desk.locator('.d-item').filter({ hasText: about }).first();
  await item.locator('.d-item-head').click();
  return (await item.getByTestId('carry-text').textContent()) ?? '';
}

async function bringIn(mine: Page, text: string): Promise<void> {
  await mine.bringToFront();
  await mine.getByLabel('決定文').fill(text);
  await mine.getByRole('button', { name: '取り込む', exact: true }).click();
}

describe('while a caption is being written', () => {
  it('approval is asked for beside the open composer, nothing is held, and the text stays', async () => {
    const { ig, panel } = work;
    await work.session.page.bringToFront();
    await ig.startPost();
    await ig.writeCaption('秋の野外音楽会のお知らせです。');
    await panel.draftSays('承認を依頼する');
    await panel.click('button', '承認を依頼する');
    await panel.settled();
    await panel.says('画像・動画 1点');
    await panel.fill(/承認者への連絡事項/, '来週の分です');
    await picture(work.session.page, 'asking-composer');
    await panel.press('依頼を記録する');
    await panel.says('承認の依頼を記録しました');
    await picture(work.session.page, 'asking-composer-done');
    await panel.press('画面に戻る');
    await panel.closed();
    expect(await ig.caption.innerText()).toContain('秋の野外音楽会のお知らせです。');
    await panel.draftSays('この内容で承認を依頼中です');
    expect(work.left()).toEqual([]);
  });

  it('a draft is kept that the closed page and the stopped worker do not take along', async () => {
    const { panel } = work;
    await work.session.page.bringToFront();
    await work.ig.writeCaption('続きはこれから。');
    await panel.draftSays('承認を依頼する');
    await panel.click('button', '承認を依頼する');
    await panel.press('下書きに残す');
    await panel.says('下書きに残しました');
    await work.session.open('/');
    const drafts = await office('desk.html#drafts');
    await drafts.locator('.d-item-head').first().click();
    expect(await drafts.getByLabel('本文', { exact: true }).inputValue()).toBe('秋の野外音楽会のお知らせです。続きはこれから。');
    await drafts.getByAltText('画像1の縮小版').waitFor();
    await drafts.getByRole('button', { name: '下書きを捨てる' }).click();
    await drafts.getByRole('button', { name: '捨てる', exact: true }).click();
    await drafts.getByText('下書きはありません。').waitFor();
    await drafts.close();
  });
});

describe('without any composer', () => {
  it('a draft is written from the popup, returned, corrected in its place, compared, approved, and pasted into an empty composer', async () => {
    const popup = await office('popup.html');
    const opened = work.session.context.waitForEvent('page', (page) => page.url().includes('desk.html'));
    await popup.getByRole('button', { name: '新しい依頼を作る' }).click();
    const mine = await opened;
    await mine.getByLabel('本文', { exact: true }).fill(TEXT);
    await mine.getByLabel('ファイルを選ぶ').setInputFiles([photo('stage.png'), photo('hall.png')]);
    await mine.getByLabel('画像1の代替テキスト').fill('舞台');
    await mine.getByLabel('承認者への連絡事項').fill('ポスターと同じ内容です');
    await mine.getByText(/保存しました/).waitFor();
    await mine.reload();
    expect(await mine.getByLabel('本文', { exact: true }).inputValue()).toBe(TEXT);
    await picture(mine, 'asking-draft');
    await mine.getByRole('button', { name: '承認を依頼する' }).click();
    await carryFile(mine);
    await desk.getByLabel('条文から選ぶ').selectOption({ index: 1 });
    await desk.getByLabel('差し戻しの理由').fill('開演時刻を入れてください');
    await picture(desk, 'asking-desk');
    await bringIn(mine, await decision('差し戻す'));

    await mine.getByText('理由：開演時刻を入れてください').waitFor();
    await mine.getByRole('button', { name: '直して依頼し直す' }).click();
    await mine.getByLabel('本文', { exact: true }).fill('登録アーティストの演奏会を18時に開きます。');
    await mine.getByRole('button', { name: '画像2を外す' }).click();
    await mine.getByLabel('ファイルを選ぶ').setInputFiles([photo('evening.png')]);
    await mine.getByLabel('画像1の代替テキスト').fill('夜の舞台');
    await mine.getByRole('button', { name: '承認を依頼する' }).click();
    await mine.getByText('差し替え済み').waitFor();
    await carryFile(mine);
    const changes = desk.getByRole('region', { name: '前の版からの変更' });
    await changes.locator('ins').first().waitFor();
    expect(await changes.locator('ins').allInnerTexts()).toEqual(['18時に', '夜の']);
    expect(await changes.locator('.d-picture').evaluateAll((all) => all.map((one) => one.getAttribute('data-kind')))).toEqual([
      'same',
      'removed',
      'same',
      'added',
    ]);
    expect(await changes.locator('.d-picture img').count()).toBe(4);
    await changes.scrollIntoViewIfNeeded();
    await picture(desk, 'asking-difference');
    await bringIn(mine, await decision('承認する'));
    await mine.getByText('この内容のまま公開できます').waitFor();
    await picture(mine, 'asking-mine');

    const { ig, panel, session } = work;
    await session.page.bringToFront();
    await ig.startPost([photo('stage.png'), photo('evening.png')]);
    await ig.caption.click();
    await panel.draftSays('承認済みの本文があります');
    await picture(session.page, 'asking-approved-copy');
    await panel.click('button', /コピーして貼り付ける/);
    await panel.says('コピーしました');
    await ig.caption.click();
    await session.page.keyboard.press('ControlOrMeta+v');
    await panel.draftSays('承認された本文と一致しています');
    const sent = session.replica.log.next((entry) => entry.path.includes('/media/configure'));
    await ig.shareButton.click();
    await panel.dialog();
    await panel.choose('写っている方');
    await panel.press('確認を終えて続ける');
    await sent;
    expect(work.left().filter((name) => name.includes('configure'))).toHaveLength(1);
  });

  it('the popup says of a request that waits, was returned, was approved and has ended what to do next', async () => {
    const popup = await office('popup.html');
    await popup.setViewportSize({ width: 360, height: 700 });
    await popup.getByText('依頼中 1件').waitFor();
    await popup.getByText('承認者の決定を待っています').waitFor();
    await picture(popup, 'asking-popup');

    const mine = await office('desk.html#mine');
    await carryFile(mine);
    await desk.getByLabel('差し戻しの理由').fill('会場を入れてください');
    await bringIn(mine, await decision('差し戻す', '秋の野外音楽会'));
    await popup.bringToFront();
    await popup.getByText('差し戻し 1件').waitFor();
    await popup.getByText('直してから、もう一度依頼してください').waitFor();

    await mine.bringToFront();
    await mine.locator('.d-item-head').filter({ hasText: '秋の野外音楽会のお知らせです。' }).click();
    await mine.getByRole('button', { name: '直して依頼し直す' }).click();
    await mine.getByLabel('本文', { exact: true }).fill('秋の野外音楽会を中央広場で開きます。');
    await mine.getByRole('button', { name: '承認を依頼する' }).click();
    await mine.getByText('承認者に送る依頼文').waitFor();
    await carryFile(mine);
    await bringIn(mine, await decision('承認する', '中央広場'));
    await popup.bringToFront();
    await popup.getByText('承認済み 1件').waitFor();
    await popup.getByText(/同じ内容なら公開できます（.+まで）/).waitFor();

    const end = await throughDoor(
      work.session,
      async (ask) => (await ask('approvals.list', { statuses: ['approved'] }))[0]?.fact.validUntil,
    );
    await work.session.setTime(inJapan((end ?? 0) + 3_600_000));
    // The chores come round every five minutes; any change repaints the pages at once.
    await throughDoor(work.session, (ask) => ask('locale.set', { locale: 'ja' }));
    await popup.getByText('期限切れ 1件').waitFor();
    await popup.getByText('必要なら、もう一度依頼してください').waitFor();
    await picture(popup, 'asking-popup-ended');
    await popup.close();
  });
});
