/** The comments that a screen shows under one post, for marks beside them. Read only while such a screen is open. */
import type { Target } from '../decision/types.ts';
import { nameLinks } from './dom.ts';
import { commentAround, commentRow, isNoWord } from './people.ts';
import { commentLinks, inOneReading, postAround } from './places.ts';
import { readScreen } from './screen.ts';
import { postTarget } from './whom.ts';

export interface SeenComment {
  row: Element;
  author: string;
  text: string;
  id: string | null;
  /** The post it stands under. */
  target: Target;
}

/** Every comment on the page with the post it belongs to; empty on screens without comments. */
export function commentsOn(document: Document, href: string): SeenComment[] {
  const root = document.querySelector('[role="dialog"] article, [role="dialog"]') ?? document.querySelector('main,[role="main"]');
  if (!root) return [];
  return inOneReading(() => {
    const screen = readScreen(document, href);
    const targets = new Map<Element, Target>();
    return commentLinks(root).flatMap((link) => {
      const row = commentRow(link);
      const post = postAround(link);
      const { author, text, id } = commentAround(row ?? link);
      if (!row || !post || !author || text === '') return [];
      const target = targets.get(post) ?? postTarget(post, screen);
      targets.set(post, target);
      return [{ row, author, text, id, target }];
    });
  });
}

/** The part `[start, end)` of a comment's text as a range in the page; `null` when the row has changed. Walks as the text was read. */
export function rangeInComment(row: Element, start: number, end: number): Range | null {
  const author = nameLinks(row)[0]?.link;
  const nodes: { node: Text; from: number }[] = [];
  let length = 0;
  const visit = (parent: Node): void => {
    for (const child of parent.childNodes) {
      if (child instanceof Text) {
        nodes.push({ node: child, from: length });
        length += child.data.length;
      }
      if (!(child instanceof Element) || child === author) continue;
      if (child.localName === 'br') length += 1;
      else if (!isNoWord(child, author)) visit(child);
    }
  };
  visit(row);
  const whole = nodes.map(({ node }) => node.data).join('');
  const lead = whole.length - whole.trimStart().length;
  const place = (offset: number) => nodes.findLast(({ from }) => from <= offset);
  const [first, last] = [place(start + lead), place(end + lead - 1)];
  if (!first || !last) return null;
  const range = row.ownerDocument.createRange();
  try {
    range.setStart(first.node, start + lead - first.from);
    range.setEnd(last.node, end + lead - last.from);
  } catch {
    return null;
  }
  return range;
}
