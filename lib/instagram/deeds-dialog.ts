/** Acts that are finished in a dialog: publishing, editing, sending on, deleting, archiving, moderating. */
import type { Act } from '../decision/types.ts';
import type { ActKind } from '../foundation/vocabulary.ts';
import { makeAct, messageAct, noteAct, publishAct, type Sight, type Via } from './acts.ts';
import { composerPage, isPublishing } from './composer-page.ts';
import { type Deed, type Eyes, sightOf } from './deed.ts';
import {
  composerDialog,
  dialogsIn,
  editDialog,
  isPublishStep,
  type NoteKind,
  noteAction,
  noteIn,
  shareSheet,
  sheetAction,
  stepAction,
} from './dialogs.ts';
import { pressablesIn, wordOn } from './dom.ts';
import { editorText } from './editor-text.ts';
import { meaningsOf, means, type Word } from './labels.ts';

/** The deed of pressing `element` in the dialog that stands open; `null` elsewhere and for buttons that send nothing. */
export function dialogDeed(eyes: Eyes, element: HTMLElement, via: Via): Deed | null {
  const dialog = element.closest('[role="dialog"]');
  if (!dialog || dialog.querySelector('article')) return null;
  const { document } = eyes;
  const of = (act: Act, find: () => HTMLElement | null): Deed => ({
    act,
    element,
    control: null,
    again: () => {
      const now = element.isConnected ? element : find();
      return now && dialogDeed(eyes, now, via);
    },
    perform: () => element.click(),
  });
  const note = noteIn(dialog, eyes.memory.note?.kind);
  if (note) {
    if (noteAction(dialog, note.box) !== element || !editorText(note.box).trim()) return null;
    return of(noteAct(sightOf(eyes), note.kind, note.box, via), () => noteButton(document, note.kind));
  }
  if (dialog === editDialog(document)) {
    const act = () => stepAction(editDialog(document) ?? dialog);
    return act() === element ? of(publishAct(sightOf(eyes), 'edit-post', via), act) : null;
  }
  if (dialog === composerDialog(document)) {
    const act = () => stepAction(composerDialog(document) ?? dialog);
    return isPublishStep(dialog) && act() === element ? of(publishAct(sightOf(eyes), 'publish', via), act) : null;
  }
  if (dialog === shareSheet(document)) {
    const kind = sheetKind(dialog, element);
    return kind
      ? of(sheetAct(sightOf(eyes), dialog, kind, via), () => (kind === 'forward' ? sheetAction(shareSheet(document) ?? dialog) : null))
      : null;
  }
  const act = menuAct(sightOf(eyes), element, via);
  return act && of(act, () => pressablesIn(dialog).find((button) => wordOn(button) === wordOn(element)) ?? null);
}

/** The button of a note's dialog that was drawn anew. */
function noteButton(document: Document, kind: NoteKind): HTMLElement | null {
  for (const dialog of dialogsIn(document).reverse()) {
    const note = noteIn(dialog, kind);
    if (note) return noteAction(dialog, note.box);
  }
  return null;
}

/** The deed of pressing `element` on a page that publishes without a dialog; `null` elsewhere. */
export function pageDeed(eyes: Eyes, element: HTMLElement, via: Via): Deed | null {
  const page = composerPage(eyes.document);
  if (!page?.contains(element) || !isPublishing(page, element)) return null;
  const word = wordOn(element);
  const find = () => pressablesIn(composerPage(eyes.document) ?? page).find((button) => wordOn(button) === word) ?? null;
  return {
    act: publishAct(sightOf(eyes), 'publish', via),
    element,
    control: null,
    again: () => {
      const now = element.isConnected ? element : find();
      return now && pageDeed(eyes, now, via);
    },
    perform: () => element.click(),
  };
}

function sheetKind(sheet: Element, element: HTMLElement): ActKind | null {
  if (means(wordOn(element), 'add-to-story')) return 'add-to-story';
  if (means(wordOn(element), 'repost')) return 'repost';
  return sheetAction(sheet) === element ? 'forward' : null;
}

/** The sheet does not name its post: it is the one whose share button, or whose menu, was pressed last. */
function sheetAct(sight: Sight, sheet: Element, kind: ActKind, via: Via): Act {
  const box = sheet.querySelector<HTMLInputElement>('input[name="shareCommentText"]');
  const act = messageAct(sight, 'share-message', box, via);
  return { ...act, kind, surface: 'share-sheet' };
}

const ON_COMMENT: readonly Word[] = ['delete', 'report', 'block', 'restrict'];

/** Items of the menu that a comment's or a post's three dots opened. A question that follows asks again: it belongs to the first press. */
function menuAct(sight: Sight, element: HTMLElement, via: Via): Act | null {
  const { menu } = sight.memory;
  if (!menu || menu.done) return null;
  const words = meaningsOf(wordOn(element));
  const kind: ActKind | null =
    menu.of === 'comment'
      ? words.some((word) => ON_COMMENT.includes(word))
        ? 'moderate-comment'
        : null
      : words.includes('delete')
        ? 'delete-post'
        : words.includes('archive')
          ? 'archive-post'
          : words.includes('unfollow')
            ? 'unfollow'
            : null;
  return kind && makeAct(sight, kind, { target: menu.target, via });
}
