import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../entrypoints/background/badge.ts';
import { buildSnapshot } from '../../../entrypoints/background/snapshot.ts';
import { decide } from '../../../lib/decision/decide.ts';
import { detect } from '../../../lib/detectors/run.ts';
import { openQuestions } from '../../../lib/policy/open-questions.ts';
import { act, type Background, background, verdict } from './support.ts';

const clerk = { id: 'clerk', name: '広報 花子', office: '政策調整課', chain: 'staff' as const };

async function office(policyId = 'rumoi'): Promise<Background> {
  const bg = await background();
  await bg.get('policy.choose', { policyId });
  await bg.get('operator.set', { operator: clerk });
  return bg;
}

/** Asks for approval of a reply with the verdict that the policy really gives. */
async function askReply(bg: Background) {
  const { policy, operator } = await bg.get('snapshot.get', {});
  if (!policy) throw new Error('no policy');
  const reply = act({
    kind: 'reply',
    surface: 'post-page',
    text: 'ありがとうございます',
    replyTo: { author: 'hanako_walks', text: '楽しみです' },
    target: { owners: ['takanezawa_town'], postUrl: 'https://www.instagram.com/p/x/' },
    page: { url: 'https://www.instagram.com/p/x/', viewer: { handle: 'takanezawa_town' } },
  });
  const facts = { now: bg.now, operator, registry: [], approvals: [], scopes: [], absences: [], consents: [], mode: {}, answers: {} };
  return bg.ask('approval.request', { act: reply, verdict: decide(policy, facts, reply, detect), note: '急ぎです' });
}

describe('what the office has chosen', () => {
  it('is nothing at first: no policy, nothing watched', async () => {
    const bg = await background();
    expect(await bg.get('snapshot.get', {})).toMatchObject({ state: 'none', policy: null, locale: 'ja' });
    expect((await bg.get('policy.list', {})).map((pack) => pack.id)).toEqual(['takanezawa', 'rumoi', 'hokkaido', 'kagamino', 'kumamoto']);
  });

  it('reaches the snapshot, survives the worker being stopped, and raises the revision each time', async () => {
    const bg = await office();
    const before = await bg.get('snapshot.get', {});
    await bg.restart();
    const after = await bg.get('snapshot.get', {});
    expect(after).toEqual(before);
    expect(after).toMatchObject({ state: 'loaded', revision: 2, operator: clerk });
    expect(after.policy?.accounts.own).toContain('rumoi_official');
    expect(bg.published).toBe(2);
  });

  it('keeps each policy’s settings and accounts apart, and keeps them when another is chosen', async () => {
    const bg = await office('rumoi');
    const { settings } = await bg.get('settings.get', {});
    if (!settings) throw new Error('no settings');
    await bg.get('settings.set', { settings: { ...settings, ownAccounts: ['rumoi_kanko'] } });
    await bg.get('registry.put', {
      entries: [{ handle: 'hokkaido_pref', category: 'public-body', acts: ['like'], evidence: '公式サイト' }],
    });
    await bg.get('policy.choose', { policyId: 'kumamoto' });
    expect(await bg.get('registry.list', {})).toEqual([]);
    expect((await bg.get('snapshot.get', {})).policy?.accounts.own).not.toContain('rumoi_kanko');
    await bg.get('policy.choose', { policyId: 'rumoi' });
    expect(await bg.get('registry.list', {})).toHaveLength(1);
    expect((await bg.get('snapshot.get', {})).policy?.accounts.own).toContain('rumoi_kanko');
  });

  it('is not overwritten by a page that still shows another policy', async () => {
    const bg = await office('rumoi');
    const { settings } = await bg.get('settings.get', {});
    await bg.get('policy.choose', { policyId: 'kumamoto' });
    expect(await bg.ask('settings.set', { settings: settings as never })).toMatchObject({
      ok: false,
      error: { code: 'conflict', ja: expect.stringContaining('再読み込み') },
    });
  });

  it('names the policies there are when an unknown one is asked for', async () => {
    const bg = await background();
    expect(await bg.ask('policy.choose', { policyId: 'tokyo' })).toMatchObject({
      ok: false,
      error: { code: 'not-found', ja: expect.stringContaining('rumoi') },
    });
  });

  it('stands in the record, change by change', async () => {
    const bg = await office();
    await bg.get('operator.remove', { id: 'clerk' });
    const { entries } = await bg.get('log.list', { limit: 10 });
    expect(entries.map(({ entry }) => entry.note?.id)).toEqual(['change.operator-removed', 'change.operator-set', 'change.policy-chosen']);
    expect((await bg.get('snapshot.get', {})).operator).toBeNull();
  });

  it('lets people take turns at one computer', async () => {
    const bg = await office();
    await bg.get('operator.set', { operator: { ...clerk, id: 'other', name: '次郎' } });
    expect((await bg.get('snapshot.get', {})).operator?.name).toBe('次郎');
    await bg.get('operator.use', { id: 'clerk' });
    expect((await bg.get('people.list', {})).find((person) => person.current)?.operator.name).toBe('広報 花子');
    expect(await bg.ask('operator.use', { id: 'nobody' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it('blocks publishing and says why when the saved settings are damaged, and keeps them', async () => {
    const bg = await office();
    await bg.store.db.put('settings', { broken: true } as never, 'rumoi');
    const snapshot = await buildSnapshot(bg.context);
    expect(snapshot).toMatchObject({ state: 'invalid', policy: null });
    expect(snapshot.faults?.[0]).toMatchObject({ code: 'settings-invalid', ja: expect.stringContaining('公開を止めています') });
    expect(await bg.store.db.get('settings', 'rumoi')).toEqual({ broken: true });
    expect(badgeOf(snapshot).text).toBe('!');
  });

  it('blocks publishing when the stores cannot be opened, and writes are refused with the same words', async () => {
    const bg = await office();
    bg.context.stores = async () => ({ ok: false, error: { code: 'store-newer', ja: '更新してください。', en: 'Update.' } });
    expect(await bg.get('snapshot.get', {})).toMatchObject({ state: 'invalid', faults: [{ code: 'store-newer' }] });
    expect(await bg.ask('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: [] })).toMatchObject({
      ok: false,
      error: { code: 'storage', ja: '更新してください。' },
    });
  });

  it('shows what nobody has confirmed yet', async () => {
    const bg = await office('kagamino');
    const { policy, operator } = await bg.get('snapshot.get', {});
    if (!policy) throw new Error('no policy');
    const { settings } = await bg.get('settings.get', {});
    expect(openQuestions(policy, settings, null).map((one) => one.id)).toEqual([
      'own-accounts',
      'operator',
      'hours',
      'hours',
      'year-end',
      'website',
    ]);
    expect(openQuestions(policy, settings, operator).map((one) => one.id)).not.toContain('operator');
  });
});

describe('requests for approval', () => {
  it('wait with what was written, who asked and whom, until they are withdrawn', async () => {
    const bg = await office('takanezawa');
    const asked = await askReply(bg);
    if (!asked.ok) throw new Error(asked.error.en);
    const [record] = await bg.get('approvals.list', { statuses: ['requested'] });
    expect(record).toMatchObject({
      fact: { type: 'reply', text: 'ありがとうございます' },
      offices: ['responsible'],
      note: '急ぎです',
      requestedBy: { name: '広報 花子' },
    });
    expect(badgeOf(await bg.get('snapshot.get', {})).text).toBe('1');
    await bg.get('approval.withdraw', { id: asked.value.id });
    expect(await bg.get('approvals.list', { statuses: ['requested'] })).toEqual([]);
    expect(badgeOf(await bg.get('snapshot.get', {})).text).toBe('');
    expect(await bg.ask('approval.withdraw', { id: asked.value.id })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('are refused with a way out while nobody is named as requester', async () => {
    const bg = await office('takanezawa');
    await bg.get('operator.use', { id: null });
    expect(await askReply(bg)).toMatchObject({ ok: false, error: { ja: expect.stringContaining('氏名') } });
  });

  it('are spent once: the second act, the other tab and the retry after a restart are told apart', async () => {
    const bg = await office('takanezawa');
    const asked = await askReply(bg);
    if (!asked.ok) throw new Error(asked.error.en);
    const { id } = asked.value;
    const row = await bg.store.db.get('approvals', id);
    if (!row) throw new Error('no row');
    await bg.store.db.put('approvals', { ...row, record: { ...row.record, fact: { ...row.record.fact, status: 'approved' } } });
    const intent = { act: act({ kind: 'reply' }), verdict: verdict(), answers: {}, spends: [id] };
    const both = await Promise.all([bg.ask('act.intent', intent, { id: 'tab-1' }), bg.ask('act.intent', intent, { id: 'tab-2' })]);
    expect(both.map((reply) => reply.ok).sort()).toEqual([false, true]);
    expect(both.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'already-spent', ja: expect.stringContaining('新しい承認') } });
    await bg.restart();
    const winner = both[0]?.ok ? 'tab-1' : 'tab-2';
    expect(await bg.ask('act.intent', intent, { id: winner })).toMatchObject({ ok: true });
    expect(await bg.ask('act.intent', intent, { id: 'tab-3' })).toMatchObject({ ok: false, error: { code: 'already-spent' } });
    const intents = (await bg.get('log.list', { limit: 100 })).entries.filter(({ entry }) => entry.kind === 'intent');
    expect(intents).toHaveLength(1);
    expect(intents[0]?.entry.spent).toEqual([id]);
  });
});

describe('the record', () => {
  it('is listed newest first, in portions that join without gaps', async () => {
    const bg = await office();
    for (let n = 0; n < 7; n += 1) await bg.get('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: [] });
    const first = await bg.get('log.list', { limit: 4 });
    const second = await bg.get('log.list', { limit: 100, before: first.next ?? '' });
    expect(first.total).toBe(9);
    expect([...first.entries, ...second.entries].map(({ entry }) => entry.seq)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(second.next).toBeNull();
  });

  it('is found broken at the right place when a stored line was changed', async () => {
    const bg = await office();
    for (let n = 0; n < 5; n += 1) await bg.get('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: [] });
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: true, checked: 7 });
    const row = await bg.store.db.get('log', ['2026', 4]);
    if (!row) throw new Error('no row');
    await bg.store.db.put('log', { ...row, entry: { ...row.entry, account: 'someone_else' } });
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: false, broken: { segment: '2026', seq: 4, why: 'changed' } });
  });
});
