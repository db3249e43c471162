/** A place for the mark where it covers none of Instagram's controls. Looked for when the screen changes, never while nothing happens. */
const CONTROLS = 'a[href],button,[role="button"],[role="link"],[role="menuitem"],input,textarea,select,[contenteditable="true"]';

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

/** The first candidate that is free, or the first of all. `host` is our own element and counts as nothing. */
export function freeCorner(document: Document, host: Element): Corner {
  const { innerWidth: width = 0, innerHeight: height = 0 } = document.defaultView ?? {};
  const covered = (corner: Corner): boolean => {
    const left = 'left' in corner ? corner.left : width - corner.right - SIZE.width;
    const top = height - corner.bottom - SIZE.height;
    if (left < 0 || left + SIZE.width > width) return true;
    const points = [0.05, 0.35, 0.65, 0.95].flatMap((part) => [
      [left + SIZE.width * part, top + 4],
      [left + SIZE.width * part, top + SIZE.height - 4],
    ]);
    return points.some(([x = 0, y = 0]) => {
      const under = document.elementsFromPoint(x, y).find((element) => element !== host);
      return under?.closest(CONTROLS) != null;
    });
  };
  return CANDIDATES.find((corner) => !covered(corner)) ?? { left: 16, bottom: 16 };
}
