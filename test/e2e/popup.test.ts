import type { Page } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { type LaunchOptions, launch, type Session } from './support/launch.ts';
import { Panel } from './support/panel.ts';
import { picture } from './support/picture.ts';
import { tell } from './support/tell.ts';
import { until } from './support/until.ts';

let session: Session | undefined;
afterEach(async () => {
  expect(session?.errors ?? []).toEqual([]);
  await session?.close();
  session = undefined;
});

async function office(policyId: string, options: LaunchOptions = {}): Promise<Session> {
  session = await launch(options);
  await tell(session, 'policy.choose', { policyId });
  await tell(session, 'operator.set', { operator: { id: 'clerk', name: '広報 花子', office: '政策調整課', chain: 'staff' } });
  return session;
}

/** The popup's page beside Instagram's tab: it is told which tab it belongs to, as the toolbar would. */
async function popup(from: Session): Promise<Page> {
  const page = await from.openExtensionPage(`popup.html?tab=${await guardedTab(from)}`);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** Id of the tab from which a guard has spoken; -1 while Instagram is not open. */
async function guardedTab(from: Session): Promise<number> {
  if (!from.page.url().startsWith('https://www.instagram.com')) return -1;
  const worker = await from.worker();
  const spoken = () =>
    worker.evaluate(async () => {
      const { chrome } = globalThis as unknown as {
        chrome: { storage: { session: { get(key: null): Promise<Record<string, unknown>> } } };
      };
      return Object.keys(await chrome.storage.session.get(null)).find((key) => key.startsWith('tab:'));
    });
  await until(
    async () => (await spoken()) !== undefined,
    async () => 'No guard has spoken.',
  );
  return Number((await spoken())?.replace('tab:', ''));
}

const text = (page: Page) => page.locator('body').innerText();

describe('the popup', () => {
  it('leads to the choice of a policy while there is none', async () => {
    session = await launch();
    await tell(session, 'locale.set', { locale: 'ja' });
    const page = await popup(session);
    expect(await text(page)).toContain('規程がまだ選ばれていません');
    const opened = session.context.waitForEvent('page', (one) => one.url().endsWith('/welcome.html'));
    await page.getByRole('button', { name: '規程を選ぶ' }).click();
    await (await opened).getByText('みまもりへようこそ').waitFor();
  });

  it.each([
    [
      'ja',
      'このタブを見守っています',
      '時間内です（17:20まで）',
      '留萌市インスタグラム運用ポリシー',
      '年末年始の閉庁日（12/29〜1/3）が未確認です',
    ],
    ['en', 'Watching over this tab', 'Within hours (until 17:20)', 'Rumoi', 'Year-end closure (12/29–1/3) is not confirmed'],
  ] as const)(
    'says at a glance that the tab is watched, under which policy, and until when the office is open (%s)',
    async (locale, ...expected) => {
      const work = await office('rumoi', { account: 'rumoi_official' });
      await tell(work, 'locale.set', { locale });
      await work.open('/');
      await new Panel(work.page).mark();
      const page = await popup(work);
      const shown = await text(page);
      for (const part of [...expected, '@rumoi_official', '広報 花子']) expect(shown).toContain(part);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await picture(page, `popup-watching-${locale}`);
    },
  );

  it.each([
    ['2026-11-21 12:00', '時間外です（閉庁日）', '11月24日(火) 8:50'],
    ['2026-11-20 07:30', '時間外です（時間の前後）', '今日 8:50'],
    ['2026-11-23 10:00', '時間外です（勤労感謝の日）', '11月24日(火) 8:50'],
  ])('at %s says why the office is closed and when it opens', async (now, closed, next) => {
    const work = await office('rumoi', { now });
    const shown = await text(await popup(work));
    expect(shown).toContain(closed);
    expect(shown).toContain(next);
  });

  it('says that a private account is not covered and that nothing is read', async () => {
    const work = await office('rumoi', { account: 'mizuki_days' });
    await work.open('/');
    await new Panel(work.page).mark();
    const page = await popup(work);
    await page.getByText('対象外のアカウントです').waitFor();
    expect(await text(page)).toContain('内容は読み取らず、記録もしません');
    expect(await text(page)).not.toContain('mizuki_days');
    await picture(page, 'popup-inert');
  });

  it('does not claim to watch a tab that has gone elsewhere', async () => {
    const work = await office('rumoi', { account: 'rumoi_official' });
    await work.open('/');
    await new Panel(work.page).mark();
    const page = await popup(work);
    await page.getByText('このタブを見守っています').waitFor();
    await work.page.goto('about:blank');
    await page.reload();
    await page.getByText('このタブは見守りの対象外です').waitFor();
  });

  it('follows a change of language at once and keeps it', async () => {
    const work = await office('rumoi');
    const page = await popup(work);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByText('Policy in force').waitFor();
    await page.reload();
    await page.getByText('Policy in force').waitFor();
  });
});
