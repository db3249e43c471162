/** Acts that are finished in a dialog: publishing, editing, sending on, deleting, archiving, moderating. */
import type { Act } from '../decision/types.ts';
import type { ActKind } from '../foundation/vocabulary.ts';
import { makeAct, messageAct, publishAct, type Sight, type Via } from './acts.ts';
import { type Deed, type Eyes, sightOf } from './deed.ts';
import { composerDialog, editDialog, isPublishStep, shareSheet, sheetAction, stepAction } from './dialogs.ts';
import { pressablesIn, wordOn } from './dom.ts';
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
