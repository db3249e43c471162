/**
 * Whether the person can see what they press (security.md T4): something laid over the dialog, the dialog faded out, shrunk or blown up,
 * its letters replaced. Watched are the whole dialog and its foot with the buttons; a dialog that has just come into view does not count yet.
 */
export interface CoverWatch {
  /** The foot of the dialog that stands now. */
  watch(foot: Element | null): void;
  covered(): boolean;
  /** Calls back once it is known how visible the dialog is; at once where the browser does not track that. */
  onKnown(listener: () => void): () => void;
}

interface Tracked extends IntersectionObserverEntry {
  /** Chromium only; undefined elsewhere. */
  readonly isVisible?: boolean;
}

/** In view without a break for this long, ms. */
const STEADY = 150;
/** Least height of the foot in which its words can be read, px. */
const READABLE = 40;
const TRACKS = 'isVisible' in IntersectionObserverEntry.prototype;

export function createCoverWatch(document: Document): CoverWatch {
  let watched: Element[] = [];
  let seen = new Map<Element, boolean>();
  let since: number | null = null;
  let observer: IntersectionObserver | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const listeners = new Set<() => void>();

  const look = (entries: IntersectionObserverEntry[]): void => {
    for (const entry of entries as Tracked[]) seen.set(entry.target, entry.isVisible === true && entry.intersectionRatio > 0.99);
    const all = watched.every((element) => seen.get(element) === true);
    if (!all) since = null;
    else since ??= performance.now();
    if (seen.size < watched.length || timer !== undefined) return;
    timer = setTimeout(() => {
      for (const listener of listeners) listener();
    }, STEADY);
  };
  const hidden = (): boolean => since === null || performance.now() - since < STEADY;

  return {
    watch(foot) {
      if (foot === (watched[0] ?? null)) return;
      observer?.disconnect();
      clearTimeout(timer);
      timer = undefined;
      since = null;
      seen = new Map();
      watched = foot ? [foot, foot.closest('dialog') ?? foot] : [];
      if (!TRACKS || !foot) return;
      // `trackVisibility` is unknown to the types.
      observer = new IntersectionObserver(look, { threshold: [0, 1], trackVisibility: true, delay: 100 } as IntersectionObserverInit);
      for (const element of watched) observer.observe(element);
    },
    covered() {
      const [foot] = watched;
      if (!foot) return false;
      return (TRACKS && hidden()) || watched.some((element) => !isOnTop(element)) || distorted(foot) || hasForeignLetters(document, foot);
    },
    onKnown(listener) {
      if (!TRACKS) listener();
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** Our element is what is found at its own middle and near its corners. */
function isOnTop(element: Element): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const root = element.getRootNode();
  if (!(root instanceof ShadowRoot)) return true;
  const inset = 20;
  const points: [number, number][] = [
    [(left + right) / 2, (top + bottom) / 2],
    [left + inset, top + inset],
    [right - inset, top + inset],
    [left + inset, bottom - inset],
    [right - inset, bottom - inset],
  ];
  return points.every(([x, y]) => {
    const found = root.elementFromPoint(x, y);
    return found !== null && element.contains(found);
  });
}

/** `zoom` on the page's root reaches into every shadow tree; the browser's own zoom does not count here. */
function distorted(foot: Element): boolean {
  const { currentCSSZoom: zoom = 1 } = foot as Element & { currentCSSZoom?: number };
  return Math.abs(zoom - 1) > 0.05 || foot.getBoundingClientRect().height < READABLE;
}

/** Letters that a page declares under the name of a typeface of ours would be drawn in our dialog too. */
function hasForeignLetters(document: Document, element: Element): boolean {
  const ours = getComputedStyle(element).fontFamily.toLowerCase();
  const plain = (family: string): string => family.replaceAll(/["']/g, '').toLowerCase();
  return [...document.fonts].some(({ family }) => ours.split(',').some((one) => plain(one).trim() === plain(family).trim()));
}
