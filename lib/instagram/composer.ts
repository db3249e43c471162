/** The post being made, as the create dialog and the memory of chosen files show it. */
import type { Act, MediaItem } from '../decision/types.ts';
import { captionsOn, composerPage } from './composer-page.ts';
import { captionEditor, composerDialog, editDialog } from './dialogs.ts';
import { visibleText } from './dom.ts';
import { editorText } from './editor-text.ts';
import type { Memory } from './memory.ts';
import { handle } from './routes.ts';

/** Media with their alt texts. The dialog's fields win over the memory when their number differs; what they said is remembered when they are folded away. */
function mediaOf(dialog: Element, memory: Memory): MediaItem[] {
  const fields = [...dialog.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[name^="alt-text-"]')];
  if (fields.length === 0) return memory.media;
  const known = fields.length === memory.media.length ? memory.media : [];
  const items = fields.map((field, index) => ({ type: 'unknown' as const, ...known[index], index: index + 1, alt: field.value }));
  items.forEach(({ alt }, index) => {
    const item = known[index];
    if (item) item.alt = alt;
  });
  return items;
}

/** Accounts added as collaborators: what stands beside or after their field and is nothing but an account's name. */
function collaboratorsOf(dialog: Element): string[] {
  const names = new Set<string>();
  const take = (element: Element | null): boolean => {
    const name = element && handle(visibleText(element).trim().replace(/^@/, ''));
    if (name) names.add(name);
    return Boolean(name);
  };
  for (const field of dialog.querySelectorAll(
    'input[name*="collaborator" i],input[placeholder*="collaborator" i],input[placeholder*="コラボ"]',
  )) {
    for (let next = field.nextElementSibling; next && take(next); next = next.nextElementSibling);
    for (const chip of field.parentElement?.querySelectorAll('[role="button"],button,a[href]') ?? []) take(chip);
  }
  return [...names];
}

/** Publication time, epoch ms, from the schedule fields; `undefined` when the post is for now. Local wall-clock time of the browser, as Instagram takes it. */
function scheduleOf(dialog: Element): number | undefined {
  const both = dialog.querySelector<HTMLInputElement>('input[type="datetime-local"]')?.value;
  const date = dialog.querySelector<HTMLInputElement>('input[type="date"]')?.value;
  const time = dialog.querySelector<HTMLInputElement>('input[type="time"]')?.value;
  const stamp = both || (date && `${date}T${time || '00:00'}`);
  const at = stamp ? new Date(stamp).getTime() : Number.NaN;
  return Number.isNaN(at) ? undefined : at;
}

/** All posts of a composer page as one act: what leaves together is judged together. */
function readComposerPage(document: Document, memory: Memory): Partial<Act> {
  const page = composerPage(document);
  if (!page) return {};
  const parts = captionsOn(page).map(editorText);
  const schedule = scheduleOf(page);
  return {
    text: parts.join('\n\n'),
    ...(parts.length > 1 ? { parts } : {}),
    media: mediaOf(page, memory),
    ...(schedule !== undefined ? { schedule } : {}),
  };
}

/** Text, media, collaborators and schedule of the open create or edit dialog; text is left out when there is no editor to read. */
export function readComposer(document: Document, memory: Memory): Partial<Act> {
  const dialog = composerDialog(document) ?? editDialog(document);
  if (!dialog) return readComposerPage(document, memory);
  const editor = captionEditor(dialog);
  const schedule = scheduleOf(dialog);
  return {
    ...(editor ? { text: editorText(editor) } : {}),
    media: mediaOf(dialog, memory),
    collaborators: collaboratorsOf(dialog),
    ...(schedule !== undefined ? { schedule } : {}),
  };
}
