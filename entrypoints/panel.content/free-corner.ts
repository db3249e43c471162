/** Places where our things cover none of Instagram's controls. Looked for when the screen changes, never while nothing happens. */
import type { Box, Cost } from './place.ts';

const CONTROLS =
  'a[href],button,[role="button"],[role="link"],[role="menuitem"],[role="switch"],input,textarea,select,[contenteditable="true"]';
/** Points of a grid that is laid over a box, px apart at most. */
const STEP = 48;

export type Corner = { left: number; bottom: number } | { right: number; bottom: number };

const SIZE = { width: 150, height: 32 };
/** Lower left first; past a narrow and a wide navigation; then the lower right, left of and above Instagram's own message pill. */
const CANDIDATES: Corner[] = [
  { left: 16, bottom: 16 },
  { left: 88, bottom: 16 },
  { left: 256, bottom: 16 },
  { left: 350, bottom: 16 },
  { right: 16, bottom: 16 },
  { right: 16, bottom: 88 },
];

/**
 * How many points of a grid over the box lie on a control of the page. `host` is our own element and counts as nothing. `deep`: controls
 * that something of the page covers just now count too.
 */
export function controlsUnder(document: Document, host: Element, deep = false): Cost {
  return ({ left, top, right, bottom }: Box): number => {
    let count = 0;
    const across = Math.max(2, Math.ceil((right - left) / STEP));
    const down = Math.max(2, Math.ceil((bottom - top) / STEP));
    for (let i = 0; i <= across; i += 1) {
      for (let j = 0; j <= down; j += 1) {
        const x = left + 2 + ((right - left - 4) * i) / across;
        const y = top + 2 + ((bottom - top - 4) * j) / down;
        const under = document.elementsFromPoint(x, y).filter((element) => element !== host);
        if ((deep ? under : under.slice(0, 1)).some((element) => element.closest(CONTROLS))) count += 1;
      }
    }
    return count;
  };
}

/** Where the mark stands: the first free candidate, or the first of all. */
export function freeCorner(document: Document, host: Element): Corner {
  const { innerWidth: width = 0, innerHeight: height = 0 } = document.defaultView ?? {};
  const cost = controlsUnder(document, host, true);
  const free = (corner: Corner): boolean => {
    const left = 'left' in corner ? corner.left : width - corner.right - SIZE.width;
    const top = height - corner.bottom - SIZE.height;
    return left >= 0 && left + SIZE.width <= width && cost({ left, top, right: left + SIZE.width, bottom: top + SIZE.height }) === 0;
  };
  return CANDIDATES.find(free) ?? { left: 16, bottom: 16 };
}
