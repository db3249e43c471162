/**
 * Whether a decision that arrived may count: it must answer one of this machine's own requests, for the same content, under the
 * policy in force, by an office that the policy lets decide this kind of act for this chain, in its time, and not by the one who asked.
 * Rests on clauses.md 5.3 and security.md 6; every refusal has a sentence.
 */
import type { Absence } from '../decision/types.ts';
import type { ApprovalType, Chain } from '../foundation/vocabulary.ts';
import type { Policy } from '../policy/schema.ts';
import { CLOCK_TOLERANCE_SECONDS, type Claims, MAX_LIFETIME_SECONDS } from './claims.ts';
import { type Canonicalise, type ContentDigests, sameDigests } from './content.ts';
import { isPublishedOnce } from './lifecycle.ts';
import { isInOffice, isSamePerson, type Person } from './people.ts';
import { type RefusalReason, readToken } from './token.ts';

/** What this machine knows about one of its own requests. */
export interface OwnRequest {
  id: string;
  digests: ContentDigests;
  account: string;
  chain: Chain;
  type: ApprovalType;
  requester: string;
  requesterName: string;
  /** The earlier request that it names. */
  replaces?: string | undefined;
  /** A newer request has taken its place. */
  superseded?: boolean | undefined;
  /** Digest of the warnings as they were sent. */
  warningsDigest: string;
  /** `jti` of the decision already taken in, if any. */
  decidedBy?: string | undefined;
}

export interface VerifyContext {
  policy: Policy;
  policyDigest: string;
  people: readonly Person[];
  absences: readonly Absence[];
  /** Thumbprint of this machine's key. */
  machine: string;
  requests: readonly OwnRequest[];
  revokedJtis: ReadonlySet<string>;
  spentJtis: ReadonlySet<string>;
  /** Epoch milliseconds. */
  now: number;
  canonicalise: Canonicalise;
}

export type DecisionVerdict =
  | { ok: true; claims: Claims; person: Person; request: OwnRequest; selfDecided: boolean }
  | { ok: false; reason: RefusalReason };

/** Offices that may decide requests of `type` from `chain`, deputies left out. */
export function decidingOffices(policy: Policy, type: ApprovalType, chain: Chain): string[] {
  const { approval, reactions, comments, hours, postCategories } = policy;
  switch (type) {
    case 'post':
    case 'edit':
    case 'reply':
    case 'message':
      // A second approval, where the organisation asks for it, is decided by its own offices (AMB-12).
      return [...approval[type].offices[chain], ...(approval[type].also?.[chain] ?? [])];
    case 'comment':
      return [...approval.comment.offices[chain], ...comments.exception.offices];
    case 'flame-statement':
      return approval.post.offices[chain].length > 0 ? approval.post.offices[chain] : approval.reply.offices[chain];
    case 'post-category-other':
      return postCategories.flatMap((category) => category.offices);
    case 'allow-list':
      return [reactions.like, reactions.follow, reactions.share, comments].flatMap((rule) => rule.exception.offices);
    case 'off-hours':
      return hours?.exception.offices ?? [];
    case 'pre-approved-scope':
      return approval.scopes ? [approval.scopes.office] : [];
  }
}

/** Whether `office` may decide, and whether a recorded absence is missing for that. */
function officeMay(office: string, type: ApprovalType, chain: Chain, context: VerifyContext, decidedAt: number): RefusalReason | null {
  const offices = decidingOffices(context.policy, type, chain);
  if (offices.includes(office)) return null;
  const deputy = context.policy.roles.deputies.find((one) => one.office === office && offices.includes(one.standsFor));
  if (!deputy) return 'office-may-not';
  if (!deputy.needsAbsenceRecord) return null;
  const away = context.absences.some(
    (absence) => absence.office === deputy.standsFor && absence.from <= decidedAt && decidedAt <= absence.to,
  );
  return away ? null : 'no-absence';
}

function refusalOf(claims: Claims, person: Person, request: OwnRequest | undefined, context: VerifyContext): RefusalReason | null {
  const now = Math.floor(context.now / 1000);
  const decidedAt = claims.iat * 1000;
  if (claims.iss !== context.policy.id) return 'other-policy';
  if (claims.pol.v !== context.policy.version || claims.pol.d !== context.policyDigest) return 'older-policy';
  if (claims.aud !== context.machine) return 'other-machine';
  if (claims.iat > now + CLOCK_TOLERANCE_SECONDS || claims.nbf > now + CLOCK_TOLERANCE_SECONDS) return 'not-yet-valid';
  if (claims.exp <= claims.nbf || claims.exp - claims.nbf > MAX_LIFETIME_SECONDS || claims.nbf < claims.iat - CLOCK_TOLERANCE_SECONDS)
    return 'too-long';
  if (claims.exp < now - CLOCK_TOLERANCE_SECONDS) return 'expired';
  if (!isInOffice(person, decidedAt) || !isInOffice(person, context.now)) return 'key-revoked';
  if (claims.sub !== person.id || !person.offices.includes(claims.off)) return 'office-may-not';
  if (!request) return 'no-request';
  if (claims.acc !== request.account) return 'other-account';
  if (claims.chn !== request.chain) return 'other-chain';
  if (claims.act !== request.type) return 'other-act';
  if (!sameDigests(claims, request.digests)) return 'other-content';
  if (claims.rep !== undefined && claims.rep !== request.replaces) return 'other-content';
  if (claims.fd !== request.warningsDigest) return 'other-warnings';
  const office = officeMay(claims.off, request.type, request.chain, context, decidedAt);
  if (office) return office;
  if (claims.req !== request.requester) return 'other-content';
  if (isSelfDecided(person, request) && !context.policy.roles.selfDecision) return 'own-request';
  if (request.superseded) return 'superseded';
  if (context.revokedJtis.has(claims.jti)) return 'revoked';
  if (context.spentJtis.has(claims.jti)) return 'already-used';
  if (claims.dec !== 'revoke' && request.decidedBy !== undefined && request.decidedBy !== claims.jti) return 'already-decided';
  if (isPublishedOnce(request.type) && claims.n !== 1) return 'bad-claims';
  return null;
}

const isSelfDecided = (person: Person, { requester, requesterName }: OwnRequest): boolean =>
  isSamePerson(person, { id: requester, name: requesterName });

/** Reads and judges a token that has been taken out of its envelope. Never throws on bad input. */
export async function verifyDecision(token: string, context: VerifyContext): Promise<DecisionVerdict> {
  const reading = await readToken(token, context.people, context.canonicalise);
  if (!reading.ok) return reading;
  const { claims, person } = reading;
  const request = context.requests.find((one) => one.id === claims.rid);
  const reason = refusalOf(claims, person, request, context);
  if (reason || !request) return { ok: false, reason: reason ?? 'no-request' };
  return { ok: true, claims, person, request, selfDecided: isSelfDecided(person, request) };
}
