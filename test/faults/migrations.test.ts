/** R8: what any earlier version has written is carried to the newest: nothing lost, also when the browser dies in the middle of it. */
import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../lib/browser/storage/migrations/index.ts';
import { openStores } from '../../lib/browser/storage/open.ts';
import { tally } from '../adversary/support/tally.ts';

const EXAMPLES = resolve(import.meta.dirname, '../unit/browser/storage/examples');
const KILLS = 20;
const counts = tally('R8  data of earlier versions');
type Rows = [IDBValidKey | null, unknown][];
const exampleOf = (version: number): Record<string, Rows> => JSON.parse(readFileSync(resolve(EXAMPLES, `v${version}.json`), 'utf8'));
const versions = MIGRATIONS.map(({ to }) => to);

async function write(name: string, version: number): Promise<Record<string, unknown[]>> {
  const opened = await openStores({ name, migrations: MIGRATIONS.filter(({ to }) => to <= version) });
  if (!opened.ok) throw new Error(opened.error.en);
  const db = opened.value as unknown as IDBPDatabase;
  for (const [store, rows] of Object.entries(exampleOf(version)))
    for (const [key, value] of rows) await (key === null ? db.put(store, value) : db.put(store, value, key));
  db.close();
  return everything(name);
}

async function everything(name: string): Promise<Record<string, unknown[]>> {
  const db = await openDB(name);
  const all: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) all[store] = await db.getAll(store);
  db.close();
  return all;
}

describe('data of every version', () => {
  it('has a frozen example for each of them', () => {
    expect(readdirSync(EXAMPLES).sort()).toEqual(versions.map((version) => `v${version}.json`));
    for (const version of versions) {
      const filled = Object.entries(exampleOf(version)).filter(([, rows]) => rows.length > 0);
      expect(filled.length).toBeGreaterThanOrEqual(7);
    }
  });

  it.each(versions)('from version %i is carried to the newest without loss, and a second time changes nothing', async (version) => {
    const before = await write(`carry-${version}`, version);
    for (const _ of ['once', 'again']) {
      const opened = await openStores({ name: `carry-${version}` });
      if (!opened.ok) throw new Error(opened.error.en);
      opened.value.close();
      const after = await everything(`carry-${version}`);
      for (const [store, rows] of Object.entries(before)) {
        expect(after[store], store).toEqual(rows);
        for (let row = 0; row < rows.length; row += 1) counts.add(`version ${version}`, 'row carried');
      }
    }
  });

  it.each(versions.slice(0, -1))(
    'from version %i outlives a browser that dies in the middle of the move, twenty times over',
    async (version) => {
      const name = `killed-${version}`;
      const before = await write(name, version);
      for (let kill = 0; kill < KILLS; kill += 1) {
        const steps = MIGRATIONS.filter(({ to }) => to > version);
        const dying = steps[kill % steps.length];
        const migrations = MIGRATIONS.map((step) =>
          step !== dying
            ? step
            : {
                to: step.to,
                async migrate(...[db, tx]: Parameters<typeof step.migrate>) {
                  await step.migrate(db, tx);
                  tx.abort();
                },
              },
        );
        const opened = await openStores({ name, migrations });
        expect(opened.ok).toBe(false);
        expect(await everything(name)).toEqual(before);
        counts.add(`version ${version}`, 'died, old data whole');
      }
      const opened = await openStores({ name });
      expect(opened.ok && opened.value.version).toBe(versions.at(-1));
      if (opened.ok) opened.value.close();
    },
  );
});
