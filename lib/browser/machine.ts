/** What the browser says about itself and about us. What it does not say is `null`. */
import { browser } from './browser.ts';

const INSTAGRAM = 'https://www.instagram.com/*';

async function quietly<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch {
    return null;
  }
}

export function manifestVersion(): string {
  return browser.runtime.getManifest().version;
}

/** Whether our scripts may run on Instagram; a person can take that away in the browser's own list of extensions. */
export function seesInstagram(): Promise<boolean | null> {
  return quietly(() => browser.permissions.contains({ origins: [INSTAGRAM] }));
}

/** Bytes in use and allowed. */
export async function storageEstimate(): Promise<{ usage: number | null; quota: number | null }> {
  const estimate = await quietly(() => navigator.storage.estimate());
  return { usage: estimate?.usage ?? null, quota: estimate?.quota ?? null };
}

/** When the alarm goes off next, epoch ms. */
export async function nextAlarm(name: string): Promise<number | null> {
  return (await quietly(() => browser.alarms.get(name)))?.scheduledTime ?? null;
}

/** Ids of the tabs that show Instagram. */
export async function openInstagramTabs(): Promise<number[]> {
  const tabs = (await quietly(() => browser.tabs.query({ url: INSTAGRAM }))) ?? [];
  return tabs.flatMap(({ id }) => (id === undefined ? [] : [id]));
}
