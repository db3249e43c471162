/** Attacks of security.md S8 that a machine finds: every single changed character, 10,000 forged claims, any text whatever. None is accepted. */
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeBase64Url } from '../../../lib/approvals/base64url.ts';
import { verifyDecision } from '../../../lib/approvals/verify-decision.ts';
import { canonicalise, content, hex, makeWorld, type World } from './builders.ts';

let world: World;
let honest: string;
beforeAll(async () => {
  world = await makeWorld();
  honest = await world.sign(world.claims);
});

const text = (value: string) => encodeBase64Url(new TextEncoder().encode(value));
const judge = (token: string) => verifyDecision(token, world.context);

describe('generated attacks', () => {
  it('of every single changed character are refused', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.';
    const accepted: string[] = [];
    let tried = 0;
    for (let at = 0; at < honest.length; at += 1) {
      const changed = [...alphabet]
        .filter((other) => other !== honest[at])
        .map((other) => honest.slice(0, at) + other + honest.slice(at + 1));
      changed.push(honest.slice(0, at) + honest.slice(at + 1));
      const verdicts = await Promise.all(changed.map(judge));
      accepted.push(...changed.filter((_, index) => verdicts[index]?.ok));
      tried += changed.length;
    }
    expect(accepted).toEqual([]);
    expect(tried).toBe(honest.length * alphabet.length);
  }, 120_000);

  it('of changed claims under the honest signature are refused, 10,000 times', async () => {
    const [head, , signature] = honest.split('.');
    const value = fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constant(null),
      fc.boolean(),
      fc.constant(hex(content.text)),
      fc.array(fc.string()),
    );
    const property = fc.asyncProperty(fc.constantFrom(...Object.keys(world.claims)), value, fc.string(), async (key, forged, extra) => {
      const forgedClaims = { ...world.claims, [key]: forged, ...(extra ? { [extra]: 1 } : {}) };
      fc.pre(canonicalise(forgedClaims) !== canonicalise(world.claims));
      const token = `${head}.${text(JSON.stringify(forgedClaims))}.${signature}`;
      expect((await judge(token)).ok).toBe(false);
    });
    await fc.assert(property, { numRuns: 10_000 });
  }, 120_000);

  it('of any text whatever are refused without an error', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.tuple(fc.base64String(), fc.base64String(), fc.base64String()).map((parts) => parts.join('.')),
        ),
        async (token) => {
          expect((await judge(token)).ok).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  }, 60_000);
});
