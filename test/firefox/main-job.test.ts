/** The main job in Firefox: the same product, another engine. One browser for all, since it takes seconds to start. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFirefox } from '../../scripts/find-browser.ts';
import { FirefoxInstagram } from './support/instagram.ts';
import { type FirefoxSession, launchFirefox } from './support/launch.ts';
import { FirefoxPanel } from './support/panel.ts';

const firefox = findFirefox();

const MISSING =
  'Firefox が見つからないため、Firefox のテストは行っていません。 / Firefox was not found, so nothing is tested in it: install it, or set MIMAMORI_FIREFOX to its path.';

if (firefox) describe('in Firefox', inFirefox);
else
  it('runs in Firefox too', ({ skip }) => {
    expect(process.env.CI, 'In CI scripts/prepare-machine.ts installs Firefox; it did not').not.toBe('true');
    console.warn(MISSING);
    skip(MISSING);
  });

function inFirefox(): void {
  let session: FirefoxSession;
  let ig: FirefoxInstagram;
  let panel: FirefoxPanel;

  beforeAll(async () => {
    session = await launchFirefox({ executablePath: firefox ?? '', now: '2026-11-23 10:00' });
    ig = new FirefoxInstagram(session.page);
    panel = new FirefoxPanel(session.page);
  });
  afterAll(() => session?.close());

  const left = (since: number) => session.replica.log.writes(since).map((entry) => entry.friendlyName ?? entry.path);

  it('findings appear while a caption is being typed, and the editor keeps exactly what was typed', async () => {
    await session.office('rumoi');
    await panel.says('見守っています');
    await ig.startPost();
    const caption = 'ルールを守れないバカは来ないでください。';
    await ig.type(ig.caption, caption);
    await panel.says('バカ');
    expect(await session.page.$eval(ig.caption, (editor) => (editor as HTMLElement).innerText.trim())).toBe(caption);
  });

  it('a post on a holiday is held with its clause, and goes out once when a reason is recorded', async () => {
    await session.office('rumoi');
    await panel.says('見守っています');
    await ig.startPost();
    await ig.type(ig.caption, '黄金岬の夕陽です。');
    const before = session.replica.log.mark();
    await ig.share();
    const said = await panel.dialog();
    expect(said).toContain('祝日');
    expect(said).toContain('５(１)本文');
    expect(left(before)).toEqual([]);
    await panel.press('災害・緊急');
    await panel.press('理由を記録して続ける');
    await ig.shared();
    await panel.closed();
    expect(left(before).filter((name) => name.includes('/media/configure'))).toHaveLength(1);
    const [configure] = session.replica.log.named('/api/v1/media/configure/');
    expect(configure?.fields?.caption).toBe('黄金岬の夕陽です。');
    const lines = await session.tell('log.list', { limit: 20 });
    expect(JSON.stringify(lines)).toContain('"outcome":"sent"');
  });

  it('a like on a post of a private person is held', async () => {
    await session.office('kumamoto', '/p/HNwalk01kjo/');
    await panel.says('見守っています');
    const before = session.replica.log.mark();
    await ig.like();
    await panel.dialog();
    expect(left(before)).toEqual([]);
    await panel.press('やめる');
    await panel.closed();
    expect(session.replica.post('HNwalk01kjo').likes).toEqual([]);
  });

  it('a comment is held on Enter, and its text stays in the box', async () => {
    await session.office('kumamoto', '/p/HNwalk01kjo/');
    await panel.says('見守っています');
    const before = session.replica.log.mark();
    await ig.type(ig.commentBox, 'すてきな景色ですね');
    await session.page.keyboard.press('Enter');
    await panel.dialog();
    expect(left(before)).toEqual([]);
    await panel.press('やめる');
    await panel.closed();
    expect(await session.page.$eval(ig.commentBox, (box) => (box as HTMLTextAreaElement).value)).toBe('すてきな景色ですね');
  });

  it('the popup says that the tab is watched, under which policy, and whose account it is', async () => {
    await session.office('rumoi');
    await panel.says('見守っています');
    const popup = await session.openExtensionPage(`popup.html?tab=${await session.tabNumber()}`);
    await popup.waitForFunction(() => document.body.innerText.includes('このタブを見守っています'));
    const shown = await popup.evaluate(() => document.body.innerText);
    for (const part of ['@rumoi_official', '広報 花子', '留萌市インスタグラム運用ポリシー', '時間外です（勤労感謝の日）'])
      expect(shown).toContain(part);
    await popup.close();
  });

  it('an update while a caption is written loses no word, lets nothing out, and the new version watches on', async () => {
    await session.office('rumoi');
    await panel.says('見守っています');
    await ig.startPost();
    await ig.type(ig.caption, '黄金岬の夕陽です。');
    const before = session.replica.log.mark();
    await session.update();
    await panel.says('見守っています');
    await ig.share();
    expect(await panel.dialog()).toContain('祝日');
    expect(left(before)).toEqual([]);
    await panel.press('やめる');
    await panel.closed();
    expect(await session.page.$eval(ig.caption, (editor) => (editor as HTMLElement).innerText.trim())).toBe('黄金岬の夕陽です。');
    await panel.says('見守っています');
    const { settings } = await session.tell('settings.get', {});
    expect(settings?.ownAccounts).toEqual(['rumoi_official']);
  });

  it('no error was left uncaught', () => {
    expect(session.errors).toEqual([]);
  });

  it('nothing of ours reached for the network: only Firefox’s own calls were refused', () => {
    expect(session.proxy.refused.filter((host) => !/\.(mozilla\.(com|org|net)|firefox\.com):443$/.test(host))).toEqual([]);
  });
}
