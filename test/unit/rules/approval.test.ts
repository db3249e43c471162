import { describe, expect, it } from 'vitest';
import { mentionsIn, resembles } from '../../../lib/rules/approval-match.ts';
import { actOf, approvalWith, approved, clausesOf, contractor, NOON, needsApproval, open, policyWith, verdictOf, words } from './sample.ts';

const TEXT = '１２月６日（日）に市民音楽祭を開きます。入場は無料です。';
const policy = policyWith({ approval: approvalWith({ post: needsApproval(), edit: needsApproval(), reply: needsApproval() }) });
const publish = (text = TEXT, more = {}) => actOf('publish', { text, ...more });
const judge = (text: string, approvals = [approved(TEXT)], more = {}) => verdictOf(policy, publish(text), { approvals, ...more });
const DAY = 86_400_000;

describe('a post that needs approval', () => {
  it('is held without one, and the finding names whose approval is needed', () => {
    const verdict = verdictOf(policy, publish());
    expect(verdict).toMatchObject({ level: 'hold', release: 'approval', spends: [] });
    expect(words(policy, verdict)).toContain('投稿には広報課長の承認が必要です');
    expect(open(verdict)[0]?.approval).toEqual({ type: 'post', offices: ['chief'] });
  });

  it('goes with a matching approval, which it spends', () => {
    const verdict = judge(TEXT);
    expect(verdict).toMatchObject({ level: 'inform', release: null, spends: ['ap-1'] });
    expect(words(policy, verdict)).toContain('広報課長の承認により行えます（承認：鈴木）');
  });

  it('is held when one character was changed afterwards (S46)', () => {
    const verdict = judge(TEXT.replace('無料', '有料'));
    expect(verdict.level).toBe('hold');
    expect(words(policy, verdict)).toContain('承認後に変更されています');
  });

  it('calls full width against half width, one space and one emoji a change, but not line ends or composition (AMB-30)', () => {
    expect(judge(TEXT.replace('１２月', '12月')).level).toBe('hold');
    expect(judge(`${TEXT} `).level).toBe('hold');
    expect(judge(`${TEXT}🎵`).level).toBe('hold');
    expect(judge(`${TEXT}\r\n`).level).toBe('inform');
    expect(judge(TEXT.normalize('NFD')).level).toBe('inform');
  });

  it('does not call an approval of another post a change', () => {
    const verdict = judge('図書館は年末年始お休みします。');
    expect(words(policy, verdict)).not.toContain('承認後に変更');
    expect(verdict.level).toBe('hold');
  });

  it('does not take two answers for one because they begin with the same name', () => {
    expect(resembles('@mizuki_days 予約は要りません。', '@mizuki_days 当日の受付もあります。')).toBe(false);
    expect(resembles('@mizuki_days 予約は要りません。', '@mizuki_days 予約は要ります。')).toBe(true);
  });

  it('says why an approval on file does not count', () => {
    const told: [string, Parameters<typeof approved>[1]][] = [
      ['別のアカウント', { account: 'mihon_library' }],
      ['操作する方の区分', { chain: 'contractor', approvedBy: { office: 'chief', person: '鈴木' } }],
      ['承認できる役職', { approvedBy: { office: 'manager', person: '高橋' } }],
      ['承認した方の記録がありません', { approvedBy: undefined }],
      ['ご自身の承認', { approvedBy: { office: 'chief', person: '山田' } }],
      ['期限が過ぎています', { validUntil: NOON - 1 }],
      ['期限が過ぎています', { decidedAt: NOON - 15 * DAY }],
      ['改定前の規程', { policyVersion: '2025-04-01' }],
      ['すでに使われています', { status: 'used' }],
      ['まだ承認されていません', { status: 'requested' }],
      ['差し戻されています', { status: 'returned' }],
      ['取り消されています', { status: 'revoked' }],
      ['日時の範囲の外', { window: { from: NOON + 1, to: NOON + 2 } }],
    ];
    for (const [reason, more] of told) {
      const verdict = judge(TEXT, [approved(TEXT, more)]);
      expect(verdict.level, reason).toBe('hold');
      expect(words(policy, verdict)).toContain(reason);
    }
  });

  it('says so where the policy names no office that could approve', () => {
    const nobody = policyWith({ approval: approvalWith({ post: { ...needsApproval(), offices: { staff: [], contractor: [] } } }) });
    expect(words(nobody, verdictOf(nobody, publish()))).toContain('規程に定めなし');
  });

  it('ignores approvals made under the policy of another body', () => {
    expect(words(policy, judge(TEXT, [approved(TEXT, { policyId: 'other' })]))).toContain('承認が必要です');
  });

  it('takes the window at the time of publication for a scheduled post', () => {
    const evening = NOON + 6 * 3_600_000;
    const approvals = [approved(TEXT, { window: { from: evening, to: evening } })];
    expect(verdictOf(policy, publish(TEXT, { schedule: evening }), { approvals }).level).toBe('inform');
  });

  it('lets a person decide for themself only where the policy says so', () => {
    const own = approved(TEXT, { approvedBy: { office: 'chief', person: '山田' } });
    const alone = { ...policy, roles: { ...policy.roles, selfDecision: true } };
    expect(verdictOf(alone, publish(), { approvals: [own] }).level).toBe('inform');
  });

  it('says that a decision taken on paper is self-declared, and shows its conditions', () => {
    const paper = approved(TEXT, { evidence: 'self-declared', conditions: '公開は開場後に' });
    const verdict = judge(TEXT, [paper]);
    expect(words(policy, verdict)).toContain('自己申告');
    expect(words(policy, verdict)).toContain('公開は開場後に');
  });
});

describe('media, links and people bound by an approval', () => {
  const withMedia = (...digests: (string | undefined)[]) =>
    publish(TEXT, { media: digests.map((digest, at) => ({ index: at + 1, type: 'image', digest })) });
  const approvals = [approved(TEXT, { media: ['aa', 'bb'] })];
  const level = (act: ReturnType<typeof publish>) => verdictOf(policy, act, { approvals }).level;

  it('match by count, order and digest', () => {
    expect(level(withMedia('aa', 'bb'))).toBe('inform');
    expect(level(withMedia('bb', 'aa'))).toBe('hold');
    expect(level(withMedia('aa', 'cc'))).toBe('hold');
    expect(level(withMedia('aa'))).toBe('hold');
    expect(level(withMedia('aa', 'bb', 'cc'))).toBe('hold');
  });

  it('are not taken on trust when a picture could not be read', () => {
    expect(words(policy, verdictOf(policy, withMedia('aa', undefined), { approvals }))).toContain('照合できません');
  });

  it('leave alt texts free: improving them voids nothing', () => {
    const described = publish(TEXT, {
      media: [
        { index: 1, type: 'image', digest: 'aa', alt: '新しい説明' },
        { index: 2, type: 'image', digest: 'bb' },
      ],
    });
    expect(level(described)).toBe('inform');
  });

  it('include collaborators, whether or not mentions of the text are listed too', () => {
    const text = `${TEXT} @mihon_orchestra`;
    const act = publish(text, { collaborators: ['mihon_hall'] });
    const judged = (mentions: string[]) => verdictOf(policy, act, { approvals: [approved(text, { mentions })] }).level;
    expect(judged(['mihon_hall'])).toBe('inform');
    expect(judged(['mihon_hall', 'mihon_orchestra'])).toBe('inform');
    expect(judged([])).toBe('hold');
    expect(judged(['mihon_hall', 'somebody_else'])).toBe('hold');
    expect(mentionsIn('koho@city.mihon.lg.jp と ＠Mihon_Hall. へ')).toEqual(['mihon_hall']);
  });

  it('bind an edit to its post and a reply to its comment', () => {
    const edit = actOf('edit-post', {
      text: TEXT,
      target: { owners: ['mihon_city'], postUrl: 'https://www.instagram.com/p/AAA/?img_index=1' },
    });
    const forPost = (postUrl: string) => approved(TEXT, { type: 'edit', target: { postUrl } });
    expect(verdictOf(policy, edit, { approvals: [forPost('https://www.instagram.com/p/AAA/')] }).level).toBe('inform');
    expect(verdictOf(policy, edit, { approvals: [forPost('https://www.instagram.com/p/BBB/')] }).level).toBe('hold');
    const reply = actOf('reply', {
      text: 'ありがとうございます。',
      target: { owners: ['mihon_city'] },
      replyTo: { author: 'citizen', text: '楽しみです' },
    });
    const forComment = (commentText: string) =>
      approved('ありがとうございます。', { type: 'reply', target: { handle: 'citizen', commentText } });
    expect(verdictOf(policy, reply, { approvals: [forComment('楽しみです')] }).level).toBe('inform');
    expect(verdictOf(policy, reply, { approvals: [forComment('中止ですか')] }).level).toBe('hold');
  });
});

describe('who may approve', () => {
  it('differs by chain: the contract manager for the contractor, the chief for staff (S54)', () => {
    const byManager = (chain: 'staff' | 'contractor') => [approved(TEXT, { chain, approvedBy: { office: 'manager', person: '高橋' } })];
    expect(verdictOf(policy, publish(), { operator: contractor, approvals: byManager('contractor') }).level).toBe('inform');
    const wrong = verdictOf(policy, publish(), { approvals: byManager('staff') });
    expect(wrong.level).toBe('hold');
    expect(clausesOf(wrong)).toEqual(['sample.2']);
  });

  it('is the deputy only while somebody recorded that the chief is away (S52)', () => {
    const deputies = [{ office: 'senior', standsFor: 'chief', basis: '運用手順８(3)', needsAbsenceRecord: true, clauses: ['sample.7'] }];
    const town = { ...policy, roles: { ...policy.roles, deputies } };
    const approvals = [approved(TEXT, { approvedBy: { office: '主査', person: '前田' } })];
    const absence = { office: 'chief', from: NOON - DAY, to: NOON + DAY, reason: '出張' };
    expect(verdictOf(town, publish(), { approvals, absences: [absence] }).level).toBe('inform');
    const without = verdictOf(town, publish(), { approvals });
    expect(without.level).toBe('hold');
    expect(words(town, without)).toContain('不在が記録されていない');
    const later = { ...absence, from: NOON, to: NOON + DAY };
    expect(verdictOf(town, publish(), { approvals, absences: [later] }).level).toBe('hold');
  });

  it('is the head of the own section on an account that several sections share (鏡野 4(1))', () => {
    const accounts = [
      {
        handle: 'mihon_city',
        theme: 'まちの四季',
        sections: [
          { name: '広報課', head: '広報課長' },
          { name: '観光課', head: '観光課長' },
        ],
      },
    ];
    const town = { ...policy, accounts: { ...policy.accounts, shared: { severity: 'warn' as const, clauses: ['sample.8'], accounts } } };
    const by = (office: string) => [approved(TEXT, { approvedBy: { office, person: '鈴木' } })];
    expect(verdictOf(town, publish(), { approvals: by('広報課長') }).level).toBe('inform');
    const other = verdictOf(town, publish(), { approvals: by('観光課長') });
    expect(words(town, other)).toContain('投稿する所属の所属長の承認ではありません');
    const stranger = verdictOf(town, publish(), {
      operator: { id: 'x', name: '田中', office: '税務課', chain: 'staff' },
      approvals: by('広報課長'),
    });
    expect(words(town, stranger)).toContain('所属が登録されていません');
  });
});

describe('what needs no approval', () => {
  it('is an act for which the policy asks none', () => {
    expect(verdictOf(policyWith(), publish()).level).toBe('clear');
    expect(verdictOf(policy, actOf('message', { text: 'こんにちは' })).level).toBe('clear');
  });

  it('is a colleague’s word where the policy knows no approver: a reason and a name (留萌 5(2))', () => {
    const record = { ...needsApproval(), needs: 'record' as const, label: '課内確認' };
    const town = policyWith({ approval: approvalWith({ reply: record }) });
    const reply = actOf('reply', { text: 'ご案内します。', target: { owners: ['mihon_city'] }, replyTo: { author: 'citizen' } });
    expect(verdictOf(town, reply)).toMatchObject({ level: 'hold', release: 'reason' });
    const reason = { code: 'other', text: '誤解を解くため' };
    expect(verdictOf(town, reply, { answers: { reason } }).level).toBe('hold');
    expect(verdictOf(town, reply, { answers: { reason: { ...reason, agreedBy: '課長補佐 佐藤' } } }).level).toBe('inform');
  });

  it('is said quietly while typing: approved as it stands, changed since, or still to be approved', () => {
    const write = (text: string) => verdictOf(policy, actOf('write-caption', { text }), { approvals: [approved(TEXT)] });
    expect(words(policy, write(TEXT))).toContain('承認された本文と一致しています');
    expect(words(policy, write(`${TEXT}。`))).toContain('承認後に変更されています（本文が異なります）');
    expect(words(policy, write('別の話題です'))).toContain('送信の前に広報課長の承認が必要です');
    for (const text of [TEXT, `${TEXT}。`, '別の話題です']) expect(write(text).level).toBe('inform');
  });
});

describe('an approval of the text being written that is of no use', () => {
  const write = (over: Parameters<typeof approved>[1], text = TEXT) =>
    words(policy, verdictOf(policy, actOf('write-caption', { text }), { approvals: [approved(TEXT, over)] }));

  it.each([
    ['expired', { validUntil: NOON - 1 }, '期限が過ぎています'],
    ['used', { status: 'used' as const }, 'すでに使われています'],
    ['of another account', { account: 'other_city' }, '別のアカウントへの承認です'],
    ['of another chain', { chain: 'contractor' as const }, '操作する方の区分が異なります'],
    ['of an older edition of the policy', { policyVersion: '0' }, '改定前の規程による承認です'],
    ['revoked', { status: 'revoked' as const }, '取り消されています'],
    ['returned', { status: 'returned' as const }, '差し戻されています'],
  ])('is told at once with the reason: %s', (_, over, reason) => {
    const said = write(over);
    expect(said).toContain(`この操作には使えません（${reason}）`);
    expect(said).not.toContain('一致しています');
  });

  it('is asked for already: nothing more to ask', () => {
    const waiting = approved(TEXT, { status: 'requested', approvedBy: undefined });
    const verdict = verdictOf(policy, actOf('write-caption', { text: TEXT }), { approvals: [waiting] });
    expect(words(policy, verdict)).toContain('この内容で承認を依頼中です');
    expect(verdict.findings.some(({ approval }) => approval)).toBe(false);
  });

  it('says nothing of a used one where another post is written in nearly the same words', () => {
    expect(write({ status: 'used' }, TEXT.replace('６日', '７日'))).toContain('送信の前に広報課長の承認が必要です');
  });

  it('names the approval that is asked for, so that it can be asked at once', () => {
    const verdict = verdictOf(policy, actOf('write-caption', { text: TEXT }));
    expect(verdict.findings.find(({ rule }) => rule === 'approval')?.approval).toEqual({ type: 'post', offices: ['chief'] });
  });
});

describe('a comment of our own', () => {
  const own = actOf('comment', { text: '駐車場には限りがあります。', target: { owners: ['mihon_city'] } });

  it('is part of the post and needs what the post needs (AMB-10)', () => {
    expect(clausesOf(verdictOf(policy, own))).toEqual(['sample.2']);
    const approvals = [approved('駐車場には限りがあります。', { type: 'comment' })];
    expect(verdictOf(policy, own, { approvals }).level).toBe('inform');
  });

  it('becomes a reply when it answers somebody who commented there (S33)', () => {
    const town = policyWith({ approval: approvalWith({ reply: needsApproval(['sample.9']) }) });
    expect(verdictOf(town, own).level).toBe('clear');
    expect(clausesOf(verdictOf(town, { ...own, replyTo: { author: 'citizen' } }))).toEqual(['sample.9']);
  });
});
