import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../lib/policy/schema.ts';
import { actOf, approvalWith, approved, clausesOf, entry, needsApproval, open, policyWith, sees, verdictOf, words } from './sample.ts';

/** Sees what the rules for conversations look for. */
const CHECKER = sees(
  { word: 'それは違います', detector: 'tone/rebuttal', category: 'disrespectful', strength: 'weak' },
  { word: '使い方を教えて', detector: 'topic/technical-question', category: 'off-topic-nonwork', strength: 'info' },
  { word: '見直して', detector: 'topic/opinion', category: 'off-topic-nonwork', strength: 'info' },
);
const own = { owners: ['mihon_city'] };
const reply = (text: string, asked: string, more = {}) =>
  actOf('reply', { text, target: own, replyTo: { author: 'citizen', text: asked }, ...more });
const replies: Policy['replies'] = {
  onStart: { severity: 'warn', clauses: ['sample.2'] },
  guidance: { clauses: ['sample.3'], text: '公式サイトの担当部署', opinionsOnly: false },
  hostile: { clauses: ['sample.4'], severity: 'warn' },
  technical: { clauses: ['sample.5'], severity: 'hold' },
};
const city = policyWith({ replies });

describe('replies to comments', () => {
  it('are spoken of as soon as 「返信する」 is pressed, and never held there (S32)', () => {
    const verdict = verdictOf(city, actOf('start-reply', { target: own, replyTo: { author: 'citizen', text: '何時からですか' } }));
    expect(verdict.level).toBe('warn');
    expect(clausesOf(verdict)).toContain('sample.2');
    expect(words(city, verdict)).toContain('公式サイトの担当部署');
  });

  it('to an attack ask for calm', () => {
    const detect = sees({ word: '役立たず', category: 'insult-defamation', strength: 'strong' });
    const verdict = verdictOf(city, reply('ご意見ありがとうございます。', 'この役立たず！'), {}, detect);
    expect(clausesOf(verdict)).toContain('sample.4');
    expect(clausesOf(verdictOf(city, reply('ありがとうございます。', '楽しみです'), {}, detect))).not.toContain('sample.4');
  });

  it('that rebut are recognised by their tone', () => {
    const content = {
      ...city.content,
      categories: { disrespectful: { clauses: ['sample.9'], strong: 'hold' as const, weak: 'warn' as const, info: 'inform' as const } },
    };
    const both = { ...city, content };
    const verdict = verdictOf(both, reply('それは違います。', '中止ですか'), {}, CHECKER);
    expect(words(both, verdict)).toContain('反論');
    expect(clausesOf(verdict)).toEqual(['sample.4']);
    expect(words(both, verdictOf(both, reply('開演は13時です。', '中止ですか'), {}, CHECKER))).not.toContain('反論');
  });

  it('about how Instagram works have no way out, approval or not (S43)', () => {
    const town = policyWith({ replies, approval: approvalWith({ reply: needsApproval() }) });
    const approvals = [approved('設定を開いてください。', { type: 'reply' })];
    const verdict = verdictOf(town, reply('設定を開いてください。', 'Instagramの使い方を教えてください'), { approvals }, CHECKER);
    expect(verdict).toMatchObject({ level: 'hold', release: 'none' });
    expect(clausesOf(verdict)).toContain('sample.5');
    expect(clausesOf(verdictOf(town, reply('13時です。', '開演は何時ですか'), { approvals }, CHECKER))).not.toContain('sample.5');
  });

  it('with an opinion on the city are pointed to the right place, other questions not, where the policy says opinions only (S44)', () => {
    const voice = policyWith({ replies: { ...replies, guidance: { clauses: ['sample.3'], text: '市民の皆様の声', opinionsOnly: true } } });
    expect(words(voice, verdictOf(voice, reply('はい', '市長の政策には反対です。見直してください'), {}, CHECKER))).toContain(
      '市民の皆様の声',
    );
    expect(words(voice, verdictOf(voice, reply('はい', '素敵な写真ですね'), {}, CHECKER))).not.toContain('市民の皆様の声');
  });

  it('are no replies when the account speaks under its own comment (AMB-10)', () => {
    expect(verdictOf(city, actOf('reply', { text: '補足です', target: own, replyTo: { author: 'mihon_city' } })).level).toBe('clear');
  });

  it('in a message, to a reaction on our own story, are replies where the policy says so (S37)', () => {
    const approval = approvalWith({ reply: needsApproval(['sample.6']) });
    const message = actOf('message', { text: 'ありがとう', answersStoryReaction: true, target: { owners: ['citizen'] } });
    const strict = policyWith({ approval, messages: { storyReactionIsReply: true, storyReplyIsComment: true, guidance: null } });
    expect(clausesOf(verdictOf(strict, message))).toEqual(['sample.6']);
    expect(verdictOf(policyWith({ approval }), message).level).toBe('clear');
  });
});

describe('messages', () => {
  it('need approval where the policy says so, and say where questions go (S42)', () => {
    const policy = policyWith({
      approval: approvalWith({ message: needsApproval(['sample.7']) }),
      messages: { storyReactionIsReply: true, storyReplyIsComment: true, guidance: { clauses: ['sample.8'], text: '市民の皆様の声' } },
    });
    const verdict = verdictOf(policy, actOf('message', { text: '公演は13時からです', target: { owners: ['citizen'] } }));
    expect(verdict).toMatchObject({ level: 'hold', release: 'approval' });
    expect(words(policy, verdict)).toContain('市民の皆様の声');
  });
});

describe('comments to other accounts (高根沢 4(9))', () => {
  const exception = {
    needs: 'category-and-approval' as const,
    categories: ['public-body' as const],
    offices: ['chief'],
    clauses: ['sample.10'],
  };
  const policy = policyWith({
    comments: { severity: 'hold', clauses: ['sample.9'], exception, textApproval: true },
    messages: { storyReactionIsReply: true, storyReplyIsComment: true, guidance: null },
  });
  const comment = (text: string, owner = 'pref_office') => actOf('comment', { text, target: { owners: [owner] } });
  const TEXT = '開通おめでとうございます。';
  const approvals = [approved(TEXT, { type: 'comment', target: { handle: 'pref_office' } })];

  it('go to a listed public body with an approved text, and not with an altered one (S35)', () => {
    expect(verdictOf(policy, comment(TEXT), { registry: [entry()], approvals })).toMatchObject({ level: 'inform', spends: ['ap-1'] });
    const altered = verdictOf(policy, comment(`${TEXT}！`), { registry: [entry()], approvals });
    expect(altered.level).toBe('hold');
    expect(clausesOf(altered)).toContain('sample.10');
  });

  it('are held to anybody else, even with an approved text', () => {
    expect(verdictOf(policy, comment(TEXT, 'shop'), { registry: [entry()], approvals }).level).toBe('hold');
  });

  it('do not concern a joint post of ours, although a like of it would be a like of the other owner too', () => {
    const joint = actOf('comment', { text: '本日開催', target: { owners: ['shop', 'mihon_city'] } });
    expect(verdictOf(policy, joint).level).toBe('clear');
  });

  it('do not concern sister accounts (S36)', () => {
    expect(verdictOf(policy, comment('いつもありがとう', 'mihon_library')).level).toBe('clear');
  });

  it('include replies under the posts of others, and reactions to their stories (S38)', () => {
    const under = actOf('reply', { text: 'こんにちは', target: { owners: ['shop'] }, replyTo: { author: 'citizen' } });
    expect(clausesOf(verdictOf(policy, under))).toContain('sample.9');
    expect(clausesOf(verdictOf(policy, actOf('react-to-story', { target: { owners: ['shop'] } })))).toContain('sample.9');
    expect(clausesOf(verdictOf(policy, actOf('reply-to-story', { text: '👏', target: { owners: ['shop'] } })))).toContain('sample.9');
  });

  it('are undetermined when nobody can say whose post it is, and quiet while typing', () => {
    expect(verdictOf(policy, actOf('comment', { text: 'あ', target: { owners: null } })).level).toBe('undetermined');
    expect(verdictOf(policy, actOf('write-comment', { text: 'あ', target: { owners: ['shop'] } })).level).toBe('inform');
  });

  it('only inform where the policy has no clause', () => {
    const silent = policyWith({ comments: { ...policy.comments, severity: 'inform', textApproval: false } });
    expect(verdictOf(silent, comment('こんにちは', 'shop')).level).toBe('inform');
  });
});

describe('a reply under a post whose owner the page does not name', () => {
  const reply = actOf('reply', {
    text: 'はい',
    target: { owners: null },
    replyTo: { author: 'citizen', text: 'Instagramの使い方を教えて' },
  });

  it('is never waved through where replies or comments are bound, even where only replies are', () => {
    const record = { ...needsApproval(['sample.2']), needs: 'record' as const };
    const rumoi = policyWith({ approval: approvalWith({ reply: record }) });
    const verdict = verdictOf(rumoi, reply);
    expect(verdict.level).toBe('hold');
    expect(clausesOf(verdict)).toContain('sample.2');
    expect(verdictOf(rumoi, actOf('comment', { text: 'はい', target: { owners: [] } })).level).toBe('undetermined');
    expect(clausesOf(verdictOf(city, reply, {}, CHECKER))).toContain('sample.5');
  });

  it('is free where the policy leaves all of it free', () => {
    expect(verdictOf(policyWith(), reply).level).toBe('clear');
  });
});

describe('comments of other people', () => {
  const moderation: Policy['moderation'] = {
    categories: { 'insult-defamation': ['sample.6'] },
    clauses: ['sample.7'],
    decidedBy: '市',
    severity: 'warn',
    contact: null,
  };
  const policy = policyWith({ moderation, replies });
  const detect = sees({ word: '泥棒', category: 'insult-defamation' });

  it('that may fall under the list are pointed out, and nothing more', () => {
    const verdict = verdictOf(policy, actOf('view-comments', { text: '税金泥棒', target: own }), {}, detect);
    expect(verdict).toMatchObject({ level: 'inform', release: null });
    expect(words(policy, verdict)).toContain('侮辱・誹謗中傷');
  });

  it('that only complain are no findings', () => {
    expect(words(policy, verdictOf(policy, actOf('view-comments', { text: '駐車場が狭くて残念でした', target: own }), {}, detect))).toBe(
      '',
    );
  });

  it('that the checker is not sure of name no clause of removal, and opinions are no wrongs', () => {
    const unsure = sees(
      { word: '泥棒', category: 'insult-defamation', strength: 'info' },
      { word: '見直して', detector: 'topic/opinion', category: 'insult-defamation', strength: 'weak' },
    );
    expect(words(policy, verdictOf(policy, actOf('view-comments', { text: '税金泥棒', target: own }), {}, unsure))).toBe('');
    expect(words(policy, verdictOf(policy, actOf('view-comments', { text: '見直してほしい', target: own }), {}, unsure))).not.toContain(
      '誹謗中傷',
    );
  });

  it('that ask are handed over', () => {
    expect(words(policy, verdictOf(policy, actOf('view-comments', { text: '何時からですか？', target: own })))).toContain(
      '公式サイトの担当部署',
    );
  });

  it('need no record when the comment is our own', () => {
    const ours = actOf('moderate-comment', { target: { ...own, commentAuthor: 'mihon_city', commentText: '訂正前' } });
    expect(verdictOf(policy, ours).level).toBe('clear');
  });

  it('are removed after a record, with the fitting item chosen beforehand, at any hour (S66)', () => {
    const act = actOf('moderate-comment', { target: { ...own, commentText: '税金泥棒', commentAuthor: 'x' } });
    const verdict = verdictOf(policy, act, { now: Date.parse('2026-11-23T02:00:00+09:00') }, detect);
    expect(verdict).toMatchObject({ level: 'warn', release: 'reason' });
    expect(open(verdict)[0]?.reasonForm?.preselected).toBe('sample.6');
    const reason = { code: 'sample.6', agreedBy: '広報課 山田' };
    expect(verdictOf(policy, act, { answers: { reason } }, detect).level).toBe('inform');
  });
});
