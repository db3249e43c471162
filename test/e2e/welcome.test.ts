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

describe('the first run', () => {
  it('opens by itself and leads in three steps to a caption that is judged by the chosen policy', async () => {
    session = await launch();
    await tell(session, 'locale.set', { locale: 'ja' });
    const { context } = session;
    const page =
      context.pages().find((one) => one.url().endsWith('/welcome.html')) ??
      (await context.waitForEvent('page', (one) => one.url().endsWith('/welcome.html')));
    await page.reload();
    await page.getByText('みまもりへようこそ').waitFor();
    await picture(page, 'welcome-1');
    await page.getByText('留萌市インスタグラム運用ポリシー').click();
    await page.getByRole('button', { name: 'この規程で始める' }).click();
    await page.getByText('@rumoi_official').waitFor();
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByText('氏名を入れてください。').waitFor();
    await page.getByRole('textbox', { name: '氏名' }).pressSequentially('広報 花子');
    await page.getByRole('button', { name: '登録する' }).click();
    await page.getByText('広報 花子さん').waitFor();
    await picture(page, 'welcome-2');
    await page.getByRole('button', { name: '次へ' }).click();

    await page.getByRole('combobox', { name: '投稿する時刻' }).press('End');
    await page.getByText('（土）22:00').first().waitFor();
    await picture(page, 'welcome-3');
    await page.getByRole('combobox', { name: '投稿する時刻' }).press('ArrowUp');
    await page.getByRole('button', { name: '問題のない例' }).click();
    await page.getByText('この投稿はそのまま出せます').waitFor();
    await page.getByRole('textbox', { name: '投稿の文章' }).press('Control+a');
    await page.keyboard.type('ルールを守れないバカは来ないでください。');
    await page.getByText(/この投稿(はいったん止まります|の前に、確認をお願いします)/).waitFor();

    await page.getByRole('button', { name: '設定を終える' }).click();
    await page.getByText('はじめの設定が終わりました').waitFor();
  });
});
