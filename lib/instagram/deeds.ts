/** A recognised act together with the way to read it again and to perform it once more. */
import type { Act } from '../decision/types.ts';
import { actOfControl, commentAct, look, messageAct, publishAct, type Sight, type Via } from './acts.ts';
import { type Control, controlAt, controlsIn } from './controls.ts';
import { composerDialog, editDialog, isPublishStep, shareSheet, sheetAction, stepAction } from './dialogs.ts';
import { isDisabled, pressableAt, wordOn } from './dom.ts';
import { editorKind } from './editors.ts';
import { means } from './labels.ts';
import { mediaAt } from './media.ts';
import type { Memory } from './memory.ts';
import { postAround } from './places.ts';
import { pressEnter } from './replay.ts';
import type { EditorKind } from './types.ts';
import { postTarget } from './whom.ts';

export interface Deed {
  act: Act;
  element: HTMLElement;
  /** The control, when it is one of `locate`. */
  control: Control | null;
  /** The same deed read from the page as it is now, on the replacing node if React replaced it. */
  again(): Deed | null;
  /** Does it, untrusted and synchronously. */
  perform(): void;
}

export interface Eyes {
  document: Document;
  href(): string;
  memory: Memory;
}

const sightOf = (eyes: Eyes): Sight => look(eyes.document, eyes.href(), eyes.memory);

/** The elements around `element`, innermost first: where to look again when it has been replaced. */
function around(element: Element): Element[] {
  const path: Element[] = [];
  for (let up: Element | null = element; up; up = up.parentElement) path.push(up);
  return path;
}

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
  const here = deed.element.isConnected ? controlDeed(eyes, deed.element, deed.act.via ?? 'click') : null;
  if (here && here.control?.kind === kind) return here;
  const rest = path.find((element) => element.isConnected) ?? eyes.document.body;
  for (const control of controlsIn(rest)) {
    if (control.kind !== kind) continue;
    const found = controlDeed(eyes, control.element, deed.act.via ?? 'click');
    if (found && comparable(found.act) === comparable(deed.act)) return found;
  }
  return null;
}

/** The deed of pressing `element`; `null` when pressing it sends nothing. */
export function controlDeed(eyes: Eyes, element: HTMLElement, via: Via): Deed | null {
  if (isDisabled(element)) return null;
  const dialog = dialogDeed(eyes, element, via);
  if (dialog) return dialog;
  const control = controlAt(element);
  if (!control) return null;
  const act = safely(() => actOfControl(sightOf(eyes), control, via), eyes, control);
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

/** Publishing, finishing an edit, sending from the share sheet: buttons known by the dialog they end. */
function dialogDeed(eyes: Eyes, element: HTMLElement, via: Via): Deed | null {
  const { document } = eyes;
  const edit = editDialog(document);
  const composer = composerDialog(document);
  const sheet = shareSheet(document);
  const again = () => {
    const [now, action] = edit
      ? [editDialog(document), stepAction]
      : composer
        ? [composerDialog(document), stepAction]
        : [shareSheet(document), sheetAction];
    const button = now ? action(now) : null;
    return button && dialogDeed(eyes, button, via);
  };
  const perform = () => element.click();
  if (edit?.contains(element) && stepAction(edit) === element)
    return { act: publishAct(sightOf(eyes), 'edit-post', via), element, control: null, again, perform };
  if (composer?.contains(element) && isPublishStep(composer) && stepAction(composer) === element) {
    return { act: publishAct(sightOf(eyes), 'publish', via), element, control: null, again, perform };
  }
  if (sheet?.contains(element)) {
    const box = sheet.querySelector<HTMLInputElement>('input[name="shareCommentText"]');
    const story = means(wordOn(element), 'add-to-story');
    if (!story && sheetAction(sheet) !== element) return null;
    const sight = sightOf(eyes);
    const act = box && !story ? messageAct(sight, 'share-message', box, via) : forward(sight, via, story);
    return { act, element, control: null, again, perform };
  }
  return null;
}

function forward(sight: Sight, via: Via, story: boolean): Act {
  const bare = messageAct(sight, 'share-message', sight.document.createElement('input'), via);
  return story ? { ...bare, kind: 'add-to-story' } : bare;
}

/** Enter in a text box that sends on Enter: comments, story replies, messages. Captions never send (facts a). */
export function enterDeed(eyes: Eyes, editor: HTMLElement): Deed | null {
  const sight = sightOf(eyes);
  const kind = editorKind(editor, sight.screen);
  if (kind !== 'comment' && kind !== 'story-reply' && kind !== 'message') return null;
  const act = editorAct(sight, kind, editor);
  if (!act.text?.trim()) return null;
  const path = around(editor);
  return {
    act,
    element: editor,
    control: null,
    again: () => {
      const rest = path.find((element) => element.isConnected);
      const now = editor.isConnected ? editor : rest?.querySelector<HTMLElement>('textarea,[contenteditable="true"]');
      return now ? enterDeed(eyes, now) : null;
    },
    perform: () => pressEnter(editor, kind),
  };
}

function editorAct(sight: Sight, kind: EditorKind, editor: HTMLElement): Act {
  return kind === 'comment'
    ? commentAct(sight, editor.closest('form') ?? editor.parentElement ?? editor, 'key')
    : messageAct(sight, kind, editor, 'key');
}

/** Double click or double tap: likes the post whose picture it meets, or the comment whose row it meets; never takes a like back. */
export function doubleDeed(eyes: Eyes, target: Element, via: 'double-click' | 'touch'): Deed | null {
  const row = target.closest('[role="button"] > li');
  const inner = pressableAt(target);
  const place = row ? row : mediaAt(target);
  if (!place || (row && inner && inner !== row.parentElement)) return null;
  const post = postAround(place);
  const hearts = controlsIn(row ?? post ?? place).filter(({ kind }) => (row ? kind === 'like-comment' : kind === 'like'));
  const [heart] = hearts;
  if (!post || (!heart && controlsIn(row ?? post).some(({ kind }) => kind === (row ? 'unlike-comment' : 'unlike'))) || (row && !heart))
    return null;
  const sight = sightOf(eyes);
  const act = heart ? actOfControl(sight, heart, via) : { ...unknownLike(sight, post), via };
  if (!act) return null;
  const path = around(target);
  const deed: Deed = {
    act,
    element: (target as HTMLElement) ?? place,
    control: heart ?? null,
    again: () => {
      const now = target.isConnected ? target : path.find((element) => element.isConnected);
      const found = now && (target.isConnected ? doubleDeed(eyes, now, via) : null);
      return found || null;
    },
    perform: () => {
      if (via === 'touch' && heart) heart.element.click();
      else target.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, cancelable: true, composed: true, detail: 2 }));
    },
  };
  return deed;
}

function unknownLike(sight: Sight, post: Element): Act {
  return {
    kind: 'like',
    surface: sight.screen.surface,
    target: postTarget(post, sight.screen),
    page: { url: sight.href, viewer: sight.screen.viewer },
  };
}

/** A form sent without a press or a key that was seen: only the comment form is an act. */
export function submitDeed(eyes: Eyes, form: HTMLFormElement): Deed | null {
  const sight = sightOf(eyes);
  const editor = form.querySelector<HTMLElement>('textarea,[contenteditable="true"]');
  if (!editor || editorKind(editor, sight.screen) !== 'comment') return null;
  const act = commentAct(sight, form, 'submit');
  if (!act.text?.trim()) return null;
  return {
    act,
    element: form,
    control: null,
    again: () => (form.isConnected ? submitDeed(eyes, form) : null),
    perform: () => form.requestSubmit(),
  };
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
