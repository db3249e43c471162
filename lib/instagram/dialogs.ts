/** The dialogs in which acts are finished. Labels follow the step and the language, so each dialog also has a sign of its own inside (facts a, e). */
import { iconIn, isDisabled, isHidden, precedes, pressablesIn, wordOn } from './dom.ts';
import { means } from './labels.ts';

/** Dialogs in document order; the last is on top (facts 0.10). */
export function dialogsIn(document: Document): Element[] {
  return [...document.querySelectorAll('[role="dialog"]')].filter((dialog) => !isHidden(dialog));
}

const labelOf = (box: Element): string | null =>
  box.getAttribute('aria-label') ?? box.getAttribute('aria-placeholder') ?? box.getAttribute('placeholder');

/** The caption editor of a dialog: by its label, else the only rich text box of a dialog that also handles media. */
export function captionEditor(dialog: Element): HTMLElement | null {
  const boxes = [...dialog.querySelectorAll<HTMLElement>('[contenteditable="true"],textarea')].filter(
    (box) => box.getAttribute('aria-hidden') !== 'true' && !isHidden(box),
  );
  const labelled = boxes.find((box) => means(labelOf(box), 'caption'));
  if (labelled) return labelled;
  const rich = boxes.filter((box) => box.getAttribute('contenteditable') === 'true' || box.localName === 'textarea');
  return rich.length === 1 && !dialog.querySelector('article,input[name="shareCommentText"]') ? (rich[0] ?? null) : null;
}

/** What the box of a short note says: a note of one's own, or the thought added to a repost (facts a). */
function noteKindOf(box: Element): NoteKind | null {
  const label = labelOf(box);
  if (means(label, 'write-note')) return 'post-note';
  return means(label, 'repost-thought') ? 'repost' : null;
}

export type NoteKind = 'post-note' | 'repost';

/**
 * The box of a dialog for a short note and which note it is: by its words, else, when it is the dialog's only box, by `opened`: what was
 * pressed before it came.
 */
export function noteIn(dialog: Element, opened: NoteKind | null = null): { box: HTMLElement; kind: NoteKind } | null {
  if (dialog.querySelector('article,input[type="file"],input[name="shareCommentText"]')) return null;
  const boxes = [...dialog.querySelectorAll<HTMLElement>('textarea,[contenteditable="true"],input[type="text"]')].filter(
    (box) => box.getAttribute('aria-hidden') !== 'true' && !isHidden(box),
  );
  for (const box of boxes) {
    const kind = noteKindOf(box);
    if (kind) return { box, kind };
  }
  const [only] = boxes;
  const other = means(dialog.getAttribute('aria-label'), 'composer-step', 'edit-step') || (only && means(labelOf(only), 'caption'));
  return opened && only && boxes.length === 1 && !other ? { box: only, kind: opened } : null;
}

/** The button that sends a short note: by its word, else the step's own, else the last word below the box. */
export function noteAction(dialog: Element, box: Element): HTMLElement | null {
  const words = pressablesIn(dialog).filter((button) => button.localName !== 'a' && !iconIn(button) && wordOn(button) !== '');
  const known = words.find((button) => means(wordOn(button), 'publish', 'done', 'post-comment', 'send'));
  return known ?? stepAction(dialog) ?? words.findLast((button) => precedes(box, button)) ?? null;
}

/** The word in the upper corner that ends a step: the button without icon beside the heading. */
export function stepAction(dialog: Element): HTMLElement | null {
  const words = pressablesIn(dialog).filter(
    (button) => button.localName !== 'a' && !iconIn(button) && wordOn(button) !== '' && !button.closest('form'),
  );
  const known = words.find((button) => means(wordOn(button), 'publish', 'done'));
  if (known) return known;
  const heading = dialog.querySelector('[role="heading"],h1,h2');
  if (!heading) return null;
  for (let up: Element | null = heading; up && up !== dialog.parentElement; up = up.parentElement) {
    const beside = words.filter((button) => up?.contains(button) && !heading.contains(button));
    if (beside.length > 0) return beside.find((button) => precedes(heading, button)) ?? beside[0] ?? null;
  }
  return null;
}

/** The dialog that edits a post that is already out. */
export function editDialog(document: Document): Element | null {
  return (
    dialogsIn(document).findLast((dialog) => {
      if (dialog.querySelector('article,input[type="file"]') || noteIn(dialog)) return false;
      if (means(dialog.getAttribute('aria-label'), 'edit-step')) return true;
      const action = captionEditor(dialog) && stepAction(dialog);
      return action !== null && means(wordOn(action), 'done');
    }) ?? null
  );
}

/** The create dialog in any of its steps. */
export function composerDialog(document: Document): Element | null {
  const edit = editDialog(document);
  return (
    dialogsIn(document).findLast((dialog) => {
      if (dialog === edit || dialog.querySelector('article') || isShareSheet(dialog) || noteIn(dialog)) return false;
      return (
        means(dialog.getAttribute('aria-label'), 'composer-step') ||
        dialog.querySelector('input[type="file"]') !== null ||
        captionEditor(dialog) !== null
      );
    }) ?? null
  );
}

/** True when the create dialog has come to the step that publishes. */
export function isPublishStep(dialog: Element): boolean {
  const action = stepAction(dialog);
  return captionEditor(dialog) !== null || (action !== null && means(wordOn(action), 'publish'));
}

function isShareSheet(dialog: Element): boolean {
  if (dialog.querySelector('input[name="shareCommentText"]')) return true;
  return means(dialog.getAttribute('aria-label'), 'share') && !dialog.querySelector('[contenteditable="true"]');
}

/** The sheet in which someone else's post is sent on. */
export function shareSheet(document: Document): Element | null {
  return dialogsIn(document).findLast((dialog) => isShareSheet(dialog)) ?? null;
}

/** The button of a share sheet that sends: known by its word, else the last one with a word below the message box. */
export function sheetAction(sheet: Element): HTMLElement | null {
  const words = pressablesIn(sheet).filter((button) => button.localName !== 'a' && !iconIn(button) && wordOn(button) !== '');
  const known = words.find((button) => means(wordOn(button), 'send'));
  if (known) return known;
  const box = sheet.querySelector('input[name="shareCommentText"]');
  return box ? (words.findLast((button) => precedes(box, button) && !isDisabled(button)) ?? null) : null;
}
