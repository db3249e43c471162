import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { t } from '../../lib/i18n/index.ts';
import { picture } from './support/picture.ts';
import { createRota } from './support/rota.ts';
import { until } from './support/until.ts';

const rota = createRota();
afterEach(() => expect(rota.errors()).toEqual([]));
afterAll(() => rota.close());

/** Brightness of the background of the first `selector` in our root, 0 to 255. */
const brightness = (root: ShadowRoot, selector: string): number | null => {
  const element = root.querySelector(selector);
  const parts = element ? getComputedStyle(element).backgroundColor.match(/\d+/g) : null;
  return parts ? (Number(parts[0]) + Number(parts[1]) + Number(parts[2])) / 3 : null;
};

describe('how it looks', () => {
  it('shows in its mark who acts where under which policy and until when, and folds away', async () => {
    const { panel, session } = await rota.at('rumoi');
    await panel.click('button', new RegExp(t('ja', 'panel.mark.open')));
    await panel.says('17:20');
    await panel.says('見守 花子');
    await picture(session.page, 'mark-open');
    await panel.click('button', t('ja', 'panel.mark.close'));
    await panel.isSilentAbout(t('ja', 'panel.mark.watching'));
  });

  it('covers none of Instagram’s own buttons with its mark', async () => {
    const { panel, session } = await rota.at('rumoi', { path: '/p/RUsun01gold/' });
    const place = () =>
      panel.until('the mark', (root) => {
        const { x, y, width, height } = root.querySelector('.m-pill')?.getBoundingClientRect() ?? { x: 0, y: 0, width: 0, height: 0 };
        return width > 0 ? { x, y, width, height } : null;
      });
    const covered = (at: Awaited<ReturnType<typeof place>>) =>
      session.page.evaluate(({ x, y, width, height }) => {
        const host = document.documentElement.lastElementChild;
        const points = [0.1, 0.5, 0.9].map((part) => document.elementsFromPoint(x + width * part, y + height / 2));
        return points.flat().filter((element) => element !== host && element.closest('a,button,[role=button],textarea')).length;
      }, at);
    // Instagram draws its page bit by bit, and the mark moves out of the way of what comes.
    await until(
      async () => (await covered(await place())) === 0,
      async () => `The mark lies over controls of Instagram: ${JSON.stringify(await place())}`,
    );
  });

  it('turns dark with Instagram’s dark mode', async () => {
    const { ig, panel, session } = await rota.at('takanezawa', { path: '/p/HNwalk01kjo/' });
    await ig.heart.click();
    await panel.dialog();
    expect(await panel.until('a bright dialog', brightness, 'dialog')).toBeGreaterThan(200);
    await session.page.evaluate(() => {
      document.documentElement.classList.remove('__fb-light-mode');
      document.documentElement.classList.add('__fb-dark-mode');
    });
    await panel.until('a dark dialog', (root) => {
      const parts = getComputedStyle(root.querySelector('dialog') as Element).backgroundColor.match(/\d+/g) ?? [];
      return Number(parts[0]) < 80;
    });
    await picture(session.page, 'held-dark');
  });

  it('fits into a narrow window: every button stays in sight', async () => {
    const { ig, panel, session } = await rota.at('rumoi', { now: '2026-11-23 10:00', viewport: { width: 1040, height: 620 } });
    await ig.startPost();
    await ig.writeCaption('黄金岬の夕陽です。');
    await ig.shareButton.click();
    await panel.dialog();
    await picture(session.page, 'held-narrow');
    const inside = await panel.see((root) =>
      [...root.querySelectorAll('dialog footer button')].every((button) => {
        const { top, bottom, left, right } = button.getBoundingClientRect();
        return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
      }),
    );
    expect(inside).toBe(true);
  });
});
