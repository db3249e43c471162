/** Text boxes: which one is which, and its text. Three kinds of editors look alike and mean three acts (facts e: never treat any Lexical box as the composer). */
import { composerDialog, editDialog, shareSheet } from './dialogs.ts';
import { isHidden } from './dom.ts';
import { means } from './labels.ts';
import type { Screen } from './screen.ts';
import type { EditorKind } from './types.ts';

const EDITABLE = 'textarea,[contenteditable="true"],input[name^="alt-text-"],input[name="shareCommentText"]';

/** The text box at `node`, or `null`. */
export function editableAt(node: EventTarget | null): HTMLElement | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest<HTMLElement>(EDITABLE) ?? null;
}

/** Which of Instagram's text boxes `element` is; `null` for search fields, measuring copies and other extensions' boxes. */
export function editorKind(element: HTMLElement, screen: Screen): EditorKind | null {
  if (element.getAttribute('aria-hidden') === 'true' || isHidden(element)) return null;
  const name = element.getAttribute('name') ?? '';
  const label = element.getAttribute('aria-label') ?? element.getAttribute('placeholder') ?? element.getAttribute('aria-placeholder');
  if (name.startsWith('alt-text-') || means(label, 'alt-text')) return 'alt-text';
  if (name === 'shareCommentText' || means(label, 'share-message')) return 'share-message';
  const rich = element.isContentEditable || element.getAttribute('contenteditable') === 'true';
  const dialog = element.closest('[role="dialog"]');
  if (dialog && dialog === editDialog(element.ownerDocument)) return 'edit-caption';
  if (means(label, 'caption')) return 'caption';
  if (dialog && dialog === composerDialog(element.ownerDocument)) return 'caption';
  if (dialog && dialog === shareSheet(element.ownerDocument)) return 'share-message';
  if (rich)
    return screen.surface === 'direct' || means(label, 'write-message') || element.hasAttribute('data-lexical-editor') ? 'message' : null;
  if (element.localName !== 'textarea') return null;
  if (screen.surface === 'profile-edit') return 'bio';
  if (screen.surface === 'story') return 'story-reply';
  if (screen.surface === 'direct') return 'message';
  return element.closest('form') || means(label, 'add-comment') ? 'comment' : null;
}

/** Every known text box on the page. */
export function editorsIn(document: Document, screen: Screen): { kind: EditorKind; element: HTMLElement }[] {
  const found: { kind: EditorKind; element: HTMLElement }[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(EDITABLE)) {
    const kind = editorKind(element, screen);
    if (kind) found.push({ kind, element });
  }
  return found;
}
