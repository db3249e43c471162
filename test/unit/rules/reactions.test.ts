import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../lib/policy/schema.ts';
import { actOf, entry, open, policyWith, verdictOf, words } from './sample.ts';

type Reaction = Policy['reactions']['like'];
type Needs = Reaction['exception']['needs'];
const restricted = (needs: Needs, severity: Reaction['severity'] = 'hold'): Reaction => ({
  severity,
  clauses: ['sample.4'],
  exception: { needs, categories: ['public-body', 'registered-artist'], offices: ['chief'], clauses: ['sample.5'] },
  rights: null,
});
const town = (needs: Needs, severity: Reaction['severity'] = 'hold') => {
  const rule = restricted(needs, severity);
  return policyWith({ reactions: { like: rule, likeComment: rule, likeStory: rule, follow: rule, share: rule } });
};
const like = (owner: string | null, more = {}) => actOf('like', { target: { owners: owner === null ? null : [owner], ...more } });
const byChief = { office: 'chief', person: '鈴木' };

describe('likes, where the list needs a category and an approval (高根沢 4(10))', () => {
  const policy = town('category-and-approval');

  it("are held on a citizen's post, also by double click, until the list says otherwise (S17, S18)", () => {
    const verdict = verdictOf(policy, { ...like('citizen'), via: 'double-click' });
    expect(verdict).toMatchObject({ level: 'hold', release: 'approval' });
    expect(open(verdict)[0]?.approval).toEqual({ type: 'allow-list', offices: ['chief'] });
    expect(words(policy, verdict)).toContain('@citizen は、承認済み一覧にありません');
  });

  it('are free on own accounts, sisters included (S20)', () => {
    expect(verdictOf(policy, like('mihon_library')).level).toBe('clear');
  });

  it("are held on a citizen's comment under our own post, and free on our own comment (S19)", () => {
    const onComment = (author: string) => actOf('like-comment', { target: { owners: ['mihon_city'], commentAuthor: author } });
    expect(verdictOf(policy, onComment('citizen')).level).toBe('hold');
    expect(verdictOf(policy, onComment('mihon_city')).level).toBe('clear');
  });

  it('are held on a public body that nobody approved: the category alone is not enough (S21)', () => {
    const verdict = verdictOf(policy, like('pref_office'), { registry: [entry()] });
    expect(verdict.level).toBe('hold');
    expect(words(policy, verdict)).toContain('承認がまだありません');
  });

  it('pass on a public body that the chief approved, and say so (S22)', () => {
    const verdict = verdictOf(policy, like('pref_office'), { registry: [entry({ approvedBy: byChief })] });
    expect(verdict).toMatchObject({ level: 'inform', release: null });
    expect(words(policy, verdict)).toContain('承認済み');
  });

  it('accept the other word that the document uses for the same office (AMB-02)', () => {
    const listed = entry({ approvedBy: { office: '運用管理者', person: '鈴木' } });
    expect(verdictOf(policy, like('pref_office'), { registry: [listed] }).level).toBe('inform');
  });

  it('are held when somebody without the office approved, when the category does not count, or when likes were left out', () => {
    const refused = [
      entry({ approvedBy: { office: 'senior', person: '主査' } }),
      entry({ approvedBy: byChief, category: 'other' }),
      entry({ approvedBy: byChief, acts: ['follow'] }),
    ];
    for (const one of refused) expect(verdictOf(policy, like('pref_office'), { registry: [one] }).level).toBe('hold');
  });

  it('are held once the day of review has passed', () => {
    const verdict = verdictOf(policy, like('pref_office'), { registry: [entry({ approvedBy: byChief, reviewBy: 1 })] });
    expect(words(policy, verdict)).toContain('見直しの期限');
    expect(verdict.level).toBe('hold');
  });

  it('are held on a joint post while one of its owners is not listed', () => {
    const joint = actOf('like', { target: { owners: ['mihon_city', 'shop'] } });
    expect(verdictOf(policy, joint).level).toBe('hold');
  });

  it('are undetermined when the page does not say whose post it is', () => {
    expect(verdictOf(policy, like(null))).toMatchObject({ level: 'undetermined', release: 'reason' });
  });
});

describe('the list where a category is enough (熊本 8(7))', () => {
  const policy = town('category');
  const artist = entry({ handle: 'artist', category: 'registered-artist', igId: '77' });

  it('lets likes, follows and shares of a registered artist go (S25)', () => {
    for (const kind of ['like', 'follow', 'repost', 'add-to-story', 'forward'] as const) {
      expect(verdictOf(policy, actOf(kind, { target: { owners: ['artist'], igId: '77' } }), { registry: [artist] }).level).toBe('inform');
    }
  });

  it('holds following back a shop that is not listed (S26)', () => {
    expect(verdictOf(policy, actOf('follow', { surface: 'notifications', target: { owners: ['shop'] } })).level).toBe('hold');
  });

  it('asks to check again when a listed account has become private (S27)', () => {
    const verdict = verdictOf(policy, actOf('follow', { target: { owners: ['artist'], isPrivate: true } }), { registry: [artist] });
    expect(verdict).toMatchObject({ level: 'warn', release: 'acknowledge' });
    expect(words(policy, verdict)).toContain('再確認してください');
  });

  it('asks to check again when the site that it was listed for is no longer linked', () => {
    const museum = entry({ handle: 'artist', category: 'registered-artist', evidence: 'https://artist.example.jp/ 名簿12号' });
    const verdict = verdictOf(policy, actOf('follow', { target: { owners: ['artist'], websites: [] } }), { registry: [museum] });
    expect(verdict).toMatchObject({ level: 'warn', release: 'acknowledge' });
    expect(words(policy, verdict)).toContain('ウェブサイトへのリンクがなくなっています');
  });

  it('never takes the id of a post’s owner for that of a comment’s author', () => {
    const act = actOf('like-comment', { target: { owners: ['shop'], igId: '99', commentAuthor: 'artist' } });
    expect(verdictOf(policy, act, { registry: [artist] }).level).toBe('inform');
  });

  it('treats a handle that now belongs to another id as not listed (S28)', () => {
    const verdict = verdictOf(policy, like('artist', { igId: '99' }), { registry: [artist] });
    expect(verdict.level).toBe('hold');
    expect(words(policy, verdict)).toContain('IDの不一致');
  });
});

describe('reactions elsewhere', () => {
  it('only inform where the policy has no clause, and never ask whose post it is (S31)', () => {
    expect(verdictOf(town('none', 'inform'), like(null)).level).toBe('inform');
  });

  it('warn by analogy with a label where the policy says so (S24)', () => {
    const rule = { ...restricted('category-and-approval', 'warn'), label: '準用（条文なし）' };
    const policy = policyWith({ reactions: { ...town('none', 'off').reactions, follow: rule } });
    const verdict = verdictOf(policy, actOf('follow', { target: { owners: ['shop'] } }));
    expect(verdict).toMatchObject({ level: 'warn', release: 'acknowledge' });
    expect(words(policy, verdict)).toContain('準用（条文なし）');
  });

  it('have no way out where the policy names no exception', () => {
    expect(verdictOf(town('none'), like('shop'))).toMatchObject({ level: 'hold', release: 'none' });
  });

  it('go with a written reason where the policy is content with that', () => {
    const policy = town('reason');
    expect(verdictOf(policy, like('shop'))).toMatchObject({ level: 'hold', release: 'reason' });
    const answered = verdictOf(policy, like('shop'), { answers: { reason: { code: 'work', text: '協定先の記念行事のため' } } });
    expect(answered).toMatchObject({ level: 'inform', release: null });
  });

  it('are always free to take back, with a note and no more (S23)', () => {
    for (const kind of ['unlike', 'unfollow', 'unlike-comment'] as const) {
      expect(verdictOf(town('none'), actOf(kind, { target: { owners: ['shop'] } }))).toMatchObject({ level: 'inform', release: null });
    }
  });

  it('ask about copyright when sharing what others made, and never when publishing (S29)', () => {
    const share = {
      ...restricted('none', 'off'),
      rights: { severity: 'warn' as const, clauses: ['sample.6'], question: '許諾を得ましたか。' },
    };
    const policy = policyWith({ reactions: { ...town('none', 'off').reactions, share } });
    const repost = actOf('repost', { target: { owners: ['shop'] } });
    expect(verdictOf(policy, repost)).toMatchObject({ level: 'warn', release: 'checklist' });
    expect(verdictOf(policy, repost, { answers: { ticks: ['share.rights'] } }).level).toBe('inform');
    expect(verdictOf(policy, actOf('publish', { text: 'お知らせ' })).level).toBe('clear');
  });
});
