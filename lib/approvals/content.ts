/**
 * What an approval is bound to (clauses.md 5.2, AMB-30): account, chain, kind of act, text, media by count, order and digest, links,
 * mentions and collaborators, target, time window. Alt texts are left out on purpose: improving them never voids an approval.
 */
import { ACCOUNT_CATEGORIES, APPROVAL_TYPES, CHAINS } from '../foundation/vocabulary.ts';
import { Handle } from '../policy/schema-parts.ts';
import { z } from '../policy/zod-setup.ts';
import { normaliseForApproval, TEXT_PROFILE } from '../text/approval-text.ts';

export const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'approvals.sha256');

export const TargetSchema = z.strictObject({
  handle: Handle.optional(),
  igId: z.string().regex(/^\d+$/).optional(),
  postUrl: z.string().max(500).optional(),
  commentAuthor: Handle.optional(),
  commentText: z.string().max(5000).optional(),
});

export const BoundContentSchema = z.strictObject({
  account: Handle,
  accountId: z.string().regex(/^\d+$/).optional(),
  chain: z.enum(CHAINS),
  type: z.enum(APPROVAL_TYPES),
  /** As typed; it is normalised before it is digested. */
  text: z.string().max(10_000),
  media: z.array(Sha256Hex).max(20),
  links: z.array(z.string().max(2000)).max(100),
  /** Mentioned and collaborating accounts, sorted. */
  mentions: z.array(Handle).max(100),
  target: TargetSchema.optional(),
  window: z.strictObject({ from: z.number().int(), to: z.number().int() }).optional(),
  /** For type `allow-list`: as what the target is to be listed, for which acts, on what evidence (AMB-04). */
  listing: z
    .strictObject({
      category: z.enum(ACCOUNT_CATEGORIES),
      acts: z.array(z.enum(['like', 'follow', 'share', 'comment'])).min(1),
      evidence: z.string().max(2000),
    })
    .optional(),
  /** For type `pre-approved-scope` (鏡野 5(2)ア): the kind; the text describes it and the window is its period. */
  scope: z.strictObject({ kind: z.enum(['a', 'b', 'c']) }).optional(),
});
export type BoundContent = z.infer<typeof BoundContentSchema>;

/** SHA-256 of the bytes, as lower-case hex. Comes in as an argument, since this room owns no cryptography. */
export type Hash = (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
/** RFC 8785 canonical JSON. */
export type Canonicalise = (value: unknown) => string;

export interface ContentDigests {
  /** Profile in which the text was digested. */
  tn: typeof TEXT_PROFILE;
  /** Digest of the normalised text. */
  td: string;
  /** Digest of everything else that is bound, media excepted. */
  xd: string;
  /** Number of media and the digest over their list in order. */
  mc: number;
  md: string;
}

/**
 * Digests of the bound content. Media are hashed where they were chosen, before anything re-encodes them, and only their
 * digests arrive here (security.md 4.3: file sanitising between networks changes the bytes).
 */
export async function digestContent(content: BoundContent, hash: Hash, canonicalise: Canonicalise): Promise<ContentDigests> {
  const bytes = (text: string) => new TextEncoder().encode(text);
  const { text, media, ...rest } = content;
  const others = { ...rest, mentions: [...rest.mentions].sort(), target: rest.target && comparableTarget(rest.target) };
  return {
    tn: TEXT_PROFILE,
    td: await hash(bytes(normaliseForApproval(text))),
    xd: await hash(bytes(canonicalise(withoutUndefined(others)))),
    mc: media.length,
    md: await hash(bytes(canonicalise(media))),
  };
}

function comparableTarget(target: z.infer<typeof TargetSchema>) {
  return { ...target, commentText: target.commentText === undefined ? undefined : normaliseForApproval(target.commentText) };
}

function withoutUndefined<T extends object>(value: T): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .map(([key, one]) => [key, typeof one === 'object' && one !== null && !Array.isArray(one) ? withoutUndefined(one) : one]),
  );
}

/** True when both sets of digests name the same content. */
export function sameDigests(a: ContentDigests, b: ContentDigests): boolean {
  return a.tn === b.tn && a.td === b.td && a.xd === b.xd && a.mc === b.mc && a.md === b.md;
}
