/** Pictures and videos that are liked by a double click or a double tap (facts c). */
import { nameLinks } from './dom.ts';

/** Things between a target and its picture: the wrapper is a button around the media, on reels a group with the player. */
const LIMIT = 8;

/** The media wrapper at `target`, or `null` for names, buttons, texts and the account's own picture. */
export function mediaAt(target: Element): Element | null {
  if (target.closest('header,form,nav,h1,h2,h3,[role="tablist"],[role="menu"],[role="textbox"]')) return null;
  let up: Element | null = target;
  for (let step = 0; up && step < LIMIT && !up.matches('article,main,[role="dialog"],section,body'); step += 1, up = up.parentElement) {
    if (up.matches('button,a[href^="/explore"]') || (up.localName === 'a' && nameLinks(up.parentElement ?? up).length > 0)) return null;
    if (up.matches('[role="button"]') && up.querySelector('svg') && !up.querySelector('img,video')) return null;
    const media = up.matches('img,video') ? up : up.querySelector('img,video');
    if (media && !isPortrait(media)) return up;
    if (nameLinks(up).length > 0) return null;
  }
  return null;
}

/** Small round pictures of people stand in a link or a `role=link`, or beside a canvas with the story ring. */
function isPortrait(media: Element): boolean {
  return (
    media.closest('[role="link"]')?.matches('span') === true ||
    media.parentElement?.querySelector('canvas') != null ||
    /^(.{0,3}\d{2})$/.test(media.getAttribute('height') ?? '')
  );
}
