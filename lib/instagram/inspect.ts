/** Everything the adapter recognises on a page, as rows: for measuring on saved pages and for diagnostics. Never used while watching. */
import type { Surface } from '../foundation/vocabulary.ts';
import { type Control, controlsIn } from './controls.ts';
import { editorsIn } from './editors.ts';
import { missingOn } from './expectations.ts';
import { postAround } from './places.ts';
import { readScreen } from './screen.ts';
import { postTarget, targetOf } from './whom.ts';

export interface InspectedRow {
  act: string;
  layer: 'page' | 'dialog';
  /** Whom it concerns, lower case; `null`: the page does not say. */
  owner: string[] | null;
  commentAuthor?: string | null;
  editor?: string;
  state?: 'disabled';
  count: number;
}

export interface Inspection {
  surface: Surface;
  behind?: Surface;
  tab?: string;
  viewer: string | null;
  loggedIn: boolean;
  controls: InspectedRow[];
  editors: { kind: string; tag: string; layer: 'page' | 'dialog' }[];
  missing: string[];
}

const ON_COMMENTS = new Set(['like-comment', 'unlike-comment', 'reply', 'comment-menu']);

/** Reads `document` as the page at `url` and lists every control and editor; like controls of one owner are one row with a count. */
export function inspectPage(document: Document, url: string): Inspection {
  const screen = readScreen(document, url);
  const rows = new Map<string, InspectedRow>();
  const layerOf = (element: Element): 'page' | 'dialog' => (screen.dialog?.contains(element) ? 'dialog' : 'page');
  const add = (row: Omit<InspectedRow, 'count'>): void => {
    const key = JSON.stringify(row);
    const known = rows.get(key);
    if (known) known.count += 1;
    else rows.set(key, { ...row, count: 1 });
  };
  const rowOf = (control: Control): Omit<InspectedRow, 'count'> => {
    const target = targetOf(control, screen);
    return {
      act: control.kind === 'undo-repost' ? 'repost' : control.kind,
      layer: layerOf(control.element),
      owner: target.owners,
      ...(ON_COMMENTS.has(control.kind) ? { commentAuthor: target.commentAuthor ?? null } : {}),
      ...(control.disabled && control.kind === 'submit-comment' ? { state: 'disabled' as const } : {}),
    };
  };
  for (const control of controlsIn(document)) add(rowOf(control));
  const editors = editorsIn(document, screen);
  for (const { kind, element } of editors) {
    if (kind !== 'comment') continue;
    add({
      act: 'comment',
      layer: layerOf(element),
      owner: postTarget(postAround(element), screen).owners,
      editor: element.localName === 'textarea' ? 'textarea' : 'lexical',
    });
  }
  return {
    surface: screen.surface,
    ...(screen.behind ? { behind: screen.behind } : {}),
    ...(screen.route.tab ? { tab: screen.route.tab } : {}),
    viewer: screen.viewer?.handle ?? null,
    loggedIn: screen.loggedIn,
    controls: [...rows.values()],
    editors: editors.map(({ kind, element }) => ({ kind, tag: element.localName, layer: layerOf(element) })),
    missing: missingOn(document, screen),
  };
}
