import { browser } from '../../lib/browser/browser.ts';

/** Opens the options at a section. */
export async function showOptions(section: string): Promise<void> {
  await browser.tabs.create({ url: `${browser.runtime.getURL('/options.html')}#${section}` });
}
