/**
 * Recognition by position alone: for languages that no table knows, for icons that were drawn anew, for words that were changed.
 * Where such a signal cannot tell an act from its undoing, it says the act: that is held where the other would pass.
 */
import { glyphOf, iconIn, nameLinks, precedes, pressablesIn, visibleText, wordOn } from './dom.ts';
import type { Glyph } from './icons.ts';
import { foldLabel } from './label-text.ts';
import { LABELS, meaningsOf, means, type Word } from './labels.ts';
import type { Position } from './locate.ts';
import { commentRow, ownersOf, profileOwner } from './people.ts';
import { commentLinks, editorIn, firstOfBar, type Place } from './places.ts';
import { parseRoute, pathOf } from './routes.ts';
import { readViewer } from './viewer.ts';

export interface Signals {
  control: HTMLElement;
  place: Place;
  glyph: Glyph | null;
  hasIcon: boolean;
  word: string;
}

/** A word, and no counter ("154 likes"), address, hashtag or link to more ("View replies (3)"). */
const isBareWord = (text: string): boolean => text !== '' && !/[\p{N}()@#./]/u.test(text);
const isUnknownWord = (text: string): boolean => isBareWord(text) && meaningsOf(text).length === 0;

/** Buttons under `root` that show a word and nothing else. */
function wordButtons(root: Element): HTMLElement[] {
  return pressablesIn(root).filter(
    (button) =>
      button.localName !== 'a' &&
      !iconIn(button) &&
      isBareWord(wordOn(button)) &&
      !button.querySelector('img,canvas,video,button,[role="button"]'),
  );
}

const known = new Set(LABELS.follow.map(([locale]) => locale as string));

/** Whether the page's language has words in the tables: then a word without meaning is simply another control. */
function isKnownLanguage(element: Element): boolean {
  return known.has(element.ownerDocument.documentElement.lang.slice(0, 2).toLowerCase());
}

/** The whole of the comment around `root`. */
const commentBlock = (root: Element): Element => commentRow(root) ?? root;

/** Icon buttons of a comment besides its menu. */
const iconsIn = (block: Element): HTMLElement[] =>
  pressablesIn(block).filter((button) => {
    const icon = button.localName === 'a' ? null : iconIn(button);
    return icon !== null && glyphOf(icon) !== 'dots';
  });

/** In a profile's head the biography unfolds on press and highlights are shown: neither is a button of the head. */
const isHeadAction = (button: Element): boolean => !button.hasAttribute('aria-disabled') && !button.closest('li,ul');

/** Whether a profile's head is one's own: nothing in it is about following or writing to somebody. */
function isOwnHead(head: Element): boolean {
  if ([...head.querySelectorAll('a[href]')].some((link) => pathOf(link.getAttribute('href')) === 'accounts/edit')) return true;
  const viewer = readViewer(head.ownerDocument)?.handle;
  return viewer !== undefined && profileOwner(head.ownerDocument, null) === viewer;
}

/** Whether a button beside already says one of `words`: an unknown word next to it is then something else. */
const isSaid = (head: Element, ...words: Word[]): boolean =>
  pressablesIn(head).some((button) => button.localName !== 'a' && means(wordOn(button), ...words));

/** Whether a post is one's own: nobody follows himself. */
function isOwnPost({ post }: Place): boolean {
  const viewer = post && readViewer(post.ownerDocument)?.handle;
  return viewer != null && (ownersOf(post as Element)?.includes(viewer) ?? false);
}

/** Whether `control` stands in the head of its post: above the bar and above the first comment. Outside posts every place is as good. */
function isInHead(control: Element, { post }: Place): boolean {
  if (!post) return true;
  const bar = firstOfBar(post);
  const comment = commentLinks(post)[0];
  return (!bar || precedes(control, bar)) && (!comment || precedes(control, comment)) && !control.hasAttribute('aria-disabled');
}

/** One or two picture characters and nothing else. */
const EMOJI = /^(?:\p{Extended_Pictographic}(?:\uFE0F|\u200D|\p{Emoji_Modifier})*){1,2}$/u;

export const positions: Record<Position, (signals: Signals) => boolean> = {
  'first-in-bar': ({ control, place, glyph, hasIcon }) => {
    if (!hasIcon || glyph !== null || place.kind !== 'post-bar') return false;
    const icons = pressablesIn(place.root).filter((button) => iconIn(button));
    return icons[0] === control && !icons.some((button) => glyphOf(iconIn(button) as Element)?.startsWith('heart'));
  },
  'after-editor': ({ control, place, hasIcon, word }) => {
    const editor = editorIn(place.root);
    return !hasIcon && word !== '' && editor !== null && precedes(editor, control);
  },
  'emoji-in-story': ({ control, hasIcon, word }) =>
    !hasIcon &&
    EMOJI.test(word || visibleText(control).trim()) &&
    parseRoute(control.ownerDocument.URL).surface === 'story' &&
    !control.closest('[role="dialog"]'),
  'unknown-icon-in-comment': ({ control, place, glyph, hasIcon }) => {
    if (!hasIcon || glyph !== null) return false;
    const icons = iconsIn(commentBlock(place.root));
    return icons.length === 1 && icons[0] === control;
  },
  'first-of-words-in-comment': ({ control, place, hasIcon, word }) => {
    if (hasIcon || !isUnknownWord(word)) return false;
    const block = commentBlock(place.root);
    const words = wordButtons(block);
    return iconsIn(block).length === 0 && words.length > 1 && words[0] === control;
  },
  'answer-in-comment': ({ control, place, hasIcon, word }) => {
    if (hasIcon || !isUnknownWord(word)) return false;
    const block = commentBlock(place.root);
    const words = wordButtons(block);
    if (words.some((button) => meaningsOf(wordOn(button)).includes('reply'))) return false;
    return words[iconsIn(block).length > 0 ? 0 : Math.min(1, words.length - 1)] === control;
  },
  'follow-and-more': ({ control, hasIcon, word }) => {
    if (hasIcon || control.localName === 'a' || !isUnknownWord(word)) return false;
    const words = foldLabel(word).split(' ');
    if (words.length < 2 || words.length > 4) return false;
    return LABELS.follow.some(([, text]) => words[0] === foldLabel(text) || words.at(-1) === foldLabel(text));
  },
  'word-in-post-head': ({ control, place, hasIcon, word }) => {
    if (isOwnPost(place)) return false;
    if (hasIcon || !isUnknownWord(word) || nameLinks(place.root).length === 0 || !isInHead(control, place)) return false;
    const marked = visibleText(control.parentElement?.parentElement ?? control).includes('•');
    return (marked || !isKnownLanguage(control)) && wordButtons(place.root)[0] === control;
  },
  'word-beside-person': ({ control, place, hasIcon, word }) => {
    if (hasIcon || !isUnknownWord(word) || isKnownLanguage(control) || (place.post?.matches('article') && !isInHead(control, place)))
      return false;
    const names = new Set(nameLinks(place.root).map(({ name }) => name));
    if (names.size > 1 || wordButtons(place.root).length !== 1) return false;
    const viewer = readViewer(control.ownerDocument);
    return !viewer || !names.has(viewer.handle);
  },
  'first-word-in-profile-head': ({ control, place, hasIcon, word }) => {
    if (control.localName !== 'button' || hasIcon || !isUnknownWord(word) || isOwnHead(place.root)) return false;
    if (isSaid(place.root, 'follow', 'following', 'requested', 'unblock')) return false;
    return wordButtons(place.root).filter(isHeadAction)[0] === control;
  },
  'word-with-icon-in-profile-head': ({ control, place, glyph, hasIcon, word }) =>
    control.localName === 'button' &&
    hasIcon &&
    glyph === null &&
    isUnknownWord(word) &&
    isHeadAction(control) &&
    !isOwnHead(place.root) &&
    !isSaid(place.root, 'follow', 'following', 'requested', 'unblock'),
  'second-word-in-profile-head': ({ control, place, hasIcon, word }) => {
    if (control.localName === 'button' || hasIcon || !isUnknownWord(word) || !isHeadAction(control)) return false;
    if (isOwnHead(place.root) || isSaid(place.root, 'message')) return false;
    const words = wordButtons(place.root).filter((button) => isHeadAction(button) && button.localName !== 'button');
    const before = place.root.querySelector('button');
    return before !== null && precedes(before, control) && words.find((button) => precedes(before, button)) === control;
  },
};
