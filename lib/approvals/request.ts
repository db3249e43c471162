/** A request for approval: what is asked, by whom, on which machine, with what the checker said. Kept in the extension, and sent as text or file. */
import { z } from '../policy/zod-setup.ts';
import { BoundContentSchema, Sha256Hex } from './content.ts';

/** 96 random bits, base64url. */
export const JtiSchema = z.string().regex(/^[A-Za-z0-9_-]{16}$/, 'approvals.jti');
/** RFC 7638 thumbprint of a public key, base64url of SHA-256. */
export const ThumbprintSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/, 'approvals.thumbprint');

export const WarningSchema = z.strictObject({
  clauses: z.array(z.string()),
  severity: z.enum(['hold', 'undetermined', 'warn', 'inform']),
  /** Sentence as the requester saw it, Japanese. */
  what: z.string().max(1000),
});

export const RequestSchema = z.strictObject({
  v: z.literal(1),
  /** Named by the requester's machine; the decision refers to it. */
  id: JtiSchema,
  policyId: z.string(),
  policyVersion: z.string(),
  policyDigest: Sha256Hex,
  clauses: z.array(z.string()),
  content: BoundContentSchema,
  altTexts: z.array(z.string().max(1000)),
  /** Answers given to link conditions, by link. */
  linkAnswers: z.array(z.strictObject({ url: z.string(), ticks: z.array(z.string()), consent: z.string().optional() })),
  /** Small previews as data URLs, in the order of the media; left out of the text form. */
  thumbnails: z.array(z.string().max(60_000)).optional(),
  warnings: z.array(WarningSchema),
  requester: z.strictObject({ id: z.string(), name: z.string(), office: z.string(), chain: z.enum(['staff', 'contractor']) }),
  machine: ThumbprintSchema,
  note: z.string().max(2000),
  plannedAt: z.number().int().optional(),
  requestedAt: z.number().int(),
  /** Head of the requester's log: a witness against cutting it later (security.md 7). */
  logHead: Sha256Hex.optional(),
  /** The earlier request that this one takes the place of, after a return or a change. */
  replaces: JtiSchema.optional(),
});
export type ApprovalRequest = z.infer<typeof RequestSchema>;
