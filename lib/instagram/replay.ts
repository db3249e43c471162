/** Doing again what a key did. Instagram's handlers do not ask whether an event is trusted (facts 0.6, M). */
import { controlAt } from './controls.ts';
import { iconIn, isDisabled, precedes, pressablesIn, wordOn } from './dom.ts';
import { means } from './labels.ts';
import type { EditorKind } from './types.ts';

/** The button that sends what stands in `editor`, when the page shows one. */
function sendButton(editor: HTMLElement, kind: EditorKind): HTMLElement | null {
  const form = editor.closest('form');
  if (kind === 'comment' && form) {
    return pressablesIn(form).find((button) => controlAt(button)?.kind === 'submit-comment' && !isDisabled(button)) ?? null;
  }
  let scope: HTMLElement | null = editor.parentElement;
  for (let step = 0; scope && step < 8; step += 1, scope = scope.parentElement) {
    const button = pressablesIn(scope).find(
      (one) => !iconIn(one) && means(wordOn(one), 'send') && precedes(editor, one) && !isDisabled(one),
    );
    if (button) return button;
  }
  return null;
}

/** Sends the text in `editor`: by its button, else by the key event its handler waits for (comment: keypress; story reply and message: keydown). */
export function pressEnter(editor: HTMLElement, kind: EditorKind): void {
  const button = sendButton(editor, kind);
  if (button) {
    button.click();
    return;
  }
  editor.focus();
  const enter = {
    key: 'Enter',
    code: 'Enter',
    keyCode: 13,
    which: 13,
    charCode: kind === 'comment' ? 13 : 0,
    bubbles: true,
    cancelable: true,
    composed: true,
  };
  editor.dispatchEvent(new KeyboardEvent(kind === 'comment' ? 'keypress' : 'keydown', enter));
}
