/** Drafts that outlive every composer, and requests that take the place of earlier ones. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../../lib/approvals/draft.ts';
import { emptyDraft } from '../../../lib/approvals/draft.ts';
import type { Finding } from '../../../lib/decision/types.ts';
import { act, type Background, background, contentStamp, verdict } from './support.ts';

const NOW = Date.parse('2026-11-24T10:00:00+09:00');
const digest = (letter: string) => letter.repeat(64);
const preview = 'data:image/jpeg;base64,AAAA';
const page = { url: 'https://www.instagram.com/', viewer: { handle: 'artistspot_kumamoto', id: '5' } };
const needed = (over: Partial<Finding> = {}): Finding => ({
  key: 'approval',
  rule: 'approval',
  clauses: ['kumamoto.8.2a'],
  severity: 'hold',
  messageId: 'rules.approval.missing.post',
  data: { offices: ['文化政策課長'] },
  remedy: 'rules.approval.missing.now',
  release: 'approval',
  approval: { type: 'post', offices: [head] },
  ...over,
});
const held = (over: Partial<Finding> = {}) => verdict({ level: 'hold', findings: [needed(over)], release: 'approval' });

let operator: Background;
let approver: Background;
let kid: string;
let head: string;

beforeEach(async () => {
  operator = await background();
  approver = await background();
  for (const side of [operator, approver]) {
    side.now = NOW;
    await side.get('policy.choose', { policyId: 'kumamoto' });
  }
  head = (await operator.get('snapshot.get', {})).policy?.approval.post.offices.staff[0] as string;
  await operator.get('operator.set', { operator: { id: 'tanto', name: '担当 花子', office: '文化政策課', chain: 'staff' } });
  const key = await approver.get('keys.make', { label: '課長' });
  kid = key.kid;
  const person = { id: 'kacho', name: '課長 太郎', kid, publicKey: key.publicKey, offices: [head], validFrom: NOW - 86_400_000 };
  for (const side of [operator, approver]) await side.get('deciders.put', { person });
});

const written = (over: Partial<Draft> = {}): Draft => ({
  ...emptyDraft('draft-1', 'kumamoto', 'post', 'artistspot_kumamoto', NOW),
  text: '秋の音楽会を開きます。',
  media: [{ digest: digest('a'), alt: '会場の写真', thumbnail: preview }],
  ...over,
});

async function carry(id: string) {
  const { file } = await operator.get('exchange.export', { id });
  return (await approver.get('desk.import', { text: file })).id;
}

async function decide(id: string, decision: 'approve' | 'return', say?: string) {
  const { text } = await approver.get('desk.decide', { id: await carry(id), decision, kid, office: head, ...(say ? { say } : {}) });
  await operator.get('exchange.import', { text });
  return text;
}

const statuses = async () =>
  Object.fromEntries((await operator.get('approvals.list', {})).map(({ fact }) => [fact.text ?? '', fact.status]));
const askFrom = async (draft: Draft, said = held()) => {
  await operator.get('drafts.put', { draft });
  return operator.get('drafts.request', { id: draft.id, verdict: said });
};

describe('a draft', () => {
  it('kept from the composer is still there after the worker and the tab are gone, with pictures, alt texts and answers', async () => {
    const composed = act({
      text: '秋の音楽会を開きます。',
      page,
      media: [{ index: 1, type: 'image', digest: digest('a'), alt: '会場', thumbnail: preview }],
      collaborators: ['kumamoto_pref'],
      schedule: NOW + 3_600_000,
    });
    const answers = { ticks: ['rights#1'], consents: [{ host: 'example.jp', who: '担当', when: '2026-11-20' }] };
    await operator.get('draft.keep', { act: composed, note: '急ぎ', answers }, { from: contentStamp() });
    await operator.restart();
    expect(await operator.get('drafts.list', {})).toMatchObject([
      {
        type: 'post',
        account: 'artistspot_kumamoto',
        text: '秋の音楽会を開きます。',
        media: [{ digest: digest('a'), alt: '会場', thumbnail: preview }],
        collaborators: ['kumamoto_pref'],
        plannedAt: NOW + 3_600_000,
        ticks: ['rights#1'],
        consents: [{ host: 'example.jp' }],
        note: '急ぎ',
      },
    ]);
  });

  it('is asked approval for without any page open, and lives on in the request', async () => {
    const { id } = await askFrom(written({ note: '来週の分です' }));
    expect(await operator.get('drafts.list', {})).toEqual([]);
    const [record] = await operator.get('approvals.list', {});
    expect(record).toMatchObject({
      fact: { id, status: 'requested', type: 'post', text: '秋の音楽会を開きます。', media: [digest('a')] },
      offices: [head],
      note: '来週の分です',
      request: { altTexts: ['会場の写真'], thumbnails: [preview] },
    });
  });

  it('that lacks something says what, and stays as it was', async () => {
    const draft = written({ type: 'reply', text: ' ' });
    await operator.get('drafts.put', { draft });
    expect(await operator.ask('drafts.request', { id: draft.id, verdict: held() })).toMatchObject({
      ok: false,
      error: { ja: '承認を依頼するには、次の項目を入れてください：本文（内容）、返信する相手のアカウント、対象の投稿のURL。' },
    });
    expect(await operator.get('drafts.list', {})).toHaveLength(1);
  });

  it('of a kind that no office of the policy approves is refused in words, and stays', async () => {
    await operator.get('policy.choose', { policyId: 'rumoi' });
    await operator.get('drafts.put', { draft: written({ account: 'rumoi_official' }) });
    expect(await operator.ask('drafts.request', { id: 'draft-1', verdict: verdict() })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('承認する職の定めがない') },
    });
    expect(await operator.get('drafts.list', {})).toHaveLength(1);
  });

  it.each(['post', 'edit', 'reply', 'message', 'allow-list', 'off-hours', 'flame-statement'] as const)(
    'of the kind %s becomes a request of that kind that an approver can decide',
    async (type) => {
      const { id } = await askFrom(
        written({
          type,
          media: type === 'post' || type === 'flame-statement' ? written().media : [],
          handle: '@Kumamoto_Pref',
          postUrl: 'https://www.instagram.com/p/ABC/',
          commentAuthor: 'citizen_a',
          commentText: '何時からですか',
          from: NOW,
          to: NOW + 3_600_000,
        }),
      );
      await decide(id, 'approve');
      expect((await operator.get('approvals.list', {}))[0]?.fact).toMatchObject({ type, status: 'approved' });
    },
  );
});

describe('at 鏡野町, where the head approves everything that is written', () => {
  let office: string;
  beforeEach(async () => {
    for (const side of [operator, approver]) await side.get('policy.choose', { policyId: 'kagamino' });
    office = (await operator.get('snapshot.get', {})).policy?.approval.scopes?.office as string;
    const key = (await approver.get('keys.list', {})).approvers[0];
    const person = { id: 'cho', name: '所属長', kid, publicKey: key?.publicKey ?? '', offices: [office], validFrom: NOW - 1000 };
    for (const side of [operator, approver]) await side.get('deciders.put', { person });
  });
  const here = (over: Partial<Draft>) => written({ policyId: 'kagamino', account: 'kagamino_town', media: [], ...over });
  const approve = async (id: string) => {
    const { text } = await approver.get('desk.decide', { id: await carry(id), decision: 'approve', kid, office });
    await operator.get('exchange.import', { text });
  };

  it('a scope that was asked for counts as approved beforehand, for its kind and period', async () => {
    const period = { from: NOW, to: NOW + 30 * 86_400_000 };
    await approve((await askFrom(here({ type: 'pre-approved-scope', text: '防災情報の再掲', scope: 'b', ...period }), verdict())).id);
    expect((await operator.get('snapshot.get', {})).scopes).toMatchObject([
      { kind: 'b', description: '防災情報の再掲', approvedBy: { office, person: '所属長' }, ...period },
    ]);
  });

  it('a comment to another account is bound to that account and post', async () => {
    const to = { handle: '@Okayama_Pref', postUrl: 'https://www.instagram.com/p/ABC/' };
    await approve((await askFrom(here({ type: 'comment', ...to }), verdict())).id);
    expect((await operator.get('snapshot.get', {})).approvals[0]).toMatchObject({
      type: 'comment',
      status: 'approved',
      target: { handle: 'okayama_pref', postUrl: to.postUrl },
    });
  });
});

describe('a request in the place of an earlier one', () => {
  it('made from a returned one names it, closes it on both sides, and is told from it character by character, pictures and alt texts too', async () => {
    const first = await askFrom(written());
    await decide(first.id, 'return', '開演時刻を入れてください');
    const { id } = await operator.get('drafts.from', { id: first.id });
    expect(await operator.get('drafts.from', { id: first.id })).toEqual({ id });
    const [draft] = await operator.get('drafts.list', {});
    expect(draft).toMatchObject({
      text: '秋の音楽会を開きます。',
      replaces: first.id,
      media: [{ digest: digest('a'), alt: '会場の写真' }],
    });
    const second = await askFrom({ ...(draft as Draft), text: '秋の音楽会を18時に開きます。' });
    expect(await statuses()).toEqual({ '秋の音楽会を開きます。': 'superseded', '秋の音楽会を18時に開きます。': 'requested' });
    const records = await operator.get('approvals.list', {});
    const named = (id: string) => records.find(({ fact }) => fact.id === id)?.request;
    expect(named(second.id)?.replaces).toBe(named(first.id)?.id);
    await decide(second.id, 'approve');
    expect((await statuses())['秋の音楽会を18時に開きます。']).toBe('approved');
  });

  it('made from the held dialog after an approved text was changed closes the approved one, unless it is asked beside it', async () => {
    const first = await askFrom(written());
    await decide(first.id, 'approve');
    const changed = act({ text: '秋の音楽会を開きます！', page, media: [{ index: 1, type: 'image', digest: digest('a') }] });
    const near = held({ messageId: 'rules.approval.changed', data: { approvalId: first.id, reasons: [] } });
    await operator.get('approval.request', { act: changed, verdict: near, note: '', beside: true });
    expect((await statuses())['秋の音楽会を開きます。']).toBe('approved');
    await operator.get('approval.request', { act: changed, verdict: near, note: '' });
    expect((await statuses())['秋の音楽会を開きます。']).toBe('superseded');
    expect(await operator.ask('act.intent', { act: changed, verdict: verdict(), answers: {}, spends: [first.id] })).toMatchObject({
      ok: false,
    });
    expect((await operator.get('snapshot.get', {})).approvals.map(({ status }) => status)).not.toContain('superseded');
  });

  it('makes a decision on the earlier one come too late, in words', async () => {
    const first = await askFrom(written());
    const onDesk = await carry(first.id);
    const late = await approver.get('desk.decide', { id: onDesk, decision: 'approve', kid, office: head });
    const draft = await operator.get('drafts.from', { id: first.id });
    await operator.get('drafts.request', { id: draft.id, verdict: held() });
    expect(await operator.ask('exchange.import', { text: late.text })).toMatchObject({
      ok: false,
      error: { ja: expect.stringContaining('新しい依頼に差し替えられています') },
    });
  });

  it('closes the earlier one on the approver’s desk only for the requester who made both', async () => {
    const first = await askFrom(written());
    const earlier = await carry(first.id);
    const { file } = await operator.get('exchange.export', { id: first.id });
    const forged = {
      ...JSON.parse(file),
      id: 'CCCCCCCCCCCCCCCC',
      replaces: earlier,
      requester: { id: 'x', name: 'x', office: '', chain: 'staff' },
    };
    await approver.get('desk.import', { text: JSON.stringify(forged) });
    const status = async () => (await approver.get('desk.list', {})).find(({ request }) => request.id === earlier)?.status;
    expect(await status()).toBe('waiting');
    const draft = await operator.get('drafts.from', { id: first.id });
    await carry((await operator.get('drafts.request', { id: draft.id, verdict: held() })).id);
    expect(await status()).toBe('superseded');
  });
});

describe('an approval for a time outside the hours', () => {
  it('asked for from the held dialog covers the time up to the next opening', async () => {
    operator.now = Date.parse('2026-11-24T20:00:00+09:00');
    await operator.get('approval.request', {
      act: act({ text: '通行止めのお知らせ', page }),
      verdict: held({ rule: 'hours', approval: { type: 'off-hours', offices: [head] } }),
      note: '',
    });
    const [record] = await operator.get('approvals.list', {});
    expect(record?.fact).toMatchObject({ type: 'off-hours', window: { from: operator.now } });
    expect(record?.fact.window?.to).toBeGreaterThan(operator.now);
  });
});
