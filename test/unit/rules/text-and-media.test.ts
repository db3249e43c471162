import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../lib/policy/schema.ts';
import { actOf, approvalWith, approved, clausesOf, contractor, needsApproval, open, policyWith, sees, verdictOf, words } from './sample.ts';

const contentWith = (more: Partial<Policy['content']>) => ({ ...policyWith().content, ...more });
const strict = { clauses: ['sample.2'], strong: 'hold' as const, weak: 'warn' as const, info: 'inform' as const };

describe('what is written', () => {
  const policy = policyWith({
    content: contentWith({
      clauses: ['sample.1'],
      categories: { 'insult-defamation': strict, confidential: { ...strict, question: '公表済みですか。' } },
    }),
  });
  const publish = actOf('publish', { text: 'あの役立たずの部外秘' });

  it('is held, warned or mentioned as the policy sets the strength', () => {
    const level = (strength: 'strong' | 'weak' | 'info') => verdictOf(policy, publish, {}, sees({ word: '役立たず', strength })).level;
    expect([level('strong'), level('weak'), level('info')]).toEqual(['hold', 'warn', 'inform']);
  });

  it('keeps the place in the text and names the clause with the sentence above the list', () => {
    const [finding] = open(verdictOf(policy, publish, {}, sees({ word: '役立たず' })));
    expect(finding?.spans).toEqual([{ start: 2, end: 6 }]);
    expect(finding?.clauses).toEqual(['sample.2', 'sample.1']);
    expect(finding?.category).toBe('insult-defamation');
  });

  it('is never lifted by an approval, only by words that are recorded', () => {
    const town = { ...policy, approval: approvalWith({ post: needsApproval() }) };
    const detect = sees({ word: '役立たず' });
    const approvals = [approved('あの役立たずの部外秘')];
    expect(verdictOf(town, publish, { approvals }, detect)).toMatchObject({ level: 'hold', release: 'reason' });
    expect(verdictOf(town, publish, { approvals, answers: { reason: { code: 'other' } } }, detect).level).toBe('hold');
    expect(verdictOf(town, publish, { approvals, answers: { reason: { code: 'other', text: '作品名の引用' } } }, detect).level).toBe(
      'inform',
    );
  });

  it('has no way out where the policy gives none', () => {
    const firm = policyWith({ content: { ...policy.content, release: 'none' } });
    expect(verdictOf(firm, publish, {}, sees({ word: '役立たず' }))).toMatchObject({ level: 'hold', release: 'none' });
  });

  it('asks the question of its category beside a warning, and goes on once it is answered (S62)', () => {
    const detect = sees({ word: '部外秘', category: 'confidential', strength: 'weak' });
    const verdict = verdictOf(policy, publish, {}, detect);
    expect(verdict).toMatchObject({ level: 'warn', release: 'checklist' });
    expect(words(policy, verdict)).toContain('公表済みですか');
    expect(verdictOf(policy, publish, { answers: { ticks: ['content.confidential'] } }, detect).level).toBe('inform');
    expect(verdictOf(policy, publish, { answers: { acknowledged: open(verdict).map(({ key }) => key) } }, detect).level).toBe('inform');
  });

  it('says nothing about a category that the policy does not list', () => {
    expect(verdictOf(policy, publish, {}, sees({ word: '部外秘', category: 'political' })).level).toBe('clear');
  });

  it('is looked at in alt texts too, by picture', () => {
    const act = actOf('publish', {
      text: 'お知らせ',
      media: [
        { index: 1, type: 'image', alt: '会場' },
        { index: 2, type: 'image', alt: '役立たず' },
      ],
    });
    const verdict = verdictOf(policy, act, {}, sees({ word: '役立たず' }));
    expect(verdict.level).toBe('hold');
    expect(words(policy, verdict)).toContain('画像2の代替テキスト');
    expect(open(verdict)[0]?.spans).toBeUndefined();
  });

  it('is judged while typing as it will be at the end, without asking for anything else', () => {
    const verdict = verdictOf(
      { ...policy, approval: approvalWith({ post: needsApproval() }) },
      actOf('write-caption', { text: '役立たず' }),
      {},
      sees({ word: '役立たず', strength: 'weak' }),
    );
    expect(verdict.level).toBe('warn');
  });

  it('says more than once the same only when it is something else', () => {
    const verdict = verdictOf(
      policy,
      actOf('publish', { text: '役立たず' }),
      {},
      sees({ word: '役', strength: 'weak' }, { word: '立', strength: 'weak' }),
    );
    expect(open(verdict)).toHaveLength(1);
    expect(open(verdict)[0]?.spans).toHaveLength(2);
  });
});

describe('accuracy', () => {
  const wrongDay = sees({ word: '（火）', category: 'inaccurate-misleading', strength: 'weak' });
  const act = actOf('write-caption', { text: '１１月２３日（火）に開催' });

  it('is its own matter, with the clause on accuracy (S61)', () => {
    const policy = policyWith({ accuracy: { severity: 'warn', clauses: ['sample.3'] } });
    const verdict = verdictOf(policy, act, {}, wrongDay);
    expect(verdict.level).toBe('warn');
    expect(clausesOf(verdict)).toEqual(['sample.3']);
  });

  it('follows the severities of its category where the policy sets them', () => {
    const categories = { 'inaccurate-misleading': { ...strict, weak: 'inform' as const } };
    const policy = policyWith({ accuracy: { severity: 'warn', clauses: ['sample.3'] }, content: contentWith({ categories }) });
    expect(verdictOf(policy, act, {}, wrongDay).level).toBe('inform');
  });
});

describe('asking for personal data (留萌 9(2))', () => {
  const policy = policyWith({ content: contentWith({ collecting: { clauses: ['sample.4'], severity: 'warn' } }) });
  const asks = (strength: 'weak' | 'info', purpose: string) =>
    sees({ word: '氏名', detector: 'personal-info/collecting', category: 'personal-info', strength, data: { purpose } });
  const act = actOf('publish', { text: '氏名と住所をDMでお送りください。' });

  it('warns when it is asked for without a purpose, and only informs once the purpose stands there', () => {
    const verdict = verdictOf(policy, act, {}, asks('weak', 'missing'));
    expect(verdict.level).toBe('warn');
    expect(clausesOf(verdict)).toEqual(['sample.4']);
    expect(words(policy, verdict)).toContain('利用目的が示されていません');
    expect(verdictOf(policy, act, {}, asks('info', 'stated')).level).toBe('inform');
  });

  it('is a matter of personal data in general where the policy has no such clause', () => {
    const general = policyWith({ content: contentWith({ categories: { 'personal-info': strict } }) });
    expect(clausesOf(verdictOf(general, act, {}, asks('weak', 'missing')))).toEqual(['sample.2']);
    const both = policyWith({ content: { ...general.content, collecting: { clauses: ['sample.4'], severity: 'warn' } } });
    expect(clausesOf(verdictOf(both, act, {}, asks('weak', 'missing')))).toEqual(['sample.4']);
  });
});

describe('links under conditions (北海道 第４-1(3))', () => {
  const both = (id: string) => ({ staff: [id], contractor: ['sample.9'] });
  const condition = (id: string, clause: string, more = {}) => ({
    id,
    question: `${id}を確かめましたか。`,
    clauses: both(clause),
    ownDomain: 'ask' as const,
    needs: 'tick' as const,
    ...more,
  });
  const policy = policyWith({
    links: {
      ...policyWith().links,
      severity: 'hold',
      conditionClauses: both('sample.5'),
      conditions: [
        condition('related', 'sample.6'),
        condition('morals', 'sample.7'),
        condition('consent', 'sample.8', { ownDomain: 'satisfied', needs: 'consent' }),
      ],
    },
  });
  const publish = (text: string) => actOf('publish', { text });
  const OUTSIDE = '申込みは https://tour.example.com/entry をご覧ください。';
  const ticks = ['related#https://tour.example.com/entry', 'morals#https://tour.example.com/entry'];
  const consents = [{ host: 'example.com', who: '観光協会', when: '2026-11-20' }];

  it('are asked for each link; ticks and a record of consent let it pass (S58)', () => {
    const verdict = verdictOf(policy, publish(OUTSIDE));
    expect(verdict).toMatchObject({ level: 'hold', release: 'checklist' });
    expect(clausesOf(verdict)).toEqual(['sample.5', 'sample.6', 'sample.7', 'sample.8']);
    const half = verdictOf(policy, publish(OUTSIDE), { answers: { ticks } });
    expect(clausesOf(half)).toEqual(['sample.5', 'sample.8']);
    expect(verdictOf(policy, publish(OUTSIDE), { answers: { ticks, consents } }).level).toBe('inform');
  });

  it('do not ask for the consent of our own organisation (S59)', () => {
    const verdict = verdictOf(policy, publish('詳しくは https://www.city.mihon.lg.jp/ まで'));
    expect(clausesOf(verdict)).toEqual(['sample.5', 'sample.6', 'sample.7']);
    expect(words(policy, verdict)).toContain('自組織');
  });

  it('accept a standing consent for the host (AMB-13), and no consent without a name', () => {
    expect(verdictOf(policy, publish(OUTSIDE), { answers: { ticks }, consents }).level).toBe('inform');
    expect(
      verdictOf(policy, publish(OUTSIDE), { answers: { ticks }, consents: [{ host: 'example.com', who: '', when: '2026' }] }).level,
    ).toBe('hold');
    expect(
      verdictOf(policy, publish(OUTSIDE), { answers: { ticks }, consents: [{ host: 'other.com', who: '観光協会', when: '2026' }] }).level,
    ).toBe('hold');
  });

  it('are asked of each link by itself, and of 「プロフィールのリンク」 too (AMB-14)', () => {
    expect(open(verdictOf(policy, publish('https://a.example.com と https://b.example.com')))).toHaveLength(2);
    expect(verdictOf(policy, publish('詳細はプロフィールのリンクから')).level).toBe('hold');
    expect(verdictOf(policy, publish('リンクはありません')).level).toBe('clear');
  });

  it('name the contractor’s clauses to the contractor, and only inform while typing', () => {
    expect(clausesOf(verdictOf(policy, publish(OUTSIDE), { operator: contractor }))).toEqual(['sample.9']);
    expect(verdictOf(policy, actOf('write-caption', { text: OUTSIDE })).level).toBe('inform');
  });
});

describe('links of third parties (鏡野 5(1)エ)', () => {
  const thirdParty = { severity: 'warn' as const, clauses: ['sample.2'], question: 'リンク先を開いて確認しましたか。' };
  const policy = policyWith({ links: { ...policyWith().links, thirdParty } });
  const comment = (text: string, answers = {}) =>
    verdictOf(policy, actOf('comment', { text, target: { owners: ['mihon_city'] } }), { answers });

  it('ask to look first, own pages not', () => {
    expect(comment('https://shop.example.com')).toMatchObject({ level: 'warn', release: 'checklist' });
    expect(comment('https://shop.example.com', { ticks: ['links.third-party'] }).level).toBe('inform');
    expect(comment('https://city.mihon.lg.jp/a').level).toBe('clear');
  });
});

describe('questions before sharing', () => {
  const ask = (id: string, more = {}) => ({
    id,
    text: `${id}？`,
    clauses: ['sample.2'],
    when: ['publish' as const],
    severity: 'hold' as const,
    chains: ['staff' as const],
    perMedia: false,
    ...more,
  });
  const policy = policyWith({
    questions: [
      ask('law'),
      ask('rights', { perMedia: true, clauses: ['sample.3'] }),
      ask('tone', { severity: 'warn', clauses: ['sample.4'] }),
    ],
  });
  const publish = actOf('publish', {
    text: 'お知らせ',
    media: [
      { index: 1, type: 'image' },
      { index: 2, type: 'image' },
    ],
  });

  it('must all be answered, once for each picture, and what is left is named', () => {
    const verdict = verdictOf(policy, publish);
    expect(verdict).toMatchObject({ level: 'hold', release: 'checklist' });
    expect(open(verdict)[0]?.questions?.map(({ id }) => id)).toEqual(['law', 'rights#1', 'rights#2']);
    const half = verdictOf(policy, publish, { answers: { ticks: ['law', 'rights#1', 'tone'] } });
    expect(
      open(half)
        .flatMap(({ questions }) => questions ?? [])
        .map(({ id }) => id),
    ).toEqual(['rights#2']);
    expect(clausesOf(half)).toEqual(['sample.3']);
    expect(verdictOf(policy, publish, { answers: { ticks: ['law', 'rights#1', 'rights#2', 'tone'] } }).level).toBe('inform');
  });

  it('are asked only of the chain and at the act that they are for', () => {
    expect(verdictOf(policy, publish, { operator: contractor }).level).toBe('clear');
    expect(verdictOf(policy, actOf('comment', { text: 'あ', target: { owners: ['mihon_city'] } })).level).toBe('clear');
    expect(verdictOf(policy, actOf('write-caption', { text: 'あ' })).level).toBe('clear');
  });
});

describe('the subject of a post', () => {
  const category = (id: string, needs: 'nothing' | 'reason' | 'approval', clause: string) => ({
    id,
    label: id,
    clauses: [clause],
    needs,
    offices: ['chief'],
  });
  const policy = policyWith({
    postCategories: [
      category('event', 'nothing', 'sample.2'),
      category('misc', 'reason', 'sample.3'),
      category('other', 'approval', 'sample.4'),
    ],
  });
  const chosen = (postCategory: string, more = {}) =>
    verdictOf(policy, actOf('publish', { text: 'お知らせ' }), { answers: { postCategory, ...more } });

  it('is asked for quietly', () => {
    expect(verdictOf(policy, actOf('publish', { text: 'お知らせ' })).level).toBe('inform');
    expect(chosen('event').level).toBe('inform');
  });

  it('needs a reason for 「その他」 in one town (留萌 4(4))', () => {
    expect(chosen('misc')).toMatchObject({ level: 'warn', release: 'reason' });
    expect(chosen('misc', { reason: { code: 'suitable', text: '周年記念のため' } }).level).toBe('inform');
  });

  it('needs an office’s recognition in another (S55)', () => {
    expect(chosen('other')).toMatchObject({ level: 'hold', release: 'approval' });
    const approvals = [approved('お知らせ', { type: 'post-category-other' })];
    const verdict = verdictOf(policy, actOf('publish', { text: 'お知らせ' }), { approvals, answers: { postCategory: 'other' } });
    expect(verdict).toMatchObject({ level: 'inform', spends: ['ap-1'] });
  });
});

describe('alternative text (鏡野 5(1)イ)', () => {
  const policy = policyWith({ altText: { severity: 'warn', clauses: ['sample.5'] } });
  const image = (index: number, alt?: string) => ({ index, type: 'image' as const, alt });

  it('names the picture that has none (S60)', () => {
    const verdict = verdictOf(policy, actOf('publish', { media: [image(1, '庁舎'), image(2, ' '), image(3, '紅葉')] }));
    expect(verdict.level).toBe('warn');
    expect(words(policy, verdict)).toContain('2枚目の画像の代替テキスト');
  });

  it('advises on writing that cannot be read aloud, under the same clause and never as an error', () => {
    const circled = sees({ word: '①', detector: 'accessibility/machine-dependent', category: 'inaccurate-misleading', strength: 'info' });
    const act = actOf('write-caption', { text: '①受付' });
    const verdict = verdictOf({ ...policy, accuracy: { severity: 'warn', clauses: ['sample.3'] } }, act, {}, circled);
    expect(verdict.level).toBe('inform');
    expect(verdict.findings.flatMap(({ clauses }) => clauses)).toEqual(['sample.5']);
    expect(verdictOf(policyWith(), act, {}, circled).level).toBe('clear');
  });

  it('counts a field that was never opened, and asks nothing of videos', () => {
    expect(verdictOf(policy, actOf('publish', { media: [image(1)] })).level).toBe('warn');
    expect(verdictOf(policy, actOf('publish', { media: [{ index: 1, type: 'video' }] })).level).toBe('clear');
    expect(verdictOf(policy, actOf('publish', { media: [image(1, '庁舎')] })).level).toBe('clear');
  });
});
