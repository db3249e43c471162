import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { type IDBPDatabase, openDB } from 'idb';
import { describe, expect, it } from 'vitest';
import { EntrySchema } from '../../../../lib/audit/entry.ts';
import { verify } from '../../../../lib/audit/verify.ts';
import { MIGRATIONS } from '../../../../lib/browser/storage/migrations/index.ts';
import type { Migration } from '../../../../lib/browser/storage/migrations/migration.ts';
import { openStores } from '../../../../lib/browser/storage/open.ts';
import {
  readAbsences,
  readApprovals,
  readDeciders,
  readDrafts,
  readHeads,
  readPeople,
  readProfile,
  readRegistry,
  readRevision,
  readScopes,
  readSegment,
  readSettings,
} from '../../../../lib/browser/storage/read.ts';
import { readChecks, readIncidents } from '../../../../lib/browser/storage/situations.ts';
import { sha256With } from '../../../../lib/foundation/digest.ts';

const EXAMPLES = resolve(import.meta.dirname, 'examples');
type Example = Record<string, [IDBValidKey | null, unknown][]>;

/** The example of a version as the extension of that time had written it. */
async function asWritten(name: string, version: number): Promise<Example> {
  const example: Example = JSON.parse(readFileSync(resolve(EXAMPLES, `v${version}.json`), 'utf8'));
  const opened = await openStores({ name, migrations: MIGRATIONS.filter((step) => step.to <= version) });
  if (!opened.ok) throw new Error(opened.error.en);
  const db = opened.value as unknown as IDBPDatabase;
  for (const [store, rows] of Object.entries(example)) {
    for (const [key, value] of rows) await (key === null ? db.put(store, value) : db.put(store, value, key));
  }
  db.close();
  return example;
}

async function everything(name: string): Promise<Record<string, unknown[]>> {
  const db = await openDB(name);
  const all: Record<string, unknown[]> = {};
  for (const store of db.objectStoreNames) all[store] = await db.getAll(store);
  db.close();
  return all;
}

const versions = readdirSync(EXAMPLES).map((file) => Number(file.match(/\d+/)?.[0]));

describe('opening the stores', () => {
  it('makes them on the first start, in the newest version', async () => {
    const opened = await openStores({ name: 'fresh' });
    expect(opened.ok && opened.value.version).toBe(MIGRATIONS.at(-1)?.to);
    expect(opened.ok && (await readProfile(opened.value))).toMatchObject({ policyId: null, welcomed: false });
  });

  it('has steps that count up by one', () => {
    expect(MIGRATIONS.map((step) => step.to)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  it.each(versions)('reads everything that version %i had written', async (version) => {
    const name = `from-v${version}`;
    const example = await asWritten(name, version);
    const written = (store: string) => example[store]?.length ?? 0;
    for (const _ of ['once', 'again']) {
      const opened = await openStores({ name });
      if (!opened.ok) throw new Error(opened.error.en);
      const db = opened.value;
      expect(await readProfile(db)).toEqual({ policyId: 'rumoi', operatorId: 'clerk', locale: 'ja', welcomed: true });
      expect(await readRevision(db)).toBe(7);
      expect((await readSettings(db, 'rumoi'))?.hours.yearEnd).toEqual({ from: '12-30', to: '01-05', confirmed: true });
      expect(await readPeople(db)).toMatchObject({ sound: [{ name: '広報 花子' }], damaged: 0 });
      expect(await readRegistry(db, 'rumoi')).toMatchObject({ sound: [{ igId: '17841400008460056' }], damaged: 0 });
      expect(await readApprovals(db, 'rumoi')).toMatchObject({ sound: [{ fact: { status: 'requested' } }], damaged: 0 });
      expect(await db.getAll('pending')).toHaveLength(1);
      expect(await readDeciders(db, 'rumoi')).toMatchObject({ sound: { length: written('deciders') }, damaged: 0 });
      expect(await readAbsences(db, 'rumoi')).toHaveLength(written('absences'));
      expect(await readScopes(db, 'rumoi')).toHaveLength(written('scopes'));
      expect(await readDrafts(db, 'rumoi')).toHaveLength(written('drafts'));
      expect(await readIncidents(db, 'rumoi')).toHaveLength(written('incidents'));
      expect((await readChecks(db, 'rumoi')).since).toBe(written('checks') > 0 ? 1795140000000 : null);
      for (const { entry } of await db.getAll('log')) expect(() => EntrySchema.parse(entry)).not.toThrow();
      const segments = (await readHeads(db)).map((head) => ({ segment: head.seg, head, portions: readSegment(db, head.seg) }));
      expect(await verify(segments, sha256With(crypto.subtle))).toMatchObject({ ok: true, checked: written('log') });
      db.close();
    }
  });

  it('stops at a step that fails, keeps the old bytes, and says so', async () => {
    await asWritten('failing', 1);
    const before = await everything('failing');
    const next = (migrate: Migration['migrate']): Migration => ({ to: MIGRATIONS.length + 1, migrate });
    const steps = [
      next((db, tx) => {
        db.deleteObjectStore('people');
        tx.objectStore('settings')
          .clear()
          .catch(() => undefined);
        throw new Error('a mistake in the step');
      }),
      next(async (db, tx) => {
        db.createObjectStore('half');
        await tx.objectStore('registry').clear();
        throw new Error('a mistake after waiting');
      }),
    ];
    for (const step of steps) {
      const opened = await openStores({ name: 'failing', migrations: [...MIGRATIONS, step] });
      expect(!opened.ok && opened.error.code).toBe('migration-failed');
      expect(!opened.ok && opened.error.ja).toContain('元のデータはそのまま');
    }
    expect(await everything('failing')).toEqual(before);
    const opened = await openStores({ name: 'failing' });
    expect(opened.ok && (await readPeople(opened.value)).sound).toHaveLength(1);
  });

  it('leaves data of a newer version alone and asks for an update', async () => {
    (await openDB('newer', 99)).close();
    const opened = await openStores({ name: 'newer' });
    expect(!opened.ok && opened.error.code).toBe('store-newer');
    expect(!opened.ok && opened.error.en).toContain('Update Mimamori');
  });
});

describe('reading damaged records', () => {
  it('leaves them out, counts them and keeps them where they are', async () => {
    await asWritten('damaged', 1);
    const db = await openDB('damaged');
    await db.put('people', { id: 'odd', name: 5 });
    await db.put('settings', { policyId: 'rumoi', hours: 'late' }, 'rumoi');
    await db.put('meta', { policyId: 7 }, 'profile');
    db.close();
    const opened = await openStores({ name: 'damaged' });
    if (!opened.ok) throw new Error(opened.error.en);
    expect(await readPeople(opened.value)).toMatchObject({ sound: [{ id: 'clerk' }], damaged: 1 });
    expect(await readSettings(opened.value, 'rumoi')).toBeNull();
    expect(await readProfile(opened.value)).toBeNull();
    expect(await opened.value.get('people', 'odd')).toEqual({ id: 'odd', name: 5 });
  });
});
