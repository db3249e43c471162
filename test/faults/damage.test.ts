/** R5: more than twenty kinds of damage to the stores. Each must be found at the next start and said with a way out, the damaged bytes must stay, and recording must go on. */
import { describe, expect, it } from 'vitest';
import { doChores } from '../../entrypoints/background/chores.ts';
import { buildSnapshot } from '../../entrypoints/background/snapshot.ts';
import { verify } from '../../lib/audit/verify.ts';
import { readHeads } from '../../lib/browser/storage/read.ts';
import { tally } from '../adversary/support/tally.ts';
import { act, type Background, background, verdict } from '../unit/background/support.ts';
import { dump } from './support/dump.ts';
import { HELD_FOR_APPROVAL } from './support/held-for-approval.ts';

const counts = tally('R5  damage to the stores, found at the next start');

/** Lines of the record that `office` leaves. */
const LINES = 13;

async function office(): Promise<Background> {
  const bg = await background();
  await bg.get('policy.choose', { policyId: 'rumoi' });
  await bg.get('settings.set', { settings: { policyId: 'rumoi', ownAccounts: ['rumoi_official'] } });
  await bg.get('operator.set', { operator: { id: 'me', name: '見守 花子', office: '', chain: 'staff' } });
  await bg.get('registry.put', { entries: [{ handle: 'hokkaido_pref', category: 'public-body', acts: ['like'], evidence: '公式サイト' }] });
  await bg.get('approval.request', { act: act(), verdict: HELD_FOR_APPROVAL, note: '' });
  for (const id of ['one', 'two', 'three', 'four']) {
    await bg.get('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: [] }, { id });
    await bg.get('act.outcome', { id, outcome: 'sent' });
  }
  return bg;
}

/** The stores without their types: damage asks nobody. */
type Raw = {
  get(store: string, key: unknown): Promise<Record<string, never>>;
  getAll(store: string): Promise<Record<string, never>[]>;
  getAllKeys(store: string): Promise<IDBValidKey[]>;
  put(store: string, value: unknown, key?: unknown): Promise<unknown>;
  delete(store: string, key: unknown): Promise<void>;
  clear(store: string): Promise<void>;
};
const lineAt = async (db: Raw, nth: number) => {
  const row = (await db.getAll('log'))[nth] as unknown as { seg: string; seq: number; hash: string; entry: Record<string, unknown> };
  return structuredClone(row);
};

/** `broken`: number of the entry that the check must name and why, where the damage is in the record. */
const DAMAGE: Record<string, { do(db: Raw): Promise<unknown>; broken?: [seq: number, why: string] }> = {
  'a character changed in an entry': {
    broken: [4, 'changed'],
    async do(db) {
      const row = await lineAt(db, 3);
      return db.put('log', { ...row, entry: { ...row.entry, account: 'someone_else' } });
    },
  },
  'a hash changed': {
    broken: [4, 'changed'],
    async do(db) {
      const row = await lineAt(db, 3);
      return db.put('log', { ...row, hash: row.hash.replace(/^./, (first) => (first === '0' ? '1' : '0')) });
    },
  },
  'an entry taken out': { broken: [5, 'missing'], do: async (db) => db.delete('log', (await db.getAllKeys('log'))[4]) },
  'the first entry taken out': { broken: [1, 'missing'], do: async (db) => db.delete('log', (await db.getAllKeys('log'))[0]) },
  'the newest entry taken out': { broken: [12, 'cut-off'], do: async (db) => db.delete('log', (await db.getAllKeys('log')).at(-1)) },
  'the newest half taken out': {
    broken: [7, 'cut-off'],
    async do(db) {
      const keys = await db.getAllKeys('log');
      for (const key of keys.slice(Math.ceil(keys.length / 2))) await db.delete('log', key);
    },
  },
  'all entries taken out, the head left': { broken: [0, 'cut-off'], do: (db) => db.clear('log') },
  'an entry written twice': {
    broken: [4, 'duplicate'],
    async do(db) {
      const row = await lineAt(db, 3);
      return db.put('log', { ...(await lineAt(db, 5)), entry: row.entry, hash: row.hash });
    },
  },
  'two entries exchanged': {
    broken: [3, 'missing'],
    async do(db) {
      const [a, b] = [await lineAt(db, 2), await lineAt(db, 3)];
      await db.put('log', { ...a, entry: b.entry, hash: b.hash });
      return db.put('log', { ...b, entry: a.entry, hash: a.hash });
    },
  },
  'an entry from the future put behind the head': {
    broken: [14, 'changed'],
    async do(db) {
      const row = await lineAt(db, 3);
      return db.put('log', { ...row, seq: 900, entry: { ...row.entry, seq: 900, ts: 4e12 } });
    },
  },
  'an entry emptied': { broken: [4, 'damaged'], do: async (db) => db.put('log', { ...(await lineAt(db, 3)), entry: null }) },
  'the head missing': { broken: [13, 'head-missing'], do: (db) => db.clear('heads') },
  'the head set back': {
    broken: [3, 'head-behind'],
    async do(db) {
      const [head] = await db.getAll('heads');
      return db.put('heads', { ...head, seq: 2, hash: (await lineAt(db, 1)).hash });
    },
  },
  'the head of another hash': {
    broken: [13, 'changed'],
    async do(db) {
      const [head] = await db.getAll('heads');
      return db.put('heads', { ...head, hash: 'f'.repeat(64) });
    },
  },
  'the head cut short': {
    broken: [13, 'changed'],
    async do(db) {
      const [head] = await db.getAll('heads');
      return db.put('heads', { seg: (head as unknown as { seg: string }).seg });
    },
  },
  'the profile of another shape': { do: (db) => db.put('meta', { policyId: 7 }, 'profile') },
  'the settings cut short': { do: (db) => db.put('settings', { policyId: 'rumoi', hours: 'late' }, 'rumoi') },
  'a policy that does not exist': {
    do: async (db) => db.put('meta', { ...(await db.get('meta', 'profile')), policyId: 'nowhere' }, 'profile'),
  },
  'a person of another shape': { do: (db) => db.put('people', { id: 'odd', name: 5 }) },
  'a registry entry of another shape': { do: (db) => db.put('registry', { policyId: 'rumoi', handle: 'odd', entry: { handle: 7 } }) },
  'a person who decides of another shape': { do: (db) => db.put('deciders', { policyId: 'rumoi', id: 'odd', person: { name: 5 } }) },
  'an absence of another shape': { do: (db) => db.put('absences', { id: 'odd', policyId: 'rumoi', absence: { office: 7 } }) },
  'a general approval of another shape': { do: (db) => db.put('scopes', { id: 'odd', policyId: 'rumoi', scope: { kind: 'z' } }) },
  'an approval of another shape': { do: (db) => db.put('approvals', { id: 'odd', policyId: 'rumoi', record: { fact: 'approved' } }) },
};

/** Every row that was there is there as it was; `meta` also holds what the check found, and only the head of a new segment is new. */
async function expectKept(damaged: Record<string, unknown[]>, bg: Background): Promise<void> {
  const after = await dump(bg.store.db);
  for (const [store, rows] of Object.entries(damaged))
    if (store !== 'meta') expect(after[store], `${store} is kept`).toEqual(expect.arrayContaining(rows));
}

const ALL = Object.entries(DAMAGE).map(([name, one]) => ({ name, ...one }));

describe('at the next start', () => {
  it.each(ALL)('$name is found and said with a way out, and the damaged bytes stay', async ({ name, do: damage, broken }) => {
    const bg = await office();
    expect(await bg.store.db.count('log')).toBe(LINES);
    await damage(bg.store.db as unknown as Raw);
    const damaged = await dump(bg.store.db);
    await bg.restart();
    await doChores(bg.context, true);
    const { state, faults = [] } = await buildSnapshot(bg.context);
    await expectKept(damaged, bg);
    expect(faults.length, 'a fault is said').toBeGreaterThan(0);
    for (const { ja, en } of faults) {
      expect(ja).toMatch(/ください/);
      expect(en).toMatch(/please|Choose|Restart|Export|Update/i);
    }
    const place = broken && { segment: '2026', seq: broken[0], why: broken[1] };
    if (place) {
      const report = await bg.get('log.verify', {});
      expect(report.broken).toMatchObject(place);
      expect(faults.map(({ ja }) => ja).join()).toContain(report.broken?.ja);
    }
    const found = place ? `place ${place.seq} named (${place.why}), ` : '';
    counts.add(name, `${found}${state === 'invalid' ? 'publishing blocked' : 'said'}`);
  });

  const inTheRecord = ALL.filter(({ broken }) => broken);
  it.each(inTheRecord)(
    'after $name recording goes on in a segment of its own, which says why and holds',
    async ({ do: damage, broken }) => {
      const bg = await office();
      await damage(bg.store.db as unknown as Raw);
      const damaged = await dump(bg.store.db);
      await bg.restart();
      await doChores(bg.context, true);
      await bg.get('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: [] }, { id: 'five' });
      await bg.get('act.outcome', { id: 'five', outcome: 'sent' });
      await expectKept(damaged, bg);
      expect(await bg.get('log.verify', {})).toMatchObject({ broken: { segment: '2026', seq: broken?.[0] } });
      const entries = (await bg.store.db.getAll('log')).filter(({ seg }) => seg === '2026-2');
      expect(entries.map(({ entry }) => entry.note?.id ?? entry.kind)).toEqual(['segment.follows-damaged', 'intent', 'outcome']);
      const head = (await readHeads(bg.store.db)).find(({ seg }) => seg === '2026-2') ?? null;
      const removed = { seg: '2026', seq: 0, hash: String(entries[0]?.entry.note?.data.hash), at: 0 };
      const alone = await verify([{ segment: '2026-2', head, portions: [entries] }], bg.store.sha256, { removed });
      expect(alone).toMatchObject({ ok: true, checked: 3 });
    },
  );
});

it('an undamaged store says nothing', async () => {
  const bg = await office();
  await bg.restart();
  await doChores(bg.context, true);
  const { state, faults = [] } = await buildSnapshot(bg.context);
  expect({ state, faults }).toEqual({ state: 'loaded', faults: [] });
});
