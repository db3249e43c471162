/** Reads the shared corpora. They are measured, never copied: only counts leave this folder. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Row {
  id: string;
  text: string;
  label_weak?: string;
  types?: string[];
  name?: string;
}

/** `MIMAMORI_CORPORA`, or `../shared/corpora` beside the repository. */
export const corporaFolder = process.env.MIMAMORI_CORPORA ?? resolve(import.meta.dirname, '../../../shared/corpora');
export const categoriesFile = process.env.MIMAMORI_CATEGORIES ?? resolve(corporaFolder, '../spec/content-categories.json');

/** Rows of one JSON-lines file. Throws with the path when the file is missing. */
export function readRows<T = Row>(file: string): T[] {
  const path = join(corporaFolder, file);
  if (!existsSync(path)) throw new Error(`No corpus at ${path}. Set MIMAMORI_CORPORA to the folder with the corpora.`);
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
