/** Japanese input as an IME does it, through Chromium's own input pipeline: composition events, then the Enter that only confirms. */
import type { Page } from 'playwright';

interface Composition {
  /** What the composition shows, step by step: `['に', 'にほ', 'にほん', '日本']`. */
  steps: string[];
  /** What is committed; the last step by default. */
  commit?: string;
}

/** Types by composition into the focused editor and confirms with Enter (keyCode 229): the page must not take it for sending. */
export async function compose(page: Page, { steps, commit = steps.at(-1) ?? '' }: Composition): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (const text of steps) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 229, key: 'Process' });
  }
  await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter', code: 'Enter' });
  await cdp.send('Input.insertText', { text: commit });
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 13, key: 'Enter', code: 'Enter' });
  await cdp.detach();
}

/** Begins a composition and leaves it open, for looking at what happens meanwhile. */
export async function composeOpenly(page: Page, steps: string[]): Promise<{ confirm(commit: string): Promise<void> }> {
  const cdp = await page.context().newCDPSession(page);
  for (const text of steps) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Process' });
    await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 229, key: 'Process' });
  }
  return {
    async confirm(commit) {
      await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, key: 'Enter', code: 'Enter' });
      await cdp.send('Input.insertText', { text: commit });
      await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', windowsVirtualKeyCode: 13, key: 'Enter', code: 'Enter' });
      await cdp.detach();
    },
  };
}
