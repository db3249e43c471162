/** Requests for approval. Their exchange with an approver grows out of these records. */
import { encodeBase64Url } from '../../../lib/approvals/base64url.ts';
import { makeRequest } from '../../../lib/approvals/make-request.ts';
import type { ApprovalRequest } from '../../../lib/approvals/request.ts';
import { actLine, blankLine, verdictLine } from '../../../lib/audit/lines.ts';
import { commit } from '../../../lib/browser/storage/commit.ts';
import { newestHead, readApprovals, readProfile } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { explain } from '../../../lib/decision/explain.ts';
import type { Answers, ApprovalFact, Verdict } from '../../../lib/decision/types.ts';
import { findLinks } from '../../../lib/detectors/links.ts';
import type { ApprovalRecord } from '../../../lib/messages/schema-state.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { mentionsIn } from '../../../lib/rules/approval-match.ts';
import { normaliseForApproval, unbindableBecause } from '../../../lib/text/approval-text.ts';
import { circumstances } from '../circumstances.ts';
import { type Handlers, openedStore } from '../context.ts';
import { machineKey } from '../machine-key.ts';
import { findPack } from '../policies.ts';
import { accountOf } from './acts.ts';
import { listingFor } from './listing.ts';

/** Which approval the verdict asks for: the first open finding that names one, or the list when that is what is asked for. */
function wanted(verdict: Verdict, listing: boolean): { type: ApprovalFact['type']; offices: string[] } | null {
  const open = verdict.findings.filter((finding) => finding.approval && !finding.resolved);
  return open.find(({ approval }) => !listing || approval?.type === 'allow-list')?.approval ?? null;
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

export const approvals: Handlers<'approval.request' | 'approvals.list' | 'approval.withdraw'> = {
  async 'approval.request'({ act, verdict, note, answers, listing: wish }, { id, context }) {
    const store = await openedStore(context);
    const at = await circumstances(store, accountOf(act));
    const ask = wanted(verdict, wish !== undefined);
    if (!at.policy || !ask) {
      throw new Refusal('bad-request', {
        ja: 'この行為には承認で進める道がありません。条項の案内をご確認ください。',
        en: 'There is no approval that would let this act go. Please see what the clause says.',
      });
    }
    if (!at.operator) {
      throw new Refusal('bad-request', {
        ja: '承認を依頼する人が決まっていません。設定の「わたし」で氏名と所属を入れてください。',
        en: 'Nobody is named as requester. Enter name and office under “Me” in the options.',
      });
    }
    const { operator, policy } = at;
    const pack = await findPack(store, policy.id);
    const text = act.text ?? '';
    const unbindable = unbindableBecause(text);
    if (!pack || unbindable) {
      throw new Refusal(
        'bad-request',
        unbindable === 'bidi-control'
          ? {
              ja: '文字の向きを変える見えない文字が含まれているため、承認を依頼できません。その部分を入力し直してください。',
              en: 'The text holds invisible characters that change its direction. Please type that part again.',
            }
          : {
              ja: '読み取れない文字が含まれています。その部分を入力し直してください。',
              en: 'The text holds a broken character. Please type that part again.',
            },
        { path: 'act.text' },
      );
    }
    const links = findLinks(text, { ownDomains: pack.links.ownDomains });
    const listing = ask.type === 'allow-list' ? listingFor(act, pack, note, wish) : undefined;
    const thumbnails = (act.media ?? []).flatMap((item) => (item.thumbnail ? [item.thumbnail] : []));
    const request = makeRequest({
      id: encodeBase64Url(crypto.getRandomValues(new Uint8Array(12))),
      act: { ...act, text: normaliseForApproval(text) },
      type: ask.type,
      account: accountOf(act) ?? '',
      operator,
      policy,
      links: links.map((link) => link.url),
      mentions: mentionsIn(text),
      warnings: warningsOf(verdict, pack),
      linkAnswers: links.map(({ url, host }) => linkAnswer(url, host, answers)),
      // Shown only when every picture has one: a row of previews with holes would show them under the wrong number.
      ...(thumbnails.length > 0 && thumbnails.length === act.media?.length ? { thumbnails } : {}),
      listing,
      machine: (await machineKey(store)).kid,
      note,
      now: at.now,
      logHead: (await newestHead(store.db))?.hash,
    });
    const record: ApprovalRecord = {
      fact: factOf(id, request),
      request,
      requestedBy: operator,
      requestedAt: at.now,
      offices: ask.offices,
      note,
      clauses: [...new Set(verdict.findings.flatMap((finding) => finding.clauses))],
      history: [{ at: at.now, by: operator.name, office: operator.office, to: 'requested', ...(note ? { note } : {}) }],
    };
    const line = { ...blankLine('request', id, at), act: await actLine(act, store.sha256), verdict: verdictLine(verdict) };
    const asked = await commit(store, {
      request: { id, kind: 'approval.request' },
      entries: [line],
      stores: ['approvals'],
      changes: true,
      run: async (tx) => {
        await tx.objectStore('approvals').add({ id, policyId: policy.id, record });
        return { id };
      },
    });
    await context.publish();
    return asked;
  },

  async 'approvals.list'({ statuses }, { context }) {
    const store = await openedStore(context);
    const profile = await readProfile(store.db);
    if (!profile?.policyId) return [];
    const { sound } = await readApprovals(store.db, profile.policyId);
    return sound.filter((record) => !statuses || statuses.includes(record.fact.status)).sort((a, b) => a.requestedAt - b.requestedAt);
  },

  async 'approval.withdraw'({ id: approvalId }, { id, context }) {
    const store = await openedStore(context);
    const at = await circumstances(store, null);
    const revision = await commit(store, {
      request: { id, kind: 'approval.withdraw' },
      entries: [{ ...blankLine('decision', approvalId, at), note: { id: 'approval.withdrawn', data: {} } }],
      stores: ['approvals'],
      changes: true,
      run: async (tx, written) => {
        const row = await tx.objectStore('approvals').get(approvalId);
        if (row?.record.fact.status !== 'requested') {
          throw new Refusal(
            'conflict',
            {
              ja: 'この依頼はもう取り下げられません（すでに判断されたか、見つかりません）。',
              en: 'This request can no longer be withdrawn: it was already decided or is not on record.',
            },
            { given: row?.record.fact.status ?? approvalId },
          );
        }
        const step = { at: at.now, by: at.operator?.name ?? '', office: at.operator?.office ?? '', to: 'withdrawn' as const };
        await tx.objectStore('approvals').put({
          ...row,
          record: { ...row.record, fact: { ...row.record.fact, status: 'withdrawn' }, history: [...row.record.history, step] },
        });
        return written.revision;
      },
    });
    await context.publish();
    return { revision };
  },
};
