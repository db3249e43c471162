/**
 * The text of an editor and where each character stands. One reading serves both: the decision gets the text, the panel turns
 * its spans back into ranges. Paragraphs of Lexical are joined by one line feed (facts a).
 */
const BLOCK = /^(p|div|li|ul|ol|h[1-6]|blockquote)$/;

interface Piece {
  node: Text;
  /** Offset of the node's first character in the text. */
  at: number;
}

function read(root: Element): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces: Piece[] = [];
  const visit = (node: Node): void => {
    let first = true;
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        pieces.push({ node: child as Text, at: text.length });
        text += child.nodeValue ?? '';
      } else if (child instanceof Element) {
        if (child.localName === 'br') {
          // The last break of a paragraph only holds the line open.
          if (child.nextSibling || !BLOCK.test(child.parentElement?.localName ?? '')) text += '\n';
        } else {
          if (BLOCK.test(child.localName) && !first) text += '\n';
          visit(child);
        }
      }
      first = false;
    }
  };
  visit(root);
  return { text, pieces };
}

const isField = (editor: Element): editor is HTMLTextAreaElement | HTMLInputElement =>
  editor.localName === 'textarea' || editor.localName === 'input';

/** The text as it would be sent, with `\n` between lines. */
export function editorText(editor: Element): string {
  return isField(editor) ? editor.value.replace(/\r\n?/g, '\n') : read(editor).text.replace(/\u00a0/g, ' ');
}

/** The range of `[start, end)` of `editorText` in a rich editor; `null` for text areas (they have no ranges) and for spans that are gone. */
export function rangeIn(editor: Element, start: number, end: number): Range | null {
  if (isField(editor)) return null;
  const { text, pieces } = read(editor);
  if (start < 0 || end > text.length || start >= end) return null;
  const at = (offset: number, closing: boolean): [Text, number] | null => {
    for (const { node, at: from } of pieces) {
      const to = from + node.length;
      if (closing ? offset > from && offset <= to : offset >= from && offset < to) return [node, offset - from];
    }
    return null;
  };
  const [first, last] = [at(start, false), at(end, true)];
  if (!first || !last) return null;
  const range = editor.ownerDocument.createRange();
  range.setStart(...first);
  range.setEnd(...last);
  return range;
}
