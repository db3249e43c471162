/**
 * Whether an approval on file covers the act as it stands (clauses.md 5.2, 5.3; AMB-30). Everything that is bound is compared:
 * account, chain, office, text (`nfc-lf-v1`), media by count, order and digest, links, mentions, target, window, end, edition of the policy.
 */

import { DAY_MS } from '../calendar/jst.ts';
import type { Act, ApprovalFact } from '../decision/types.ts';
import { findLinks } from '../detectors/links.ts';
import type { ApprovalType } from '../foundation/vocabulary.ts';
import { normaliseForApproval } from '../text/approval-text.ts';
import { chainOf } from './finding.ts';
import { holdsOffice } from './offices.ts';
import type { RuleContext } from './rule.ts';

/** Ids of the sentences that say why an approval does not count. */
type Mismatch = `rules.approval.mismatch.${
  | 'text'
  | 'media'
  | 'media-unread'
  | 'links'
  | 'mentions'
  | 'target'
  | 'account'
  | 'chain'
  | 'office'
  | 'nobody'
  | 'absence'
  | 'section'
  | 'self'
  | 'expired'
  | 'window'
  | 'version'
  | 'used'
  | 'waiting'
  | 'returned'
  | 'withdrawn'
  | 'revoked'}`;

export interface Wanted {
  types: readonly ApprovalType[];
  offices: readonly string[];
  /** Days after the decision; the approval's own end counts too. */
  validDays: number;
  /** Set for shared accounts: the head of the operator's section, as named in approvals (鏡野 4(1) ただし書). */
  head?: string | undefined;
}

export type Match =
  | { kind: 'match'; approval: ApprovalFact }
  | { kind: 'near'; approval: ApprovalFact; reasons: Mismatch[] }
  | { kind: 'none' };

/** The approval that covers the act, or the one that nearly does with every reason why it does not. */
export function matchApproval(context: RuleContext, wanted: Wanted): Match {
  const candidates = context.facts.approvals
    .filter((one) => wanted.types.includes(one.type) && one.policyId === context.policy.id)
    .map((approval) => ({ approval, reasons: mismatches(context, approval, wanted) }));
  const good = candidates.find(({ reasons }) => reasons.length === 0);
  if (good) return { kind: 'match', approval: good.approval };
  const near = candidates
    .filter(({ approval }) => resembles(approval.text, context.act.text))
    .sort((a, b) => a.reasons.length - b.reasons.length || (b.approval.decidedAt ?? 0) - (a.approval.decidedAt ?? 0))[0];
  return near ? { kind: 'near', ...near } : { kind: 'none' };
}

function mismatches(context: RuleContext, approval: ApprovalFact, wanted: Wanted): Mismatch[] {
  const { act, facts, policy } = context;
  const names = [
    ...statusMismatch(approval),
    ...(approval.policyVersion === policy.version ? [] : ['version']),
    ...(approval.account === act.page.viewer?.handle ? [] : ['account']),
    ...(approval.chain === chainOf(context) ? [] : ['chain']),
    ...officeMismatch(context, approval, wanted),
    ...(sameText(approval.text, act.text) ? [] : ['text']),
    ...mediaMismatch(act, approval),
    ...linksMismatch(context, approval),
    ...mentionsMismatch(act, approval),
    ...targetMismatch(act, approval),
    ...(isOver(approval, wanted.validDays, facts.now) ? ['expired'] : []),
    ...(inWindow(approval, act.schedule ?? facts.now) ? [] : ['window']),
  ];
  return [...new Set(names)].map((name) => `rules.approval.mismatch.${name}` as Mismatch);
}

function statusMismatch({ status }: ApprovalFact): string[] {
  switch (status) {
    case 'approved':
      return [];
    case 'draft':
    case 'requested':
      return ['waiting'];
    case 'returned':
    case 'withdrawn':
    case 'revoked':
    case 'expired':
      return [status];
    case 'superseded':
      return ['withdrawn'];
    default:
      return ['used'];
  }
}

function officeMismatch(context: RuleContext, approval: ApprovalFact, { offices, head }: Wanted): string[] {
  const { roles } = context.policy;
  const names: string[] = [];
  // That nobody has decided yet is said by its state.
  const undecided = approval.status === 'approved' ? ['nobody'] : [];
  if (head !== undefined) {
    if (!approval.approvedBy) names.push(...undecided);
    else if (approval.approvedBy.office !== head) names.push('section');
  } else {
    const answer = holdsOffice(context, approval, offices);
    if (answer === 'nobody') names.push(...undecided);
    if (answer === 'wrong-office') names.push('office');
    if (answer === 'no-absence') names.push('absence');
  }
  const self =
    approval.approvedBy !== undefined && approval.approvedBy.person !== '' && approval.approvedBy.person === context.facts.operator?.name;
  return self && !roles.selfDecision ? [...names, 'self'] : names;
}

function sameText(approved: string | undefined, written: string | undefined): boolean {
  return approved !== undefined && normaliseForApproval(approved) === normaliseForApproval(written ?? '');
}

/** Only a new post carries media; an edit cannot change them. A manual record of a paper decision may have left them out. */
function mediaMismatch(act: Act, approval: ApprovalFact): string[] {
  if (act.kind !== 'publish') return [];
  const media = act.media ?? [];
  if (approval.media === undefined) return media.length === 0 || approval.evidence === 'self-declared' ? [] : ['media'];
  if (media.length !== approval.media.length) return ['media'];
  if (media.some(({ digest }) => digest === undefined)) return ['media-unread'];
  return media.every(({ digest }, at) => digest === approval.media?.[at]) ? [] : ['media'];
}

/** Links follow from the text; they are compared by themselves only where the record holds them. */
function linksMismatch({ act, policy }: RuleContext, approval: ApprovalFact): string[] {
  if (approval.links === undefined || sameText(approval.text, act.text)) return [];
  const written = findLinks(act.text ?? '', { ownDomains: policy.links.ownDomains }).map(({ url }) => url);
  return sameSet(written, approval.links) ? [] : ['links'];
}

function mentionsMismatch(act: Act, approval: ApprovalFact): string[] {
  const collaborators = (act.collaborators ?? []).map(bare);
  if (approval.mentions === undefined) return collaborators.length === 0 ? [] : ['mentions'];
  const bound = approval.mentions.map(bare);
  const present = [...collaborators, ...mentionsIn(act.text ?? '')];
  return collaborators.every((one) => bound.includes(one)) && bound.every((one) => present.includes(one)) ? [] : ['mentions'];
}

/** Handles mentioned in a text, lower case without `@`. */
export function mentionsIn(text: string): string[] {
  return [...text.normalize('NFKC').matchAll(/(?<![a-z0-9._%+-])@([a-z0-9._]{1,30})/gi)].map((match) =>
    bare(match[1] ?? '').replace(/\.+$/, ''),
  );
}

const bare = (handle: string) => handle.replace(/^@/, '').toLowerCase();
const sameSet = (a: readonly string[], b: readonly string[]) => a.every((one) => b.includes(one)) && b.every((one) => a.includes(one));

function targetMismatch(act: Act, { target }: ApprovalFact): string[] {
  if (!target || act.kind === 'publish') return [];
  const owners = (act.target?.owners ?? []).map(bare);
  const people = [...owners, ...[act.replyTo?.author, act.target?.commentAuthor].flatMap((one) => (one ? [bare(one)] : []))];
  const comment = act.replyTo?.text ?? act.target?.commentText;
  const wrongPerson = target.handle !== undefined && !people.includes(bare(target.handle));
  const wrongPost =
    target.postUrl !== undefined && postCode(target.postUrl) !== postCode(act.target?.postUrl ?? act.target?.postCode ?? act.page.url);
  const wrongComment = target.commentText !== undefined && comment !== undefined && !sameText(target.commentText, comment);
  return wrongPerson || wrongPost || wrongComment ? ['target'] : [];
}

/** `/p/CODE/`, `/reel/CODE/` or the bare code: the part of a post's address that names it. */
function postCode(url: string): string {
  return /\/(?:p|reels?|tv)\/([\w-]+)/.exec(url)?.[1] ?? url;
}

function isOver({ validUntil, decidedAt }: ApprovalFact, validDays: number, now: number): boolean {
  return (validUntil !== undefined && now > validUntil) || (decidedAt !== undefined && now > decidedAt + validDays * DAY_MS);
}

function inWindow({ window }: ApprovalFact, at: number): boolean {
  if (!window) return true;
  const { from, to } = window;
  return at >= from && at <= to;
}

/**
 * Whether an approval is about this text at all: the same, or the same beginning and end around a change.
 * An approval of another post must not be called 「承認後に変更」.
 */
export function resembles(approved: string | undefined, written: string | undefined): boolean {
  // Whom an answer begins with says nothing of what it says.
  const words = (text: string | undefined) => normaliseForApproval(text ?? '').replace(/^@[\w.]+\s*/, '');
  const [a, b] = [words(approved), words(written)];
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return (start + end) * 2 >= Math.max(a.length, b.length);
}
