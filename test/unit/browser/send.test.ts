import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from '../../../lib/browser/browser.ts';
import { send } from '../../../lib/browser/send.ts';
import type { Envelope } from '../../../lib/messages/envelope.ts';

const answer = (reply: (envelope: Envelope, nth: number) => unknown) => {
  const sent: Envelope[] = [];
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation((async (envelope: Envelope) => {
    sent.push(envelope);
    return reply(envelope, sent.length);
  }) as never);
  return sent;
};

afterEach(() => vi.restoreAllMocks());

describe('asking the background', () => {
  it('gives back the answer', async () => {
    answer(() => ({ ok: true, value: { at: 5 } }));
    expect(await send('ping', {})).toEqual({ ok: true, value: { at: 5 } });
  });

  it('asks again with the same request id when nothing came back, three times in all', async () => {
    const sent = answer((_, nth) => (nth < 3 ? undefined : { ok: true, value: { at: 5 } }));
    expect((await send('ping', {})).ok).toBe(true);
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map((envelope) => envelope.id)).size).toBe(1);
  });

  it('says clearly, in both languages, when the background never answers', async () => {
    answer(() => new Promise(() => undefined));
    const reply = await send('ping', {}, { timeout: 5 });
    expect(reply.ok === false && reply.error.code).toBe('no-answer');
    expect(reply.ok === false && reply.error.ja).toContain('応答しません');
    expect(reply.ok === false && reply.error.en).toContain('does not answer');
  });

  it('says at once, and once, that the first try was not answered in time', async () => {
    const sent = answer(() => new Promise(() => undefined));
    const late: number[] = [];
    await send('ping', {}, { timeout: 5, onLate: () => late.push(sent.length) });
    expect(late).toEqual([1]);
    answer(() => ({ ok: true, value: { at: 5 } }));
    await send('ping', {}, { onLate: () => late.push(-1) });
    expect(late).toEqual([1]);
  });

  it('takes a thrown error and an answer that is none of ours for no answer', async () => {
    const sent = answer((_, nth) => {
      if (nth === 1) throw new Error('The message port closed before a response was received.');
      return 'hello from another listener';
    });
    expect((await send('ping', {})).ok).toBe(false);
    expect(sent).toHaveLength(3);
  });

  it('does not repeat what the background has refused', async () => {
    const sent = answer(() => ({ ok: false, error: { code: 'already-spent', path: '', given: '', ja: '', en: '' } }));
    expect(await send('ping', {})).toMatchObject({ ok: false, error: { code: 'already-spent' } });
    expect(sent).toHaveLength(1);
  });

  it('asks for a reload once the extension was updated under the page', async () => {
    vi.spyOn(browser, 'runtime', 'get').mockReturnValue({ ...browser.runtime, id: undefined } as never);
    const reply = await send('ping', {});
    expect(reply.ok === false && reply.error.code).toBe('orphaned');
    expect(reply.ok === false && reply.error.ja).toContain('再読み込み');
  });
});
