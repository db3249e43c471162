/** From an act on the page and what the checker said of it to a request that can travel. One step for the person, nothing typed twice. */
import type { Act, Operator } from '../decision/types.ts';
import type { ApprovalType } from '../foundation/vocabulary.ts';
import type { BoundContent, Canonicalise, Hash } from './content.ts';
import type { ApprovalRequest } from './request.ts';

export interface RequestParts {
  id: string;
  act: Act;
  type: ApprovalType;
  account: string;
  operator: Operator;
  policy: { id: string; version: string; digest: string };
  /** Links and mentions as found in the text by the detectors. */
  links: string[];
  mentions: string[];
  warnings: ApprovalRequest['warnings'];
  linkAnswers: ApprovalRequest['linkAnswers'];
  thumbnails?: string[] | undefined;
  machine: string;
  note: string;
  now: number;
  logHead?: string | undefined;
  replaces?: string | undefined;
  listing?: BoundContent['listing'];
  scope?: BoundContent['scope'];
  /** Time for which it is asked, where that is not the hour of publication (off-hours, scope). */
  window?: BoundContent['window'];
}

/** What the approval will be bound to. Media whose bytes were not read are left out; the count then differs at the moment of sharing, and the post is held. */
export function boundContentOf(
  parts: Pick<RequestParts, 'act' | 'type' | 'account' | 'operator' | 'links' | 'mentions' | 'listing' | 'scope' | 'window'>,
): BoundContent {
  const { act, operator } = parts;
  const owner = act.target?.owners?.[0];
  const handle = (act.kind === 'like-comment' ? act.target?.commentAuthor : act.replyTo?.author) ?? owner;
  const target = {
    ...(handle ? { handle } : {}),
    ...(act.target?.igId && handle === owner ? { igId: act.target.igId } : {}),
    ...(act.target?.postUrl ? { postUrl: act.target.postUrl } : {}),
    ...(act.replyTo?.author ? { commentAuthor: act.replyTo.author } : {}),
    ...(act.replyTo?.text ? { commentText: act.replyTo.text } : {}),
  };
  const window = parts.window ?? (act.schedule === undefined ? undefined : { from: act.schedule, to: act.schedule + 3_600_000 });
  return {
    account: parts.account,
    chain: operator.chain,
    type: parts.type,
    text: act.text ?? '',
    media: (act.media ?? []).flatMap((item) => (item.digest ? [item.digest] : [])),
    links: parts.links,
    mentions: [...new Set([...parts.mentions, ...(act.collaborators ?? [])])].sort(),
    ...(Object.keys(target).length > 0 ? { target } : {}),
    ...(window ? { window } : {}),
    ...(parts.listing ? { listing: parts.listing } : {}),
    ...(parts.scope ? { scope: parts.scope } : {}),
  };
}

export function makeRequest(parts: RequestParts): ApprovalRequest {
  const { act, operator } = parts;
  return {
    v: 1,
    id: parts.id,
    policyId: parts.policy.id,
    policyVersion: parts.policy.version,
    policyDigest: parts.policy.digest,
    clauses: [...new Set(parts.warnings.flatMap((warning) => warning.clauses))],
    content: boundContentOf(parts),
    altTexts: (act.media ?? []).map((item) => item.alt ?? ''),
    linkAnswers: parts.linkAnswers,
    ...(parts.thumbnails ? { thumbnails: parts.thumbnails } : {}),
    warnings: parts.warnings,
    requester: { id: operator.id, name: operator.name, office: operator.office, chain: operator.chain },
    machine: parts.machine,
    note: parts.note,
    ...(act.schedule === undefined ? {} : { plannedAt: act.schedule }),
    requestedAt: parts.now,
    ...(parts.logHead ? { logHead: parts.logHead } : {}),
    ...(parts.replaces ? { replaces: parts.replaces } : {}),
  };
}

/** Digest of the warnings as the requester saw them; the approver's decision names it (security.md 6, `fd`). */
export async function digestWarnings(warnings: ApprovalRequest['warnings'], hash: Hash, canonicalise: Canonicalise): Promise<string> {
  return hash(new TextEncoder().encode(canonicalise(warnings)));
}
