/** Recognising one control: the rows of `locate` are tried in order, and the first that holds names it. */
import { glyphOf, iconIn, isDisabled, isHidden, pressablesIn, wordOn } from './dom.ts';
import { meaningsOf } from './labels.ts';
import { CONTROLS, type ControlKind, type ControlRow } from './locate.ts';
import { type Place, placeOf, postAround } from './places.ts';
import { positions, type Signals } from './positions.ts';
import { pathOf } from './routes.ts';

export interface Control {
  kind: ControlKind;
  element: HTMLElement;
  place: Place;
  /** There, but not yet usable. */
  disabled: boolean;
  row: ControlRow | null;
}

function holds(row: ControlRow, signals: Signals): boolean {
  if (!row.places.includes(signals.place.kind)) return false;
  if (row.href !== undefined) return pathOf(signals.control.getAttribute('href')) === pathOf(row.href);
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
