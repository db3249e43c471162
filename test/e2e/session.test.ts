import { afterEach, describe, expect, it } from 'vitest';
import { t } from '../../lib/i18n/index.ts';
import { compose } from './support/ime.ts';
import { type AtWork, atWork } from './support/office.ts';

/** `npm run test:long` sets 30; without it a session of a few rounds. */
const MINUTES = Number(process.env.MIMAMORI_SESSION_MINUTES ?? 0);
const ROUNDS = 4;

let work: AtWork | undefined;
afterEach(async () => {
  await work?.session.close();
  work = undefined;
});

const PATHS = ['/p/TKaki01autm/', '/p/TKrice02new/', '/p/TKfest03car/'];

/** Scrolls the feed, likes and unlikes an own post, writes a comment in two ways, throws it away, and looks at a profile. */
async function round({ ig, session, panel }: AtWork, turn: number): Promise<void> {
  const { page } = session;
  await session.open('/');
  for (let step = 0; step < 12; step += 1) await page.mouse.wheel(0, step < 8 ? 500 : -500);
  await session.open(PATHS[turn % PATHS.length] ?? '/');
  await ig.heart.click();
  await ig.icon(ig.words.unlike).first().click();
  await ig.commentBox.click();
  await page.keyboard.type('Good morning ', { delay: 5 });
  await compose(page, { steps: ['こ', 'こう', 'こうよう', '紅葉'], commit: '紅葉が見頃です。' });
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await session.open('/hanako_walks/');
  await panel.markSays(t('ja', 'panel.mark.watching'));
}

describe('a working day', () => {
  it(
    'of typing, scrolling and liking passes without an error, and the guard still holds at its end',
    async () => {
      work = await atWork('takanezawa');
      const end = performance.now() + MINUTES * 60_000;
      for (let turn = 0; MINUTES > 0 ? performance.now() < end : turn < ROUNDS; turn += 1) await round(work, turn);
      const { ig, panel, session } = work;
      expect(session.errors).toEqual([]);
      const from = session.replica.log.mark();
      await session.open('/p/HNwalk01kjo/');
      await ig.heart.click();
      expect((await panel.dialog()).title).toBe(t('ja', 'panel.held.title.hold', { act: t('ja', 'panel.act.like') }));
      expect(session.replica.log.writes(from)).toEqual([]);
      expect(session.errors).toEqual([]);
    },
    Math.max(300_000, (MINUTES + 5) * 60_000),
  );
});
