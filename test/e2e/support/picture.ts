/** Pictures that the tests leave behind for people to judge. */
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';

const FOLDER = resolve(import.meta.dirname, '../../output/pictures');

/** Saves the window as test/output/pictures/<name>.png and returns the path. */
export async function picture(page: Page, name: string): Promise<string> {
  mkdirSync(FOLDER, { recursive: true });
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
