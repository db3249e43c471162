/** From a pressed element to the deed that pressing it is; the same deed found again later. */
import type { Act } from '../decision/types.ts';
import { actOfControl, type Via } from './acts.ts';
import { type Control, controlAt, controlsIn } from './controls.ts';
import { around, type Deed, type Eyes, sightOf } from './deed.ts';
import { dialogDeed } from './deeds-dialog.ts';
import { sendDeed } from './deeds-text.ts';
import { isDisabled } from './dom.ts';

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

/** The deed of pressing `element`; `null` when pressing it sends nothing. */
export function controlDeed(eyes: Eyes, element: HTMLElement, via: Via): Deed | null {
  if (isDisabled(element)) return null;
  const special = dialogDeed(eyes, element, via) ?? sendDeed(eyes, element, via);
  if (special) return special;
  const control = controlAt(element);
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
