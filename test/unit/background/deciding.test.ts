/** The approver's side in the background: who may decide what, with which key, once. */
import { beforeEach, describe, expect, it } from 'vitest';
import { enrolmentText, readEnrolment } from '../../../lib/approvals/enrolment.ts';
import { thumbprintOf } from '../../../lib/browser/keys.ts';
import type { Finding } from '../../../lib/decision/types.ts';
import { act, type Background, background, verdict } from './support.ts';

const NOW = Date.parse('2026-11-24T10:00:00+09:00');
const HEAD = 'responsible';
const post = act({
  text: '秋の音楽会を開きます。',
  media: [],
  page: { url: 'https://www.instagram.com/', viewer: { handle: 'artistspot_kumamoto', id: '5' } },
});
const held: Finding = {
  key: 'approval',
  rule: 'approval',
  clauses: ['kumamoto.8.2a'],
  severity: 'hold',
  messageId: 'rules.approval.missing.post',
  data: { offices: ['文化政策課長'] },
  remedy: 'rules.approval.missing.now',
  release: 'approval',
  approval: { type: 'post', offices: [HEAD] },
};

let operator: Background;
let desk: Background;
beforeEach(async () => {
  operator = await background();
  desk = await background();
  for (const side of [operator, desk]) {
    side.now = NOW;
    await side.get('policy.choose', { policyId: 'kumamoto' });
  }
  await operator.get('operator.set', { operator: { id: 'tanto', name: '担当 花子', office: '文化政策課', chain: 'staff' } });
});

type Key = { kid: string; publicKey: string };
async function enrol({ kid, publicKey }: Key, name = '課長 太郎', id = name): Promise<void> {
  const person = { id, name, kid, publicKey, offices: [HEAD], validFrom: NOW - 86_400_000 };
  for (const side of [operator, desk]) await side.get('deciders.put', { person });
}
/** Asks, and carries the request to the desk. */
async function ask(finding = held): Promise<string> {
  const { id } = await operator.get('approval.request', {
    act: post,
    verdict: verdict({ level: 'hold', findings: [finding], release: 'approval' }),
    note: '',
  });
  const { text } = await operator.get('exchange.export', { id });
  return (await desk.get('desk.import', { text })).id;
}
const decide = (id: string, kid: string, more: { decision?: 'approve' | 'return' | 'revoke'; say?: string; passphrase?: string } = {}) =>
  desk.ask('desk.decide', { id, decision: 'approve', kid, office: HEAD, ...more });

describe('who decides', () => {
  it('answers once, when two windows of the desk decide at the same moment', async () => {
    const key = await desk.get('keys.make', { label: '課長' });
    await enrol(key);
    const id = await ask();
    const both = await Promise.all([decide(id, key.kid), decide(id, key.kid, { decision: 'return', say: '日付がありません' })]);
    expect(both.map((reply) => reply.ok).sort()).toEqual([false, true]);
    expect(both.find((reply) => !reply.ok)).toMatchObject({ error: { code: 'conflict', ja: expect.stringContaining('既に別の決定') } });
  });

  it('is refused at the desk already when the term of office is over', async () => {
    const key = await desk.get('keys.make', { label: '課長' });
    await enrol(key);
    const id = await ask();
    await desk.get('deciders.end', { id: '課長 太郎', revoked: false });
    desk.now += 1;
    expect(await decide(id, key.kid)).toMatchObject({ ok: false, error: { ja: expect.stringContaining('在任期間') } });
  });

  it('is never the one who asked, under whatever id that person stands on the list', async () => {
    const key = await desk.get('keys.make', { label: '花子' });
    await enrol(key, '担当　花子', '職員番号 7');
    const id = await ask();
    expect(await decide(id, key.kid)).toMatchObject({ ok: false, error: { ja: expect.stringContaining('依頼した本人') } });
  });

  it('comes too late for a request that was withdrawn, and says so', async () => {
    const key = await desk.get('keys.make', { label: '課長' });
    await enrol(key);
    const id = await ask();
    const decided = await decide(id, key.kid);
    if (!decided.ok) throw new Error(decided.error.en);
    const [record] = await operator.get('approvals.list', {});
    await operator.get('approval.withdraw', { id: record?.fact.id ?? '' });
    expect(await operator.ask('exchange.import', { text: decided.value.text })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('取り下げられています') },
    });
  });
});

describe('the town’s own additions', () => {
  it('count on both sides: an approval that only the settings ask for is decided by the office that would (AMB-31)', async () => {
    for (const side of [operator, desk]) {
      await side.get('policy.choose', { policyId: 'takanezawa' });
      const { settings } = await side.get('settings.get', {});
      if (!settings) throw new Error('no settings');
      await side.get('settings.set', { settings: { ...settings, switches: { ...settings.switches, postApproval: true } } });
    }
    const key = await desk.get('keys.make', { label: '企画課長' });
    await enrol(key, '企画 課長');
    const decided = await decide(await ask({ ...held, clauses: ['takanezawa.4.4'] }), key.kid);
    if (!decided.ok) throw new Error(decided.error.ja);
    expect(await operator.get('exchange.import', { text: decided.value.text })).toMatchObject({ decision: 'approve', person: '企画 課長' });
  });
});

describe('keys', () => {
  it('are shown by the fingerprint that the enrolment text carries, and one that does not fit is refused', async () => {
    const { kid, publicKey } = await desk.get('keys.make', { label: '課長' });
    const read = readEnrolment(`登録をお願いします。\n> ${enrolmentText({ publicKey, label: '課長' })}`);
    expect(read).toEqual({ publicKey, label: '課長' });
    expect(await thumbprintOf(read?.publicKey ?? '')).toBe(kid);
    const other = await desk.get('keys.make', { label: '別' });
    const forged = { id: 'x', name: '課長 太郎', kid, publicKey: other.publicKey, offices: [HEAD], validFrom: 0 };
    expect(await operator.ask('deciders.put', { person: forged })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('鍵と指紋が一致しません') },
    });
  });

  it('belong to one person each', async () => {
    const key = await desk.get('keys.make', { label: '課長' });
    await enrol(key);
    const again = { id: 'shusa', name: '主査 次郎', kid: key.kid, publicKey: key.publicKey, offices: ['deputy'], validFrom: 0 };
    expect(await operator.ask('deciders.put', { person: again })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('課長 太郎さんの鍵として登録されています') },
    });
  });

  it('never give their private half away', async () => {
    const plain = await desk.get('keys.make', { label: '課長' });
    const rows = await desk.store.db.getAll('keys');
    for (const row of rows) if (row.kind === 'plain') expect(row.key.privateKey.extractable).toBe(false);
    expect(Object.keys(plain).sort()).toEqual(['kid', 'label', 'publicKey', 'wrapped']);
  });

  it('under a forgotten passphrase decide nothing; a new key, enrolled in place of the old one, does, and the old one no longer counts', async () => {
    expect(await desk.ask('keys.make', { label: '共用', passphrase: 'みじかい' })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('4文字') },
    });
    const old = await desk.get('keys.make', { label: '共用端末', passphrase: 'みどりのゆうびんきって' });
    expect(old.wrapped).toBe(true);
    await enrol(old, '課長 太郎', 'kacho');
    const id = await ask();
    for (const passphrase of [undefined, 'みどりのゆうびんきつて'])
      expect(await decide(id, old.kid, passphrase === undefined ? {} : { passphrase })).toMatchObject({
        ok: false,
        error: { path: 'passphrase', ja: expect.stringContaining('忘れたときは、新しい鍵を作り') },
      });
    expect((await desk.get('desk.list', {}))[0]?.status).toBe('waiting');
    const before = await decide(id, old.kid, { passphrase: 'みどりのゆうびんきって' });
    if (!before.ok) throw new Error(before.error.en);

    const fresh = await desk.get('keys.make', { label: '課長' });
    await enrol(fresh, '課長 太郎', 'kacho');
    await desk.get('keys.remove', { kid: old.kid });
    expect(await operator.ask('exchange.import', { text: before.value.text })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('登録されていない鍵') },
    });
    const next = await ask();
    expect(await decide(next, old.kid)).toMatchObject({ ok: false });
    const after = await decide(next, fresh.kid);
    if (!after.ok) throw new Error(after.error.en);
    expect(await operator.get('exchange.import', { text: after.value.text })).toMatchObject({ decision: 'approve' });
  }, 60_000);
});
