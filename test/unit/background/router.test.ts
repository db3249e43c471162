import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { isEnvelope, route } from '../../../entrypoints/background/router.ts';
import { ENVELOPE } from '../../../lib/messages/envelope.ts';
import { MESSAGES, type MessageKind } from '../../../lib/messages/table.ts';
import { type Background, background, contentStamp, pageStamp, type Stamp } from './support.ts';

const KINDS = Object.keys(MESSAGES) as MessageKind[];
const instagram = contentStamp() as NonNullable<Stamp>;
const STRANGERS: Record<string, Stamp> = {
  'another extension': { ...instagram, id: 'another' },
  'a frame in Instagram': { ...instagram, frameId: 2 },
  'another site': { ...instagram, origin: 'https://evil.example' },
  'a web page': { origin: 'https://www.instagram.com', url: 'https://www.instagram.com/' },
  nobody: undefined,
  'a sandboxed page': { ...instagram, origin: 'null' },
};

let bg: Background;
beforeAll(async () => {
  bg = await background();
});
const ask = (kind: string, body: unknown, from: Stamp) => route({ v: ENVELOPE, id: crypto.randomUUID(), kind, body }, from, bg.context);

describe('the door of the background', () => {
  it.each(KINDS)('opens %s only to those whom the table names', async (kind) => {
    for (const [who, stamp] of Object.entries(STRANGERS)) {
      const reply = await ask(kind, {}, stamp);
      expect(reply.ok === false && reply.error.code, who).toBe('refused-sender');
    }
    for (const [who, stamp] of [['content', contentStamp()] as const, ['page', pageStamp()] as const]) {
      if (!MESSAGES[kind].from.includes(who))
        expect(await ask(kind, {}, stamp), who).toMatchObject({ ok: false, error: { code: 'refused-sender' } });
    }
  });

  it('knows its own messages by their mark and leaves all others alone', () => {
    const ours = { v: ENVELOPE, id: 'x', kind: 'ping', body: {} };
    expect(isEnvelope(ours)).toBe(true);
    for (const other of [
      null,
      'ping',
      5,
      [],
      {},
      { ...ours, v: 'mimamori/2' },
      { ...ours, id: '' },
      { ...ours, id: 'x'.repeat(101) },
      { ...ours, kind: 7 },
    ]) {
      expect(isEnvelope(other)).toBe(false);
    }
  });

  it('answers an unknown kind with a sentence', async () => {
    expect(await ask('toString', {}, pageStamp())).toMatchObject({
      ok: false,
      error: { code: 'unknown-kind', ja: expect.stringContaining('更新') },
    });
  });

  it('names the place of what is wrong in a request', async () => {
    expect(await ask('policy.choose', { policyId: '../etc' }, pageStamp())).toMatchObject({
      ok: false,
      error: { code: 'bad-request', path: 'policyId' },
    });
    expect(await ask('settings.set', { settings: { policyId: 'rumoi', surprise: 1 } }, pageStamp())).toMatchObject({
      ok: false,
      error: { code: 'bad-request' },
    });
  });

  it('accepts none of 5,000 malformed bodies, throws nothing and writes nothing', async () => {
    const before = await bg.store.db.count('log');
    const writing = KINDS.filter((kind) => MESSAGES[kind].request.safeParse({}).success === false);
    const malformed = fc.anything({ withNullPrototype: true, withBigInt: true, maxDepth: 3 });
    const accepted: unknown[] = [];
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...writing), malformed, async (kind, body) => {
        const reply = await ask(kind, body, MESSAGES[kind].from.includes('content') ? contentStamp() : pageStamp());
        if (reply.ok && !MESSAGES[kind].request.safeParse(body).success) accepted.push([kind, body]);
        if (!reply.ok) expect(reply.error.code).not.toBe('internal');
      }),
      { numRuns: 5_000 },
    );
    expect(accepted).toEqual([]);
    expect(await bg.store.db.count('log')).toBe(before);
  }, 30_000);
});
