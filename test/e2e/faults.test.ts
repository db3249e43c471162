import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright';
import { afterEach, describe, expect, it } from 'vitest';
import { t } from '../../lib/i18n/index.ts';
import { buildExtension } from '../../scripts/build-extension.ts';
import { Instagram } from './support/instagram.ts';
import { launch, type Session } from './support/launch.ts';
import { type AtWork, atWork } from './support/office.ts';
import { Panel } from './support/panel.ts';
import { picture } from './support/picture.ts';

const HOLIDAY = '2026-11-23 10:00';
const REASON = '災害・緊急';
const GO = t('ja', 'panel.go.reason');

let session: Session | undefined;
afterEach(async () => {
  await session?.close();
  session = undefined;
});

async function rumoi(options = {}): Promise<AtWork> {
  const work = await atWork('rumoi', { now: HOLIDAY, ...options });
  session = work.session;
  return work;
}

async function writeAndShare({ ig }: AtWork): Promise<void> {
  await ig.startPost();
  await ig.writeCaption('黄金岬の夕陽です。');
  await ig.shareButton.click();
}

/** Stops the extension's worker as the browser does when it has been idle. */
async function stopWorker({ context, extensionId }: Session): Promise<void> {
  const door = await context.newPage();
  await door.goto(`chrome-extension://${extensionId}/test-door.html`);
  const cdp: CDPSession = await context.newCDPSession(door);
  const stopped = new Promise<void>((resolve) =>
    cdp.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some((version) => version.runningStatus === 'stopped')) resolve();
    }),
  );
  await cdp.send('ServiceWorker.enable');
  await cdp.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await door.close();
}

const published = (left: string[]) => left.filter((name) => name.includes('/media/configure'));

describe('when something breaks', () => {
  it('lets a held post go once after the worker was stopped in between, with the reason on record', async () => {
    const work = await rumoi();
    await writeAndShare(work);
    await work.panel.dialog();
    await stopWorker(work.session);
    await work.session.page.bringToFront();
    expect(work.left()).toEqual([]);
    await work.panel.choose(REASON);
    await work.panel.press(GO);
    await work.ig.shared.waitFor();
    expect(published(work.left())).toHaveLength(1);
    expect(work.session.errors).toEqual([]);
  });

  it('keeps a post back when it cannot be recorded, says why, and loses no word', async () => {
    const work = await rumoi();
    await writeAndShare(work);
    await work.panel.dialog();
    await work.panel.choose(REASON);
    // From here on the worker answers nobody.
    await (await work.session.worker()).evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { onMessage: { hasListeners(): boolean } } } }).chrome;
      if (!runtime.onMessage.hasListeners()) throw new Error('Nothing to silence');
      indexedDB.open = () => {
        throw new DOMException('damaged', 'UnknownError');
      };
      IDBDatabase.prototype.transaction = () => {
        throw new DOMException('damaged', 'UnknownError');
      };
    });
    await work.panel.press(GO);
    await work.panel.until('the reason why it was kept back', (root) => root.querySelector('dialog[open] [role=alert]')?.textContent);
    await picture(work.session.page, 'held-not-recorded');
    expect(work.left()).toEqual([]);
    await work.panel.press(t('ja', 'panel.stop'));
    await work.panel.closed();
    expect(await work.ig.caption.innerText()).toContain('黄金岬の夕陽です。');
  });

  it('blocks and asks for a reload after the extension was updated under the page, and offers the text for copying', async () => {
    const work = await rumoi();
    await work.ig.startPost();
    await work.ig.writeCaption('黄金岬の夕陽です。');
    await (await work.session.worker()).evaluate(() => {
      const { runtime } = (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome;
      setTimeout(() => runtime.reload(), 20);
    });
    await work.panel.markSays(t('ja', 'panel.mark.orphaned'));
    await work.ig.shareButton.click();
    const dialog = await work.panel.dialog();
    await picture(work.session.page, 'held-orphaned');
    expect(dialog.text).toContain(t('ja', 'panel.blocked.orphaned'));
    expect(dialog.buttons.map(({ name }) => name)).toContain(t('ja', 'panel.copy'));
    expect(work.left()).toEqual([]);
  });

  it('holds what the page changed while it was held, and shows it anew', async () => {
    const work = await rumoi({ now: '2026-11-24 10:00', path: '/p/RUsun01gold/' });
    const { ig, panel } = work;
    await ig.button(ig.words.reply, ig.comment('明日も見られますか')).click();
    await work.session.page.keyboard.insertText('はい、見られます。');
    await work.session.page.keyboard.press('Enter');
    await panel.dialog();
    await panel.fill(new RegExp(t('ja', 'panel.reason')), '観光係への問い合わせ');
    await panel.fill(t('ja', 'panel.reason.agreed'), '政策調整課 鈴木');
    await ig.commentBox.evaluate((box: HTMLTextAreaElement) => {
      const set = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
      set?.call(box, '@yuki_camera 馬鹿者');
      box.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await panel.press(GO);
    await panel.says(t('ja', 'panel.refused.changed'));
    await picture(work.session.page, 'held-changed');
    expect(work.left()).toEqual([]);
  });
});

describe('a page that fights', () => {
  it('gets our element back when the page removes it, and the held act stays held', async () => {
    const work = await rumoi();
    await writeAndShare(work);
    await work.panel.dialog();
    await work.session.page.evaluate(() => document.documentElement.lastElementChild?.remove());
    const dialog = await work.panel.dialog();
    expect(dialog.title).toBe(t('ja', 'panel.held.title.warn', { act: t('ja', 'panel.act.publish') }));
    expect(work.left()).toEqual([]);
    await work.panel.choose(REASON);
    await work.panel.press(GO);
    await work.ig.shared.waitFor();
    expect(published(work.left())).toHaveLength(1);
  });

  it.each([
    { how: 'hides the element', css: 'position:absolute;display:none!important' },
    { how: 'makes it transparent', css: 'opacity:0!important' },
    { how: 'moves it away', css: 'transform:translate(-9999px)!important' },
  ])('undoes what the page writes on it: $how', async ({ css }) => {
    const work = await rumoi();
    await writeAndShare(work);
    await work.panel.dialog();
    const attributes = await work.session.page.evaluate(async (style) => {
      const host = document.documentElement.lastElementChild;
      host?.setAttribute('style', style);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return host?.attributes.length;
    }, css);
    expect(attributes).toBe(0);
    expect((await work.panel.dialog()).focus).toBe(t('ja', 'panel.stop'));
  });

  it('cannot press our buttons, read our words, or release anything by synthetic events', async () => {
    const work = await rumoi();
    await writeAndShare(work);
    await work.panel.dialog();
    await work.panel.choose(REASON);
    const seen = await work.session.page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      for (const type of ['click', 'pointerdown', 'keydown', 'keyup', 'submit'])
        host.dispatchEvent(new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true }));
      host.click();
      return { shadow: host.shadowRoot, text: host.innerText, attributes: host.attributes.length };
    });
    expect(seen).toEqual({ shadow: null, text: '', attributes: 0 });
    expect(await work.panel.holds()).toBe(true);
    expect(work.left()).toEqual([]);
  });

  it('does not let go while something covers the dialog', async () => {
    const work = await rumoi();
    await writeAndShare(work);
    await work.panel.dialog();
    await work.panel.choose(REASON);
    await work.session.page.evaluate(() => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;pointer-events:none;background:rgba(255,255,255,.98)';
      document.body.append(cover);
      cover.showPopover();
    });
    await work.panel.pressUntil(GO, t('ja', 'panel.refused.covered'));
    expect(work.left()).toEqual([]);
  });

  it('stops a request that no press announced, and says so', async () => {
    const work = await rumoi();
    const answer = await work.session.page.evaluate(() =>
      fetch('/api/v1/web/likes/1/like/', { method: 'POST', body: '' }).then(
        () => 'sent',
        () => 'stopped',
      ),
    );
    expect(answer).toBe('stopped');
    await work.panel.noteSays(t('ja', 'panel.denied'));
    await picture(work.session.page, 'note-denied');
    expect(work.left()).toEqual([]);
  });
});

describe('before the policy is known', () => {
  it('holds a like while the background is silent, and lets reading go on', async () => {
    session = await launch({ account: 'rumoi_official', extensionFolder: withSilentBackground() });
    await session.open('/p/HNwalk01kjo/');
    const panel = new Panel(session.page);
    await panel.markSays(t('ja', 'panel.mark.blocked'));
    await picture(session.page, 'mark-blocked');
    const from = session.replica.log.mark();
    await new Instagram(session.page).heart.click();
    const dialog = await panel.dialog();
    await picture(session.page, 'held-blocked');
    expect(dialog.text).toContain(t('ja', 'panel.blocked.no-answer'));
    expect(session.replica.log.writes(from)).toEqual([]);
    expect(session.errors).toEqual([]);
  });
});

/** The built extension with a background that hears everything and answers nothing. */
function withSilentBackground(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mimamori-silent-'));
  cpSync(buildExtension(), folder, { recursive: true });
  writeFileSync(
    join(folder, 'background.js'),
    'chrome.runtime.onConnect.addListener(() => {}); chrome.runtime.onMessage.addListener(() => true);',
  );
  return folder;
}
