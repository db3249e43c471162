/** The claims of a decision token (security.md 6). Unknown claims are refused; the role is never among them. */
import { APPROVAL_TYPES, CHAINS } from '../foundation/vocabulary.ts';
import { z } from '../policy/zod-setup.ts';
import { Sha256Hex } from './content.ts';
import { JtiSchema, ThumbprintSchema } from './request.ts';

export const TOKEN_TYPE = 'mimamori-approval+jws';
/** No token lives longer than this, whatever the policy's settings say. */
export const MAX_LIFETIME_SECONDS = 31 * 24 * 3600;
export const CLOCK_TOLERANCE_SECONDS = 60;

export const ClaimsSchema = z.strictObject({
  v: z.literal(1),
  /** Organisation: the policy's id. */
  iss: z.string(),
  jti: JtiSchema,
  /** The request that is decided. */
  rid: JtiSchema,
  /** The earlier request in whose place it stands, as the approver saw it; editions before this one leave it out. */
  rep: JtiSchema.optional(),
  dec: z.enum(['approve', 'return', 'revoke']),
  /** Thumbprint of the requesting machine: only that machine can spend it. */
  aud: ThumbprintSchema,
  acc: z.string(),
  chn: z.enum(CHAINS),
  act: z.enum(APPROVAL_TYPES),
  tn: z.literal('nfc-lf-v1'),
  td: Sha256Hex,
  xd: Sha256Hex,
  mc: z.number().int().min(0).max(20),
  md: Sha256Hex,
  /** Epoch seconds. */
  iat: z.number().int(),
  nbf: z.number().int(),
  exp: z.number().int(),
  /** Uses: 1 for everything that is published once. */
  n: z.number().int().min(1).max(1000),
  /** Person who decides, and person who asked: ids of the people list. */
  sub: z.string(),
  req: z.string(),
  /** Office in which the person decides; checked against the people list. */
  off: z.string(),
  pol: z.strictObject({ v: z.string(), d: Sha256Hex }),
  /** Digest of the warnings that the approver saw. */
  fd: Sha256Hex,
  lh: Sha256Hex.optional(),
  /** Conditions of an approval, or reason of a return. */
  say: z.string().max(2000).optional(),
});
export type Claims = z.infer<typeof ClaimsSchema>;

export const HeaderSchema = z.strictObject({ alg: z.literal('Ed25519'), kid: ThumbprintSchema, typ: z.literal(TOKEN_TYPE) });
