/** Where on the page a control stands: the same heart means another act on a post, on a comment and in the navigation (facts, traps 0, 1, 9). */

import type { Surface } from '../foundation/vocabulary.ts';
import { glyphOf, iconIn, isHidden, nameLinks, pressableAt, reelLinks } from './dom.ts';
import type { Glyph } from './icons.ts';
import { commentIdOf, parseRoute } from './routes.ts';

export type PlaceKind =
  /** The row of a post's own buttons. */
  | 'post-bar'
  /** What stands above a post: names, Follow, the three dots. */
  | 'post-head'
  /** One comment, known by its permalink. */
  | 'comment-row'
  /** A comment shown under a post without permalink (feed of 2022–2024). */
  | 'comment-preview'
  /** The form in which a comment is written. */
  | 'comment-form'
  /** The head of a profile. */
  | 'profile-head'
  /** A row, card or overlay that names one person. */
  | 'person'
  /** The story viewer, which has neither bar nor comments. */
  | 'story'
  /** Outside the content: side or top bar. */
  | 'navigation'
  | 'none';

export interface Place {
  kind: PlaceKind;
  /** The element that stands for the place. */
  root: Element;
  /** The post around it, if any. */
  post: Element | null;
}

const BAR: ReadonlySet<Glyph | null> = new Set<Glyph>(['bubble', 'plane', 'repost', 'repost-done', 'bookmark', 'bookmark-filled']);
const CONTENT = 'article,main,[role="main"],[role="dialog"]';
const EDGE = `${CONTENT},body`;
/** A profile's tabs show the icons of what they hold. */
const TAB = '[role="tab"],[role="tablist"] *';

/** A bar's icons are 24 high; badges over pictures and the hearts of comments 12 to 16 (facts c). */
const isSmall = (svg: Element): boolean => Number(svg.getAttribute('height') ?? 24) < 20;

/** What was counted during one reading of the page; `null` outside of one. */
let counted: { bars: Map<Element, number>; links: Map<Element, Element[]> } | null = null;

/**
 * One synchronous reading of the page, in which nothing of it changes: what many controls ask about the same element (the post around them,
 * the comments in it) is counted once. Without it a post with hundreds of comments costs the square of their number.
 */
export function inOneReading<T>(read: () => T): T {
  if (counted) return read();
  counted = { bars: new Map(), links: new Map() };
  try {
    return read();
  } finally {
    counted = null;
  }
}

/** Buttons (no links: the navigation shows the same icons) with an icon of a post's bar. */
function barControls(root: Element, except?: Element): Set<Element> {
  const found = new Set<Element>();
  for (const svg of root.querySelectorAll('svg')) {
    if (isSmall(svg) || !BAR.has(glyphOf(svg))) continue;
    const control = pressableAt(svg);
    if (control && control !== except && control.localName !== 'a' && !control.matches(TAB) && !control.contains(except ?? null))
      found.add(control);
  }
  return found;
}

/** The permalinks of comments inside `root`: one for each comment. */
export function commentLinks(root: Element): Element[] {
  const known = counted?.links.get(root);
  if (known) return known;
  const links = [...root.querySelectorAll('a[href*="/c/"]')].filter((link) => commentIdOf(link.getAttribute('href')));
  counted?.links.set(root, links);
  return links;
}

/** The first button of a post's bar, where its head ends. */
export function firstOfBar(post: Element): Element | null {
  return [...barControls(post)][0] ?? null;
}

/**
 * How many posts have their bar inside `root`: as many as the second most frequent kind of its icons, since badges and bubbles of one kind
 * (reposted by …) stand outside the bars too; where one kind alone is there, as many as that.
 */
export function barsIn(root: Element): number {
  const known = counted?.bars.get(root);
  if (known !== undefined) return known;
  const counts = new Map<Glyph | null, number>();
  for (const control of barControls(root)) {
    const svg = iconIn(control);
    const glyph = svg && glyphOf(svg);
    counts.set(glyph, (counts.get(glyph) ?? 0) + 1);
  }
  const [most = 0, second = most] = [...counts.values()].sort((a, b) => b - a);
  counted?.bars.set(root, second);
  return second;
}

/**
 * The post around `node`: its `article`, else the dialog, else, where several posts or reels stand in one list, the largest
 * element with one bar, else the page's main part. `null` when there is no bar at all: then it is no post.
 */
export function postAround(node: Element): Element | null {
  const edge = node.closest(EDGE);
  if (!edge || edge.localName === 'body') return null;
  const bars = barsIn(edge);
  if (bars === 0) return null;
  if (bars === 1 || edge.localName === 'article') return edge;
  let item: Element | null = null;
  for (let up: Element | null = node; up && up !== edge; up = up.parentElement) {
    const inside = barsIn(up);
    if (inside === 1) item = up;
    if (inside > 1) break;
  }
  return item;
}

/** Pages whose forms are not for comments. */
const NO_COMMENTS: ReadonlySet<Surface> = new Set<Surface>(['profile-edit', 'password', 'login', 'account-removal', 'direct', 'composer']);

/** Finds where `control` stands by climbing to the first thing that tells: a form, a row of buttons, a comment's link, a person's name. */
export function placeOf(control: Element): Place {
  const { body } = control.ownerDocument;
  const { surface } = parseRoute(control.ownerDocument.URL);
  const content = control.closest(CONTENT);
  const svg = iconIn(control);
  if (!content && svg && (control.localName === 'a' || glyphOf(svg) === 'plus')) return { kind: 'navigation', root: body, post: null };
  if (surface === 'story' && svg && !control.closest('[role="dialog"]')) return { kind: 'story', root: content ?? body, post: null };
  for (let up = control.parentElement; up; up = up.parentElement) {
    if (!content && up.querySelector(CONTENT)) break; // Above the bars at the edges everything is in reach and nothing is near.
    const edge = up.matches(EDGE);
    if (up.localName === 'form' && !NO_COMMENTS.has(surface) && editorIn(up))
      return { kind: 'comment-form', root: up, post: postAround(up) };
    if (edge && up.localName !== 'article' && !up.matches('[role="dialog"]')) break;
    const comments = commentLinks(up).length;
    // The bar is looked for last: above a row that can be pressed as a whole stand all the other rows.
    const mayBeBar = svg ? !isSmall(svg) : comments === 0 && nameLinks(up).length === 0;
    if (mayBeBar && barControls(up, control).size > 0) return { kind: 'post-bar', root: up, post: postAround(control) };
    if (comments === 1) return { kind: 'comment-row', root: up, post: postAround(control) };
    if (comments > 1) break;
    const header = control.closest('header');
    const profile =
      header && surface !== 'explore' && !header.closest('article,[role="dialog"]') && up.contains(header.querySelector('h2,h1'));
    if (profile && content) return { kind: 'profile-head', root: header, post: null };
    if (nameLinks(up).length > 0 || reelLinks(up).length > 0) return personPlace(control, up, content, svg);
    if (edge) break;
  }
  return {
    kind: content ? 'none' : surface === 'story' ? 'story' : 'navigation',
    root: content ?? body,
    post: content ? postAround(control) : null,
  };
}

function personPlace(control: Element, root: Element, content: Element | null, svg: Element | null): Place {
  const post = content ? postAround(control) : null;
  if (!post) return { kind: 'person', root, post: null };
  const heart = svg !== null && glyphOf(svg)?.startsWith('heart');
  return { kind: heart ? 'comment-preview' : 'post-head', root, post };
}

/** The text box of a comment form; measuring copies and other extensions' boxes are hidden (facts b). */
export function editorIn(root: Element): HTMLElement | null {
  for (const editor of root.querySelectorAll<HTMLElement>('textarea,[contenteditable="true"]')) {
    if (editor.getAttribute('aria-hidden') !== 'true' && !isHidden(editor)) return editor;
  }
  return null;
}
