/** What the browser hands over from the IT section, and whether it was the IT section that installed us. */
import { browser } from './browser.ts';

/** The value as it is now; `{}` when there is none. Firefox rejects then, and Chromium gives `{}` for a while after a forced install. */
export async function readManagedStorage(): Promise<unknown> {
  try {
    return await browser.storage.managed.get();
  } catch {
    return {};
  }
}

/** Installed by the browser's policy. Needs no permission. A browser that does not say counts as not. */
export async function isInstalledByAdmin(): Promise<boolean> {
  try {
    return (await browser.management.getSelf()).installType === 'admin';
  } catch {
    return false;
  }
}

/** Calls back when the IT section's settings arrive or change; must be called synchronously at start. */
export function watchManagedStorage(onChange: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === 'managed') onChange();
  });
}
