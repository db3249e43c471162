import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { explain } from '../../../lib/decision/explain.ts';
import { CATEGORY_IDS } from '../../../lib/foundation/vocabulary.ts';
import { rules as en } from '../../../lib/i18n/en/rules.ts';
import { rules as ja } from '../../../lib/i18n/ja/rules.ts';
import { finding } from '../../../lib/rules/finding.ts';
import { policyWith } from '../rules/sample.ts';

const policy = policyWith();
const root = resolve(import.meta.dirname, '../../../lib');
const sources = ['rules', 'decision'].flatMap((room) =>
  readdirSync(`${root}/${room}`).map((name) => ({ name, text: readFileSync(`${root}/${room}/${name}`, 'utf8') })),
);
/** Ids as they stand in the code, whole or up to their first placeholder. */
const used = sources.flatMap(({ text }) => [...text.matchAll(/[`'](rules\.[A-Za-z][A-Za-z0-9.-]*)/g)].map((match) => match[1] ?? ''));

describe('an explanation', () => {
  it('says what, why with the clause in its own words, and what to do now', () => {
    const one = finding({
      rule: 'hours',
      clauses: ['sample.2'],
      severity: 'warn',
      messageId: 'rules.clock.fast',
      data: { minutes: 10 },
      remedy: 'rules.clock.now',
      label: '準用（条文なし）',
    });
    expect(explain(one, policy, 'ja')).toEqual({
      what: 'この端末の時計が約10分進んでいます。',
      why: [{ clauseId: 'sample.2', section: '2', quote: 'sample.2の本文', message: 'sample.2の定めをご確認ください。' }],
      now: '時計を合わせてください。運用時間の判定がずれるおそれがあります。',
      label: '準用（条文なし）',
      questions: [],
    });
    expect(explain(one, policy, 'en').what).toBe('This computer’s clock is about 10 minutes fast.');
    expect(explain(one, policy, 'en').why[0]?.message).toBe('Gloss of sample.2');
  });

  it('puts ids among the data into words: why an approval does not count', () => {
    const reasons = ['rules.approval.mismatch.account', 'rules.approval.mismatch.expired'];
    const one = finding({
      rule: 'approval',
      clauses: [],
      severity: 'hold',
      messageId: 'rules.approval.notValid',
      data: { reasons, offices: ['課長'] },
      remedy: 'rules.approval.missing.now',
    });
    expect(explain(one, policy, 'ja').what).toContain('別のアカウントへの承認です、期限が過ぎています');
    expect(explain(one, policy, 'en').what).toContain('it is for another account, it has expired');
  });

  it('says moments in the words of the reader’s language', () => {
    const data = { at: 'jst:2026-11-23T10:00', windows: ['投稿時間 8:50〜17:20'], holiday: '勤労感謝の日' };
    const one = finding({
      rule: 'hours',
      clauses: [],
      severity: 'warn',
      messageId: 'rules.hours.holiday',
      data,
      remedy: 'rules.hours.now',
    });
    expect(explain(one, policy, 'ja').what).toContain('2026年11月23日（月）10:00');
    expect(explain(one, policy, 'en').what).toContain('Mon 23 Nov 2026, 10:00');
  });

  it('leaves words of the person as they are, even when they look like an id', () => {
    const one = finding({
      rule: 'x',
      clauses: [],
      severity: 'warn',
      messageId: 'rules.reminder',
      data: { text: 'rules.nothing' },
      remedy: 'rules.reminder.now',
    });
    expect(explain(one, policy, 'ja').what).toBe('rules.nothing');
  });

  it('throws rather than show half a sentence: an unknown id, a missing value, an unknown clause', () => {
    const base = { rule: 'x', clauses: [], severity: 'warn' as const, remedy: 'rules.clock.now' };
    expect(() => explain(finding({ ...base, messageId: 'rules.unknown' }), policy, 'ja')).toThrow('rules.unknown');
    expect(() => explain(finding({ ...base, messageId: 'rules.clock.fast' }), policy, 'ja')).toThrow('minutes');
    expect(() => explain(finding({ ...base, messageId: 'rules.clock.now', clauses: ['sample.99'] }), policy, 'ja')).toThrow('sample.99');
  });
});

describe('the sentences of the rules', () => {
  it('are there in both languages for every id that the rules use', () => {
    const missing = used.filter((id) => !Object.keys(ja).some((key) => key === id || (id.endsWith('.') && key.startsWith(id))));
    expect([...new Set(missing)]).toEqual([]);
    expect(Object.keys(en).sort()).toEqual(Object.keys(ja).sort());
  });

  it('say what to do now wherever the rules name a remedy', () => {
    const remedies = sources.flatMap(({ text }) =>
      [...text.matchAll(/remedy: [`'](rules\.[A-Za-z0-9.-]+)[`']/g)].map((match) => match[1] ?? ''),
    );
    expect(remedies.length).toBeGreaterThan(30);
    expect(remedies.filter((id) => !/\bnow\b/.test(id))).toEqual([]);
    for (const category of CATEGORY_IDS) expect(ja).toHaveProperty([`rules.content.now.${category}`]);
  });

  it('name the same values in both languages', () => {
    const values = (sentence: string) => [...sentence.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();
    const differing = Object.keys(ja).filter((key) => {
      const id = key as keyof typeof ja;
      return JSON.stringify([...new Set(values(ja[id]))]) !== JSON.stringify([...new Set(values(en[id]))]);
    });
    expect(differing).toEqual([]);
  });

  it('are none that nobody says', () => {
    const dynamic = used.filter((id) => id.endsWith('.'));
    const idle = Object.keys(ja).filter((key) => !used.includes(key) && !dynamic.some((start) => key.startsWith(start)));
    expect(idle).toEqual([]);
  });

  it('end as sentences, politely', () => {
    const fragments = ['rules.category.', 'rules.accountCategory.', 'rules.registry.', 'rules.approval.mismatch.'];
    const whole = Object.entries(ja).filter(
      ([key, sentence]) => !fragments.some((start) => key.startsWith(start)) && !/\{\w+\}$/.test(sentence),
    );
    expect(whole.filter(([, sentence]) => !/[。）：]$/.test(sentence) && !/\{/.test(sentence.slice(-12)))).toEqual([]);
  });
});
