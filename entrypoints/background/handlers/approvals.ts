/** Requests for approval of what stands on the page. Their exchange with an approver grows out of these records. */
import { blankLine } from '../../../lib/audit/lines.ts';
import { commit, type Store } from '../../../lib/browser/storage/commit.ts';
import { readApprovals, readProfile, readSettings } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { nextOpening } from '../../../lib/calendar/business-hours.ts';
import { DAY_MS } from '../../../lib/calendar/jst.ts';
import type { Act, Finding, Verdict } from '../../../lib/decision/types.ts';
import type { ApprovalRecord } from '../../../lib/messages/schema-state.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { normaliseForApproval } from '../../../lib/text/approval-text.ts';
import { circumstances } from '../circumstances.ts';
import { type Handlers, openedStore } from '../context.ts';
import { findPack, inForce } from '../policies.ts';
import { recordRequest, replaceable } from './ask.ts';
import { listingFor } from './listing.ts';

type Named = Finding & { approval: NonNullable<Finding['approval']> };

/**
 * Which approval the verdict asks for: the first open finding that only an approval releases; of several the one about the content
 * before the one about the hour. Findings that merely name an approval as one of the ways come last.
 */
function wanted(verdict: Verdict, listing: boolean): Named | null {
  const named = verdict.findings.filter(
    (finding): finding is Named =>
      finding.approval !== undefined && !finding.resolved && (!listing || finding.approval.type === 'allow-list'),
  );
  const rank = ({ release, severity, approval }: Named) =>
    (release === 'approval' && severity !== 'inform' ? 0 : 2) + (approval.type === 'off-hours' ? 1 : 0);
  return [...named].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

/** The own request that the verdict found to be nearly right, when this one is asked in its place and not beside it. */
async function earlierOf(store: Store, policyId: string, { data, approval }: Named, act: Act): Promise<ApprovalRecord | undefined> {
  const near = typeof data.approvalId === 'string' ? await replaceable(store, policyId, data.approvalId) : undefined;
  if (!near || near.fact.type !== approval.type || near.fact.account !== act.page.viewer?.handle) return undefined;
  // Two offices that approve the same content (AMB-12) each keep their request.
  if (near.offices.length !== approval.offices.length || !near.offices.every((office) => approval.offices.includes(office)))
    return undefined;
  const over = near.fact.status !== 'approved' && near.fact.status !== 'requested';
  const changed =
    normaliseForApproval(act.text ?? '') !== near.fact.text ||
    JSON.stringify((act.media ?? []).flatMap(({ digest }) => digest ?? [])) !== JSON.stringify(near.fact.media ?? []);
  return over || changed ? near : undefined;
}

/** Off-hours are asked for a stated time: from the moment of acting to the next opening, a day at most. */
function windowFor(act: Act, policy: Policy, now: number): { from: number; to: number } {
  const from = act.schedule ?? now;
  const opening = policy.hours && nextOpening(policy.hours, from);
  return { from, to: Math.min(opening?.from ?? Number.POSITIVE_INFINITY, from + DAY_MS) };
}

export const approvals: Handlers<'approval.request' | 'approvals.list' | 'approval.withdraw'> = {
  async 'approval.request'({ act, verdict, note, answers, beside, listing: wish }, call) {
    const store = await openedStore(call.context);
    const { policy, now } = await circumstances(store, null);
    const ask = wanted(verdict, wish !== undefined);
    const pack = policy && (await findPack(store, policy.id));
    if (!policy || !pack || !ask) {
      throw new Refusal('bad-request', {
        ja: 'この行為には承認で進める道がありません。条項の案内をご確認ください。',
        en: 'There is no approval that would let this act go. Please see what the clause says.',
      });
    }
    const { type, offices } = ask.approval;
    const settings = await readSettings(store.db, policy.id);
    return recordRequest(
      {
        act,
        verdict,
        answers,
        note,
        type,
        offices,
        ...(type === 'allow-list' ? { listing: listingFor(act, pack, note, wish) } : {}),
        ...(type === 'off-hours' ? { window: windowFor(act, settings ? inForce(pack, settings) : pack, now) } : {}),
        replaces: beside ? undefined : await earlierOf(store, policy.id, ask, act),
      },
      call,
    );
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
