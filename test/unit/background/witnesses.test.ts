import { describe, expect, it } from 'vitest';
import { doChores } from '../../../entrypoints/background/chores.ts';
import { does, office } from './office.ts';
import { act, type Background, background, verdict } from './support.ts';

/** Takes the end of the record away, and its head with it, as somebody who controls the profile can. */
async function cutOff(bg: Background, keep: number): Promise<void> {
  const rows = await bg.store.db.getAll('log');
  const last = rows[keep - 1];
  for (const row of rows.slice(keep)) await bg.store.db.delete('log', [row.seg, row.seq]);
  if (last) await bg.store.db.put('heads', { seg: last.seg, seq: last.seq, hash: last.hash, at: last.entry.ts });
  else await bg.store.db.clear('heads');
}

describe('checkpoints', () => {
  it('are made each day, after a hundred entries and with each export, and signed by this machine', async () => {
    const bg = await office();
    await doChores(bg.context);
    await doChores(bg.context);
    const why = async () => (await bg.store.db.getAll('checkpoints')).map(({ note }) => note.why);
    expect(await why()).toEqual(['day']);
    for (let n = 0; n < 105; n += 1) await bg.get('log.witness', { what: 'held-request', detail: String(n) });
    await doChores(bg.context);
    expect(await why()).toEqual(['day', 'hundred']);
    await bg.get('log.witness', { what: 'held-request', detail: 'more' });
    const { text } = await bg.get('log.export', { format: 'jsonl' });
    expect(await why()).toEqual(['day', 'hundred', 'export']);
    expect(text.trim().split('\n').at(-1)).toContain('"why":"export"');
    bg.now += 86_400_000;
    await bg.get('log.witness', { what: 'held-request', detail: 'tomorrow' });
    await doChores(bg.context);
    expect(await why()).toEqual(['day', 'hundred', 'export', 'day']);
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: true });
  });

  it('find a record that was cut off together with its head', async () => {
    const bg = await office();
    for (let n = 0; n < 5; n += 1) await does(bg, { over: { text: `${n}` } });
    await bg.get('log.export', { format: 'csv' });
    await cutOff(bg, 4);
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: false, broken: { why: 'cut-off', seq: 4 } });
  });

  it('do not count when somebody else has signed them or changed them', async () => {
    const bg = await office();
    await bg.get('log.export', { format: 'csv' });
    const [row] = await bg.store.db.getAll('checkpoints');
    if (!row) throw new Error('no checkpoint');
    await bg.store.db.put('checkpoints', { ...row, note: { ...row.note, ts: row.note.ts + 1 } });
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: false, broken: { why: 'checkpoint-unsigned' } });
  });

  it('find a record that was taken away whole', async () => {
    const bg = await office();
    await does(bg);
    await bg.get('log.export', { format: 'jsonl' });
    await cutOff(bg, 0);
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: false, broken: { segment: '2026', why: 'cut-off', seq: 0 } });
  });

  it('say how much there was to hold the record against', async () => {
    const bg = await office();
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: true, witnesses: 0 });
    await bg.get('log.export', { format: 'jsonl' });
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: true, witnesses: 1 });
  });
});

describe('the head that goes out with a request for approval', () => {
  async function asked(): Promise<{ bg: Background; head: string }> {
    const bg = await background();
    await bg.get('policy.choose', { policyId: 'kumamoto' });
    await bg.get('operator.set', { operator: { id: 'tanto', name: '担当 花子', office: '文化政策課', chain: 'staff' } });
    const head = (await bg.store.db.getAll('heads'))[0]?.hash ?? '';
    const needs = {
      key: 'approval',
      rule: 'approval',
      clauses: ['kumamoto.8.2a'],
      severity: 'hold' as const,
      messageId: 'rules.approval.missing.post',
      data: { offices: ['文化政策課長'] },
      remedy: 'rules.approval.missing.now',
      release: 'approval' as const,
      approval: { type: 'post' as const, offices: ['head'] },
    };
    const page = { url: 'https://www.instagram.com/', viewer: { handle: 'artistspot_kumamoto', id: '5' } };
    const { id } = await bg.get('approval.request', {
      act: act({ text: '秋の音楽会を開きます。', media: [], page }),
      verdict: verdict({ level: 'hold', findings: [needs], release: 'approval' }),
      note: '',
    });
    const { text } = await bg.get('exchange.export', { id });
    const desk = await background();
    await desk.get('policy.choose', { policyId: 'kumamoto' });
    await desk.get('desk.import', { text });
    const received = (await desk.get('log.list', { limit: 1 })).entries[0]?.entry.note;
    expect(received).toMatchObject({ id: 'desk.received', data: { head } });
    return { bg, head };
  }

  it('stands in the approver’s record, and is found in the requester’s own', async () => {
    const { bg, head } = await asked();
    expect((await bg.store.db.getAll('log')).map(({ hash }) => hash)).toContain(head);
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: true, witnesses: 1 });
  });

  it('shows that the record was cut off before it, without any checkpoint', async () => {
    const { bg } = await asked();
    await cutOff(bg, 1);
    const report = await bg.get('log.verify', {});
    expect(report).toMatchObject({ ok: false, broken: { segment: '2026', seq: 1, why: 'witness' } });
    expect(report.broken?.ja).toContain('承認の依頼（2026-11-20 10:00）');
  });
});

describe('every line of the record', () => {
  it('names the machine, and the time by a clock that nobody can set', async () => {
    const bg = await office();
    bg.store.mono = () => bg.now + 0.4;
    await does(bg);
    const { machine } = await bg.get('keys.list', {});
    for (const { entry } of (await bg.get('log.list', { limit: 3 })).entries)
      expect(entry).toMatchObject({ machine: machine.kid, mono: bg.now });
  });

  it('tells a clock that was set back under the running browser, once', async () => {
    const bg = await office();
    const right = bg.now;
    bg.store.mono = () => right + 1_000;
    bg.now -= 9 * 60_000;
    await does(bg);
    expect((await bg.get('log.verify', {})).clockJumps).toEqual([]);
    bg.now -= 2 * 60_000;
    await does(bg);
    expect((await bg.get('log.verify', {})).clockJumps).toEqual([{ segment: '2026', seq: 6 }]);
  });
});
