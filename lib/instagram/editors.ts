/** Text boxes: which one is which, and its text. Three kinds of editors look alike and mean three acts (facts e: never treat any Lexical box as the composer). */
import type { Surface } from '../foundation/vocabulary.ts';
import { composerPage } from './composer-page.ts';
import { composerDialog, editDialog, noteIn, shareSheet } from './dialogs.ts';
import { isHidden } from './dom.ts';
import { means } from './labels.ts';
import type { Screen } from './screen.ts';
import type { EditorKind } from './types.ts';

const EDITABLE = 'textarea,[contenteditable="true"],input[name^="alt-text-"],input[name="shareCommentText"]';

/** Surfaces on which a form with a text box is for comments, whatever kind of box it is. */
const ON_POSTS: ReadonlySet<Surface> = new Set<Surface>(['feed', 'post-page', 'post-dialog', 'reel-page', 'reels']);

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
  if (dialog && noteIn(dialog)?.box === element) return 'note';
  if (dialog && dialog === editDialog(element.ownerDocument)) return 'edit-caption';
  if (means(label, 'caption')) return 'caption';
  if (dialog && dialog === composerDialog(element.ownerDocument)) return 'caption';
  if (dialog && dialog === shareSheet(element.ownerDocument)) return 'share-message';
  if (!dialog && screen.surface === 'composer' && composerPage(element.ownerDocument)?.contains(element)) return 'caption';
  const place = element.closest('form');
  if (rich && (means(label, 'add-comment') || (place && ON_POSTS.has(screen.surface) && !dialog?.querySelector('[role="grid"]'))))
    return 'comment';
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
