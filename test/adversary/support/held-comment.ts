/** An act that is held and goes on with one press: what a hostile page would like to have pressed. */
import type { AtWork } from '../../e2e/support/office.ts';

export const OWN_POST = '/p/RUsun01gold/';
export const RUDE = 'あなたは馬鹿ですね。';

/** Tries to send a comment that is held until the person has confirmed it; the dialog then stands and takes presses. */
export async function holdComment({ ig, panel }: AtWork, text = RUDE): Promise<void> {
  await ig.commentBox.fill(text);
  await ig.commentBox.press('Enter');
  await panel.settled();
}
