import { describe, expect, it } from 'vitest';
import type { Answers, PreApprovedScope } from '../../../lib/decision/types.ts';
import { actOf, approvalWith, clausesOf, NOON, needsApproval, policyWith, verdictOf, words } from './sample.ts';

const kind = (name: 'a' | 'b' | 'c', label: string, proof: 'url' | 'past-date' | 'legal-basis', at: number) => ({
  kind: name,
  label,
  proof,
  clauses: [`sample.${at}`],
});
const policy = policyWith({
  approval: approvalWith({
    post: needsApproval(),
    scopes: {
      clauses: ['sample.3'],
      reportClauses: ['sample.7'],
      confirmClauses: ['sample.8'],
      kinds: [kind('a', '公表済みの内容', 'url', 4), kind('b', '既成の事実', 'past-date', 5), kind('c', '法令上の手続', 'legal-basis', 6)],
      office: 'chief',
    },
  }),
});
const DAY = 86_400_000;
const scope = (more: Partial<PreApprovedScope> = {}): PreApprovedScope => ({
  id: 's-a',
  kind: 'a',
  description: '町ホームページに載せたお知らせ',
  approvedBy: { office: 'chief', person: '鈴木' },
  from: NOON - DAY,
  to: NOON + DAY,
  ...more,
});
const choose = (more: Partial<NonNullable<Answers['scope']>> = {}) => ({
  scopeId: 's-a',
  kind: 'a' as const,
  circumstance: '所属長が出張中で連絡がつかない',
  proof: 'https://www.city.mihon.lg.jp/news/1',
  ...more,
});
const judge = (answer: NonNullable<Answers['scope']>, scopes = [scope()]) =>
  verdictOf(policy, actOf('publish', { text: '休館のお知らせ' }), { scopes, answers: { scope: answer } });

describe('writing inside a scope that the head approved beforehand (鏡野 5(2)ア)', () => {
  it('warns, names the kind, and says that a report is owed (S48)', () => {
    const verdict = judge(choose());
    expect(verdict).toMatchObject({ level: 'warn', release: 'acknowledge', spends: [] });
    expect(clausesOf(verdict)).toEqual(['sample.3', 'sample.4', 'sample.7']);
    expect(words(policy, verdict)).toContain('速やかに広報課長へ報告');
  });

  it('is refused for a plan: only what has happened is an accomplished fact (S49)', () => {
    const b = [scope({ id: 's-b', kind: 'b' })];
    const past = (proof: string) => judge(choose({ scopeId: 's-b', kind: 'b', proof }), b);
    expect(past('2026-11-24').level).toBe('warn');
    expect(past('２０２６年１１月２３日').level).toBe('warn');
    expect(past('2026-11-25').level).toBe('hold');
    expect(past('先週').level).toBe('hold');
    expect(words(policy, past('2026-11-25'))).toContain('既成の事実ではありません');
  });

  it('is refused when nobody approved such a scope, although the content is a legal procedure (S50)', () => {
    const answer = choose({ scopeId: 's-c', kind: 'c', proof: '地方自治法第２条' });
    expect(judge(answer, []).level).toBe('hold');
    expect(judge(answer, [scope({ id: 's-c', kind: 'c' })]).level).toBe('warn');
  });

  it('is refused without the circumstance, without the proof, outside its period, or approved by another office', () => {
    expect(judge(choose({ circumstance: ' ' })).level).toBe('hold');
    expect(judge(choose({ proof: 'ホームページ' })).level).toBe('hold');
    expect(judge(choose(), [scope({ to: NOON - 1 })]).level).toBe('hold');
    expect(judge(choose(), [scope({ approvedBy: { office: 'senior', person: '前田' } })]).level).toBe('hold');
    expect(judge(choose({ kind: 'b' })).level).toBe('hold');
  });

  it('reminds of reports that are still owed when the composer opens (S51)', () => {
    const verdict = verdictOf(policy, actOf('open-composer'), { pendingReports: 2 });
    expect(verdict.level).toBe('warn');
    expect(words(policy, verdict)).toContain('2件');
    expect(verdictOf(policy, actOf('open-composer'), { pendingReports: 0 }).level).toBe('clear');
  });
});
