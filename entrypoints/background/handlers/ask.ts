/** Records a request for approval, from an act on the page or from a draft: what it is bound to, what it replaces, one line in the record. */
import { encodeBase64Url } from '../../../lib/approvals/base64url.ts';
import type { BoundContent } from '../../../lib/approvals/content.ts';
import { advance } from '../../../lib/approvals/lifecycle.ts';
import { makeRequest } from '../../../lib/approvals/make-request.ts';
import type { ApprovalRequest } from '../../../lib/approvals/request.ts';
import { actLine, blankLine, verdictLine } from '../../../lib/audit/lines.ts';
import { commit, type Store } from '../../../lib/browser/storage/commit.ts';
import { newestHead, readApprovals } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { StoreName, Writing } from '../../../lib/browser/storage/shape.ts';
import { explain } from '../../../lib/decision/explain.ts';
import type { Act, Answers, ApprovalFact, Verdict } from '../../../lib/decision/types.ts';
import { findLinks } from '../../../lib/detectors/links.ts';
import type { ApprovalType } from '../../../lib/foundation/vocabulary.ts';
import type { ApprovalRecord } from '../../../lib/messages/schema-state.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { mentionsIn } from '../../../lib/rules/approval-match.ts';
import { normaliseForApproval, unbindableBecause } from '../../../lib/text/approval-text.ts';
import { circumstances } from '../circumstances.ts';
import { type Call, openedStore } from '../context.ts';
import { machineKey } from '../machine-key.ts';
import { findPack } from '../policies.ts';
import { accountOf } from './acts.ts';

export interface Asking extends Pick<BoundContent, 'listing' | 'scope' | 'window'> {
  act: Act;
  verdict: Verdict;
  answers?: Answers | undefined;
  note: string;
  type: ApprovalType;
  offices: string[];
  /** The own request in whose place this one stands, by the id of its record; closed by it. */
  replaces?: ApprovalRecord | undefined;
  /** What else belongs into the same transaction. */
  also?: { stores: StoreName[]; run(tx: Writing): Promise<void> } | undefined;
}

/** The fact that decisions are made with: what the request is bound to, in the words of the rules. */
function factOf(id: string, request: ApprovalRequest): ApprovalFact {
  const { content } = request;
  const { handle, postUrl, commentText } = content.target ?? {};
  return {
    id,
    type: content.type,
    policyId: request.policyId,
    policyVersion: request.policyVersion,
    account: content.account,
    chain: content.chain,
    status: 'requested',
    text: normaliseForApproval(content.text),
    media: content.media,
    links: content.links,
    mentions: content.mentions,
    ...(content.target
      ? {
          target: { ...(handle ? { handle } : {}), ...(postUrl ? { postUrl } : {}), ...(commentText === undefined ? {} : { commentText }) },
        }
      : {}),
    ...(content.window ? { window: content.window } : {}),
    evidence: 'in-extension',
  };
}

/** What the checker said, in the words that the requester saw; the approver decides with it before their eyes. */
function warningsOf(verdict: Verdict, policy: Policy): ApprovalRequest['warnings'] {
  return verdict.findings
    .filter((finding) => !finding.resolved)
    .map((finding) => ({ clauses: finding.clauses, severity: finding.severity, what: explain(finding, policy, 'ja').what.toWellFormed() }));
}

/** What was answered about one link, and who agreed to it being set (北海道 第４-1(3)). */
function linkAnswer(url: string, host: string, answers: Answers | undefined): ApprovalRequest['linkAnswers'][number] {
  const consent = answers?.consents?.find((one) => one.host === host);
  const ticks = (answers?.ticks ?? []).filter((tick) => tick.endsWith(`#${url}`) || tick.endsWith(`#${host}`));
  return { url, ticks, ...(consent ? { consent: `${consent.who} ${consent.when}` } : {}) };
}

const UNBINDABLE = {
  'bidi-control': {
    ja: '文字の向きを変える見えない文字が含まれているため、承認を依頼できません。その部分を入力し直してください。',
    en: 'The text holds invisible characters that change its direction. Please type that part again.',
  },
  'lone-surrogate': {
    ja: '読み取れない文字が含まれています。その部分を入力し直してください。',
    en: 'The text holds a broken character. Please type that part again.',
  },
};

/** States in which a request can still be replaced by a newer one. */
const REPLACEABLE: ReadonlySet<ApprovalFact['status']> = new Set(['requested', 'returned', 'approved', 'expired', 'revoked']);

export const canBeReplaced = ({ fact, request }: ApprovalRecord): boolean => request !== undefined && REPLACEABLE.has(fact.status);

/** The own request with this record id, if a new one may still take its place. */
export async function replaceable(store: Store, policyId: string, id: string | undefined): Promise<ApprovalRecord | undefined> {
  if (id === undefined) return undefined;
  const record = (await readApprovals(store.db, policyId)).sound.find(({ fact }) => fact.id === id);
  return record && canBeReplaced(record) ? record : undefined;
}

/** Closes the earlier request. What was decided or used meanwhile stays as it is: only what is still open is replaced. */
async function supersede(tx: Writing, id: string, by: { name: string; office: string }, now: number): Promise<void> {
  const row = await tx.objectStore('approvals').get(id);
  if (!row || !canBeReplaced(row.record)) return;
  const { fact, history } = row.record;
  const { status } = advance(
    { status: fact.status, multiUse: false, history: [] },
    { at: now, event: 'replace', by: by.name, office: by.office, policyVersion: fact.policyVersion },
  );
  const step = { at: now, by: by.name, office: by.office, to: status };
  await tx.objectStore('approvals').put({ ...row, record: { ...row.record, fact: { ...fact, status }, history: [...history, step] } });
}

/** Writes the request with its line in the record; the earlier one is closed in the same transaction. */
export async function recordRequest(asking: Asking, { id, context }: Call): Promise<{ id: string }> {
  const store = await openedStore(context);
  const { act, verdict, answers, note, type, offices } = asking;
  const at = await circumstances(store, accountOf(act));
  const { operator, policy } = at;
  const pack = policy && (await findPack(store, policy.id));
  if (!policy || !pack) {
    throw new Refusal('conflict', {
      ja: '規程がまだ選ばれていません。先に規程を選んでください。',
      en: 'No policy has been chosen yet. Please choose a policy first.',
    });
  }
  if (!operator) {
    throw new Refusal('bad-request', {
      ja: '承認を依頼する人が決まっていません。設定の「わたし」で氏名と所属を入れてください。',
      en: 'Nobody is named as requester. Enter name and office under “Me” in the options.',
    });
  }
  const text = act.text ?? '';
  const unbindable = unbindableBecause(text);
  if (unbindable) throw new Refusal('bad-request', UNBINDABLE[unbindable], { path: 'act.text' });
  const links = findLinks(text, { ownDomains: pack.links.ownDomains });
  const thumbnails = (act.media ?? []).flatMap((item) => (item.thumbnail ? [item.thumbnail] : []));
  const earlier = asking.replaces;
  const request = makeRequest({
    id: encodeBase64Url(crypto.getRandomValues(new Uint8Array(12))),
    act: { ...act, text: normaliseForApproval(text) },
    type,
    account: accountOf(act) ?? '',
    operator,
    policy,
    links: links.map((link) => link.url),
    mentions: mentionsIn(text),
    warnings: warningsOf(verdict, pack),
    linkAnswers: links.map(({ url, host }) => linkAnswer(url, host, answers)),
    // Shown only when every picture has one: a row of previews with holes would show them under the wrong number.
    ...(thumbnails.length > 0 && thumbnails.length === act.media?.length ? { thumbnails } : {}),
    listing: asking.listing,
    scope: asking.scope,
    window: asking.window,
    machine: (await machineKey(store)).kid,
    note,
    now: at.now,
    logHead: (await newestHead(store.db))?.hash,
    replaces: earlier?.request?.id,
  });
  const record: ApprovalRecord = {
    fact: factOf(id, request),
    request,
    requestedBy: operator,
    requestedAt: at.now,
    offices,
    note,
    clauses: [...new Set(verdict.findings.flatMap((finding) => finding.clauses))],
    history: [{ at: at.now, by: operator.name, office: operator.office, to: 'requested', ...(note ? { note } : {}) }],
  };
  const replaced = earlier ? { note: { id: 'approval.replaces', data: { earlier: earlier.fact.id } } } : {};
  const line = { ...blankLine('request', id, at), act: await actLine(act, store.sha256), verdict: verdictLine(verdict), ...replaced };
  const asked = await commit(store, {
    request: { id, kind: 'approval.request' },
    entries: [line],
    stores: ['approvals', ...(asking.also?.stores ?? [])],
    changes: true,
    run: async (tx) => {
      if (earlier) await supersede(tx, earlier.fact.id, operator, at.now);
      await tx.objectStore('approvals').add({ id, policyId: policy.id, record });
      await asking.also?.run(tx);
      return { id };
    },
  });
  await context.publish();
  return asked;
}
