import { describe, expect, it } from 'vitest';
import { runCases } from '../../../lib/decision/run-cases.ts';
import { CasesSchema } from '../../../lib/policy/cases-schema.ts';
import { approvalWith, needsApproval, policyWith } from '../rules/sample.ts';

const pack = policyWith({ approval: approvalWith({ post: needsApproval() }), altText: { severity: 'warn', clauses: ['sample.4'] } });
const tools = { compile: (policy: typeof pack) => policy, settings: () => ({}) as never, detect: () => [] };
const publish = { kind: 'publish', text: 'お知らせ', media: [{ digest: 'aa' }] };
const run = (...cases: object[]) =>
  runCases(
    CasesSchema.parse({
      policy: 'sample',
      cases: cases.map((one) => ({ name: '例', clauses: [], fires: true, at: '2026-11-24T10:00:00+09:00', act: publish, ...one })),
    }),
    pack,
    tools,
  );
const differences = (one: object) =>
  run(one)
    .failed.flatMap((failure) => failure.differences)
    .join('\n');
const byChief = { type: 'post', text: 'お知らせ', media: ['aa'], approvedBy: { office: 'chief', person: '鈴木' } };

describe('worked examples', () => {
  it('pass when the verdict is as they say, with defaults filled in', () => {
    expect(run({ expect: { level: 'hold', clauses: ['sample.2'], release: 'approval' } })).toEqual({ passed: 1, failed: [] });
    const approvedCase = {
      facts: { approvals: [byChief] },
      expect: { level: 'warn', absent: ['sample.2'], spends: ['a1'], says: ['1枚目'] },
    };
    expect(run(approvedCase).passed).toBe(1);
  });

  it('say readably what differs, and what the verdict was', () => {
    const told = differences({
      expect: {
        level: 'inform',
        clauses: ['sample.9'],
        absent: ['sample.2'],
        release: null,
        says: ['月曜'],
        questions: ['q'],
        spends: ['a9'],
      },
    });
    expect(told).toContain('level: expected inform, was hold');
    expect(told).toContain('no finding names: sample.9');
    expect(told).toContain('an open finding names, but must not: sample.2');
    expect(told).toContain('release: expected null, was approval');
    expect(told).toContain('nobody says: 月曜');
    expect(told).toContain('not asked: q');
    expect(told).toContain('not spent: a9');
    expect(told).toContain('hold rules.approval.missing.post [sample.2]');
  });

  it('go on in steps that lay answers, facts and acts over those before', () => {
    const steps = {
      expect: { level: 'hold' },
      // biome-ignore lint/suspicious/noThenProperty: the word of the format
      then: [
        { facts: { approvals: [byChief] }, expect: { level: 'warn', clauses: ['sample.4'] } },
        { answers: { acknowledged: ['*'] }, expect: { level: 'inform', release: null } },
        { act: { text: '別の文' }, expect: { level: 'hold' } },
      ],
    };
    expect(run(steps).failed).toEqual([]);
    // biome-ignore lint/suspicious/noThenProperty: the word of the format
    const wrong = { ...steps, then: [...steps.then, { expect: { level: 'clear' } }] };
    expect(run(wrong).failed[0]?.step).toBe(5);
  });

  it('must fire the clauses that they are about, or keep them silent', () => {
    expect(differences({ clauses: ['sample.8'], expect: {} })).toContain('fires: true, but no finding names sample.8');
    expect(differences({ clauses: ['sample.2'], fires: false, expect: {} })).toContain(
      'fires: false, but an unresolved finding names sample.2',
    );
    expect(run({ clauses: ['sample.2'], fires: false, facts: { approvals: [byChief] }, expect: {} }).passed).toBe(1);
  });

  it('count a case once, however many of its steps fail', () => {
    // biome-ignore lint/suspicious/noThenProperty: the word of the format
    const twice = { expect: { level: 'clear' }, then: [{ expect: { level: 'clear' } }] };
    const result = run(twice, { name: '別の例', expect: { level: 'hold' } });
    expect(result.passed).toBe(1);
    expect(result.failed).toHaveLength(2);
  });

  it('may put nobody at the keyboard and no account on the page', () => {
    expect(run({ viewer: null, operator: null, expect: { level: 'hold', says: ['読み取れませんでした'] } }).failed).toEqual([]);
    expect(run({ viewer: 'my_private_life', expect: { level: 'clear', inert: true } }).failed).toEqual([]);
  });

  it('become a failure, not a crash, when something throws', () => {
    const broken = runCases(
      CasesSchema.parse({ policy: 'sample', cases: [{ name: '壊れた設定', clauses: [], fires: true, at: 0, act: publish, expect: {} }] }),
      pack,
      {
        ...tools,
        settings: () => {
          throw new Error('settings: unknown key');
        },
      },
    );
    expect(broken.failed[0]?.differences).toEqual(['threw: settings: unknown key']);
  });

  it('refuse moments without an offset: nobody should have to guess the zone', () => {
    expect(() => run({ at: '2026-11-24T10:00:00', expect: {} })).toThrow();
  });
});
