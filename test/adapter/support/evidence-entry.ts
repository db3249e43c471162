/** Counts, on one page, what each row of the tables claims. */
import { claimsOn, controlsIn } from '../../../lib/instagram/controls.ts';
import { pressablesIn } from '../../../lib/instagram/dom.ts';
import { ICONS, iconRow } from '../../../lib/instagram/icons.ts';
import { foldLabel } from '../../../lib/instagram/label-text.ts';
import { CONTROLS } from '../../../lib/instagram/locate.ts';

export interface Counts {
  /** By index of the row in `CONTROLS` and `ICONS`; labels by folded text. */
  controls: Record<number, number>;
  icons: Record<number, number>;
  labels: Record<string, number>;
  /** Controls that rows of two kinds claim. */
  disputed: string[];
}

export function count(document: Document): Counts {
  const counts: Counts = { controls: {}, icons: {}, labels: {}, disputed: [] };
  const add = (table: Record<string | number, number>, key: string | number): void => {
    table[key] = (table[key] ?? 0) + 1;
  };
  for (const { row } of controlsIn(document)) if (row) add(counts.controls, CONTROLS.indexOf(row));
  for (const svg of document.querySelectorAll('svg')) {
    const row = iconRow(svg);
    if (row) add(counts.icons, ICONS.indexOf(row));
  }
  for (const element of document.querySelectorAll('[aria-label]')) add(counts.labels, foldLabel(element.getAttribute('aria-label') ?? ''));
  for (const element of document.body.querySelectorAll('*')) {
    if (element.closest('svg,script')) continue;
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) add(counts.labels, foldLabel(node.nodeValue));
  }
  for (const element of pressablesIn(document)) {
    const kinds = new Set(claimsOn(element).map(({ control }) => control));
    if (kinds.size > 1) counts.disputed.push([...kinds].join(' and '));
  }
  return counts;
}
