/**
 * Two browsers with two profiles: an operator asks on Instagram, an approver decides at the desk, the office's chat carries the texts.
 * What left is proved by the replica's log; everything else is done and read in the real pages.
 */
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { launch, type Session } from './support/launch.ts';
import { type AtWork, atWork, type Office, type WorkOptions } from './support/office.ts';
import { picture } from './support/picture.ts';
import { tell } from './support/tell.ts';

const sessions: Session[] = [];
afterEach(async () => {
  for (const session of sessions.splice(0)) await session.close();
});

/** The approver's computer: no Instagram is opened there. */
async function approverDesk(office: Office): Promise<Page> {
  const session = await launch({ account: null });
  sessions.push(session);
  await tell(session, 'policy.choose', { policyId: office });
  await tell(session, 'locale.set', { locale: 'ja' });
  return session.openExtensionPage('desk.html#people');
}

async function operatorAt(office: Office, options: WorkOptions = {}): Promise<AtWork & { desk: Page }> {
  const work = await atWork(office, options);
  sessions.push(work.session);
  const desk = await work.session.openExtensionPage('desk.html#people');
  return { ...work, desk };
}

async function makeKey(desk: Page, label: string): Promise<string> {
  await desk.getByRole('button', { name: '承認者と鍵' }).click();
  await desk.getByLabel('鍵の名前').fill(label);
  await desk.getByRole('button', { name: '鍵を作る' }).click();
  return (await desk.getByTestId('enrolment').last().textContent()) ?? '';
}

async function enrol(desk: Page, enrolment: string, name: string, office: string): Promise<void> {
  await desk.getByRole('button', { name: '承認者と鍵' }).click();
  await desk.getByLabel('登録文').fill(`登録をお願いします。\n${enrolment}`);
  await desk.getByLabel('氏名').fill(name);
  await desk.getByRole('checkbox', { name: office }).check();
  await desk.getByRole('button', { name: '登録する' }).click();
  await desk.getByText(name, { exact: true }).waitFor();
}

/** Sends the newest request as chat would carry it, and has it decided there. Gives the decision's text. */
async function decideBy(operator: Page, approver: Page, press: '承認する' | '差し戻す', said = ''): Promise<string> {
  await operator.bringToFront();
  await operator.getByRole('button', { name: '自分の依頼' }).click();
  await operator.getByRole('button', { name: '承認者に送る依頼文' }).click();
  const request = (await operator.getByTestId('carry-text').textContent()) ?? '';
  await approver.getByRole('button', { name: '届いた依頼' }).click();
  await approver.getByLabel('依頼文').fill(`お疲れさまです。\n> ${request.replaceAll('\n', '\n> ')}\n\n広報係`);
  await approver.getByRole('button', { name: '取り込む', exact: true }).click();
  await approver.getByText('公開されたときの見え方').waitFor();
  if (press === '差し戻す') await approver.getByLabel('差し戻しの理由').fill(said);
  await approver.getByRole('button', { name: press }).click();
  await approver.getByText('待っている依頼はありません。').waitFor();
  await approver.locator('.d-item-head').first().click();
  return (await approver.getByTestId('carry-text').textContent()) ?? '';
}

async function bringIn(operator: Page, decision: string): Promise<void> {
  await operator.bringToFront();
  await operator.getByLabel('決定文').fill(decision);
  await operator.getByRole('button', { name: '取り込む', exact: true }).click();
}

/** Types a date key by key, since the pages take only what a person enters; year first, or month first where the field stands so. */
async function typeDate(desk: Page, label: string, year: string, month: string, day: string): Promise<void> {
  const field = desk.getByLabel(label).first();
  for (const parts of [
    [year, month, day],
    [month, day, year],
  ]) {
    await field.focus();
    for (const part of parts) await desk.keyboard.type(part);
    if ((await field.inputValue()) === `${year}-${month}-${day}`) return;
    await field.blur();
  }
  throw new Error(`The field ${label} shows ${await field.inputValue()}`);
}

async function askFor({ panel }: AtWork, note: string): Promise<void> {
  await panel.dialog();
  await panel.press('承認を依頼する');
  await panel.fill(/承認者への連絡事項/, note);
  await panel.press('依頼を記録する');
  await panel.says('承認の依頼を記録しました');
  await panel.press('やめる');
  await panel.closed();
}

/** Both computers ready: the approver has a key, and both people lists know it. */
async function bothReady(policy: Office, office: string, name: string, options: WorkOptions = {}) {
  const work = await operatorAt(policy, options);
  const approver = await approverDesk(policy);
  const enrolment = await makeKey(approver, office);
  for (const desk of [approver, work.desk]) await enrol(desk, enrolment, name, office);
  return { work, approver };
}

const KAGAMINO_HOURS = {
  windows: { working: { from: '08:30', to: '17:15' }, operating: { from: '09:00', to: '17:00' } },
  extraOpenDays: [],
  extraClosedDays: [],
};

describe('鏡野町: nothing is written without the head’s approval', () => {
  it('S46, S57: an approved caption goes out once; with one character changed, or a second time, it is held and says why', async () => {
    const settings = { hours: KAGAMINO_HOURS, forms: { 様式第１号: '2026-04-01' } };
    const { work, approver } = await bothReady('kagamino', '所属長', '所属 長子', { settings });
    const { page, replica } = work.session;
    await page.bringToFront();
    await work.ig.startPost();
    await work.ig.writeCaption('奥津渓の紅葉が見頃です。');
    await work.ig.writeAltTexts(['紅葉した渓谷']);
    await work.ig.shareButton.click();
    await askFor(work, '今週末の案内です');
    await picture(work.desk, 'approval-mine');
    const decision = await decideBy(work.desk, approver, '承認する');
    await picture(approver, 'approval-desk');
    await bringIn(work.desk, decision);
    await work.desk.getByText('この内容のまま公開できます').waitFor();
    await picture(work.desk, 'approval-approved');
    expect(work.left()).toEqual([]);

    await page.bringToFront();
    await work.ig.caption.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('！');
    await work.ig.shareButton.click();
    const changed = await work.panel.dialog();
    expect(changed.text).toContain('承認後に変更されています');
    expect(changed.text).toContain('承認された本文との違い');
    await picture(page, 'approval-changed');
    await work.panel.press('やめる');
    await work.panel.closed();

    await work.ig.caption.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Backspace');
    const sent = replica.log.next((entry) => entry.path.includes('/media/configure'));
    await work.ig.shareButton.click();
    await work.panel.dialog();
    await work.panel.choose('画像・動画の著作権');
    await work.panel.press('確認を終えて続ける');
    await sent;
    await work.ig.shared.waitFor();
    expect(work.left().filter((name) => name.includes('configure'))).toHaveLength(1);

    await work.session.open('/');
    await work.ig.startPost();
    await work.ig.writeCaption('奥津渓の紅葉が見頃です。');
    await work.ig.shareButton.click();
    expect((await work.panel.dialog()).text).toContain('すでに使われています');
    expect(work.left().filter((name) => name.includes('configure'))).toHaveLength(1);
  });
});

describe('高根沢町: a reply needs the judgement of the responsible person', () => {
  it('S32: a returned reply says why; approved, the same words go out once without a word', async () => {
    const { work, approver } = await bothReady('takanezawa', '運用責任者（企画課長）', '企画 課長', { path: '/p/TKaki01autm/' });
    const { page } = work.session;
    await page.bringToFront();
    await work.ig.button(work.ig.words.reply, work.ig.comment('駐車場は何時まで使えますか。')).click();
    await page.keyboard.insertText('17時までご利用いただけます。');
    await page.keyboard.press('Enter');
    await askFor(work, '問い合わせの多い件です');
    expect(work.left()).toEqual([]);
    const returned = await decideBy(work.desk, approver, '差し戻す', '休館日も書いてください');
    await bringIn(work.desk, returned);
    await work.desk.getByText('理由：休館日も書いてください').waitFor();
    await picture(work.desk, 'approval-returned');

    await page.bringToFront();
    await work.ig.commentBox.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('（月曜休館）');
    await page.keyboard.press('Enter');
    await askFor(work, '直しました');
    const approved = await decideBy(work.desk, approver, '承認する');
    await bringIn(work.desk, approved);
    await work.desk.getByText('この内容のまま公開できます').waitFor();

    await page.bringToFront();
    await work.ig.commentBox.click();
    await page.keyboard.press('Control+End');
    const sent = work.session.replica.log.next((entry) => JSON.stringify(entry.variables ?? entry.fields ?? {}).includes('月曜休館'));
    await page.keyboard.press('Enter');
    await sent;
    expect(work.left()).toHaveLength(1);
  });
});

describe('北海道: two chains that never cross', () => {
  it('S40, S54: a decision by the contractor’s manager does not count for a post by staff', async () => {
    const { work, approver } = await bothReady('hokkaido', '運営者本業務処理責任者', '受託 責任者');
    await work.session.page.bringToFront();
    await work.ig.startPost();
    await work.ig.writeCaption('しぼりたての牛乳で一息。');
    await work.ig.shareButton.click();
    await askFor(work, '');
    await work.desk.getByRole('button', { name: '自分の依頼' }).click();
    await work.desk.getByRole('button', { name: '承認者に送る依頼文' }).click();
    const request = (await work.desk.getByTestId('carry-text').textContent()) ?? '';
    await approver.getByRole('button', { name: '届いた依頼' }).click();
    await approver.getByLabel('依頼文').fill(request);
    await approver.getByRole('button', { name: '取り込む', exact: true }).click();
    await approver.getByText('決定できる鍵がありません').waitFor();
    await picture(approver, 'approval-wrong-chain');
    expect(await approver.getByRole('button', { name: '承認する' }).count()).toBe(0);
    expect(work.left()).toEqual([]);
  });
});

describe('熊本: the deputy stands in only while the responsible person is away', () => {
  it('S52: without a record of absence the deputy’s approval is refused; with it the post goes out', async () => {
    const { work, approver } = await bothReady('kumamoto', '運用責任者補佐（文化政策課主査）', '主査 次郎');
    const { page } = work.session;
    await page.bringToFront();
    await work.ig.startPost();
    await work.ig.writeCaption('登録アーティストの演奏会を開きます。');
    await work.ig.shareButton.click();
    await askFor(work, '');
    const decision = await decideBy(work.desk, approver, '承認する');
    await bringIn(work.desk, decision);
    await work.desk.getByText('責任者の不在が記録されていないため').waitFor();
    await picture(work.desk, 'approval-no-absence');

    await work.desk.getByRole('button', { name: '承認者と鍵' }).click();
    await work.desk.getByLabel('理由').fill('出張');
    await typeDate(work.desk, '始まり', '2026', '11', '24');
    await typeDate(work.desk, '終わり', '2026', '11', '25');
    await work.desk.getByRole('button', { name: '不在を記録する' }).click();
    await picture(work.desk, 'approval-absence');
    await work.desk.getByText('出張').waitFor();
    await work.desk.getByRole('button', { name: '自分の依頼' }).click();
    await bringIn(work.desk, decision);
    await work.desk.getByText('この内容のまま公開できます').waitFor();
    expect(work.left()).toEqual([]);
  });
});

describe('留萌市: no approval is invented', () => {
  it('S39: a reply is held for the word of the section, kept as a record, and no approver is asked', async () => {
    const work = await operatorAt('rumoi', { path: '/p/RUsun01gold/' });
    const { page } = work.session;
    await page.bringToFront();
    await work.ig.button(work.ig.words.reply, work.ig.comment('明日も見られますか。')).click();
    await page.keyboard.insertText('天気予報をご確認ください。');
    await page.keyboard.press('Enter');
    const dialog = await work.panel.dialog();
    await picture(page, 'approval-rumoi-record');
    expect(dialog.buttons.map((button) => button.name)).not.toContain('承認を依頼する');
    expect(dialog.text).toContain('課内');
    expect(work.left()).toEqual([]);
    expect(await tell(work.session, 'approvals.list', {})).toEqual([]);
  });
});
