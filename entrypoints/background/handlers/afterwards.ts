/** After publishing: 事後報告 and its confirmation (鏡野 5(3)), and the look at what was published (熊本 8(2)). */

import { advance, type LifecycleEvent, type Status } from '../../../lib/approvals/lifecycle.ts';
import { blankLine } from '../../../lib/audit/lines.ts';
import { commit } from '../../../lib/browser/storage/commit.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { circumstances } from '../circumstances.ts';
import { type Call, type Handlers, openedStore } from '../context.ts';

async function step(
  call: Call,
  id: string,
  event: LifecycleEvent,
  by: string,
  office: string,
  note: string,
): Promise<{ revision: number }> {
  const store = await openedStore(call.context);
  const at = await circumstances(store, null);
  const revision = await commit(store, {
    request: { id: call.id, kind: `approval.${event}` },
    entries: [{ ...blankLine('decision', id, at), note: { id: `approval.${event}`, data: { by, office } } }],
    stores: ['approvals'],
    changes: true,
    run: async (tx, written) => {
      const row = await tx.objectStore('approvals').get(id);
      if (!row)
        throw new Refusal(
          'not-found',
          { ja: 'この記録が見つかりません。一覧を開き直してください。', en: 'This record was not found. Reopen the list.' },
          { given: id },
        );
      const { fact, history } = row.record;
      let status: Status;
      try {
        status = advance(
          { status: fact.status as Status, multiUse: false, history: [] },
          { at: store.now(), event, by, office, policyVersion: fact.policyVersion, note },
        ).status;
      } catch {
        throw new Refusal(
          'conflict',
          {
            ja: '今の状態では、この操作はできません。一覧を開き直してください。',
            en: 'This is not possible in the present state. Reopen the list.',
          },
          { given: fact.status },
        );
      }
      await tx.objectStore('approvals').put({
        ...row,
        record: {
          ...row.record,
          fact: { ...fact, status },
          history: [...history, { at: store.now(), by, office, to: status, ...(note ? { note } : {}) }],
        },
      });
      return written.revision;
    },
  });
  await call.context.publish();
  return { revision };
}

export const afterwards: Handlers<'approval.report' | 'approval.confirm'> = {
  async 'approval.report'({ id, note }, call) {
    const store = await openedStore(call.context);
    const { operator } = await circumstances(store, null);
    return step(call, id, 'report', operator?.name ?? '', operator?.office ?? '', note);
  },
  'approval.confirm': ({ id, office, person, correction }, call) =>
    step(call, id, correction ? 'require-correction' : 'confirm', person, office, correction ?? ''),
};
