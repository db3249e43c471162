/** Two machines, one request, one decision: what the office's chat carries between them. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Finding } from '../../../lib/decision/types.ts';
import { act, type Background, background, verdict } from './support.ts';

const NOW = Date.parse('2026-11-24T10:00:00+09:00');
const finding = (over: Partial<Finding> = {}): Finding => ({
  key: 'approval',
  rule: 'approval',
  clauses: ['kumamoto.8.2a'],
  severity: 'hold',
  messageId: 'rules.approval.missing.post',
  data: { offices: ['文化政策課長'] },
  remedy: 'rules.approval.missing.now',
  release: 'approval',
  approval: { type: 'post', offices: ['head'] },
  ...over,
});
const post = act({
  text: '秋の音楽会を開きます。',
  media: [],
  page: { url: 'https://www.instagram.com/', viewer: { handle: 'artistspot_kumamoto', id: '5' } },
});

let operator: Background;
let approver: Background;
let kid: string;
let headOffice: string;

async function enrol(on: Background, name: string, key: { kid: string; publicKey: string }, offices: string[]) {
  await on.get('deciders.put', {
    person: { id: name, name, kid: key.kid, publicKey: key.publicKey, offices, validFrom: NOW - 86_400_000 },
  });
}

beforeEach(async () => {
  operator = await background();
  approver = await background();
  for (const side of [operator, approver]) {
    side.now = NOW;
    await side.get('policy.choose', { policyId: 'kumamoto' });
  }
  const snapshot = await operator.get('snapshot.get', {});
  headOffice = snapshot.policy?.approval.post.offices.staff[0] as string;
  await operator.get('operator.set', { operator: { id: 'tanto', name: '担当 花子', office: '文化政策課', chain: 'staff' } });
  const key = await approver.get('keys.make', { label: '課長' });
  kid = key.kid;
  for (const side of [operator, approver]) await enrol(side, '課長 太郎', key, [headOffice]);
});

async function ask(note = '') {
  return operator.get('approval.request', {
    act: post,
    verdict: verdict({ level: 'hold', findings: [finding()], release: 'approval' }),
    note,
  });
}
async function carry(id: string) {
  const { text } = await operator.get('exchange.export', { id });
  return approver.get('desk.import', { text: `お疲れさまです。\n> ${text.replaceAll('\n', '\n> ')}` });
}

describe('a request for approval', () => {
  it('goes to the approver as text, is approved there, and comes back as an approval that names office and person', async () => {
    const { id } = await ask('本日中にお願いします');
    const waiting = await carry(id);
    const [item] = await approver.get('desk.list', {});
    expect(item).toMatchObject({
      status: 'waiting',
      request: { note: '本日中にお願いします', content: { text: '秋の音楽会を開きます。' } },
    });
    expect(item?.request.warnings[0]?.what).toContain('承認');

    const { text } = await approver.get('desk.decide', {
      id: waiting.id,
      decision: 'approve',
      kid,
      office: headOffice,
      say: '会場名を確認のうえ',
    });
    await operator.get('exchange.import', { text });
    const [record] = await operator.get('approvals.list', {});
    expect(record?.fact).toMatchObject({
      status: 'approved',
      evidence: 'imported',
      approvedBy: { office: headOffice, person: '課長 太郎' },
      conditions: '会場名を確認のうえ',
    });
    const snapshot = await operator.get('snapshot.get', {});
    expect(snapshot.approvals.map((fact) => fact.status)).toEqual(['approved']);
  });

  it('is returned with its reason, and the requester reads the reason', async () => {
    const { id } = await ask();
    const waiting = await carry(id);
    expect(await approver.ask('desk.decide', { id: waiting.id, decision: 'return', kid, office: headOffice })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('理由') },
    });
    const { text } = await approver.get('desk.decide', {
      id: waiting.id,
      decision: 'return',
      kid,
      office: headOffice,
      say: '開演時刻がありません',
    });
    expect(await operator.get('exchange.import', { text })).toMatchObject({ decision: 'return', say: '開演時刻がありません' });
    expect((await operator.get('approvals.list', {}))[0]?.fact.status).toBe('returned');
  });

  it('that was approved can be revoked while it is not used', async () => {
    const { id } = await ask();
    const waiting = await carry(id);
    const approved = await approver.get('desk.decide', { id: waiting.id, decision: 'approve', kid, office: headOffice });
    await operator.get('exchange.import', { text: approved.text });
    const revoked = await approver.get('desk.decide', {
      id: waiting.id,
      decision: 'revoke',
      kid,
      office: headOffice,
      say: '延期になりました',
    });
    await operator.get('exchange.import', { text: revoked.text });
    expect((await operator.get('approvals.list', {}))[0]?.fact.status).toBe('revoked');
    expect(await operator.ask('exchange.import', { text: approved.text })).toMatchObject({ ok: false });
  });
});

describe('a decision that comes in', () => {
  it('twice changes nothing the second time', async () => {
    const { id } = await ask();
    const waiting = await carry(id);
    const { text } = await approver.get('desk.decide', { id: waiting.id, decision: 'approve', kid, office: headOffice });
    await operator.get('exchange.import', { text });
    await operator.get('exchange.import', { text });
    const [record] = await operator.get('approvals.list', {});
    expect(record?.history.map((step) => step.to)).toEqual(['requested', 'approved']);
  });

  it('after it was spent does not bring the approval back, also when the worker was stopped in between', async () => {
    const { id } = await ask();
    const waiting = await carry(id);
    const { text } = await approver.get('desk.decide', { id: waiting.id, decision: 'approve', kid, office: headOffice });
    await operator.get('exchange.import', { text });
    await operator.get('act.intent', { act: post, verdict: verdict(), answers: {}, spends: [id] });
    await operator.restart();
    expect(await operator.ask('exchange.import', { text })).toMatchObject({ ok: false, error: { ja: expect.stringContaining('既に') } });
    expect(await operator.ask('act.intent', { act: post, verdict: verdict(), answers: {}, spends: [id] })).toMatchObject({ ok: false });
    expect((await operator.get('approvals.list', {}))[0]?.fact.status).toBe('used');
  });

  it('on another machine than the one that asked is refused in words', async () => {
    const other = await background();
    other.now = NOW;
    await other.get('policy.choose', { policyId: 'kumamoto' });
    const key = (await approver.get('keys.list', {})).approvers[0] as { kid: string; publicKey: string };
    await enrol(other, '課長 太郎', key, [headOffice]);
    const { id } = await ask();
    const waiting = await carry(id);
    const { text } = await approver.get('desk.decide', { id: waiting.id, decision: 'approve', kid, office: headOffice });
    expect(await other.ask('exchange.import', { text })).toMatchObject({ ok: false, error: { ja: expect.stringContaining('別の端末') } });
  });

  it('by someone who was transferred since is refused, and what they approved before ends', async () => {
    const first = await ask();
    const one = await carry(first.id);
    const done = await approver.get('desk.decide', { id: one.id, decision: 'approve', kid, office: headOffice });
    await operator.get('exchange.import', { text: done.text });
    const second = await ask('もう一件');
    const two = await carry(second.id);
    const late = await approver.get('desk.decide', { id: two.id, decision: 'approve', kid, office: headOffice });
    operator.now = NOW + 60_000;
    await operator.get('deciders.end', { id: '課長 太郎', revoked: false });
    const byId = new Map((await operator.get('approvals.list', {})).map((record) => [record.fact.id, record.fact.status]));
    expect(byId.get(first.id)).toBe('expired');
    operator.now = NOW + 120_000;
    expect(await operator.ask('exchange.import', { text: late.text })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('在任期間') },
    });
  });
});

describe('a request to list an account', () => {
  it('carries evidence and category to the approver, and makes the entry with its approver and its numeric id', async () => {
    const like = act({
      kind: 'like',
      surface: 'post-page',
      text: undefined,
      target: { owners: ['kumamoto_pref'], igId: '17841400000000001', websites: ['https://www.pref.kumamoto.jp/'] },
      page: post.page,
    });
    const held = finding({ rule: 'reactions', clauses: ['kumamoto.8.7a'], approval: { type: 'allow-list', offices: [headOffice] } });
    const { id } = await operator.get('approval.request', {
      act: like,
      verdict: verdict({ level: 'hold', findings: [held], release: 'approval' }),
      note: '県との連携事業',
    });
    const waiting = await carry(id);
    const [item] = await approver.get('desk.list', {});
    expect(item?.request.content.listing).toEqual({
      category: 'public-body',
      acts: ['like'],
      evidence: 'https://www.pref.kumamoto.jp/ 県との連携事業',
    });
    const { text } = await approver.get('desk.decide', { id: waiting.id, decision: 'approve', kid, office: headOffice });
    await operator.get('exchange.import', { text });
    expect(await operator.get('registry.list', {})).toMatchObject([
      {
        handle: 'kumamoto_pref',
        igId: '17841400000000001',
        category: 'public-body',
        acts: ['like'],
        approvedBy: { office: headOffice, person: '課長 太郎' },
      },
    ]);
  });
});

describe('a request made on an account’s own page', () => {
  it('asks for the category and the acts that the person chose, and for the list even where another approval is open too', async () => {
    const like = act({ kind: 'like', surface: 'profile', text: undefined, target: { owners: ['museum'] }, page: post.page });
    const late = finding({ rule: 'hours', approval: { type: 'off-hours', offices: [headOffice] } });
    const held = finding({ rule: 'reactions', clauses: ['kumamoto.8.7a'], approval: { type: 'allow-list', offices: [headOffice] } });
    await operator.get('approval.request', {
      act: like,
      verdict: verdict({ level: 'hold', findings: [late, held], release: 'approval' }),
      note: '',
      listing: { category: 'own-organisation', acts: ['like', 'follow'] },
    });
    const [record] = await operator.get('approvals.list', {});
    expect(record?.fact).toMatchObject({ type: 'allow-list', status: 'requested', target: { handle: 'museum' } });
    expect(record?.request?.content.listing).toEqual({ category: 'own-organisation', acts: ['like', 'follow'], evidence: '' });
  });

  it('about a comment’s author names that author, never the owner of the post', async () => {
    const like = act({
      kind: 'like-comment',
      text: undefined,
      target: { owners: ['shop'], igId: '77', commentAuthor: 'citizen' },
      page: post.page,
    });
    const held = finding({ rule: 'reactions', clauses: ['kumamoto.8.7a'], approval: { type: 'allow-list', offices: [headOffice] } });
    await operator.get('approval.request', { act: like, verdict: verdict({ level: 'hold', findings: [held] }), note: '' });
    expect((await operator.get('approvals.list', {}))[0]?.request?.content.target).toEqual({ handle: 'citizen' });
  });
});

describe('an absence', () => {
  it('is recorded with its period and reason, reaches the guard, and can be taken back', async () => {
    await operator.get('absences.put', {
      id: 'a1',
      absence: { office: headOffice, from: NOW - 1000, to: NOW + 86_400_000, reason: '出張' },
    });
    expect((await operator.get('snapshot.get', {})).absences).toEqual([
      { office: headOffice, from: NOW - 1000, to: NOW + 86_400_000, reason: '出張' },
    ]);
    await operator.get('absences.remove', { id: 'a1' });
    expect(await operator.get('absences.list', {})).toEqual([]);
  });
  it('that ends before it begins is refused in words', async () => {
    const wrong = await operator.ask('absences.put', { id: 'a1', absence: { office: headOffice, from: NOW, to: NOW - 1, reason: '出張' } });
    expect(wrong).toMatchObject({ ok: false, error: { ja: expect.stringContaining('期間') } });
  });
});

describe('the approver’s key', () => {
  it('under a passphrase opens only with it', async () => {
    const key = await approver.get('keys.make', { label: '共用端末', passphrase: 'みどりのゆうびんきって' });
    for (const side of [operator, approver]) await enrol(side, '課長 次郎', key, [headOffice]);
    const { id } = await ask();
    const waiting = await carry(id);
    const wrong = await approver.ask('desk.decide', {
      id: waiting.id,
      decision: 'approve',
      kid: key.kid,
      office: headOffice,
      passphrase: 'ちがう',
    });
    expect(wrong).toMatchObject({ ok: false, error: { ja: expect.stringContaining('合言葉が違います') } });
    const { text } = await approver.get('desk.decide', {
      id: waiting.id,
      decision: 'approve',
      kid: key.kid,
      office: headOffice,
      passphrase: 'みどりのゆうびんきって',
    });
    expect(await operator.get('exchange.import', { text })).toMatchObject({ person: '課長 次郎' });
  }, 30_000);

  it('that nobody enrolled decides nothing', async () => {
    const stranger = await approver.get('keys.make', { label: '知らない鍵' });
    const { id } = await ask();
    const waiting = await carry(id);
    expect(await approver.ask('desk.decide', { id: waiting.id, decision: 'approve', kid: stranger.kid, office: headOffice })).toMatchObject(
      { ok: false, error: { ja: expect.stringContaining('登録されていない鍵') } },
    );
  });
});

describe('a decision taken in the town’s own system', () => {
  it('is recorded with its document number as self-declared', async () => {
    const { id } = await ask();
    await operator.get('exchange.declare', { id, office: headOffice, person: '課長 太郎', document: '文政第123号', decidedAt: NOW });
    const [record] = await operator.get('approvals.list', {});
    expect(record).toMatchObject({ fact: { status: 'approved', evidence: 'self-declared' }, decision: { document: '文政第123号' } });
  });
  it('by an office that may not decide is refused', async () => {
    const { id } = await ask();
    expect(await operator.ask('exchange.declare', { id, office: 'mayor', person: '市長', document: '1', decidedAt: NOW })).toMatchObject({
      ok: false,
    });
  });
});
