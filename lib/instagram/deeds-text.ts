/** Acts of a text box: Enter where Enter sends, the button beside it that sends, a form that is sent by itself. */
import type { Act } from '../decision/types.ts';
import { commentAct, messageAct, type Sight, type Via } from './acts.ts';
import { around, type Deed, type Eyes, sightOf } from './deed.ts';
import { glyphOf, iconIn, precedes, wordOn } from './dom.ts';
import { editorKind } from './editors.ts';
import { means } from './labels.ts';
import { editorIn } from './places.ts';
import { pressEnter } from './replay.ts';
import type { EditorKind } from './types.ts';

const formOf = (editor: HTMLElement): Element => editor.closest('form') ?? editor.parentElement ?? editor;
const actOf = (sight: Sight, kind: EditorKind, editor: HTMLElement, via: Via): Act =>
  kind === 'comment' ? commentAct(sight, formOf(editor), via) : messageAct(sight, kind, editor, via);

/** Enter in a text box that sends on Enter: comments, story replies, messages. Captions never send (facts a). */
export function enterDeed(eyes: Eyes, editor: HTMLElement): Deed | null {
  const sight = sightOf(eyes);
  const kind = editorKind(editor, sight.screen);
  if (kind !== 'comment' && kind !== 'story-reply' && kind !== 'message') return null;
  const act = actOf(sight, kind, editor, 'key');
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

/** How far up the box stands to which a Send button belongs. */
const NEAR = 8;

/** The button that sends a message or a story reply, and the heart that is a message by itself. */
export function sendDeed(eyes: Eyes, element: HTMLElement, via: Via): Deed | null {
  if (element.localName === 'a' || element.closest('article,form')) return null;
  const icon = iconIn(element);
  const heart = icon !== null && glyphOf(icon) === 'heart';
  if (!heart && !means(wordOn(element), 'send') && !means(icon?.getAttribute('aria-label'), 'send')) return null;
  const sight = sightOf(eyes);
  for (let up: Element | null = element.parentElement, step = 0; up && step < NEAR; up = up.parentElement, step += 1) {
    const editor = editorIn(up);
    if (!editor) continue;
    const kind = editorKind(editor, sight.screen);
    if ((kind !== 'message' && kind !== 'story-reply') || !precedes(editor, element)) return null;
    if (heart && kind === 'story-reply') return null;
    const read = actOf(sight, kind, editor, via);
    const act = heart ? { ...read, text: '❤️' } : read;
    if (!act.text?.trim()) return null;
    return {
      act,
      element,
      control: null,
      again: () => (element.isConnected ? sendDeed(eyes, element, via) : enterDeed(eyes, editor)),
      perform: () => (element.isConnected ? element.click() : pressEnter(editor, kind)),
    };
  }
  return null;
}

/** A form sent without a press or a key that was seen: only the comment form is an act. */
export function submitDeed(eyes: Eyes, form: HTMLFormElement): Deed | null {
  const sight = sightOf(eyes);
  const editor = editorIn(form);
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
