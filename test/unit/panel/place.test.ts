import { describe, expect, it } from 'vitest';
import { type Box, boxOf, meets, placeCard, placeNotes, type Viewport } from '../../../entrypoints/panel.content/place.ts';

const DESKTOP: Viewport = { width: 1366, height: 900 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, right: left + width, bottom: top + height });
const free = () => 0;

describe('the card of findings', () => {
  it('stands beside the dialog when there is room', () => {
    const spot = placeCard(box(440, 200, 340, 150), box(300, 100, 500, 600), DESKTOP, free);
    expect(spot.left).toBe(812);
  });

  it('goes further out when it would cover a button of the page', () => {
    const form = box(850, 560, 400, 60);
    const heart = box(800, 520, 30, 30);
    const spot = placeCard(box(880, 570, 260, 40), form, DESKTOP, (place) => (meets(place, heart) ? 1 : 0));
    expect(meets(boxOf(spot, DESKTOP), heart)).toBe(false);
    expect(spot.left).toBe(850 - 12 - 340 - 48);
  });

  it('goes to a corner that covers none of the page’s buttons when there is none', () => {
    const dialog = box(150, 100, 1060, 650);
    const covered = (spot: Box) => (spot.left < 400 && spot.top > 400 ? 5 : 0);
    const spot = placeCard(box(830, 250, 340, 150), dialog, DESKTOP, covered);
    expect(boxOf(spot, DESKTOP).left).not.toBe(16);
  });

  it.each([
    [320, 568],
    [768, 1024],
    [1024, 768],
    [1366, 900],
    [2560, 1440],
  ])('never lies over the editor, and stays in the window, at %i × %i', (width, height) => {
    const viewport = { width, height };
    for (let x = 0; x <= width - 200; x += 90) {
      for (let y = 0; y <= height - 60; y += 70) {
        const editor = box(x, y, Math.min(340, width - x), 60);
        const spot = placeCard(editor, null, viewport, free);
        const place = boxOf(spot, viewport);
        expect(meets(place, editor), `${x},${y}: ${JSON.stringify(spot)}`).toBe(false);
        expect(place.left).toBeGreaterThanOrEqual(0);
        expect(place.right).toBeLessThanOrEqual(width);
      }
    }
  });
});

describe('notes', () => {
  it('stand in the corner that covers the fewest buttons and never over the editor', () => {
    const editor = box(16, 700, 300, 140);
    const spot = placeNotes(editor, DESKTOP, free);
    expect(meets(boxOf(spot, DESKTOP), editor)).toBe(false);
  });
});
