import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { Instagram } from './support/instagram.ts';
import { launch, type Session } from './support/launch.ts';
import { Panel } from './support/panel.ts';
import { picture } from './support/picture.ts';
import { tell } from './support/tell.ts';

let session: Session | undefined;
afterEach(async () => {
  expect(session?.errors ?? []).toEqual([]);
  await session?.close();
  session = undefined;
});

async function options(section: string, policyId: string | null = null): Promise<Page> {
  session = await launch({ account: 'takanezawa_town', now: '2026-11-24 09:05' });
  if (policyId) await tell(session, 'policy.choose', { policyId });
  const page = await session.openExtensionPage(`options.html#${section}`);
  await page.getByRole('main').waitFor();
  return page;
}

const tab = (page: Page, name: string) => page.getByRole('tab', { name }).click();

/** By keys, as a person would: what a script chooses does not count. */
async function choose(list: Locator, label: string | RegExp): Promise<void> {
  const options = await list.locator('option').allInnerTexts();
  const at = options.findIndex((text) => (typeof label === 'string' ? text === label : label.test(text)));
  if (at < 0) throw new Error(`no such choice; there are: ${options.join(' / ')}`);
  await list.focus();
  await list.press('Home');
  for (let step = 0; step < at; step += 1) await list.press('ArrowDown');
}

/** Begins a policy of an invented town from 留萌's. The replica's 高根沢 account stands in for the town's own. */
async function begin(page: Page): Promise<void> {
  await choose(page.getByRole('combobox', { name: 'もとにする規程' }), /留萌市/);
  await page.getByRole('textbox', { name: '団体の名前' }).fill('青葉町');
  await page.getByRole('textbox', { name: '短い名前' }).fill('aoba-machi');
  await page.getByRole('textbox', { name: '公式アカウント' }).fill('https://www.instagram.com/takanezawa_town/');
  await page.getByRole('button', { name: '作り始める' }).click();
  await page.getByRole('tab', { name: '基本' }).waitFor();
}

const OWN_WORDS = '投稿は、午前９時３０分から午後５時までの間に行う。';

describe('a municipality', () => {
  it('writes its own policy from another’s, is told a mistake at the field, mends it, and is watched by its own words', async () => {
    const page = await options('write');
    await picture(page, 'editor-start');
    await begin(page);

    await tab(page, '時間');
    const from = page.getByLabel('始まり').first();
    await from.focus();
    await page.keyboard.type('0600PM');
    await page.getByText('より後です').waitFor();
    await page.getByRole('tab', { name: '時間 1' }).waitFor();
    await picture(page, 'editor-hours-wrong');
    await tab(page, '試す・事例');
    await page.getByText('直す所がなくなると、ここで試せます。').waitFor();
    await tab(page, '時間 1');
    await from.focus();
    await page.keyboard.type('0930AM');
    await page.getByText('より後です').waitFor({ state: 'detached' });

    await tab(page, '条文');
    await page.getByRole('textbox', { name: '条文を探す' }).fill('午前 午後');
    await page.getByRole('button', { name: /５\(１\)本文を開く/ }).click();
    await page.getByRole('textbox', { name: '条文（原文のまま）' }).fill('');
    await page.getByText('が空です。１文字以上書いてください。').waitFor();
    await page.getByRole('textbox', { name: '条文（原文のまま）' }).fill(OWN_WORDS);
    await picture(page, 'editor-clause');

    await tab(page, '試す・事例');
    await page.getByRole('textbox', { name: '文' }).fill('あしたの朝市のお知らせです。');
    await page.getByLabel('時刻').focus();
    await page.keyboard.type('0905AM');
    await page.getByText(OWN_WORDS).first().waitFor();
    await picture(page, 'editor-try');
    await page.getByRole('button', { name: 'この行為を事例に加える' }).click();
    await page.getByRole('button', { name: '事例に加える', exact: true }).click();
    await page.getByText('事例の名前を入れてください。').waitFor();
    await page.getByRole('textbox', { name: '事例の名前' }).fill('朝９時５分の投稿は時間外として注意する');
    await page.getByRole('button', { name: '事例に加える', exact: true }).click();
    await page.getByText('1件のうち1件が合っています。').waitFor();
    await picture(page, 'editor-cases');

    await tab(page, '確認と登録');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '書き出す' }).click()]);
    expect(download.suggestedFilename()).toBe('aoba-machi-1.mimamori.json');
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toMatchObject({
      policy: { id: 'aoba-machi', hours: { windows: [{ from: '09:30' }] } },
      cases: { cases: [{ name: '朝９時５分の投稿は時間外として注意する', expect: { level: 'warn' } }] },
    });
    await page.getByRole('button', { name: 'この規程を登録する' }).click();
    await page.getByText('登録しました。').waitFor();
    await picture(page, 'editor-finish');

    await page.getByRole('link', { name: '「規程」の画面を開く' }).click();
    await page.getByRole('radio', { name: /青葉町Instagram運用規程/ }).click();
    await page.getByRole('button', { name: 'この規程を使う' }).click();
    await page.getByRole('heading', { name: '条文と対応' }).waitFor();

    const { page: tabPage, replica } = session as Session;
    await (session as Session).open('/');
    const before = replica.log.mark();
    const ig = new Instagram(tabPage, 'ja');
    await ig.startPost();
    await ig.writeCaption('あしたの朝市のお知らせです。');
    await ig.shareButton.click();
    const dialog = await new Panel(tabPage).dialog();
    expect(dialog.text).toContain(OWN_WORDS);
    expect(replica.log.writes(before)).toEqual([]);
  });

  it('loses nothing when the tab is closed in mid-sentence', async () => {
    const page = await options('write');
    await begin(page);
    await page.getByRole('textbox', { name: '版' }).fill('令和８年');
    await page.close();
    const again = await (session as Session).openExtensionPage('options.html#write');
    await again.getByRole('button', { name: '青葉町Instagram運用規程の続きを書く' }).click();
    expect(await again.getByRole('textbox', { name: '版' }).inputValue()).toBe('令和８年');
  });

  it('says what is wrong with the name of a new policy and with the account, and keeps what was typed', async () => {
    const page = await options('write');
    await page.getByRole('button', { name: '作り始める' }).click();
    await page.getByText('団体の名前を入れてください。').waitFor();
    await page.getByRole('textbox', { name: '短い名前' }).fill('青葉');
    await page.getByText('「青葉」は使えません。').waitFor();
    await page.getByRole('textbox', { name: '短い名前' }).fill('rumoi');
    await page.getByText('「rumoi」はもうあります。').waitFor();
    await page.getByRole('textbox', { name: '短い名前' }).fill('aoba');
    await page.getByRole('textbox', { name: '団体の名前' }).fill('青葉町');
    await page.getByRole('textbox', { name: '公式アカウント' }).fill('青葉町公式');
    await page.getByRole('button', { name: '作り始める' }).click();
    await page.getByText('@で始まる名前を入れてください').waitFor();
    expect(await page.getByRole('textbox', { name: '団体の名前' }).inputValue()).toBe('青葉町');
  });

  it('sees what a file would change before it is registered, and a file whose example fails is refused', async () => {
    const page = await options('write');
    await begin(page);
    await tab(page, '試す・事例');
    await page.getByRole('button', { name: 'この行為を事例に加える' }).click();
    await page.getByRole('textbox', { name: '事例の名前' }).fill('ふつうの投稿');
    await page.getByRole('button', { name: '事例に加える', exact: true }).click();
    await tab(page, '確認と登録');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '書き出す' }).click()]);
    await page.getByRole('button', { name: 'この規程を登録する' }).click();
    await page.getByText('登録しました。').waitFor();
    await page.getByRole('button', { name: '← 一覧に戻る' }).click();

    const pack = JSON.parse(readFileSync(await download.path(), 'utf8'));
    const send = (changed: object) =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name: '規程.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(changed)) });
    pack.policy.version = '2';
    pack.policy.hours.windows[0].to = '17:00';
    await send(pack);
    await page.getByText('時間 › 投稿などができる時間帯（1） › 終わり').waitFor();
    await page.getByText('事例1件のとおりに判定されます。').waitFor();
    await picture(page, 'editor-import');

    pack.policy.hours.windows[0].from = '10:30';
    await send(pack);
    await page.getByText('事例「ふつうの投稿」が規程どおりに判定されません').waitFor();
    expect(await page.getByRole('button', { name: '登録する', exact: true }).getAttribute('aria-disabled')).toBe('true');
  });
});

describe('the policy in force', () => {
  it('is shown clause by clause, found by words and by the kind of answer, with what is not confirmed', async () => {
    const page = await options('policy', 'rumoi');
    const card = page.getByRole('region', { name: '条文と対応' });
    const all = await card.getByRole('status').innerText();
    await page.getByRole('textbox', { name: '条文を探す' }).fill('個人情報');
    await expect.poll(() => card.getByRole('status').innerText()).not.toBe(all);
    await choose(page.getByRole('combobox', { name: '対応' }), /みまもりでは対応できない/);
    await page.getByRole('textbox', { name: '条文を探す' }).fill('');
    await picture(page, 'clauses');
    const unconfirmed = page.getByRole('region', { name: '未確認のこと' });
    await unconfirmed.getByText('年末年始の休み').waitFor();
    await unconfirmed.getByRole('listitem').filter({ hasText: '年末年始' }).getByRole('link').click();
    await page.getByRole('region', { name: '運用時間と閉庁日' }).waitFor();
  });

  it('is compared with another policy, clause by clause and rule by rule', async () => {
    const page = await options('policy', 'rumoi');
    const card = page.getByRole('region', { name: '二つの規程を比べる' });
    await choose(card.getByRole('combobox', { name: '比べる規程' }), /熊本/);
    await card.getByRole('heading', { name: /条文の違い/ }).waitFor();
    await card.getByRole('heading', { name: /規則の違い/ }).waitFor();
    await card.scrollIntoViewIfNeeded();
    await picture(page, 'clauses-compare');
  });
});

describe('everything as one file', () => {
  it('goes out and comes in, with a preview before anything changes', async () => {
    const page = await options('transfer', 'rumoi');
    await tell(session as Session, 'operator.set', { operator: { id: 'a', name: '広報 花子', office: '政策課', chain: 'staff' } });
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '書き出す' }).click()]);
    const text = readFileSync(await download.path(), 'utf8');
    await tell(session as Session, 'operator.remove', { id: 'a' });
    const put = (buffer: Buffer) =>
      page.locator('input[type=file]').setInputFiles({ name: 'すべて.json', mimeType: 'application/json', buffer });
    await put(Buffer.from('これはメモです'));
    await page.getByText('このファイルは読めません。').waitFor();
    await put(Buffer.from(text));
    await page.getByText('広報 花子 政策課').waitFor();
    await picture(page, 'transfer-preview');
    expect(await tell(session as Session, 'people.list', {})).toEqual([]);
    await page.getByRole('button', { name: '1件を読み込む' }).click();
    await page.getByText('読み込みました。').waitFor();
    expect(await tell(session as Session, 'people.list', {})).toHaveLength(1);
  });
});
