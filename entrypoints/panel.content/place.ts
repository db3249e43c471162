/** Where our things stand beside Instagram's, in viewport pixels. Pure geometry: never over the editor. */
export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

export interface Viewport {
  width: number;
  height: number;
}

/** Parts of a CSS position; `maxHeight` keeps the thing inside the viewport. */
export interface Spot {
  left?: number;
  right?: number;
  top?: number;
  bottom?: number;
  width: number;
  maxHeight: number;
  /** Even the best place covers controls of the page: show as little as possible. */
  crowded?: boolean;
}

const GAP = 12;
const EDGE = 16;
/** Room at the bottom for the mark. */
const MARK = 56;
const WIDTH = 340;
/** Tallest card beside an editor; it scrolls inside. */
const TALLEST = 380;
/** How far out a place beside the editor is looked for. */
const STEP = 48;
const STEPS = 8;
/** Notes: width and the height they usually need. */
const NOTES = 360;
const NOTES_HEIGHT = 150;

/** How many of Instagram's controls a box would cover. */
export type Cost = (box: Box) => number;

/**
 * Level with the editor beside `around` (its dialog or form) where nothing of the page is covered, else further out, else in a corner;
 * never over the editor. Of several places the one that covers the fewest controls, then the nearest.
 */
export function placeCard(editor: Box, around: Box | null, viewport: Viewport, cost: Cost): Spot {
  const outer = around ?? editor;
  const width = Math.min(WIDTH, viewport.width - 2 * EDGE);
  const spots = [...beside(editor, outer, width, viewport), ...corners(width, viewport)];
  const free = spots.filter((spot) => !meets(boxOf(spot, viewport), editor));
  return cheapest(free, viewport, cost) ?? above(editor, width, viewport);
}

/** Right of the outer box, then left of it, then ever further away. */
function beside(editor: Box, outer: Box, width: number, viewport: Viewport): Spot[] {
  const level = vertical(editor, viewport);
  const spots: Spot[] = [];
  for (let step = 0; step <= STEPS; step += 1) {
    const right = outer.right + GAP + step * STEP;
    if (right + width + EDGE <= viewport.width) spots.push({ left: right, width, ...level });
    const left = outer.left - GAP - step * STEP - width;
    if (left >= EDGE) spots.push({ left, width, ...level });
  }
  return spots;
}

/** Where notes stand: the corner that covers the fewest controls and keeps clear of `editor`. */
export function placeNotes(editor: Box | null, viewport: Viewport, cost: Cost): Spot {
  const width = Math.min(NOTES, viewport.width - 2 * EDGE);
  const spots = corners(width, viewport).map((spot) => ({ ...spot, maxHeight: NOTES_HEIGHT }));
  const free = editor ? spots.filter((spot) => !meets(boxOf(spot, viewport), editor)) : spots;
  return cheapest(free, viewport, cost) ?? { left: EDGE, bottom: MARK, width, maxHeight: NOTES_HEIGHT };
}

function cheapest(spots: Spot[], viewport: Viewport, cost: Cost): Spot | undefined {
  let best: { spot: Spot; price: number } | undefined;
  for (const spot of spots) {
    const price = cost(boxOf(spot, viewport));
    if (!best || price < best.price) best = { spot, price };
    if (price === 0) break;
  }
  return best && (best.price > 0 ? { ...best.spot, crowded: true } : best.spot);
}

/** Level with the editor; grows downwards in the upper half of the screen, upwards in the lower half. */
function vertical(editor: Box, { height }: Viewport): Pick<Spot, 'top' | 'bottom' | 'maxHeight'> {
  if ((editor.top + editor.bottom) / 2 <= height / 2) {
    const top = clamp(editor.top, EDGE, height - 200);
    return { top, maxHeight: Math.min(TALLEST, height - top - EDGE) };
  }
  const bottom = clamp(height - editor.bottom, EDGE, height - 200);
  return { bottom, maxHeight: Math.min(TALLEST, height - bottom - EDGE) };
}

function corners(width: number, { height }: Viewport): Spot[] {
  const maxHeight = Math.max(160, Math.round(height * 0.45));
  return [
    { left: EDGE, bottom: MARK, width, maxHeight },
    { right: EDGE, bottom: MARK, width, maxHeight },
    { left: EDGE, top: EDGE, width, maxHeight },
    { right: EDGE, top: EDGE, width, maxHeight },
  ];
}

/** Nothing else is free: the larger of the strips above and below the editor. */
function above(editor: Box, width: number, { height }: Viewport): Spot {
  const over = editor.top - GAP - EDGE;
  const under = height - editor.bottom - GAP - EDGE;
  return over >= under
    ? { left: EDGE, bottom: height - editor.top + GAP, width, maxHeight: Math.max(80, over) }
    : { left: EDGE, top: editor.bottom + GAP, width, maxHeight: Math.max(80, under) };
}

/** The box that a spot can fill at most. */
export function boxOf(spot: Spot, { width, height }: Viewport): Box {
  const left = spot.left ?? width - (spot.right ?? 0) - spot.width;
  const top = spot.top ?? height - (spot.bottom ?? 0) - spot.maxHeight;
  return { left, top, right: left + spot.width, bottom: top + spot.maxHeight };
}

export function meets(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, Math.max(least, most)));
