/** From a request and the approver's answer to claims that can be signed. */
import type { ApprovalType } from '../foundation/vocabulary.ts';
import type { Policy } from '../policy/schema.ts';
import { type Claims, MAX_LIFETIME_SECONDS } from './claims.ts';
import { type Canonicalise, digestContent, type Hash } from './content.ts';
import { isPublishedOnce } from './lifecycle.ts';
import { digestWarnings } from './make-request.ts';
import type { Person } from './people.ts';
import type { ApprovalRequest } from './request.ts';
import { decidingOffices } from './verify-decision.ts';

/** How long a decision of this type stays valid, in seconds (clauses.md 5.3 (5)); never longer than a token may live. */
export function validitySeconds(policy: Policy, type: ApprovalType): number {
  const days = policy.approval.validityDays;
  const wanted: Record<ApprovalType, number> = {
    post: days.post,
    'post-category-other': days.post,
    edit: days.edit,
    reply: days.reply,
    comment: days.comment,
    message: days.message,
    'allow-list': days.allowList,
    'off-hours': days.post,
    'pre-approved-scope': 366,
    'flame-statement': days.reply,
  };
  return Math.min(wanted[type] * 86_400, MAX_LIFETIME_SECONDS);
}

/**
 * Offices in which `person` may decide this request: their own, or as deputy. Empty means that the desk explains why and offers
 * no button. Whether a deputy's absence record is there is judged where the decision arrives.
 */
export function officesFor(person: Person, request: ApprovalRequest, policy: Policy): string[] {
  const offices = decidingOffices(policy, request.content.type, request.content.chain);
  const deputies = policy.roles.deputies.filter((deputy) => offices.includes(deputy.standsFor)).map((deputy) => deputy.office);
  return person.offices.filter((office) => offices.includes(office) || deputies.includes(office));
}

export interface DecisionParts {
  request: ApprovalRequest;
  decision: Claims['dec'];
  person: Person;
  office: string;
  policy: Policy;
  jti: string;
  /** Epoch milliseconds. */
  now: number;
  say?: string | undefined;
  hash: Hash;
  canonicalise: Canonicalise;
}

/** Claims over the request's content as the approver saw it. A return needs its reason. */
export async function makeDecision(parts: DecisionParts): Promise<Claims> {
  const { request, policy } = parts;
  if (parts.decision === 'return' && !parts.say?.trim()) throw new Error('A return needs its reason');
  const iat = Math.floor(parts.now / 1000);
  return {
    v: 1,
    iss: request.policyId,
    jti: parts.jti,
    rid: request.id,
    ...(request.replaces ? { rep: request.replaces } : {}),
    dec: parts.decision,
    aud: request.machine,
    acc: request.content.account,
    chn: request.content.chain,
    act: request.content.type,
    ...(await digestContent(request.content, parts.hash, parts.canonicalise)),
    iat,
    nbf: iat,
    exp: iat + validitySeconds(policy, request.content.type),
    n: isPublishedOnce(request.content.type) ? 1 : 1000,
    sub: parts.person.id,
    req: request.requester.id,
    off: parts.office,
    pol: { v: request.policyVersion, d: request.policyDigest },
    fd: await digestWarnings(request.warnings, parts.hash, parts.canonicalise),
    ...(request.logHead ? { lh: request.logHead } : {}),
    ...(parts.say?.trim() ? { say: parts.say.trim() } : {}),
  };
}
