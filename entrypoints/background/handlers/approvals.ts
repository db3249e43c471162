/** Requests for approval. Their exchange with an approver grows out of these records. */
import { actLine, blankLine, verdictLine } from '../../../lib/audit/lines.ts';
import { commit } from '../../../lib/browser/storage/commit.ts';
import { readApprovals, readProfile } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { Act, ApprovalFact, Operator, Verdict } from '../../../lib/decision/types.ts';
import type { ApprovalRecord } from '../../../lib/messages/schema-state.ts';
import { normaliseForApproval } from '../../../lib/text/approval-text.ts';
import { circumstances } from '../circumstances.ts';
import { type Handlers, openedStore } from '../context.ts';
import { accountOf } from './acts.ts';

/** Which approval the verdict asks for: the first open finding that names one. */
function wanted(verdict: Verdict): { type: ApprovalFact['type']; offices: string[] } | null {
  return verdict.findings.find((finding) => finding.approval && !finding.resolved)?.approval ?? null;
}

function factOf(
  id: string,
  act: Act,
  type: ApprovalFact['type'],
  policy: { id: string; version: string },
  operator: Operator,
): ApprovalFact {
  const owner = act.target?.owners?.[0];
  return {
    id,
    type,
    policyId: policy.id,
    policyVersion: policy.version,
    account: accountOf(act) ?? '',
    chain: operator.chain,
    status: 'requested',
    ...(act.text === undefined ? {} : { text: normaliseForApproval(act.text.toWellFormed()) }),
    ...(act.media ? { media: act.media.flatMap((item) => (item.digest ? [item.digest] : [])) } : {}),
    ...(act.collaborators ? { mentions: act.collaborators } : {}),
    ...(owner || act.target?.postUrl
      ? {
          target: {
            ...(owner ? { handle: owner } : {}),
            ...(act.target?.postUrl ? { postUrl: act.target.postUrl } : {}),
            ...(act.replyTo?.text === undefined ? {} : { commentText: act.replyTo.text }),
          },
        }
      : {}),
    evidence: 'in-extension',
  };
}

export const approvals: Handlers<'approval.request' | 'approvals.list' | 'approval.withdraw'> = {
  async 'approval.request'({ act, verdict, note }, { id, context }) {
    const store = await openedStore(context);
    const at = await circumstances(store, accountOf(act));
    const ask = wanted(verdict);
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
    const record: ApprovalRecord = {
      fact: factOf(id, act, ask.type, policy, operator),
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
