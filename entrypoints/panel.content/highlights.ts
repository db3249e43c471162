/**
 * Marks in the text by the CSS Custom Highlight API: no node of the editor is touched. `::highlight` takes its style from the document's
 * own scope, hence one style sheet there. Each level has a line of its own shape. Text areas have no ranges; the card lists their words.
 */
import type { Verdict } from '../../lib/decision/types.ts';
import { rangeInComment } from '../../lib/instagram/comments.ts';
import { rangeIn } from '../../lib/instagram/editor-text.ts';
import type { MarkedComment } from '../../lib/messages/bridge.ts';

const LEVELS = ['hold', 'undetermined', 'warn', 'inform'] as const;
type Marked = (typeof LEVELS)[number];

const LINES: Record<Marked, string> = {
  hold: 'solid underline 2.5px #c0432b',
  undetermined: 'dashed underline 2px #7a5bb0',
  warn: 'wavy underline 1.5px #b77a00',
  inform: 'dotted underline 2px #4a86ad',
};

export interface Highlights {
  show(editor: HTMLElement, verdict: Verdict): void;
  clear(): void;
  /** Marks words in comments of other people; an empty list takes the marks away. */
  showComments(comments: MarkedComment[]): void;
}

export function createHighlights(document: Document): Highlights {
  const registry = typeof CSS === 'undefined' ? undefined : CSS.highlights;
  if (!registry) return { show: () => undefined, clear: () => undefined, showComments: () => undefined };
  const prefix = `m${crypto.randomUUID().slice(0, 8)}`;
  let styled = false;
  const clear = (): void => {
    for (const level of LEVELS) registry.delete(`${prefix}-${level}`);
  };
  return {
    clear,
    showComments(comments) {
      const ranges = comments.flatMap(({ row, verdict }) =>
        verdict.findings.flatMap(({ spans }) => (spans ?? []).flatMap(({ start, end }) => rangeInComment(row, start, end) ?? [])),
      );
      if (ranges.length === 0) {
        registry.delete(`${prefix}-comment`);
        return;
      }
      if (!styled) styled = addStyle(document, prefix);
      registry.set(`${prefix}-comment`, new Highlight(...ranges));
    },
    show(editor, verdict) {
      if (!styled) styled = addStyle(document, prefix);
      for (const level of LEVELS) {
        const spans = verdict.findings
          .filter((finding) => finding.severity === level && !finding.resolved)
          .flatMap((finding) => finding.spans ?? []);
        const ranges = spans.flatMap(({ start, end }) => rangeIn(editor, start, end) ?? []);
        if (ranges.length > 0) registry.set(`${prefix}-${level}`, new Highlight(...ranges));
        else registry.delete(`${prefix}-${level}`);
      }
    },
  };
}

function addStyle(document: Document, prefix: string): boolean {
  const lines = { ...LINES, comment: LINES.inform };
  const text = Object.entries(lines)
    .map(([name, line]) => `::highlight(${prefix}-${name}) { text-decoration: ${line}; }`)
    .join('\n');
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } catch {
    // Firefox keeps style sheets of content scripts out of the document; an element does the same there.
    const element = document.createElement('style');
    element.textContent = text;
    document.head.append(element);
  }
  return true;
}
