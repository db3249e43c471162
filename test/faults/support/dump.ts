/** Everything that is in the stores, to be compared before and after. */
import type { Database } from '../../../lib/browser/storage/shape.ts';

export async function dump(db: Database): Promise<Record<string, unknown[]>> {
  const all: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) {
    const [keys, values] = await Promise.all([db.getAllKeys(store), db.getAll(store)]);
    all[store] = keys.map((key, index) => [key, values[index]]);
  }
  return all;
}
