import { describe, expect, it } from 'vitest';
import { createReports, type Send } from '../../../entrypoints/guard.content/reports.ts';
import type { Verdict } from '../../../lib/decision/types.ts';
import { like } from './given.ts';

const WARNED: Verdict = {
  level: 'warn',
  findings: [{ key: 'k', rule: 'hours', clauses: [], severity: 'warn', messageId: 'm', data: {}, remedy: 'r', release: 'acknowledge' }],
  release: 'acknowledge',
  spends: [],
};

function reporter(answer: 'yes' | 'silence' = 'yes') {
  const sent: { kind: string; body: unknown; id: string | undefined }[] = [];
  const world = { now: 0, silences: 0 };
  const send = ((kind: string, body: unknown, options?: { id?: string }) => {
    sent.push({ kind, body, id: options?.id });
    const no = { ok: false, error: { code: 'no-answer', path: kind, given: '', ja: '', en: '' } };
    return Promise.resolve(answer === 'yes' ? { ok: true, value: { id: 'x' } } : no);
  }) as Send;
  const reports = createReports(
    send,
    () => 'https://www.instagram.com/p/abc/',
    () => world.now,
    () => {
      world.silences += 1;
    },
  );
  return { reports, sent, world };
}

describe('what the guard tells the background', () => {
  it('is told once in ten minutes when the same verdict is shown again', () => {
    const { reports, sent, world } = reporter();
    reports.shown(like('x'), WARNED);
    reports.shown(like('x'), WARNED);
    expect(sent).toHaveLength(1);
    world.now = 600_000;
    reports.shown(like('x'), WARNED);
    expect(sent).toHaveLength(2);
  });

  it('never names another account or its page', () => {
    const { reports, sent } = reporter();
    reports.status({ kind: 'inert', account: 'mizuki_days' }, () => undefined);
    expect(sent).toEqual([{ kind: 'guard.status', body: { status: { kind: 'inert', account: null }, url: '' }, id: undefined }]);
    reports.shown(like('x'), { ...WARNED, inert: true });
    expect(sent).toHaveLength(1);
  });

  it('carries the number of the held act, so that a repetition is recorded once', async () => {
    const { reports, sent } = reporter();
    await reports.intent('act-1', like('x'), WARNED, {});
    expect(sent[0]).toMatchObject({ kind: 'act.intent', id: 'act-1' });
  });

  it('is noticed when nobody hears it', async () => {
    const { reports, world } = reporter('silence');
    await reports.intent('act-1', like('x'), WARNED, {});
    expect(world.silences).toBe(1);
  });
});
