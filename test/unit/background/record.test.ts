import { describe, expect, it } from 'vitest';
import { noteText } from '../../../lib/audit/checkpoint.ts';
import { outcomesOf } from '../../../lib/audit/filter.ts';
import { makeMachineKey } from '../../../lib/browser/keys.ts';
import { signText } from '../../../lib/browser/sign.ts';
import { does, office } from './office.ts';
import type { Background } from './support.ts';

describe('finding lines of the record', () => {
  it('by act, person, clause, outcome and time, each alone and together', async () => {
    const bg = await office();
    await does(bg, { over: { text: '一' } });
    await bg.get('operator.set', { operator: { id: 'b', name: '次郎', office: '', chain: 'staff' } });
    bg.now += 86_400_000;
    await does(bg, { over: { kind: 'reply', text: '二' }, outcome: 'failed', clause: 'rumoi.6.1' });
    const list = async (filter: object) => (await bg.get('log.list', { limit: 100, filter })).entries.map(({ entry }) => entry.kind);
    expect(await list({ act: 'reply' })).toEqual(['intent', 'verdict']);
    expect(await list({ operator: '次郎', clause: 'rumoi.6.1' })).toEqual(['intent', 'verdict']);
    expect(await list({ operator: '広報 花子', clause: 'rumoi.6.1' })).toEqual([]);
    expect(await list({ outcome: 'failed' })).toEqual(['outcome', 'intent']);
    expect(await list({ account: 'rumoi_official', to: bg.now - 1 })).toEqual(['outcome', 'intent', 'verdict']);
    expect(await list({ from: bg.now })).toHaveLength(3);
    expect(await bg.get('log.choices', {})).toMatchObject({
      accounts: ['rumoi_official'],
      acts: ['publish', 'reply'],
      clauses: ['rumoi.5.1a', 'rumoi.6.1'],
      months: ['2026-11'],
    });
  });

  it('in portions that join without gaps', async () => {
    const bg = await office();
    for (let n = 0; n < 5; n += 1) await does(bg, { over: { text: `${n}` } });
    const filter = { act: 'publish' };
    const first = await bg.get('log.list', { limit: 4, filter });
    const second = await bg.get('log.list', { limit: 100, filter, before: first.next ?? '' });
    expect(first.total).toBe(10);
    expect([...first.entries, ...second.entries]).toEqual((await bg.get('log.list', { limit: 100, filter })).entries);
    expect(second.next).toBeNull();
  });

  it('also after the outcome, which stands in a line of its own', async () => {
    const bg = await office();
    await does(bg);
    const { entries } = await bg.get('log.list', { limit: 100 });
    expect([...outcomesOf(entries).values()]).toEqual(['sent']);
  });
});

describe('a month in numbers', () => {
  it('counts what was held, let go and let go with a reason, by day, act, clause and reason, in Japan’s days', async () => {
    const bg = await office();
    bg.now = Date.parse('2026-11-30T23:59:00+09:00');
    await does(bg, { over: { text: '一' }, reason: 'disaster' });
    await does(bg, { over: { text: '二' }, reason: 'disaster', outcome: 'failed' });
    await does(bg, { over: { kind: 'reply', text: '三' } });
    bg.now = Date.parse('2026-12-01T00:00:00+09:00');
    await does(bg, { over: { text: '四' } });
    const summary = await bg.get('log.summary', { month: '2026-11' });
    expect(summary.total).toEqual({ released: 3, holds: 3, warns: 0, overrides: 2 });
    expect(summary.days).toHaveLength(30);
    expect(summary.days.at(-1)).toEqual({ day: 30, acts: 3, holds: 3 });
    expect(summary.overrides).toEqual([{ clause: 'rumoi.5.1a', reason: 'disaster', count: 2 }]);
    expect(summary.acts[0]).toMatchObject({ act: 'publish', released: 2, sent: 1, failed: 1, holds: 2 });
    expect(summary.clauses).toEqual([{ clause: 'rumoi.5.1a', holds: 3, warns: 0 }]);
    expect((await bg.get('log.summary', { month: '2026-12' })).total.released).toBe(1);
  });
});

describe('keeping and taking out years', () => {
  async function threeYears(): Promise<Background> {
    const bg = await office();
    for (const at of ['2026-11-20', '2027-06-01', '2028-06-01']) {
      bg.now = Date.parse(`${at}T10:00:00+09:00`);
      await does(bg, { over: { text: at } });
    }
    await bg.get('log.keep', { years: 1 });
    return bg;
  }

  it('takes nothing out of itself and nothing before its time, and never this year', async () => {
    const bg = await office();
    await does(bg);
    expect(await bg.get('log.retention', {})).toMatchObject({ years: null, segments: [{ segment: '2026', due: false, from: null }] });
    await bg.get('log.keep', { years: 1 });
    bg.now = Date.parse('2040-01-01T00:00:00+09:00');
    const { text } = await bg.get('log.export', { format: 'jsonl', segment: '2026' });
    expect(await bg.ask('log.remove', { segment: '2026', file: text })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('takes the oldest year out after its export was checked, and leaves a signed stone with which the rest still holds', async () => {
    const bg = await threeYears();
    expect((await bg.get('log.retention', {})).segments.map(({ segment, due }) => [segment, due])).toEqual([
      ['2026', true],
      ['2027', false],
      ['2028', false],
    ]);
    const { text, entries } = await bg.get('log.export', { format: 'jsonl', segment: '2026' });
    for (const file of ['', text.replace('rumoi_official', 'rumoi_offical'), text.split('\n').slice(1).join('\n')])
      expect(await bg.ask('log.remove', { segment: '2026', file })).toMatchObject({
        ok: false,
        error: { ja: expect.stringContaining('記録は消していません') },
      });
    await bg.get('log.remove', { segment: '2026', file: text });
    expect(await bg.get('log.retention', {})).toMatchObject({
      segments: [{ segment: '2027' }, { segment: '2028' }],
      removed: [{ segment: '2026', entries }],
    });
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: true });
    const { entries: newest } = await bg.get('log.list', { limit: 1 });
    expect(newest[0]?.entry.note).toMatchObject({ id: 'change.record-removed', data: { segment: '2026' } });
  });

  it('notices a year that vanished without a stone', async () => {
    const bg = await threeYears();
    await bg.store.db.delete('log', IDBKeyRange.bound(['2026', 0], ['2026', 1e9]));
    await bg.store.db.delete('heads', '2026');
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: false, broken: { segment: '2026', why: 'cut-off' } });
    await bg.store.db.clear('checkpoints');
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: false, broken: { segment: '2027', why: 'segment-link' } });
  });

  it('takes no stone for one that another key has signed', async () => {
    const bg = await threeYears();
    const { text } = await bg.get('log.export', { format: 'jsonl', segment: '2026' });
    await bg.get('log.remove', { segment: '2026', file: text });
    const [stone] = await bg.store.db.getAll('tombstones');
    if (!stone) throw new Error('no tombstone');
    const forger = await makeMachineKey();
    const signature = await signText(noteText(stone.note), forger);
    await bg.store.db.put('tombstones', { ...stone, kid: forger.kid, publicKey: forger.publicKey, signature });
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: false, broken: { segment: '2027', why: 'segment-link' } });
  });
});
