/** What time does to approvals, and what is owed after publishing: the real background over a clock of the test's own. */
import { describe, expect, it } from 'vitest';
import { badgeOf } from '../../../entrypoints/background/badge.ts';
import { doChores } from '../../../entrypoints/background/chores.ts';
import type { ApprovalFact } from '../../../lib/decision/types.ts';
import { act, type Background, background, verdict } from './support.ts';

const at = (japan: string) => Date.parse(`${japan}:00+09:00`);
const DAY = 86_400_000;
const hanako = { id: 'hanako', name: '広報 花子', office: '総務課', chain: 'staff' as const };

async function office(policyId: string, now = '2026-11-20T10:00'): Promise<Background> {
  const bg = await background();
  bg.now = at(now);
  await bg.get('policy.choose', { policyId });
  await bg.get('operator.set', { operator: hanako });
  return bg;
}

/** An approval on file, in the state it is given. */
async function onFile(bg: Background, over: Partial<ApprovalFact> & { id: string }): Promise<void> {
  const { policy } = await bg.get('snapshot.get', {});
  if (!policy) throw new Error('no policy');
  const { id } = over;
  const fact: ApprovalFact = {
    type: 'post',
    policyId: policy.id,
    policyVersion: policy.version,
    account: policy.accounts.own[0] ?? '',
    chain: 'staff',
    status: 'approved',
    text: '奥津渓の紅葉が見頃です。',
    approvedBy: { office: policy.roles.offices[0]?.id ?? '', person: '所属 長子' },
    decidedAt: bg.now,
    validUntil: bg.now + 14 * DAY,
    evidence: 'imported',
    ...over,
  };
  const record = { fact, requestedBy: hanako, requestedAt: bg.now, offices: [], note: '', clauses: [], history: [] };
  await bg.store.db.put('approvals', { id, policyId: policy.id, record });
}

const statusOf = async (bg: Background, id: string) => (await bg.store.db.get('approvals', id))?.record.fact.status;
const historyOf = async (bg: Background, id: string) => (await bg.store.db.get('approvals', id))?.record.history ?? [];
const notes = async (bg: Background) =>
  (await bg.get('log.list', { limit: 100 })).entries.flatMap(({ entry }) => (entry.note ? [entry.note] : []));
const badge = async (bg: Background) => badgeOf(await bg.get('snapshot.get', {}));
const RED = '#b3261e';

describe('time that passes', () => {
  it('closes an approval when its end has come, once, and the record says which and why', async () => {
    const bg = await office('kagamino');
    await onFile(bg, { id: 'a' });
    bg.now += 14 * DAY;
    await doChores(bg.context);
    expect(await statusOf(bg, 'a')).toBe('approved');
    bg.now += 1;
    await doChores(bg.context);
    await doChores(bg.context);
    await bg.restart();
    await doChores(bg.context, true);
    expect(await statusOf(bg, 'a')).toBe('expired');
    expect((await historyOf(bg, 'a')).map(({ to, note }) => [to, note])).toEqual([['expired', '期限が過ぎました']]);
    const expired = (await notes(bg)).filter(({ id }) => id === 'approval.expired');
    expect(expired).toEqual([{ id: 'approval.expired', data: { why: 'until', type: 'post' } }]);
    expect(await bg.get('log.verify', {})).toMatchObject({ ok: true });
  });

  it('closes a reply after three days, and a self-declared decision that names no end by the days of the policy', async () => {
    const bg = await office('takanezawa');
    await onFile(bg, { id: 'reply', type: 'reply', evidence: 'self-declared', validUntil: undefined });
    bg.now += 3 * DAY + 1;
    await doChores(bg.context);
    expect(await statusOf(bg, 'reply')).toBe('expired');
  });

  it('closes a request whose planned time has passed, and leaves one without a plan waiting', async () => {
    const bg = await office('kagamino');
    await onFile(bg, { id: 'planned', status: 'requested', window: { from: bg.now, to: bg.now + 3_600_000 } });
    await onFile(bg, { id: 'open', status: 'requested' });
    bg.now += 3_600_001;
    await doChores(bg.context);
    expect([await statusOf(bg, 'planned'), await statusOf(bg, 'open')]).toEqual(['expired', 'requested']);
    expect((await historyOf(bg, 'planned'))[0]?.note).toBe('予定の日時を過ぎました');
  });

  it('S57: closes what was asked or approved under an older edition of the policy', async () => {
    const bg = await office('kagamino');
    await onFile(bg, { id: 'asked', status: 'requested', policyVersion: '2019-04-01' });
    await onFile(bg, { id: 'approved', policyVersion: '2019-04-01' });
    await doChores(bg.context);
    expect([await statusOf(bg, 'asked'), await statusOf(bg, 'approved')]).toEqual(['expired', 'expired']);
    expect((await historyOf(bg, 'approved'))[0]?.note).toBe('規程が改められました');
  });

  it('leaves a listing that was carried out until its review, and everything that is no longer open as it is', async () => {
    const bg = await office('takanezawa');
    await onFile(bg, { id: 'listed', type: 'allow-list', policyVersion: 'old', validUntil: bg.now + 365 * DAY });
    for (const status of ['used', 'withdrawn', 'returned', 'confirmed', 'revoked'] as const) await onFile(bg, { id: status, status });
    bg.now += 300 * DAY;
    await doChores(bg.context);
    expect(await statusOf(bg, 'listed')).toBe('approved');
    for (const status of ['used', 'withdrawn', 'returned', 'confirmed', 'revoked']) expect(await statusOf(bg, status)).toBe(status);
    bg.now += 66 * DAY;
    await doChores(bg.context);
    expect(await statusOf(bg, 'listed')).toBe('expired');
  });

  it('never lets an approval whose end has passed be spent, also before the chores come round', async () => {
    const bg = await office('kagamino');
    await onFile(bg, { id: 'a' });
    bg.now += 14 * DAY + 1;
    const late = await bg.ask('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: ['a'] });
    expect(late).toMatchObject({ ok: false, error: { code: 'already-spent', ja: expect.stringContaining('期限が過ぎています') } });
    expect(await statusOf(bg, 'a')).toBe('approved');
  });
});

/** Publishes inside a scope at `now`, as 鏡野 5(2)ア allows. Gives the id of the report that is owed. */
async function publishInScope(bg: Background): Promise<string> {
  const answers = {
    scope: { scopeId: 's', kind: 'a' as const, circumstance: '所属長が出張中', proof: 'https://www.town.kagamino.lg.jp/1' },
  };
  const { id } = await bg.get('act.intent', { act: act({ text: '休館のお知らせ' }), verdict: verdict(), answers, spends: [] });
  return `report:${id}`;
}

describe('鏡野 5(3): the report after writing inside a scope', () => {
  it('S51: is owed from the moment of sharing, turns red when the next office day is over, and ends with the head’s confirmation', async () => {
    const bg = await office('kagamino', '2026-11-20T16:00');
    const report = await publishInScope(bg);
    expect(await badge(bg)).toMatchObject({ text: '1', color: expect.not.stringContaining(RED) });
    // Friday; Monday is a holiday: Tuesday is the next office day, and the day counts to its end.
    bg.now = at('2026-11-24T23:59');
    await doChores(bg.context);
    expect(await bg.get('snapshot.get', {})).toMatchObject({ pendingReports: 1 });
    expect((await badge(bg)).color).not.toBe(RED);
    bg.now = at('2026-11-25T00:00');
    await doChores(bg.context);
    expect(await badge(bg)).toMatchObject({ text: '1', color: RED, title: expect.stringContaining('事後報告の期限切れ 1件') });
    await bg.get('approval.report', { id: report, note: '' });
    expect(await badge(bg)).toMatchObject({ text: '1', color: expect.not.stringContaining(RED) });
    await bg.get('approval.confirm', { id: report, office: 'head', person: '所属 長子' });
    expect(await statusOf(bg, report)).toBe('confirmed');
    expect((await badge(bg)).text).toBe('');
    expect((await historyOf(bg, report)).map(({ to, by, office: where }) => [to, by, where])).toEqual([
      ['used', '広報 花子', '総務課'],
      ['reported', '広報 花子', '総務課'],
      ['confirmed', '所属 長子', 'head'],
    ]);
  });

  it('is confirmed by the head and by name, by nobody else', async () => {
    const bg = await office('kagamino');
    const report = await publishInScope(bg);
    await bg.get('approval.report', { id: report, note: '' });
    const byOther = await bg.ask('approval.confirm', { id: report, office: 'registrar', person: '情報 太郎' });
    expect(byOther).toMatchObject({ ok: false, error: { ja: expect.stringContaining('この役職では、公開後の確認を記録できません') } });
    const nameless = await bg.ask('approval.confirm', { id: report, office: 'head', person: ' ' });
    expect(nameless).toMatchObject({ ok: false, error: { path: 'person', ja: expect.stringContaining('氏名') } });
    expect(await statusOf(bg, report)).toBe('reported');
  });

  it('S51: is confirmed at once by a head who knows of the post already, and only once', async () => {
    const bg = await office('kagamino');
    const report = await publishInScope(bg);
    const byHead = { id: report, office: 'head', person: '所属 長子' };
    await bg.get('approval.confirm', byHead);
    expect(await statusOf(bg, report)).toBe('confirmed');
    expect(await bg.ask('approval.confirm', byHead)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('that asks for a correction is owed again until it was corrected and looked at', async () => {
    const bg = await office('kagamino');
    const report = await publishInScope(bg);
    await bg.get('approval.report', { id: report, note: '' });
    await bg.get('approval.confirm', { id: report, office: 'head', person: '所属 長子', correction: '開館日が違います' });
    expect(await statusOf(bg, report)).toBe('correction-required');
    expect(await bg.get('snapshot.get', {})).toMatchObject({ pendingReports: 1 });
    await bg.get('approval.report', { id: report, note: '' });
    await bg.get('approval.confirm', { id: report, office: 'head', person: '所属 長子' });
    expect((await historyOf(bg, report)).map(({ to }) => to)).toEqual([
      'used',
      'reported',
      'correction-required',
      'corrected',
      'confirmed',
    ]);
  });

  it('is owed too when nobody is named at the keyboard', async () => {
    const bg = await office('kagamino');
    await bg.get('operator.use', { id: null });
    await publishInScope(bg);
    expect(await bg.get('snapshot.get', {})).toMatchObject({ pendingReports: 1 });
  });
});

describe('熊本 8(2): the look after publication', () => {
  it('waits for the responsible person; the deputy looks only while an absence is recorded (8(3))', async () => {
    const bg = await office('kumamoto');
    await onFile(bg, { id: 'post' });
    await bg.get('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: ['post'] });
    expect(await badge(bg)).toMatchObject({ text: '1', color: expect.not.stringContaining(RED) });
    const byDeputy = { id: 'post', office: 'deputy', person: '主査 次郎' };
    expect(await bg.ask('approval.confirm', byDeputy)).toMatchObject({ ok: false, error: { path: 'office' } });
    const absence = { office: 'responsible', from: bg.now - 1000, to: bg.now + DAY, reason: '出張' };
    await bg.get('absences.put', { id: 'away', absence });
    await bg.get('approval.confirm', byDeputy);
    expect((await historyOf(bg, 'post')).at(-1)).toMatchObject({ to: 'confirmed', by: '主査 次郎', office: 'deputy' });
    expect((await badge(bg)).text).toBe('');
  });

  it('is asked for nowhere else', async () => {
    for (const policyId of ['kagamino', 'hokkaido', 'takanezawa'] as const) {
      const bg = await office(policyId);
      await onFile(bg, { id: 'post' });
      await bg.get('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: ['post'] });
      expect((await badge(bg)).text, policyId).toBe('');
      expect(await bg.ask('approval.confirm', { id: 'post', office: 'head', person: '所属 長子' }), policyId).toMatchObject({ ok: false });
    }
  });
});

describe('a transfer of staff (異動)', () => {
  it('of the approver ends what they approved and the scopes they gave, leaves what others decided, and raises the password reminder', async () => {
    const bg = await office('hokkaido');
    const key = await bg.get('keys.make', { label: '課長' });
    const person = { id: 'kacho', name: '移住 課長', kid: key.kid, publicKey: key.publicKey, offices: ['section-chief'], validFrom: 0 };
    await bg.get('deciders.put', { person });
    await onFile(bg, { id: 'theirs', approvedBy: { office: 'section-chief', person: '移住 課長' } });
    await onFile(bg, { id: 'others', approvedBy: { office: 'section-chief', person: '前任 課長' } });
    await onFile(bg, { id: 'used', status: 'used', approvedBy: { office: 'section-chief', person: '移住 課長' } });
    const given = { kind: 'a' as const, description: '休館', from: 0, to: bg.now + 100 * DAY };
    await bg.get('scopes.put', { scope: { ...given, id: 's', approvedBy: { office: 'section-chief', person: '移住 課長' } } });
    expect(await bg.get('snapshot.get', {})).toMatchObject({ dueChecks: 0 });
    await bg.get('deciders.end', { id: 'kacho', revoked: false });
    expect([await statusOf(bg, 'theirs'), await statusOf(bg, 'others'), await statusOf(bg, 'used')]).toEqual([
      'expired',
      'approved',
      'used',
    ]);
    expect((await historyOf(bg, 'theirs')).at(-1)).toMatchObject({ to: 'expired', by: '移住 課長', office: 'section-chief', note: '異動' });
    expect((await bg.get('scopes.list', {}))[0]?.to).toBe(bg.now);
    expect(await bg.get('snapshot.get', {})).toMatchObject({ dueChecks: 1 });
  });

  it('of the poster ends what they had asked for and not used, and raises the password reminder', async () => {
    const bg = await office('hokkaido');
    await onFile(bg, { id: 'asked', status: 'requested' });
    await onFile(bg, { id: 'approved' });
    await onFile(bg, { id: 'used', status: 'used' });
    await bg.get('operator.remove', { id: 'hanako' });
    expect([await statusOf(bg, 'asked'), await statusOf(bg, 'approved'), await statusOf(bg, 'used')]).toEqual([
      'expired',
      'expired',
      'used',
    ]);
    expect(await bg.get('snapshot.get', {})).toMatchObject({ dueChecks: 1 });
  });
});

describe('no approval is invented', () => {
  it.each(['takanezawa', 'rumoi'])('%s asks for none before an ordinary post', async (policyId) => {
    const bg = await office(policyId);
    const { policy } = await bg.get('snapshot.get', {});
    expect(policy?.approval.post.needs).toBe('none');
    expect(policy?.approval.edit.needs).toBe('none');
  });
});
