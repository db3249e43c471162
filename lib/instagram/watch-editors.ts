/** Tells the guard what is being written: on focus, after a pause, never while the input method composes. */

import { look, writingAct } from './acts.ts';
import type { Eyes } from './deed.ts';
import { editorText } from './editor-text.ts';
import { editableAt, editorKind } from './editors.ts';
import type { EditorReading, InterceptOptions } from './types.ts';

/** Pause after the last key before the text is looked at, ms. */
const PAUSE = 150;

export interface EditorWatch {
  /** Looks again after the pause: something was pressed that may have changed the text. */
  later(): void;
}

/** Starts to follow the focused editor. */
export function watchEditors(options: InterceptOptions, eyes: Eyes): EditorWatch {
  const { window, signal } = options;
  let editor: HTMLElement | null = null;
  let composing = false;
  let last: string | null = null;
  let timer: number | undefined;
  let due = 0;

  function tell(force: boolean): void {
    stopWaiting();
    if (!editor || composing) return;
    const sight = look(eyes.document, eyes.href(), eyes.memory);
    const kind = editor.isConnected ? editorKind(editor, sight.screen) : null;
    if (!kind) {
      leave();
      return;
    }
    const text = editorText(editor);
    if (!force && text === last) return;
    last = text;
    const written = editor;
    const reread = () => (written.isConnected ? writingAct(look(eyes.document, eyes.href(), eyes.memory), kind, written) : null);
    const reading: EditorReading = { editor, kind, text, act: writingAct(sight, kind, editor), reread };
    options.onEditor(reading);
  }
  function later(): void {
    if (!editor) return;
    due = window.performance.now() + PAUSE;
    timer ??= window.setTimeout(wait, PAUSE);
  }
  /** One timer for a whole run of keys: each key only moves the moment, for a new timer per key is most of what a key would cost. */
  function wait(): void {
    const left = due - window.performance.now();
    timer = left > 1 ? window.setTimeout(wait, left) : undefined;
    if (timer === undefined) guarded(() => tell(false));
  }
  function stopWaiting(): void {
    window.clearTimeout(timer);
    timer = undefined;
  }
  function leave(): void {
    stopWaiting();
    if (editor) options.onEditor(null);
    editor = null;
    last = null;
    composing = false;
  }
  const guarded = (run: () => void): void => {
    try {
      run();
    } catch (error) {
      console.debug('mimamori', error);
    }
  };
  const isInside = ({ target }: Event): boolean => editor !== null && target instanceof Node && editor.contains(target);
  const on = (type: string, react: (event: Event) => void, settled: (event: Event) => boolean = () => false) =>
    window.addEventListener(
      type,
      (event) => {
        if (settled(event)) return;
        // A key in the editor that is followed: nothing of ours is inside it, and the whole path need not be laid out.
        if (isInside(event) || !event.composedPath().some((step) => options.isOurs(step))) guarded(() => react(event));
      },
      { capture: true, signal },
    );

  on('focusin', (event) => {
    const next = editableAt(event.composedPath()[0] ?? null);
    if (!next || next === editor) return;
    if (!editorKind(next, look(eyes.document, eyes.href(), eyes.memory).screen)) return;
    if (editor) leave();
    editor = next;
    tell(true);
  });
  on('focusout', (event) => {
    const to = (event as FocusEvent).relatedTarget;
    if (!editor || editableAt(event.composedPath()[0] ?? null) !== editor) return;
    if (to && options.isOurs(to)) return;
    leave();
  });
  const typed = (event: Event): void => {
    const target = isInside(event) ? editor : editableAt(event.composedPath()[0] ?? null);
    if (target && target !== editor && editorKind(target, look(eyes.document, eyes.href(), eyes.memory).screen)) editor = target;
    if (!composing && !(event as InputEvent).isComposing) later();
  };
  /** Within a run of keys in the followed editor nothing is asked any more: the moment moves. */
  const onKey = (type: string, react: (event: Event) => void) =>
    on(type, react, (event) => {
      if (timer === undefined || composing || event.target !== editor) return false;
      due = window.performance.now() + PAUSE;
      return true;
    });
  onKey('input', typed);
  // Lexical takes the text itself and lets no `input` follow.
  onKey('beforeinput', typed);
  on('compositionstart', () => {
    composing = true;
    stopWaiting();
  });
  on('compositionend', () => {
    composing = false;
    later();
  });
  onKey('keyup', (event) => {
    if (!composing && !(event as KeyboardEvent).isComposing) later();
  });
  return { later };
}
