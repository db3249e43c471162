/** From a pressed element to the deed that pressing it is; the same deed found again later. */
import type { Act } from '../decision/types.ts';
import { actOfControl, type Via } from './acts.ts';
import { type Control, controlAt, controlsIn } from './controls.ts';
import { around, type Deed, type Eyes, sightOf } from './deed.ts';
import { dialogDeed, pageDeed } from './deeds-dialog.ts';
import { sendDeed } from './deeds-text.ts';
import { iconIn, isDisabled, pressablesIn, wordOn } from './dom.ts';
import { parseRoute } from './routes.ts';

/** What must be the same for two readings to be about the same thing. */
const comparable = ({ kind, target, replyTo }: Act): string =>
  JSON.stringify([
    kind,
    target?.owners ?? null,
    target?.commentAuthor ?? null,
    target?.commentId ?? null,
    target?.postCode ?? null,
    replyTo?.author ?? null,
  ]);

/** Finds the control of the same kind for the same target, first on the spot, then in what is left of its surroundings. */
function findAgain(eyes: Eyes, deed: Deed, path: Element[]): Deed | null {
  const kind = deed.control?.kind;
  const via = deed.act.via ?? 'click';
  const here = deed.element.isConnected ? controlDeed(eyes, deed.element, via) : null;
  if (here && here.control?.kind === kind) return here;
  const rest = path.find((element) => element.isConnected) ?? eyes.document.body;
  for (const control of controlsIn(rest)) {
    if (control.kind !== kind) continue;
    const found = controlDeed(eyes, control.element, via);
    if (found && comparable(found.act) === comparable(deed.act)) return found;
  }
  return null;
}

/** On reels the number under the repost icon is a second button with the same handler (facts e); elsewhere numbers only open lists. */
function repostByCount(element: HTMLElement): Control | null {
  if (parseRoute(element.ownerDocument.URL).surface !== 'reels' || !/^\p{N}[\p{N}.,\s]*\p{L}{0,4}$/u.test(wordOn(element))) return null;
  const beside = pressablesIn(element.parentElement ?? element).filter((one) => iconIn(one));
  const [only] = beside;
  const control = only && beside.length === 1 ? controlAt(only) : null;
  return control && (control.kind === 'repost' || control.kind === 'undo-repost') ? { ...control, element } : null;
}

/** The deed of pressing `element`; `null` when pressing it sends nothing. */
export function controlDeed(eyes: Eyes, element: HTMLElement, via: Via): Deed | null {
  if (isDisabled(element)) return null;
  const special = dialogDeed(eyes, element, via) ?? pageDeed(eyes, element, via) ?? sendDeed(eyes, element, via);
  if (special) return special;
  const control = controlAt(element) ?? repostByCount(element);
  const act = control && safely(() => actOfControl(sightOf(eyes), control, via), eyes, control);
  if (!act) return null;
  const path = around(element);
  const deed: Deed = { act, element, control, again: () => findAgain(eyes, deed, path), perform: () => element.click() };
  return deed;
}

/** An act whose reading failed is still an act: with an unknown owner, so that it is never let through in silence. */
function safely(read: () => Act | null, eyes: Eyes, control: Control): Act | null {
  try {
    return read();
  } catch {
    const kinds = {
      'submit-comment': 'comment',
      'like-comment': 'like-comment',
      follow: 'follow',
      repost: 'repost',
      like: 'like',
    } as const;
    const kind = kinds[control.kind as keyof typeof kinds];
    return kind ? { kind, surface: 'unknown', target: { owners: null }, page: { url: eyes.href(), viewer: null } } : null;
  }
}

/** Whether two readings of a deed are the same act: nothing may leave that was not judged. */
export function sameDeed(a: Act, b: Act): boolean {
  const print = (act: Act) =>
    JSON.stringify([
      comparable(act),
      act.text ?? null,
      act.page.viewer?.handle ?? null,
      act.schedule ?? null,
      act.collaborators ?? null,
      act.media?.map(({ type, name, digest }) => [type, name, digest ?? null]) ?? null,
    ]);
  return print(a) === print(b);
}
