/**
 * Icons by their drawing: the same in every language and in every page seen from 2022 to 2026 (facts 0.6b).
 * A row gives the kinds of shapes in order, and how the first path or polygon begins; a drawing without coordinates
 * (skeletons, diagnostics files) is known by its shapes where those alone are telling.
 */
export type Glyph =
  | 'heart'
  | 'heart-filled'
  | 'bubble'
  | 'plane'
  | 'repost'
  | 'repost-done'
  | 'bookmark'
  | 'bookmark-filled'
  | 'dots'
  | 'plus'
  | 'emoji'
  | 'similar'
  | 'close';

export interface IconRow {
  glyph: Glyph;
  /** Shapes in document order, without `title`. */
  shapes: string;
  /** Beginning of the first `d` or `points`; compared only when the drawing has one. */
  begins?: string;
  /** Whether the shapes alone, without coordinates, are enough. */
  bare?: true;
  evidence: string;
}

export const ICONS: readonly IconRow[] = [
  { glyph: 'heart', shapes: 'path', begins: 'M16.792 3.904A4.989', evidence: 'all skeletons but own-profile and profile, navigation too' },
  { glyph: 'heart-filled', shapes: 'path', begins: 'M34.6 3.1c-4.5 0-7.9', evidence: 'facts 0.6b (H)' },
  { glyph: 'bubble', shapes: 'path', begins: 'M20.656 17.008a9.993', evidence: 'feed-en-old, post-*, reel*' },
  { glyph: 'plane', shapes: 'line polygon', begins: '11.698 20.334 22 3', bare: true, evidence: 'feed-en-old, profile-post-dialog-es' },
  { glyph: 'plane', shapes: 'path line', begins: 'M13.973 20.046 21.77', evidence: 'post-dialog-en, post-page-*, reel*' },
  { glyph: 'repost', shapes: 'path', begins: 'M19.998 9.497a1 1 0', evidence: 'post-dialog-en' },
  { glyph: 'repost-done', shapes: 'path', begins: 'M16 6.001a1 1 0 0 0', evidence: 'facts 0.6b (H)' },
  { glyph: 'bookmark', shapes: 'polygon', begins: '20 21 12 13.44 4 21', bare: true, evidence: 'feed-en-old, post-*, reel*' },
  { glyph: 'bookmark-filled', shapes: 'path', begins: 'M20 22a.999.999 0 0', evidence: 'facts 0.6b (H)' },
  { glyph: 'dots', shapes: 'circle circle circle', bare: true, evidence: 'feed-en-old, post-*, reel*; profile-* (account menu)' },
  { glyph: 'plus', shapes: 'path line line', begins: 'M2 12v3.45c0 2.849', evidence: 'feed-en-old, profile-post-dialog-es, profile-*' },
  { glyph: 'plus', shapes: 'path', begins: 'M21 11h-8V3a1 1 0 1', evidence: 'post-*, reels-*, own-profile-en (highlight)' },
  { glyph: 'emoji', shapes: 'path', begins: 'M15.83 10.997a1.167', evidence: 'feed-en-old, post-*' },
  {
    glyph: 'similar',
    shapes: 'path path line line',
    begins: 'M19.006 8.252a',
    evidence: 'profile-en, profile-reels-en, profile-post-dialog-es',
  },
  { glyph: 'similar', shapes: 'path path', begins: 'M4 14V8a1 1 0', evidence: 'post-dialog-en' },
  { glyph: 'close', shapes: 'polyline line', begins: '20.643 3.357 12 12', bare: true, evidence: 'post-dialog-en, reel-page-en' },
];

const byShapes = Map.groupBy(ICONS, ({ shapes }) => shapes);
/** How many shapes the longest row has. */
const MOST = Math.max(...ICONS.map(({ shapes }) => shapes.split(' ').length));

/** The row that a drawing fits, or `null`. */
export function iconRow(svg: Element): IconRow | null {
  let shapes = '';
  let count = 0;
  let first: Element | null = null;
  for (let shape = svg.firstElementChild; shape; shape = shape.nextElementSibling) {
    const name = shape.localName;
    if (name === 'title') continue;
    if (++count > MOST) return null;
    shapes = shapes === '' ? name : `${shapes} ${name}`;
    if (!first && (shape.hasAttribute('d') || shape.hasAttribute('points'))) first = shape;
  }
  const rows = byShapes.get(shapes);
  if (!rows) return null;
  const drawing = first ? (first.getAttribute('d') ?? first.getAttribute('points')) : null;
  return rows.find(({ begins, bare }) => (drawing === null ? bare : begins === undefined || drawing.startsWith(begins))) ?? null;
}
