import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../lib/policy/schema.ts';
import { actOf, clausesOf, NOON, policyWith, verdictOf, words } from './sample.ts';

const hours = (more: Partial<NonNullable<Policy['hours']>> = {}): NonNullable<Policy['hours']> => ({
  windows: [{ id: 'post', label: '投稿時間', from: '08:50', to: '17:20', clauses: ['sample.3'] }],
  weekdays: [1, 2, 3, 4, 5],
  closedOnHolidays: true,
  yearEnd: null,
  extraOpenDays: [],
  extraClosedDays: [],
  severity: { publish: 'warn', edit: 'warn', comment: 'off', reply: 'inform', message: 'off', reaction: 'off' },
  clauses: ['sample.2'],
  exception: {
    release: 'reason',
    offices: [],
    clauses: ['sample.4'],
    reasons: [
      { code: 'disaster', label: { ja: '災害・緊急' } },
      { code: 'other', label: { ja: 'その他' } },
    ],
  },
  unsetClauses: ['sample.5'],
  ...more,
});
const city = policyWith({ hours: hours() });
const at = (iso: string) => Date.parse(`${iso}+09:00`);
const HOLIDAY = at('2026-11-23T10:00:00');
const publish = actOf('publish', { text: '収穫祭のお知らせ' });
const when = (now: number, act = publish, policy = city, more = {}) => verdictOf(policy, act, { now, ...more });

describe('posting outside the hours', () => {
  it('warns on a holiday, says which one, and goes on with a reason (S01)', () => {
    const verdict = when(HOLIDAY);
    expect(verdict).toMatchObject({ level: 'warn', release: 'reason' });
    expect(words(city, verdict)).toContain('勤労感謝の日');
    expect(words(city, verdict)).toContain('2026年11月23日（月）10:00');
    expect(words(city, verdict)).toContain('8:50〜17:20');
    const answered = when(HOLIDAY, publish, city, { answers: { reason: { code: 'disaster' } } });
    expect(answered).toMatchObject({ level: 'inform', release: null });
  });

  it('wants one of the policy’s reasons, and words for 「その他」', () => {
    const given = (reason: object) => when(HOLIDAY, publish, city, { answers: { reason } }).level;
    expect(given({ code: 'because' })).toBe('warn');
    expect(given({ code: 'other' })).toBe('warn');
    expect(given({ code: 'other', text: '花火大会の中継' })).toBe('inform');
  });

  it('says nothing within the hours, and nothing without an hours clause (S02, S14)', () => {
    expect(when(at('2026-11-24T17:20:00')).level).toBe('clear');
    expect(when(at('2026-11-22T22:00:00'), publish, policyWith()).level).toBe('clear');
  });

  it('shows the seconds where they decide (S03)', () => {
    expect(words(city, when(at('2026-11-24T17:20:01')))).toContain('17:20:01');
    expect(words(city, when(at('2026-11-24T18:30:05')))).toContain('18:30。');
  });

  it('judges a scheduled post at its publication time (S09)', () => {
    const evening = { ...publish, schedule: at('2026-11-24T18:00:00') };
    const verdict = when(at('2026-11-24T16:50:00'), evening);
    expect(verdict.level).toBe('warn');
    expect(words(city, verdict)).toContain('公開予定時刻');
    expect(when(HOLIDAY, { ...publish, schedule: at('2026-11-24T10:00:00') }).level).toBe('clear');
  });

  it('binds only the acts that the policy binds (AMB-26)', () => {
    const own = { owners: ['mihon_city'] };
    expect(when(HOLIDAY, actOf('reply', { text: 'はい', target: own, replyTo: { author: 'citizen' } })).level).toBe('inform');
    expect(when(HOLIDAY, actOf('comment', { text: 'はい', target: own })).level).toBe('clear');
    expect(when(HOLIDAY, actOf('like', { target: { owners: ['citizen'] } })).level).toBe('clear');
    expect(when(HOLIDAY, actOf('delete-post')).level).toBe('clear');
    expect(when(HOLIDAY, actOf('unlike', { target: { owners: ['citizen'] } })).level).toBe('inform');
  });

  it('only informs while the caption is being written', () => {
    expect(when(HOLIDAY, actOf('write-caption', { text: '収穫祭' }))).toMatchObject({ level: 'inform', release: null });
    expect(when(HOLIDAY, actOf('write-message', { text: '収穫祭' })).level).toBe('clear');
  });
});

describe('hours of two windows, with the head’s consent (鏡野 5(2))', () => {
  const windows = [
    { id: 'work', label: '勤務時間', from: '08:30', to: '17:15', clauses: ['sample.6'] },
    { id: 'operating', label: '運用時間', from: '09:00', to: '17:00', clauses: ['sample.7'] },
  ];
  const exception = { ...hours().exception, release: 'approval' as const, offices: ['chief'] };
  const town = policyWith({ hours: hours({ windows, exception }) });

  it('name the window that is missed (S12)', () => {
    const verdict = when(at('2026-11-24T08:45:00'), publish, town);
    expect(clausesOf(verdict)).toEqual(['sample.2', 'sample.7', 'sample.4']);
    expect(words(town, verdict)).toContain('運用時間 9:00〜17:00');
  });

  it('want to know who agreed', () => {
    const answers = (agreedBy?: string) => ({ answers: { reason: { code: 'disaster', agreedBy } } });
    expect(when(at('2026-11-24T08:45:00'), publish, town, answers()).level).toBe('warn');
    expect(when(at('2026-11-24T08:45:00'), publish, town, answers('所属長 鈴木')).level).toBe('inform');
  });

  it('are lifted by an approved window of time, which is not used up', () => {
    const window = { from: at('2026-11-24T18:00:00'), to: at('2026-11-24T20:00:00') };
    const approval = {
      id: 'off-1',
      type: 'off-hours' as const,
      policyId: 'sample',
      policyVersion: '2026-04-01',
      account: 'mihon_city',
      chain: 'staff' as const,
      status: 'approved' as const,
      window,
      approvedBy: { office: 'chief', person: '鈴木' },
      evidence: 'imported' as const,
    };
    expect(when(at('2026-11-24T19:00:00'), publish, town, { approvals: [approval] })).toMatchObject({ level: 'inform', spends: [] });
    expect(when(at('2026-11-24T20:00:01'), publish, town, { approvals: [approval] }).level).toBe('warn');
    const stranger = { ...approval, approvedBy: { office: 'manager', person: '高橋' } };
    expect(when(at('2026-11-24T19:00:00'), publish, town, { approvals: [stranger] }).level).toBe('warn');
  });

  it('say that times are missing instead of inventing them (S13)', () => {
    const unset = policyWith({ hours: hours({ windows: [{ id: 'operating', label: '運用時間', from: null, to: null, clauses: [] }] }) });
    const verdict = when(NOON, actOf('open-composer'), unset);
    expect(verdict.level).toBe('warn');
    expect(words(unset, verdict)).toContain('運用時間が未設定です');
  });
});

describe('a computer with a wrong clock', () => {
  it('is told when the composer opens (S16)', () => {
    const verdict = verdictOf(city, actOf('open-composer'), { clockSkew: 600_000 });
    expect(verdict.level).toBe('warn');
    expect(words(city, verdict)).toContain('約10分進んでいます');
    expect(words(city, verdictOf(city, actOf('open-composer'), { clockSkew: -180_000 }))).toContain('約3分遅れて');
    expect(verdictOf(city, actOf('open-composer'), { clockSkew: 120_000 }).level).toBe('clear');
  });
});
