import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { blankLine } from '../../../../lib/audit/lines.ts';
import { commit, type Store } from '../../../../lib/browser/storage/commit.ts';
import { openStores } from '../../../../lib/browser/storage/open.ts';
import { newestHead } from '../../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../../lib/browser/storage/refusal.ts';
import { sha256With } from '../../../../lib/foundation/digest.ts';

const NOW = Date.parse('2026-11-20T10:00:00+09:00');
const line = (id: string) => blankLine('intent', id, { now: NOW, tz: 540, account: null, operator: null, policy: null });
const clerk = { id: 'clerk', name: '花子', office: '課', chain: 'staff' as const };

let store: Store;
let count = 0;
beforeEach(async () => {
  count += 1;
  const opened = await openStores({ name: `commit-${count}` });
  if (!opened.ok) throw new Error(opened.error.en);
  store = { db: opened.value, sha256: sha256With(crypto.subtle), locks: navigator.locks, now: () => NOW };
});

const addClerk = (id: string, then?: () => void) =>
  commit(store, {
    request: { id, kind: 'test' },
    entries: [line(id)],
    stores: ['people'],
    changes: true,
    run: async (tx, { revision }) => {
      await tx.objectStore('people').put(clerk);
      then?.();
      return revision;
    },
  });

describe('one write', () => {
  it('puts the change, its line in the record and the new revision down together', async () => {
    expect(await addClerk('a')).toBe(1);
    expect(await store.db.get('people', 'clerk')).toEqual(clerk);
    expect(await newestHead(store.db)).toMatchObject({ seg: '2026', seq: 1 });
    expect(await store.db.count('log')).toBe(1);
  });

  it('leaves nothing behind when it is refused in the middle', async () => {
    const refused = addClerk('a', () => {
      throw new Refusal('conflict', { ja: 'だめです。', en: 'No.' });
    });
    await expect(refused).rejects.toMatchObject({ failure: { code: 'conflict', ja: 'だめです。' } });
    expect(await store.db.count('people')).toBe(0);
    expect(await store.db.count('log')).toBe(0);
    expect(await newestHead(store.db)).toBeNull();
    expect(await addClerk('a')).toBe(1);
  });

  it('is done once when its request comes twice, also at the same time', async () => {
    expect(await Promise.all([addClerk('a'), addClerk('a'), addClerk('a')])).toEqual([1, 1, 1]);
    expect(await store.db.count('log')).toBe(1);
  });

  it('says that the storage is full instead of dropping anything', async () => {
    const full = addClerk('a', () => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(full).rejects.toMatchObject({ failure: { code: 'quota' } });
    await expect(full).rejects.toThrow(/storage is full/);
    expect(await store.db.count('people')).toBe(0);
  });

  it('asks the browser for a strict transaction', async () => {
    const transaction = vi.spyOn(store.db, 'transaction');
    await addClerk('a');
    const writes = transaction.mock.calls.filter(([, mode]) => mode === 'readwrite');
    expect(writes.length).toBeGreaterThan(0);
    for (const [, , options] of writes) expect(options).toEqual({ durability: 'strict' });
  });

  it('keeps the record one chain when two connections write at once', async () => {
    const opened = await openStores({ name: `commit-${count}` });
    if (!opened.ok) throw new Error(opened.error.en);
    const other: Store = { ...store, db: opened.value };
    const write = (at: Store, id: string) => commit(at, { request: { id, kind: 'test' }, entries: [line(id)], run: async () => id });
    await Promise.all(Array.from({ length: 40 }, (_, index) => write(index % 2 ? store : other, `w${index}`)));
    const rows = await store.db.getAll('log');
    expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 40 }, (_, index) => index + 1));
    for (const [index, row] of rows.entries()) if (index > 0) expect(row.entry.prev).toBe(rows[index - 1]?.hash);
  });
});
