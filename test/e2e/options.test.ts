import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { launch, type Session } from './support/launch.ts';
import { picture } from './support/picture.ts';
import { tell } from './support/tell.ts';

let session: Session | undefined;
afterEach(async () => {
  expect(session?.errors ?? []).toEqual([]);
  await session?.close();
  session = undefined;
});

async function options(policyId: string | null, section = ''): Promise<Page> {
  session = await launch();
  if (policyId) await tell(session, 'policy.choose', { policyId });
  const page = await session.openExtensionPage(`options.html#${section}`);
  await page.getByRole('main').waitFor();
  return page;
}

const saved = (page: Page) => page.getByText('保存しました').waitFor();

describe('the options', () => {
  it('offer the five policies and none, and change nothing before the button is pressed', async () => {
    const page = await options(null);
    expect(await page.getByRole('radio').count()).toBe(6);
    await page.getByText('鏡野町ソーシャルメディア運用ガイドライン').click();
    await page.reload();
    await page.getByRole('radio', { name: '規程を使わない' }).and(page.locator(':checked')).waitFor();
    await page.getByText('鏡野町ソーシャルメディア運用ガイドライン').click();
    await page.getByRole('button', { name: 'この規程を使う' }).click();
    await saved(page);
    await page.getByRole('link', { name: 'アカウント' }).waitFor();
    await picture(page, 'options-policy');
  });

  it('turn a pasted profile address into an account, and say what is wrong with a display name', async () => {
    const page = await options('kagamino', 'accounts');
    const field = page.getByRole('textbox', { name: 'アカウントを追加' });
    await field.pressSequentially('鏡野町公式');
    await page.keyboard.press('Enter');
    await page.getByText('@で始まる名前を入れてください').waitFor();
    expect(await field.inputValue()).toBe('鏡野町公式');
    await field.press('Control+a');
    await field.pressSequentially('https://www.instagram.com/Kagamino_Town/?hl=ja');
    await page.keyboard.press('Enter');
    await page.getByText('@kagamino_town').waitFor();
    await page.getByRole('button', { name: '@kagamino_townを削除する' }).click();
    await page.getByText('まだ登録がありません。登録するまで').waitFor();
  });

  it('register another account with its category in the policy’s words, change it and take it off', async () => {
    const page = await options('kumamoto', 'accounts');
    await page.getByRole('button', { name: '相手のアカウントを登録する' }).click();
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('根拠を入れてください。').waitFor();
    await page.getByRole('textbox', { name: '相手のアカウント' }).pressSequentially('@hinokuni_strings');
    await page.getByRole('combobox', { name: '区分' }).press('End');
    expect(await page.getByRole('combobox', { name: '区分' }).locator('option:checked').innerText()).toBe('登録者');
    await page.getByRole('checkbox', { name: 'いいね' }).click();
    await page.getByRole('textbox', { name: '根拠' }).pressSequentially('登録名簿 第12号');
    await picture(page, 'options-registry');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('登録者 ／ いいね').waitFor();
    await page.getByText('承認者が未記入').waitFor();
    await page.getByRole('button', { name: '@hinokuni_stringsを編集する' }).click();
    await page.getByRole('textbox', { name: '決めた人の役職' }).pressSequentially('文化政策課長');
    await page.getByRole('textbox', { name: '決めた人の氏名' }).pressSequentially('山本');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('文化政策課長 山本').waitFor();
    expect(await page.getByText('承認者が未記入').count()).toBe(0);
    await page.getByRole('button', { name: '@hinokuni_stringsを削除する' }).click();
    await page.getByText('文化政策課長 山本').waitFor({ state: 'detached' });
  });

  it('show what a CSV would change before taking it in, and name the lines that cannot be read', async () => {
    const page = await options('takanezawa', 'accounts');
    const csv = 'アカウント,区分,してよいこと,根拠\n@Tochigi_Pref_Koho,公的機関,いいね,県公式サイト\n町の図書館,公的機関,いいね,\n';
    await page.locator('input[type=file]').setInputFiles({ name: '一覧.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByText('3行目：アカウント名に使えるのは').waitFor();
    await picture(page, 'options-registry-import');
    await page.getByRole('button', { name: '1件を取り込む' }).click();
    await page.getByText('公的機関 ／ いいね').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'CSVに書き出す' }).click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('tochigi_pref_koho,,公的機関,いいね,県公式サイト');
  });

  it('show the year-end closure as 未確認 until somebody confirms it', async () => {
    const page = await options('rumoi', 'settings');
    const card = page.getByRole('region', { name: '運用時間と閉庁日' });
    await card.getByText('未確認', { exact: true }).waitFor();
    await page.getByRole('checkbox', { name: '条例や例規で日付を確認しました' }).click();
    await page.getByText('保存していない変更があります').waitFor();
    await picture(page, 'options-settings');
    await page.getByRole('button', { name: '保存する' }).click();
    await saved(page);
    await card.getByText('未確認', { exact: true }).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('checkbox', { name: '条例や例規で日付を確認しました' }).and(page.locator(':checked')).waitFor();
  });

  it('ask for both ends of hours that the policy leaves open, and keep what was typed', async () => {
    const page = await options('kagamino', 'settings');
    const from = page.getByLabel('運用時間の始まり');
    await from.focus();
    await page.keyboard.type('0830AM');
    await page.getByRole('button', { name: '保存する' }).click();
    await page.getByText('始まりと終わりの両方を入れてください').waitFor();
    expect(await from.inputValue()).toBe('08:30');
  });

  it('keep a record that can be checked and taken away', async () => {
    const page = await options('rumoi', 'log');
    await page.getByText('規程の選択').waitFor();
    await page.getByRole('button', { name: '記録が改変されていないか調べる' }).click();
    await page.getByText('改変や欠落はありません').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Excel用に書き出す（CSV）' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('mimamori-2026-11-24.csv');
    expect(readFileSync(await download.path(), 'utf8')).toMatch(/^\uFEFF年度,番号,日時/);
    await picture(page, 'options-record');
  });

  it('speak English when asked, with nothing left in Japanese but the policy’s own words', async () => {
    const page = await options('hokkaido', 'settings');
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Additions to the policy' }).waitFor();
    const shown = await page.getByRole('main').innerText();
    expect(shown.match(/[ぁ-ん]{2,}/g) ?? []).toEqual([]);
    await picture(page, 'options-settings-en');
  });
});

describe('the diagnostics', () => {
  it('say what is watched, which versions these are and how the stored data is, and give a file without names', async () => {
    const page = await options('rumoi', 'diagnostics');
    const watched = page.getByRole('region', { name: '見守りの状態' });
    await watched.getByText('異常なし').waitFor();
    await watched.getByText('@rumoi_official').waitFor();
    await page.getByRole('row', { name: /操作の記録/ }).waitFor();
    await picture(page, 'options-diagnostics');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '診断ファイルを保存する' }).click(),
    ]);
    const file = readFileSync(await download.path(), 'utf8');
    expect(JSON.parse(file)).toMatchObject({ state: 'loaded', policy: { id: 'rumoi' }, access: true });
    expect(file).not.toContain('rumoi_official');
  });
});
