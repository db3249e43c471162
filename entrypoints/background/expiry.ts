/** Requests and approvals whose time is over are closed, each with its line in the record (clauses.md 5.3 (7)). */
import { type EndedBecause, endedBecause } from '../../lib/approvals/expiry.ts';
import { advance } from '../../lib/approvals/lifecycle.ts';
import { blankLine } from '../../lib/audit/lines.ts';
import { commit, type Store } from '../../lib/browser/storage/commit.ts';
import { readApprovals, readProfile, readSettings } from '../../lib/browser/storage/read.ts';
import { Refusal } from '../../lib/browser/storage/refusal.ts';
import type { ApprovalRecord } from '../../lib/messages/schema-state.ts';
import { circumstances } from './circumstances.ts';
import type { Context } from './context.ts';
import { findPack, inForce } from './policies.ts';

/** Stands in the history, which is read in Japanese like the policy's own words. */
const WHY: Record<EndedBecause | 'transfer', string> = {
  until: '期限が過ぎました',
  window: '予定の日時を過ぎました',
  edition: '規程が改められました',
  transfer: '異動',
};

/** The record after its end; `by` is empty when only time has passed. Only what is open can end. */
export function ended(record: ApprovalRecord, why: keyof typeof WHY, by: { name: string; office: string }, now: number): ApprovalRecord {
  const { fact, history } = record;
  advance(
    { status: fact.status, multiUse: false, history: [] },
    { at: now, event: 'expire', by: by.name, office: by.office, policyVersion: fact.policyVersion },
  );
  const step = { at: now, by: by.name, office: by.office, to: 'expired' as const, note: WHY[why] };
  return { ...record, fact: { ...fact, status: 'expired' }, history: [...history, step] };
}

async function end(store: Store, { fact }: ApprovalRecord, why: EndedBecause): Promise<void> {
  const at = await circumstances(store, fact.account);
  await commit(store, {
    request: { id: `expire:${fact.id}`.slice(0, 100), kind: 'approval.expire' },
    entries: [
      { ...blankLine('decision', fact.id, { ...at, operator: null }), note: { id: 'approval.expired', data: { why, type: fact.type } } },
    ],
    stores: ['approvals'],
    changes: true,
    run: async (tx) => {
      const row = await tx.objectStore('approvals').get(fact.id);
      // Spent, withdrawn or decided between reading and writing: then it has not ended, and nothing is written.
      if (row?.record.fact.status !== fact.status)
        throw new Refusal('conflict', { ja: 'この間に状態が変わりました。', en: 'It changed in the meantime.' }, { given: fact.id });
      await tx.objectStore('approvals').put({ ...row, record: ended(row.record, why, { name: '', office: '' }, store.now()) });
      return {};
    },
  });
}

/** Closes what is over under the policy in force. Returns how many. */
export async function expireApprovals(context: Context): Promise<number> {
  const opened = await context.stores();
  if (!opened.ok) return 0;
  const store = opened.value;
  const policyId = (await readProfile(store.db))?.policyId;
  const [pack, settings] = policyId ? await Promise.all([findPack(store, policyId), readSettings(store.db, policyId)]) : [];
  if (!policyId || !pack || !settings) return 0;
  const policy = inForce(pack, settings);
  let count = 0;
  for (const record of (await readApprovals(store.db, policyId)).sound) {
    const why = endedBecause(record.fact, policy, store.now());
    if (!why) continue;
    try {
      await end(store, record, why);
      count += 1;
    } catch (error) {
      if (!(error instanceof Refusal && error.failure.code === 'conflict')) throw error;
    }
  }
  return count;
}
