/** What an approval makes beyond itself: the entry of an account (高根沢 4(10), 熊本 8(7); AMB-04), and a scope (鏡野 5(2)ア). */
import { evidenceOn } from '../../../lib/accounts/profile-view.ts';
import type { ApprovalRequest } from '../../../lib/approvals/request.ts';
import type { Writing } from '../../../lib/browser/storage/shape.ts';
import type { Act, RegistryEntry } from '../../../lib/decision/types.ts';
import type { Policy } from '../../../lib/policy/schema.ts';

type Listing = NonNullable<ApprovalRequest['content']['listing']>;
const A_YEAR = 365 * 86_400_000;

const ACT_OF: Partial<Record<Act['kind'], Listing['acts'][number]>> = {
  like: 'like',
  'like-comment': 'like',
  'like-story': 'like',
  'react-to-story': 'comment',
  'reply-to-story': 'comment',
  follow: 'follow',
  repost: 'share',
  'add-to-story': 'share',
  forward: 'share',
  comment: 'comment',
};

/** What the listing would say: the evidence that the page shows, and the category it speaks for unless the requester chose one. The approver judges both. */
export function listingFor(act: Act, policy: Policy, note: string, wish?: Pick<Listing, 'category' | 'acts'>): Listing {
  const kind = ACT_OF[act.kind] ?? 'like';
  const rule = kind === 'comment' ? policy.comments : policy.reactions[kind];
  const { categories } = rule.exception;
  const evidence = evidenceOn(act.target?.websites ?? [], policy.links.ownDomains);
  const speaksFor = evidence?.kind === 'own' && categories.includes('own-organisation') ? 'own-organisation' : 'public-body';
  const spoken = evidence && categories.includes(speaksFor) ? speaksFor : categories.find((one) => one !== 'public-body');
  return {
    category: wish?.category ?? spoken ?? categories[0] ?? 'other',
    acts: wish?.acts ?? [kind],
    evidence: [evidence ? `https://${evidence.host}/` : '', note].filter(Boolean).join(' '),
  };
}

/** What follows from the approval of `request`, in the transaction that records it. */
export async function carryOut(tx: Writing, request: ApprovalRequest, by: { office: string; person: string }, now: number): Promise<void> {
  await listApproved(tx, request, by, now);
  const { scope, window, text } = request.content;
  if (!scope || !window) return;
  const { id, policyId } = request;
  await tx.objectStore('scopes').put({
    id,
    policyId,
    scope: { id, kind: scope.kind, description: text, approvedBy: by, from: window.from, to: window.to },
  });
}

/** Puts the approved account on the list, or adds the act to its entry. The numeric id goes with it, so that a handle that changes hands does not inherit the listing. */
async function listApproved(
  tx: Writing,
  request: ApprovalRequest,
  by: NonNullable<RegistryEntry['approvedBy']>,
  now: number,
): Promise<void> {
  const { listing, target } = request.content;
  if (!listing || !target?.handle) return;
  const { policyId } = request;
  const handle = target.handle;
  const known = (await tx.objectStore('registry').get([policyId, handle]))?.entry;
  const entry: RegistryEntry = {
    ...known,
    handle,
    ...(target.igId ? { igId: target.igId } : {}),
    category: listing.category,
    acts: [...new Set([...(known?.acts ?? []), ...listing.acts])],
    evidence: [known?.evidence ?? '', listing.evidence].filter(Boolean).join(' / '),
    approvedBy: by,
    approvedAt: now,
    reviewBy: now + A_YEAR,
  };
  await tx.objectStore('registry').put({ policyId, handle, entry });
}
