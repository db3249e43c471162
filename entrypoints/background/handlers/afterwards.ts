/** After publishing: 事後報告 and its confirmation (鏡野 5(3)), and the look at what was published (熊本 8(2)). Office and person are both recorded. */

import { confirmingOffices } from '../../../lib/approvals/confirm.ts';
import { advance, type LifecycleEvent, type Status } from '../../../lib/approvals/lifecycle.ts';
import { blankLine } from '../../../lib/audit/lines.ts';
import { commit } from '../../../lib/browser/storage/commit.ts';
import { readAbsences } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { ApprovalFact } from '../../../lib/decision/types.ts';
import { t } from '../../../lib/i18n/index.ts';
import { circumstances } from '../circumstances.ts';
import { type Call, type Handlers, openedStore } from '../context.ts';
import { findPack } from '../policies.ts';

interface Step {
  event: LifecycleEvent;
  by: string;
  office: string;
  note: string;
}

async function take(call: Call, id: string, stepFor: (fact: ApprovalFact) => Step): Promise<{ revision: number }> {
  const store = await openedStore(call.context);
  const at = await circumstances(store, null);
  const row = await store.db.get('approvals', id);
  if (!row)
    throw new Refusal(
      'not-found',
      { ja: 'この記録が見つかりません。一覧を開き直してください。', en: 'This record was not found. Reopen the list.' },
      { given: id },
    );
  const { event, by, office, note } = stepFor(row.record.fact);
  const revision = await commit(store, {
    request: { id: call.id, kind: `approval.${event}` },
    entries: [{ ...blankLine('decision', id, at), note: { id: `approval.${event}`, data: { by, office } } }],
    stores: ['approvals'],
    changes: true,
    run: async (tx, written) => {
      const { record } = (await tx.objectStore('approvals').get(id)) ?? row;
      let status: Status;
      try {
        const entry = { at: store.now(), event, by, office, policyVersion: record.fact.policyVersion, note };
        status = advance({ status: record.fact.status, multiUse: false, history: [] }, entry).status;
      } catch {
        throw new Refusal(
          'conflict',
          {
            ja: '今の状態では、この操作はできません。一覧を開き直してください。',
            en: 'This is not possible in the present state. Reopen the list.',
          },
          { given: record.fact.status },
        );
      }
      const step = { at: store.now(), by, office, to: status, ...(note ? { note } : {}) };
      await tx
        .objectStore('approvals')
        .put({ ...row, record: { ...record, fact: { ...record.fact, status }, history: [...record.history, step] } });
      return written.revision;
    },
  });
  await call.context.publish();
  return { revision };
}

/** Only the office that confirms, or its deputy while it is away, and by name (鏡野 5(3) 所属長, 熊本 8(2)(3)). */
async function mustConfirm(call: Call, id: string, office: string, person: string): Promise<void> {
  const store = await openedStore(call.context);
  const fact = (await store.db.get('approvals', id))?.record.fact;
  const policy = fact && (await findPack(store, fact.policyId));
  if (!fact || !policy) return;
  const absences = (await readAbsences(store.db, fact.policyId)).map((row) => row.absence);
  if (!confirmingOffices(fact, policy, absences, store.now()).includes(office)) {
    throw new Refusal(
      'bad-request',
      { ja: t('ja', 'approvals.refused.may-not-confirm'), en: t('en', 'approvals.refused.may-not-confirm') },
      { path: 'office', given: office },
    );
  }
  if (person.trim() === '') {
    throw new Refusal(
      'bad-request',
      { ja: '確認した方の氏名を入れてください。', en: 'Enter the name of the person who looked at it.' },
      { path: 'person' },
    );
  }
}

export const afterwards: Handlers<'approval.report' | 'approval.confirm'> = {
  async 'approval.report'({ id, note }, call) {
    const store = await openedStore(call.context);
    const { operator } = await circumstances(store, null);
    const who = { by: operator?.name ?? '', office: operator?.office ?? '', note };
    return take(call, id, ({ status }) => ({ event: status === 'correction-required' ? 'correct' : 'report', ...who }));
  },
  async 'approval.confirm'({ id, office, person, correction }, call) {
    await mustConfirm(call, id, office, person);
    const event = correction ? 'require-correction' : 'confirm';
    return take(call, id, () => ({ event, by: person.trim(), office, note: correction ?? '' }));
  },
};
