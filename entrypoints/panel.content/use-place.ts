import { useEffect, useState } from 'react';
import { type Corner, freeCorner } from './free-corner.ts';
import { placeCard, type Spot } from './place.ts';

/** Where the card of findings stands for `editor`; `null` until measured. Follows scrolling and resizing, at most once a frame. */
export function useCardPlace(editor: HTMLElement | null, version: unknown): Spot | null {
  const [spot, setSpot] = useState<Spot | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again for every version of the text
  useEffect(() => {
    if (!editor) return;
    const own = new AbortController();
    let frame = 0;
    const measure = () => {
      if (!editor.isConnected) return;
      const around = editor.closest('[role="dialog"], article, form');
      const viewport = { width: window.innerWidth, height: window.innerHeight };
      const next = placeCard(editor.getBoundingClientRect(), around?.getBoundingClientRect() ?? null, viewport);
      setSpot((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
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
  }, [editor, version]);
  return editor ? spot : null;
}

/** Where the mark stands; looked for again when `screen` changes or the window is resized. */
export function useMarkPlace(host: Element, screen: string): Corner {
  const [corner, setCorner] = useState<Corner>({ left: 16, bottom: 16 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again on another screen
  useEffect(() => {
    const look = () => {
      const next = freeCorner(document, host);
      setCorner((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
    };
    // The page is still drawing itself when its address has just changed.
    const timers = [setTimeout(look, 300), setTimeout(look, 1_500)];
    window.addEventListener('resize', look);
    return () => {
      timers.forEach(clearTimeout);
      window.removeEventListener('resize', look);
    };
  }, [host, screen]);
  return corner;
}
