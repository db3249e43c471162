import { describe, expect, it } from 'vitest';
import { doChores } from '../../../entrypoints/background/chores.ts';
import { buildSnapshot } from '../../../entrypoints/background/snapshot.ts';
import { tryWriting } from '../../../entrypoints/background/write-fault.ts';
import { office } from './office.ts';
import { act, type Background, verdict } from './support.ts';

/** Every write of the database fails, as on a full disk; reading goes on. */
function fillDisk(bg: Background): () => void {
  const { db } = bg.store;
  const full = () => {
    throw new DOMException('The disk is full.', 'QuotaExceededError');
  };
  bg.store.db = new Proxy(db, {
    get(target, name) {
      if (name === 'transaction') return (stores: never, mode?: string) => (mode === 'readwrite' ? full() : target.transaction(stores));
      if (name === 'put' || name === 'add' || name === 'delete') return full;
      const value: unknown = Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
  return () => {
    bg.store.db = db;
  };
}

describe('a full disk', () => {
  it('is told at every kind of write, blocks publishing in every tab, and lets go when there is room again', async () => {
    const bg = await office();
    const { settings } = await bg.get('settings.get', {});
    const empty = fillDisk(bg);
    const writes: Promise<unknown>[] = [
      bg.ask('log.verdict', { act: act(), verdict: verdict() }),
      bg.ask('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: [] }),
      bg.ask('log.witness', { what: 'blind', detail: '' }),
      bg.ask('settings.set', { settings: settings as never }),
      bg.ask('operator.use', { id: null }),
      bg.ask('registry.put', { entries: [{ handle: 'a', category: 'other', acts: [], evidence: 'x' }] }),
      bg.ask('mode.set', { mode: 'flame', on: true }),
      bg.ask('log.keep', { years: 3 }),
      bg.ask('policy.choose', { policyId: 'kumamoto' }),
    ];
    for (const reply of await Promise.all(writes)) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'quota', ja: expect.stringContaining('空き容量') } });
    }
    const blocked = { state: 'invalid', policy: { id: 'rumoi' }, faults: [{ code: 'quota' }] };
    expect(await buildSnapshot(bg.context)).toMatchObject(blocked);
    await doChores(bg.context);
    expect(await buildSnapshot(bg.context)).toMatchObject(blocked);
    empty();
    expect(await tryWriting(bg.store)).toBe(true);
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'loaded' });
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: true });
  });

  it('is told too when a chore meets it and nobody has asked for anything', async () => {
    const bg = await office();
    await bg.get('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: [] });
    const empty = fillDisk(bg);
    await doChores(bg.context, true);
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'invalid', faults: [{ code: 'quota' }] });
    empty();
    await doChores(bg.context, true);
    expect(await buildSnapshot(bg.context)).toMatchObject({ state: 'loaded' });
    expect((await bg.get('log.list', { limit: 1 })).entries[0]?.entry.outcome).toBe('unknown');
  });
});
