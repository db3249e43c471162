/** Reading the page's structure. Nothing here knows what a control means. */
import { type Glyph, iconRow } from './icons.ts';
import { means, type Word } from './labels.ts';
import { profileOf, reelsOwnerOf } from './routes.ts';

/** What takes the keyboard's focus can be pressed, whatever role it has; text boxes and lists of choices are something else. */
const FOCUSABLE =
  ':is(div,span)[tabindex="0"]:not([contenteditable],[role="textbox"],[role="link"],[role="dialog"],[role="grid"],[role="row"])';
const PRESSABLE = `button,[role="button"],[role="menuitem"],[role="tab"],a[href],input[type="submit"],${FOCUSABLE}`;

/** The innermost thing that can be pressed at `node` (facts 0.2, trap 7). */
export function pressableAt(node: EventTarget | null): HTMLElement | null {
  const element = node instanceof Element ? node : node instanceof Node ? node.parentElement : null;
  return element?.closest<HTMLElement>(PRESSABLE) ?? null;
}

export function pressablesIn(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(PRESSABLE)];
}

/** True for what the page itself marks as not shown or not meant for people. */
export function isHidden(element: Element): boolean {
  return element.closest('[hidden],[style*="display:none"],[style*="display: none"]') !== null;
}

/** True for a button that cannot be used yet. */
export function isDisabled(element: Element): boolean {
  return element.getAttribute('aria-disabled') === 'true' || element.hasAttribute('disabled');
}

/** Text as a person reads it: without the titles of icons, which sit in `textContent` (facts 0.3). */
export function visibleText(root: Node): string {
  let text = '';
  for (const node of root.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
    else if (node instanceof Element && node.localName !== 'svg' && node.localName !== 'script' && node.localName !== 'style') {
      text += node.localName === 'br' ? '\n' : visibleText(node);
    }
  }
  return text;
}

/** Texts shorter than this can be the word on a control. */
const LONGEST_WORD = 60;

/** The word on a control, or '' when it carries a text and no word. */
export function wordOn(control: Element): string {
  const text = visibleText(control).trim();
  return text.length <= LONGEST_WORD ? text : '';
}

const GLYPH_WORDS: [Word, Glyph][] = [
  ['unlike', 'heart-filled'],
  ['like', 'heart'],
  ['undo-repost', 'repost-done'],
  ['repost', 'repost'],
  ['comment', 'bubble'],
  ['share', 'plane'],
  ['save', 'bookmark'],
  ['unsave', 'bookmark-filled'],
  ['comment-options', 'dots'],
  ['more', 'dots'],
  ['new-post', 'plus'],
  ['similar', 'similar'],
];

const glyphNamed = (label: string | null | undefined): Glyph | null =>
  label ? (GLYPH_WORDS.find(([word]) => means(label, word))?.[1] ?? null) : null;

/** What an icon shows: by its drawing, which is the same in every language, else by its label or title, or by the label of its button. */
export function glyphOf(svg: Element): Glyph | null {
  const row = iconRow(svg);
  if (row) return row.glyph;
  const own = glyphNamed(svg.getAttribute('aria-label')) ?? glyphNamed(svg.querySelector('title')?.textContent);
  if (own) return own;
  const control = pressableAt(svg);
  for (let up = control ? svg.parentElement : null; up; up = up.parentElement) {
    // A label around several icons names none of them; old buttons hold the same icon twice.
    if (up.querySelectorAll('svg').length > 2) return null;
    const named = glyphNamed(up.getAttribute('aria-label') ?? up.getAttribute('title'));
    if (named || up === control) return named;
  }
  return null;
}

/** The first icon that belongs to `control` itself and not to a control inside it. The heart that bursts over a picture is none. */
export function iconIn(control: Element): SVGElement | null {
  for (const svg of control.querySelectorAll('svg')) if (pressableAt(svg) === control && !svg.querySelector('linearGradient')) return svg;
  return null;
}

/** Links to profiles that carry the account's name as text, in document order; pictures alone are left out. */
export function nameLinks(root: Element): { link: HTMLAnchorElement; name: string }[] {
  const found: { link: HTMLAnchorElement; name: string }[] = [];
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const name = profileOf(link.getAttribute('href'));
    if (name && visibleText(link).trim() !== '') found.push({ link, name });
  }
  return found;
}

/** Links by which a reel names its owner, in document order; they are the same account's `/name/reels/`. */
export function reelLinks(root: Element): { link: HTMLAnchorElement; name: string }[] {
  const found: { link: HTMLAnchorElement; name: string }[] = [];
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href*="/reels"]')) {
    const name = reelsOwnerOf(link.getAttribute('href'));
    if (name && link.getAttribute('role') !== 'tab' && !link.closest('[role="tablist"]')) found.push({ link, name });
  }
  return found;
}

/** True when `a` stands before `b` in the document. */
export function precedes(a: Node, b: Node): boolean {
  return (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
