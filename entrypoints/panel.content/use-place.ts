import { useEffect, useLayoutEffect, useState } from 'react';
import { type Corner, controlsUnder, freeCorner } from './free-corner.ts';
import { placeCard, placeNotes, type Spot } from './place.ts';

const same = <T>(before: T, next: T): T => (JSON.stringify(before) === JSON.stringify(next) ? before : next);
const viewportNow = () => ({ width: window.innerWidth, height: window.innerHeight });

/** The page draws itself in steps after a press: places are looked for again then, ms. */
const AGAIN = [350, 1_200];

/** Where notes stand; looked for when there is a new one, and again after every press while they stand. */
export function useNotesPlace(host: Element, editor: HTMLElement | null, newest: string | undefined): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useLayoutEffect(() => {
    if (newest === undefined) return;
    const own = new AbortController();
    let timers: ReturnType<typeof setTimeout>[] = [];
    const look = () => {
      const next = placeNotes(editor?.getBoundingClientRect() ?? null, viewportNow(), controlsUnder(document, host));
      setSpot((before) => same(before, next));
    };
    const later = () => {
      timers.forEach(clearTimeout);
      timers = AGAIN.map((ms) => setTimeout(look, ms));
    };
    look();
    later();
    window.addEventListener('click', later, { capture: true, passive: true, signal: own.signal });
    window.addEventListener('resize', look, { signal: own.signal });
    return () => {
      own.abort();
      timers.forEach(clearTimeout);
    };
  }, [host, editor, newest]);
  return spot;
}

/** Where the card of findings stands for `editor`; `null` until measured. Follows scrolling and resizing, at most once a frame. */
export function useCardPlace(host: Element, editor: HTMLElement | null): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  useEffect(() => {
    if (!editor) return;
    const own = new AbortController();
    let frame = 0;
    const measure = () => {
      if (!editor.isConnected) return;
      const around = editor.closest('[role="dialog"], article, form');
      const box = around?.getBoundingClientRect() ?? null;
      const next = placeCard(editor.getBoundingClientRect(), box, viewportNow(), controlsUnder(document, host));
      setSpot((before) => same(before, next));
    };
    const later = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(measure);
    };
    measure();
    window.addEventListener('resize', later, { signal: own.signal });
    window.addEventListener('scroll', later, { capture: true, passive: true, signal: own.signal });
    return () => {
      own.abort();
      cancelAnimationFrame(frame);
    };
  }, [host, editor]);
  return editor ? spot : null;
}

/** Where the mark stands; looked for again when `screen` changes or the window is resized. */
export function useMarkPlace(host: Element, screen: string, modal: boolean): Corner {
  const [corner, setCorner] = useState<Corner>(() => freeCorner(document, host));
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again on another screen
  useEffect(() => {
    // Under a modal dialog the page is inert, and nothing of it can be found.
    if (modal) return;
    const look = () => {
      const next = freeCorner(document, host);
      setCorner((before) => same(before, next));
    };
    // The page is still drawing itself when its address has just changed.
    const timers = [setTimeout(look, 300), setTimeout(look, 1_500)];
    window.addEventListener('resize', look);
    return () => {
      timers.forEach(clearTimeout);
      window.removeEventListener('resize', look);
    };
  }, [host, screen, modal]);
  return corner;
}
