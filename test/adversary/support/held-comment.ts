/** An act that is held and goes on with one press: what a hostile page would like to have pressed. */
import { panel as words } from '../../../lib/i18n/ja/panel.ts';
import type { AtWork } from '../../e2e/support/office.ts';
import { until } from '../../e2e/support/until.ts';

export const OWN_POST = '/p/RUsun01gold/';
export const RUDE = 'あなたは馬鹿ですね。';
export const GO = words['panel.go.acknowledge'];

/** Tries to send a comment that is held until the person has confirmed it; the dialog then stands and takes presses. */
export async function holdComment({ ig, panel }: AtWork, text = RUDE): Promise<void> {
  await ig.commentBox.fill(text);
  await ig.commentBox.press('Enter');
  await panel.settled();
}

/** Middle of the button that lets the held act go, as the person sees it. */
export async function placeOfGo({ panel }: AtWork): Promise<{ x: number; y: number }> {
  return panel.until(
    'the button that goes on',
    (root, name) => {
      const button = [...root.querySelectorAll('dialog[open] button')].find((one) => one.textContent?.includes(name));
      const box = button?.getBoundingClientRect();
      return box && { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    },
    GO,
  );
}

/** True when something left within `limit` ms. */
export async function leavesWithin({ left }: AtWork, limit: number): Promise<boolean> {
  return until(
    async () => left().length > 0,
    async () => '',
    limit,
  ).then(
    () => true,
    () => false,
  );
}
