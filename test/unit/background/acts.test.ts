import { describe, expect, it } from 'vitest';
import { settleUnknown } from '../../../entrypoints/background/chores.ts';
import { act, background, verdict } from './support.ts';

const kinds = async (bg: Awaited<ReturnType<typeof background>>) =>
  (await bg.get('log.list', { limit: 100 })).entries.map(({ entry }) => [entry.kind, entry.outcome]).reverse();

describe('acts in the record', () => {
  it('writes the intent before an act goes and the outcome after it', async () => {
    const bg = await background();
    const { id } = await bg.get('act.intent', {
      act: act(),
      verdict: verdict({ level: 'warn' }),
      answers: { reason: { code: 'disaster' } },
      spends: [],
    });
    await bg.get('act.outcome', { id, outcome: 'sent', status: 200 });
    const { entries } = await bg.get('log.list', { limit: 10 });
    expect(entries.map(({ entry }) => [entry.kind, entry.id, entry.outcome])).toEqual([
      ['outcome', id, 'sent'],
      ['intent', id, null],
    ]);
    expect(entries[1]?.entry.reason).toEqual({ code: 'disaster' });
  });

  it('keeps the digest of a caption and not the caption', async () => {
    const bg = await background();
    await bg.get('log.verdict', { act: act({ text: '山田さんの住所は' }), verdict: verdict({ level: 'hold' }) });
    const { text } = await bg.get('log.export', { format: 'jsonl' });
    expect(text).not.toContain('山田');
    expect(text).toMatch(/"text":"[0-9a-f]{64}"/);
  });

  it('writes a verdict that stays the same only once, and again when it changes', async () => {
    const bg = await background();
    const shown = { act: act(), verdict: verdict({ level: 'warn' }) };
    await bg.get('log.verdict', shown);
    await bg.get('log.verdict', shown);
    await bg.get('log.verdict', { ...shown, act: act({ text: '別の文' }) });
    expect(await kinds(bg)).toEqual([
      ['verdict', null],
      ['verdict', null],
    ]);
  });

  it('answers a repeated request with the first answer and writes nothing twice', async () => {
    const bg = await background();
    const body = { act: act(), verdict: verdict(), answers: {}, spends: [] };
    const first = await bg.get('act.intent', body, { id: 'same-request' });
    await bg.restart();
    const second = await bg.get('act.intent', body, { id: 'same-request' });
    expect(second).toEqual(first);
    expect(await kinds(bg)).toEqual([['intent', null]]);
  });

  it('shows an act as unknown when the worker died between intent and outcome', async () => {
    const bg = await background();
    await bg.get('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: [] });
    await bg.restart();
    bg.now += 11 * 60_000;
    expect(await settleUnknown(bg.context, 600_000)).toBe(1);
    expect(await settleUnknown(bg.context, 600_000)).toBe(0);
    expect(await kinds(bg)).toEqual([
      ['intent', null],
      ['outcome', 'unknown'],
    ]);
  });

  it('keeps the record whole when many acts arrive at once', async () => {
    const bg = await background();
    await Promise.all(Array.from({ length: 60 }, () => bg.get('act.intent', { act: act(), verdict: verdict(), answers: {}, spends: [] })));
    const report = await bg.get('log.verify', {});
    expect(report).toMatchObject({ ok: true, checked: 60 });
  });
});
