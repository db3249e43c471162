/** Who owns a post, who wrote a comment, whom a Follow button is about. Where the page does not say, the answer is `null`, never a guess. */
import { nameLinks, precedes, reelLinks, visibleText } from './dom.ts';
import { barsIn, commentLinks, firstOfBar } from './places.ts';
import { commentIdOf, handle, postOf, profileOf } from './routes.ts';

type Named = { link: HTMLAnchorElement; name: string };

/** A conjunction between two owners (" and ", "、", " y ") is short; "Paid partnership with", a place or a song is not. */
const LONGEST_CONJUNCTION = 8;

/** What a person reads between two links. */
function textBetween(a: Element, b: Element): string {
  const range = a.ownerDocument.createRange();
  range.setStartAfter(a);
  range.setEndBefore(b);
  const text = visibleText(range.cloneContents()).trim();
  range.detach();
  return text;
}

/** Names that stand together on one line, beginning with the first: joint posts name all their owners there (facts f). */
function namesOnLine(names: Named[]): string[] {
  const line: string[] = [];
  let last: Named | null = null;
  for (const next of names) {
    if (last && next.name !== last.name) {
      const text = textBetween(last.link, next.link);
      if (text === '' || text.length > LONGEST_CONJUNCTION || text.includes('•') || sameLine(last.link, next.link) === false) break;
    }
    if (!line.includes(next.name)) line.push(next.name);
    last = next;
  }
  return line;
}

/** False when a control or a second line lies between two names. */
function sameLine(a: Element, b: Element): boolean {
  let common: Element | null = a;
  while (common && !common.contains(b)) common = common.parentElement;
  if (!common) return false;
  for (const control of common.querySelectorAll('button,[role="button"]')) if (precedes(a, control) && precedes(control, b)) return false;
  return true;
}

/**
 * All owners of the post `post`, lower case; `null` when its head names nobody, or names some and hides others ("and 2 others").
 * The head ends at the bar and at the first comment: names after it are commenters and people who liked.
 */
export function ownersOf(post: Element): string[] | null {
  const reels = reelLinks(post);
  if (reels.length > 0 && !post.querySelector('header')) return namesOnLine(reels);
  const scope = post.querySelector('header') ?? post;
  const bar = firstOfBar(post);
  const comment = commentLinks(post)[0];
  const head = nameLinks(scope).filter(({ link }) => !(bar && precedes(bar, link)) && !(comment && isBeyond(link, comment)));
  const exact = head.filter(({ link, name }) => handle(visibleText(link).trim()) === name);
  const line = namesOnLine(exact.length > 0 ? exact : head);
  if (line.length === 0) return null;
  const permalink = permalinkUser(post);
  if (permalink !== null && !line.includes(permalink)) return exact.some(({ name }) => name === permalink) ? [permalink] : null;
  return hidesOwners(scope, exact) ? null : line;
}

/** "and 2 others" beside the owners' names: a button with a number, on the names' line. */
function hidesOwners(scope: Element, names: Named[]): boolean {
  const last = names[0]?.link;
  const line = last?.closest('span[dir],div[dir]') ?? null;
  if (!line || !scope.contains(line)) return false;
  return [...line.querySelectorAll('button,[role="button"]')].some((control) => /\p{N}/u.test(visibleText(control)));
}

/** True when `link` belongs to the comment with that permalink or stands after it. */
function isBeyond(link: Element, comment: Element): boolean {
  if (precedes(comment, link)) return true;
  const row = authorRow(comment);
  return row?.contains(link) ?? false;
}

/** The author in the post's own permalink `/name/p/CODE/`, shown on its date. */
function permalinkUser(post: Element): string | null {
  for (const time of post.querySelectorAll('a[href] time')) {
    const found = postOf(time.closest('a')?.getAttribute('href') ?? null);
    if (found) return found.user;
  }
  return null;
}

/** Code of the post as its own date or media link gives it. */
export function codeOf(post: Element): string | null {
  for (const time of post.querySelectorAll('a[href] time')) {
    const found = postOf(time.closest('a')?.getAttribute('href') ?? null);
    if (found) return found.code;
  }
  for (const link of post.querySelectorAll('a[href*="/liked_by/"],a[href*="/p/"],a[href*="/reel/"]')) {
    const href = link.getAttribute('href') ?? '';
    const found = postOf(href.replace(/(liked_by|comments)\/?$/, ''));
    if (found) return found.code;
  }
  return null;
}

/** The smallest element around `inside` that names a person and holds no second comment. */
export function authorRow(inside: Element): Element | null {
  for (let up: Element | null = inside; up && up.localName !== 'body'; up = up.parentElement) {
    if (commentLinks(up).length > 1) return null;
    if (nameLinks(up).length > 0) return up;
  }
  return null;
}

export interface CommentFacts {
  author: string | null;
  text: string;
  id: string | null;
}

/**
 * The whole of the comment around `inside`: grows from its author's name as long as it holds that comment, that author first, one date and no
 * post. On post pages name and date stand beside the words, and not around them.
 */
export function commentRow(inside: Element): Element | null {
  let row = authorRow(inside);
  const author = row && nameLinks(row)[0]?.name;
  for (let up = row?.parentElement; row && up && !up.matches('main,[role="main"],[role="dialog"],article,body'); up = up.parentElement) {
    if (commentLinks(up).length !== 1 || nameLinks(up)[0]?.name !== author || barsIn(up) > 0 || up.querySelectorAll('time').length > 1)
      break;
    row = up;
  }
  return row;
}

/** Author, text and id of the comment around `inside`. */
export function commentAround(inside: Element): CommentFacts {
  const row = commentRow(inside);
  if (!row) return { author: null, text: '', id: null };
  const [first] = nameLinks(row);
  const link = commentLinks(row)[0] ?? null;
  return {
    author: first?.name ?? null,
    text: first ? commentText(row, first.link) : '',
    id: commentIdOf(link?.getAttribute('href') ?? null),
  };
}

const NO_WORDS = 'svg,button,[role="button"],time,a[href*="/c/"],form';

/** Whether `part` of a comment is none of its words. The row itself is a button in dialogs (facts b, trap 7): what holds the author is the row. */
export function isNoWord(part: Element, author: Element | undefined): boolean {
  return part.matches(NO_WORDS) && !(author && part.contains(author));
}

/** The comment's own words: what is neither its author's name, nor a date, nor a button. */
function commentText(row: Element, author: Element): string {
  let text = '';
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.nodeValue ?? '';
      if (!(child instanceof Element) || child === author) continue;
      if (child.localName === 'br') text += '\n';
      else if (!isNoWord(child, author)) visit(child);
    }
  };
  visit(row);
  return text.trim();
}

/** Accounts that commented under `post`, for replies written by hand. */
export function commentersOf(post: Element): { author: string; text: string; id: string | null }[] {
  const found: { author: string; text: string; id: string | null }[] = [];
  for (const link of commentLinks(post)) {
    const comment = commentAround(link);
    if (comment.author) found.push({ author: comment.author, text: comment.text, id: comment.id });
  }
  return found;
}

/** The account that a row, card or overlay is about. */
export function personIn(root: Element): string | null {
  return nameLinks(root)[0]?.name ?? reelLinks(root)[0]?.name ?? null;
}

/** The account whose profile is shown: its heading; `null` when heading and address disagree. */
export function profileOwner(document: Document, addressed: string | null): string | null {
  const header = document.querySelector('main header, [role="main"] header');
  const shown = handle(visibleText(header?.querySelector('h2,h1') ?? document.createTextNode('')).trim());
  if (addressed && shown && addressed !== shown) return null;
  if (shown ?? addressed) return shown ?? addressed;
  const link = header?.querySelector('a[href*="/followers"]')?.getAttribute('href') ?? null;
  return profileOf(link?.replace(/followers.*$/, '') ?? null);
}
