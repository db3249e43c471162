/** Recognising one control: the rows of `locate` are tried in order, and the first that holds names it. */
import { glyphOf, iconIn, isDisabled, isHidden, precedes, pressablesIn, visibleText, wordOn } from './dom.ts';
import type { Glyph } from './icons.ts';
import { meaningsOf } from './labels.ts';
import { CONTROLS, type ControlKind, type ControlRow } from './locate.ts';
import { editorIn, type Place, placeOf, postAround } from './places.ts';

export interface Control {
  kind: ControlKind;
  element: HTMLElement;
  place: Place;
  /** There, but not yet usable. */
  disabled: boolean;
  row: ControlRow | null;
}

interface Signals {
  control: HTMLElement;
  place: Place;
  glyph: Glyph | null;
  hasIcon: boolean;
  word: string;
}

/** A word that nobody can mistake for a counter ("154 likes") or a link to more ("View replies (3)"). */
const isBareWord = (text: string): boolean => text !== '' && !/[\d()@#]/.test(text);

/** Buttons under `root` that show a word and no icon. */
function wordButtons(root: Element): HTMLElement[] {
  return pressablesIn(root).filter(
    (button) => button.localName !== 'a' && !iconIn(button) && isBareWord(wordOn(button)) && !button.querySelector('img,canvas,video'),
  );
}

/** Signals that need neither words nor drawings: for languages and icons that no table knows yet. */
const positions: Record<NonNullable<ControlRow['position']>, (signals: Signals) => boolean> = {
  'first-in-bar': ({ control, place, glyph, hasIcon }) => {
    if (!hasIcon || glyph !== null) return false;
    const icons = pressablesIn(place.root).filter((button) => iconIn(button));
    return icons[0] === control && !icons.some((button) => glyphOf(iconIn(button) as Element)?.startsWith('heart'));
  },
  'after-editor': ({ control, place, hasIcon, word }) => {
    const editor = editorIn(place.root);
    return !hasIcon && word !== '' && editor !== null && precedes(editor, control);
  },
  'only-word-in-comment': ({ control, place, hasIcon, word }) => {
    if (hasIcon || !isBareWord(word) || meaningsOf(word).length > 0) return false;
    const words = wordButtons(place.root);
    if (words.some((button) => meaningsOf(wordOn(button)).includes('reply'))) return false;
    const heart = pressablesIn(place.post ?? place.root).some(
      (button) => button.closest('section,form') === null && iconIn(button) !== null,
    );
    return words[heart ? 0 : Math.min(1, words.length - 1)] === control;
  },
  'word-in-post-head': ({ control, place, hasIcon, word }) => {
    if (hasIcon || !isBareWord(word) || meaningsOf(word).length > 0) return false;
    return visibleText(control.parentElement?.parentElement ?? control).includes('•') && wordButtons(place.root)[0] === control;
  },
  'first-word-in-profile-head': ({ control, place, hasIcon, word }) => {
    if (control.localName !== 'button' || hasIcon || !isBareWord(word) || meaningsOf(word).length > 0) return false;
    return wordButtons(place.root).filter(isHeadAction)[0] === control;
  },
  'second-word-in-profile-head': ({ control, place, word }) => {
    if (control.localName !== 'div' || meaningsOf(word).length > 0 || !isBareWord(word)) return false;
    const siblings = control.parentElement?.parentElement?.querySelector('button');
    return (
      siblings !== null &&
      siblings !== undefined &&
      wordButtons(place.root).filter(isHeadAction).includes(control) &&
      precedes(siblings, control)
    );
  },
};

/** In a profile's head the biography unfolds on press too: it is the one button with `aria-disabled`, and it is text, not a word. */
const isHeadAction = (button: Element): boolean => !button.hasAttribute('aria-disabled') && !button.closest('li,ul');

function holds(row: ControlRow, signals: Signals): boolean {
  if (!row.places.includes(signals.place.kind)) return false;
  if (row.href !== undefined) return signals.control.getAttribute('href') === row.href;
  if (row.glyphs && signals.glyph && row.glyphs.includes(signals.glyph)) return true;
  // A counter beside an icon or a chevron inside a word's button does not make the button an icon.
  if (row.words && meaningsOf(signals.word).some((word) => row.words?.includes(word)) && signals.control.localName !== 'a') return true;
  return row.position !== undefined && positions[row.position](signals);
}

/** The control that `element` is, or `null`. Only pressable elements are asked; `editors.ts` knows the text boxes. */
export function controlAt(element: HTMLElement): Control | null {
  if (isHidden(element)) return null;
  const icon = iconIn(element);
  const signals: Signals = {
    control: element,
    place: placeOf(element),
    glyph: icon ? glyphOf(icon) : null,
    hasIcon: icon !== null,
    word: wordOn(element),
  };
  if (element.localName === 'a' && signals.place.kind !== 'navigation' && signals.place.kind !== 'profile-head') return null;
  const row = CONTROLS.find((candidate) => holds(candidate, signals));
  if (!row) return null;
  return { kind: row.control, element, place: signals.place, disabled: isDisabled(element), row };
}

/** Every row that would claim `element`: more than one is a fault of the table. */
export function claimsOn(element: HTMLElement): ControlRow[] {
  const icon = iconIn(element);
  const signals: Signals = {
    control: element,
    place: placeOf(element),
    glyph: icon ? glyphOf(icon) : null,
    hasIcon: icon !== null,
    word: wordOn(element),
  };
  return CONTROLS.filter((row) => holds(row, signals));
}

/** Every control under `root`, in document order. Costly: for `inspect` and for finding a replaced control, never while idle. */
export function controlsIn(root: ParentNode): Control[] {
  const found: Control[] = [];
  for (const element of pressablesIn(root)) {
    const control = controlAt(element);
    if (control) found.push(control);
  }
  return found;
}

/** The post to which `control` belongs. */
export const postOfControl = (control: Control): Element | null => control.place.post ?? postAround(control.element);
