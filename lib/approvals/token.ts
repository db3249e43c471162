/**
 * Signing and reading decision tokens: compact JWS, Ed25519 (RFC 9864), over canonical JSON. Reading is strict in every step and says
 * which step refused; nothing here knows whether the decision fits a request, that is `verify-decision`.
 */
import { CompactSign, compactVerify, importJWK } from 'jose';
import { decodeBase64Url } from './base64url.ts';
import { type Claims, ClaimsSchema, HeaderSchema, TOKEN_TYPE } from './claims.ts';
import type { Canonicalise } from './content.ts';
import type { Person } from './people.ts';

/** Why a token is refused; each has a sentence `approvals.refused.<reason>` in both languages. */
export type RefusalReason =
  | 'not-a-token'
  | 'damaged'
  | 'wrong-kind'
  | 'unknown-key'
  | 'key-revoked'
  | 'bad-signature'
  | 'bad-claims'
  | 'not-yet-valid'
  | 'expired'
  | 'too-long'
  | 'other-policy'
  | 'older-policy'
  | 'other-machine'
  | 'no-request'
  | 'other-content'
  | 'other-account'
  | 'other-chain'
  | 'other-act'
  | 'office-may-not'
  | 'no-absence'
  | 'own-request'
  | 'revoked'
  | 'withdrawn'
  | 'already-used'
  | 'other-warnings'
  | 'already-decided'
  | 'superseded';

export type TokenReading = { ok: true; claims: Claims; person: Person } | { ok: false; reason: RefusalReason };

/** Signs `claims` with the approver's key. Throws when the claims do not fit the schema: that is a programmer's mistake. */
export async function signDecision(claims: Claims, key: CryptoKey, kid: string, canonicalise: Canonicalise): Promise<string> {
  const payload = new TextEncoder().encode(canonicalise(ClaimsSchema.parse(claims)));
  return new CompactSign(payload).setProtectedHeader({ alg: 'Ed25519', kid, typ: TOKEN_TYPE }).sign(key);
}

const imported = new Map<string, ReturnType<typeof importJWK>>();

/** A person's public key, imported once: a people list holds few, and every decision that comes in is checked with one of them. */
function keyOf({ publicKey }: Person): ReturnType<typeof importJWK> {
  const key = imported.get(publicKey) ?? importJWK({ kty: 'OKP', crv: 'Ed25519', x: publicKey }, 'Ed25519');
  imported.set(publicKey, key);
  return key;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

const MAX_TOKEN_LENGTH = 8192;

/**
 * Reads `token` and checks form, header, key and signature against the people list. The claims must be spelled canonically, so
 * that repeated keys, other orders and other number forms are refused before anything looks at them.
 */
export async function readToken(token: string, people: readonly Person[], canonicalise: Canonicalise): Promise<TokenReading> {
  const refuse = (reason: RefusalReason): TokenReading => ({ ok: false, reason });
  if (token.length > MAX_TOKEN_LENGTH) return refuse('not-a-token');
  const parts = token.split('.');
  const [head, body, signature] = parts;
  if (parts.length !== 3 || !head || !body || !signature) return refuse('not-a-token');
  const [headBytes, bodyBytes, signatureBytes] = [decodeBase64Url(head), decodeBase64Url(body), decodeBase64Url(signature)];
  if (!headBytes || !bodyBytes || !signatureBytes) return refuse('damaged');

  const header = HeaderSchema.safeParse(parseJson(headBytes));
  if (!header.success) return refuse('wrong-kind');
  const person = people.find((one) => one.kid === header.data.kid);
  if (!person) return refuse('unknown-key');
  if (person.revoked) return refuse('key-revoked');

  try {
    await compactVerify(token, await keyOf(person), { algorithms: ['Ed25519'] });
  } catch {
    return refuse('bad-signature');
  }

  const payload = parseJson(bodyBytes);
  const claims = ClaimsSchema.safeParse(payload);
  if (!claims.success) return refuse('bad-claims');
  if (canonicalise(claims.data) !== new TextDecoder().decode(bodyBytes)) return refuse('bad-claims');
  return { ok: true, claims: claims.data, person };
}
