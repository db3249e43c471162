/** Every attack of security.md S8 that a person would think of. None is accepted; those of a machine are in `attacks-generated.test.ts`. */
import { CompactSign, generateKeyPair } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { encodeBase64Url } from '../../../lib/approvals/base64url.ts';
import type { Claims } from '../../../lib/approvals/claims.ts';
import type { RefusalReason } from '../../../lib/approvals/token.ts';
import { type VerifyContext, verifyDecision } from '../../../lib/approvals/verify-decision.ts';
import { canonicalise, hex, makeWorld, NOW, policy, type World } from './builders.ts';

let world: World;
let honest: string;
beforeAll(async () => {
  world = await makeWorld();
  honest = await world.sign(world.claims);
});

const text = (value: unknown) => encodeBase64Url(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)));
const [seconds, day] = [Math.floor(NOW / 1000), 24 * 3600];

async function judge(token: string, changes: Partial<VerifyContext> = {}) {
  return verifyDecision(token, { ...world.context, ...changes });
}
/** Attacks of this file that were refused, each by what was tried: a token in its circumstances. */
const refused = new Set<string>();
const plainly = (_: string, value: unknown) => (value instanceof Set ? [...value] : value);

async function reasonFor(token: string, changes: Partial<VerifyContext> = {}): Promise<RefusalReason | 'accepted'> {
  const verdict = await judge(token, changes);
  if (verdict.ok) return 'accepted';
  refused.add(JSON.stringify([token, changes], plainly));
  return verdict.reason;
}

describe('an honest decision', () => {
  it('counts, and names the person and office that decided', async () => {
    const verdict = await judge(honest);
    expect(verdict).toMatchObject({ ok: true, person: { id: 'kacho' }, claims: { off: 'head' }, selfDecided: false });
  });
  it('of the deputy counts while the absence of the head is recorded', async () => {
    const token = await world.sign({ ...world.claims, sub: 'shusa', off: 'deputy' }, world.deputy);
    const absences = [{ office: 'head', from: NOW - 3600_000, to: NOW + 3600_000, reason: '出張' }];
    expect(await reasonFor(token, { absences })).toBe('accepted');
  });
  it('counts with a clock that is half a minute behind', async () => {
    expect(await reasonFor(honest, { now: world.claims.nbf * 1000 - 30_000 })).toBe('accepted');
  });
  it('by the requester counts only where the policy has a single office acting personally, and says so', async () => {
    const people = [...world.people.filter((one) => one.id !== 'kacho'), { ...(world.people[0] as (typeof world.people)[0]), id: 'tanto' }];
    const token = await world.sign({ ...world.claims, sub: 'tanto' });
    expect(await reasonFor(token, { people })).toBe('own-request');
    const alone = { ...policy, roles: { ...policy.roles, selfDecision: true } };
    expect(await judge(token, { people, policy: alone })).toMatchObject({ ok: true, selfDecided: true });
  });
});

describe('claims that were changed and signed again by the approver’s own key', () => {
  const cases: [string, Partial<Record<keyof Claims | (string & {}), unknown>>, RefusalReason][] = [
    ['another municipality', { iss: 'rumoi' }, 'other-policy'],
    ['an older edition of the policy', { pol: { v: '2020-01-01', d: hex('policy') } }, 'older-policy'],
    ['the same edition with other contents', { pol: { v: policy.version, d: hex('other') } }, 'older-policy'],
    ['another machine', { aud: 'x'.repeat(43) }, 'other-machine'],
    ['another request', { rid: 'CCCCCCCCCCCCCCCC' }, 'no-request'],
    ['another account', { acc: 'artistspot_other' }, 'other-account'],
    ['an account of letters that only look the same', { acc: 'artistspot_kumаmoto' }, 'other-account'],
    ['the account in capitals', { acc: 'ARTISTSPOT_KUMAMOTO' }, 'other-account'],
    ['the contractor’s chain', { chn: 'contractor' }, 'other-chain'],
    ['a reply instead of a post', { act: 'reply' }, 'other-act'],
    ['an edit instead of a post', { act: 'edit' }, 'other-act'],
    ['a listing instead of a post', { act: 'allow-list' }, 'other-act'],
    ['another text', { td: hex('other text') }, 'other-content'],
    ['another order of pictures', { md: hex('2,1') }, 'other-content'],
    ['one picture more', { mc: 3 }, 'other-content'],
    ['no picture', { mc: 0 }, 'other-content'],
    ['other links or mentions', { xd: hex('links') }, 'other-content'],
    ['other warnings than were sent', { fd: hex('[1]') }, 'other-warnings'],
    ['another requester', { req: 'someone' }, 'other-content'],
    ['the requester as approver', { sub: 'tanto' }, 'office-may-not'],
    ['a person that is not the key’s', { sub: 'shusa' }, 'office-may-not'],
    ['an office that the person does not hold', { off: 'deputy' }, 'office-may-not'],
    ['an office that does not exist', { off: 'mayor' }, 'office-may-not'],
    ['a beginning tomorrow', { nbf: seconds + day, exp: seconds + 2 * day }, 'not-yet-valid'],
    ['issued tomorrow', { iat: seconds + day, nbf: seconds + day, exp: seconds + 2 * day }, 'not-yet-valid'],
    ['an end yesterday', { iat: seconds - 3 * day, nbf: seconds - 3 * day, exp: seconds - day }, 'expired'],
    ['an end a second beyond the tolerance of clocks', { iat: seconds - day, nbf: seconds - day, exp: seconds - 61 }, 'expired'],
    ['a beginning a second beyond it', { nbf: seconds + 61, exp: seconds + day }, 'not-yet-valid'],
    ['a second more than 31 days', { exp: seconds - 600 + 31 * day + 1 }, 'too-long'],
    ['a life of a year', { exp: seconds + 365 * day }, 'too-long'],
    ['an end before its beginning', { exp: seconds - 2 * day }, 'too-long'],
    ['a beginning before it was issued', { nbf: seconds - 10 * day, exp: seconds + day }, 'too-long'],
    ['a thousand uses of one post', { n: 1000 }, 'bad-claims'],
    ['a thousand characters of a jti', { jti: 'B'.repeat(1000) }, 'bad-claims'],
    ['no uses', { n: 0 }, 'bad-claims'],
    ['a version that does not exist', { v: 2 }, 'bad-claims'],
    ['a role of its own', { role: 'approver' }, 'bad-claims'],
    ['a prototype key', { constructor: 'x' }, 'bad-claims'],
    ['a decision that does not exist', { dec: 'allow' }, 'bad-claims'],
    ['another text profile', { tn: 'nfkc' }, 'bad-claims'],
    ['a digest in capitals', { td: hex('x').toUpperCase() }, 'bad-claims'],
    ['a time with a fraction', { exp: seconds + 0.5 }, 'bad-claims'],
    ['a time as text', { exp: String(seconds + day) }, 'bad-claims'],
    ['nothing decided', { dec: undefined }, 'bad-claims'],
  ];
  it.each(cases)('with %s are refused', async (_, change, reason) => {
    const payload = new TextEncoder().encode(canonicalise(JSON.parse(JSON.stringify({ ...world.claims, ...change }))));
    const token = await new CompactSign(payload)
      .setProtectedHeader({ alg: 'Ed25519', kid: world.approver.kid, typ: 'mimamori-approval+jws' })
      .sign(world.approver.privateKey);
    expect(await reasonFor(token)).toBe(reason);
  });
});

describe('the frame around the claims', () => {
  const payload = () => new TextEncoder().encode(canonicalise(world.claims));
  const signAs = (header: Record<string, unknown>, key = world.approver.privateKey, body = payload()) =>
    new CompactSign(body).setProtectedHeader(header as { alg: string }).sign(key);

  it('without a signature is refused', async () => {
    const none = `${text({ alg: 'none', kid: world.approver.kid, typ: 'mimamori-approval+jws' })}.${text(canonicalise(world.claims))}.`;
    expect(await reasonFor(none)).toBe('not-a-token');
    expect(await reasonFor(`${none}AAAA`)).toBe('wrong-kind');
  });
  it('signed with a shared secret made of the public key is refused', async () => {
    const secret = new TextEncoder().encode(world.approver.publicKey.padEnd(64, 'x'));
    const token = await new CompactSign(payload())
      .setProtectedHeader({ alg: 'HS256', kid: world.approver.kid, typ: 'mimamori-approval+jws' })
      .sign(secret);
    expect(await reasonFor(token)).toBe('wrong-kind');
  });
  it('signed with another curve is refused', async () => {
    const { privateKey } = await generateKeyPair('ES256');
    const token = await new CompactSign(payload())
      .setProtectedHeader({ alg: 'ES256', kid: world.approver.kid, typ: 'mimamori-approval+jws' })
      .sign(privateKey);
    expect(await reasonFor(token)).toBe('wrong-kind');
  });
  it.each([
    ['the old polymorphic algorithm name', { alg: 'EdDSA' }],
    ['another type of token', { typ: 'JWT' }],
    ['no type', { typ: undefined }],
    ['a key of its own', { jwk: { kty: 'OKP', crv: 'Ed25519', x: 'A'.repeat(43) } }],
    ['an address of keys', { jku: 'https://keys.example/' }],
    ['a certificate chain', { x5c: ['AAAA'] }],
    ['a key id that is no thumbprint', { kid: '../people' }],
  ])('that brings %s is refused', async (_, change) => {
    const header = JSON.parse(JSON.stringify({ alg: 'Ed25519', kid: world.approver.kid, typ: 'mimamori-approval+jws', ...change }));
    expect(await reasonFor(await signAs(header))).toBe('wrong-kind');
  });
  it('that asks for an extension nobody knows is refused', async () => {
    const [, body, signature] = honest.split('.');
    const head = text({ alg: 'Ed25519', kid: world.approver.kid, typ: 'mimamori-approval+jws', crit: ['exp2'], exp2: 1 });
    expect(await reasonFor(`${head}.${body}.${signature}`)).toBe('wrong-kind');
  });
  it('naming the approver’s key over a stranger’s signature is refused', async () => {
    expect(await reasonFor(await world.sign(world.claims, { ...world.stranger, kid: world.approver.kid }))).toBe('bad-signature');
  });
  it('by a key that nobody enrolled is refused', async () => {
    expect(await reasonFor(await world.sign(world.claims, world.stranger))).toBe('unknown-key');
  });
  it('with the signature of another honest decision is refused', async () => {
    const other = await world.sign({ ...world.claims, jti: 'DDDDDDDDDDDDDDDD' });
    const [head, body] = honest.split('.');
    expect(await reasonFor(`${head}.${body}.${other.split('.')[2]}`)).toBe('bad-signature');
  });
  it.each([
    ['repeated keys', (json: string) => json.replace('{', '{"acc":"artistspot_other",')],
    ['keys in another order', (json: string) => JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(json)).reverse()))],
    ['white space', (json: string) => `${json} `],
    ['a byte order mark', (json: string) => `\uFEFF${json}`],
    ['numbers in another spelling', (json: string) => json.replace('"v":1,', '"v":1.0,')],
    ['escaped letters', (json: string) => json.replace('kacho', '\\u006bacho')],
    ['a list instead of claims', () => '[]'],
    ['nothing', () => 'null'],
    ['no JSON', () => '{'],
  ])('whose claims are written with %s is refused', async (_, rewrite) => {
    const token = await signAs(
      { alg: 'Ed25519', kid: world.approver.kid, typ: 'mimamori-approval+jws' },
      world.approver.privateKey,
      new TextEncoder().encode(rewrite(canonicalise(world.claims))),
    );
    expect(await reasonFor(token)).toBe('bad-claims');
  });
  it.each([
    ['padding', (token: string) => `${token}==`],
    ['a line end', (token: string) => `${token}\n`],
    ['a fourth part', (token: string) => `${token}.AAAA`],
    ['only two parts', (token: string) => token.split('.').slice(0, 2).join('.')],
    ['nothing at all', () => ''],
    ['a megabyte', () => `${'A'.repeat(500_000)}.${'A'.repeat(500_000)}.AAAA`],
  ])('with %s is refused', async (_, change) => {
    expect(await reasonFor(change(honest))).not.toBe('accepted');
  });
});

describe('an honest decision in the wrong circumstances', () => {
  it.each<[string, () => Partial<VerifyContext>, RefusalReason]>([
    [
      'the approver was transferred before deciding',
      () => ({ people: world.people.map((one) => (one.id === 'kacho' ? { ...one, validTo: NOW - 86_400_000 } : one)) }),
      'key-revoked',
    ],
    [
      'the approver was transferred after deciding',
      () => ({ people: world.people.map((one) => (one.id === 'kacho' ? { ...one, validTo: NOW - 60_000 } : one)) }),
      'key-revoked',
    ],
    [
      'the approver came into office only later',
      () => ({ people: world.people.map((one) => (one.id === 'kacho' ? { ...one, validFrom: NOW - 1000 } : one)) }),
      'key-revoked',
    ],
    [
      'the key was reported lost',
      () => ({ people: world.people.map((one) => (one.id === 'kacho' ? { ...one, revoked: true } : one)) }),
      'key-revoked',
    ],
    ['the decision was revoked', () => ({ revokedJtis: new Set([world.claims.jti]) }), 'revoked'],
    ['it was used already', () => ({ spentJtis: new Set([world.claims.jti]) }), 'already-used'],
    ['another decision came first', () => ({ requests: [{ ...world.request, decidedBy: 'EEEEEEEEEEEEEEEE' }] }), 'already-decided'],
    ['another machine reads it', () => ({ machine: world.stranger.kid }), 'other-machine'],
    ['the request was for another account', () => ({ requests: [{ ...world.request, account: 'other' }] }), 'other-account'],
    [
      'the requester is on the list of approvers under another id',
      () => ({ people: world.people.map((one) => (one.id === 'kacho' ? { ...one, name: '担当　花子' } : one)) }),
      'own-request',
    ],
    ['no request is known', () => ({ requests: [] }), 'no-request'],
    ['two days have passed', () => ({ now: NOW + 2 * 86_400_000 }), 'expired'],
    ['the clock was set back a day', () => ({ now: NOW - 86_400_000 }), 'not-yet-valid'],
  ])('is refused when %s', async (_, changes, reason) => {
    expect(await reasonFor(honest, changes())).toBe(reason);
  });
  it('of the deputy is refused without a record of absence, and outside it', async () => {
    const token = await world.sign({ ...world.claims, sub: 'shusa', off: 'deputy' }, world.deputy);
    expect(await reasonFor(token)).toBe('no-absence');
    expect(await reasonFor(token, { absences: [{ office: 'head', from: NOW - 1000, to: NOW + 1000, reason: '出張' }] })).toBe('no-absence');
    expect(await reasonFor(token, { absences: [{ office: 'other', from: 0, to: NOW * 2, reason: '出張' }] })).toBe('no-absence');
  });
});

describe('the attacks of this file', () => {
  it('are at least 60 different ones, and each was refused', () => {
    expect(refused.size).toBeGreaterThanOrEqual(60);
  });
});
