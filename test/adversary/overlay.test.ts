/**
 * S2 and S4: a page that tampers with our dialog or lays something over it. How it ended is judged by the picture on the screen: an act may
 * go on only when the person saw the very dialog that was there before; everything else must end with nothing having left.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { t } from '../../lib/i18n/index.ts';
import { type AtWork, atWork } from '../e2e/support/office.ts';
import { amount } from '../faults/support/amount.ts';
import { GO, holdComment, leavesWithin, OWN_POST, placeOfGo } from './support/held-comment.ts';
import { CLICKJACKING, scriptOf, TAMPERING } from './support/overlay-attacks.ts';
import { tally } from './support/tally.ts';

/** Within this time the dialog is as it was, or the act cannot go on, ms (security.md S2). */
const LIMIT = 500;
const counts = tally('S2/S4  attacks on the overlay: how they ended');

let work: AtWork;
let from: number;
let place: { x: number; y: number; width: number; height: number } | undefined;
/** The picture of the dialog when nothing is done to it. */
let honest: string | undefined;
beforeAll(async () => {
  work = await atWork('rumoi', { path: OWN_POST });
});
afterAll(() => work.session.close());

const left = () => work.session.replica.log.writes(from).map((entry) => entry.friendlyName);
const fresh = async (): Promise<AtWork> => {
  const { session, panel } = work;
  await session.open(OWN_POST);
  await panel.mark();
  from = session.replica.log.mark();
  return { ...work, left: left as AtWork['left'] };
};

/** The dialog as it is on the screen; its rim is left out, where the page shines through. */
async function pictureOfDialog({ panel, session }: AtWork): Promise<string> {
  place ??= await panel.until('the dialog', (root) => {
    const { x, y, width, height } = (root.querySelector('dialog[open]') as HTMLElement).getBoundingClientRect();
    return { x: x + 14, y: y + 14, width: width - 28, height: height - 28 };
  });
  return (await session.page.screenshot({ clip: place, caret: 'hide' })).toString('base64');
}

/** What the panel tells a person after the press, in one word of ours. */
async function told({ panel }: AtWork): Promise<string> {
  const text = await panel.text().catch(() => '');
  if (text.includes(t('ja', 'panel.refused.covered'))) return 'the dialog says that it is covered';
  return (await panel.holds().catch(() => false)) ? 'the dialog waits for an answer' : 'the dialog is gone, the text is still in its box';
}

/** How it ended, and what the person sees then. `ALLOWED`: the act left although the person could not see the dialog. */
async function attackEnds(script: string): Promise<string> {
  const now = await fresh();
  const { page } = now.session;
  await holdComment(now);
  // The ring of the focus would be the only difference after some attacks: it is put away first.
  const title = await now.panel.until('the title', (root) => {
    const box = root.querySelector('dialog[open] h2')?.getBoundingClientRect();
    return box && { x: box.left + 2, y: box.top + 2 };
  });
  await page.mouse.click(title.x, title.y);
  await page.mouse.move(5, 5);
  const go = await placeOfGo(now);
  while (!honest) {
    const once = await pictureOfDialog(now);
    if (once === (await pictureOfDialog(now))) honest = once;
  }
  await page.evaluate(scriptOf(script)).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, LIMIT));
  // What cannot be drawn any more was not seen either.
  const seen = await pictureOfDialog(now).then(
    (picture) => picture === honest,
    () => false,
  );
  await page.mouse.click(go.x, go.y);
  const gone = await leavesWithin(now, 600);
  if (gone) return seen ? 'dialog as before, pressed knowingly' : 'ALLOWED';
  return `${seen ? 'dialog as before, press refused' : 'nothing left'}: ${await told(now)}`;
}

/** Every fifth attack within `npm test`, all of them with `npm run test:faults`. */
const share = <T>(attacks: T[]): T[] => attacks.filter((_, nth) => nth % amount(5, 1) === 0);

describe.each([
  ['S2 tampering', TAMPERING],
  ['S4 clickjacking', CLICKJACKING],
])('%s', (kind, attacks) => {
  it.each(share(Object.entries(attacks)))('never lets an act go that the person could not see: %s', async (name, script) => {
    const ended = await attackEnds(script);
    counts.add(`${kind.slice(0, 2)} ${name}`, ended);
    expect(ended).not.toBe('ALLOWED');
  });
});

describe('the honest case', () => {
  it('goes on at every press', async () => {
    const now = await fresh();
    for (let nth = 1; nth <= amount(3, 20); nth += 1) {
      await holdComment(now, `あなたは馬鹿ですね。${nth}`);
      await now.panel.press(GO);
      await expect.poll(() => left().length, { timeout: 10_000 }).toBe(nth);
      counts.add('honest presses', 'gone on');
    }
    expect(work.session.errors).toEqual([]);
  });
});
