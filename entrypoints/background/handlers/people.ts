/** People on this machine; one of them is at the keyboard. */
import { readPeople, readProfile } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { Writing } from '../../../lib/browser/storage/shape.ts';
import { type Handlers, openedStore } from '../context.ts';
import { ended } from '../expiry.ts';
import { applyChange, patchProfile } from './change.ts';

const nobody = (id: string) =>
  new Refusal(
    'not-found',
    { ja: 'この人は登録されていません。一覧を開き直してください。', en: 'This person is not registered. Please reopen the list.' },
    { given: id },
  );

/** What the person asked for and what was not used yet ends with their transfer (clauses.md 5.1). */
async function endRequestsOf(tx: Writing, operatorId: string, now: number): Promise<void> {
  for (const row of await tx.objectStore('approvals').getAll()) {
    const { fact, requestedBy } = row.record;
    const open = fact.status === 'requested' || (fact.status === 'approved' && fact.type !== 'allow-list');
    if (requestedBy?.id !== operatorId || !open) continue;
    await tx.objectStore('approvals').put({ ...row, record: ended(row.record, 'transfer', requestedBy, now) });
  }
}

/** 北海道 第５-1: when the people change, the password is changed too; the check is due from now on. */
export async function raiseRoster(tx: Writing, policyId: string | null, now: number): Promise<void> {
  if (policyId === null) return;
  const before = await tx.objectStore('checks').get([policyId, 'roster']);
  await tx.objectStore('checks').put({ ...before, policyId, id: 'roster', raisedAt: now });
}

export const people: Handlers<'people.list' | 'operator.set' | 'operator.use' | 'operator.remove'> = {
  async 'people.list'(_body, { context }) {
    const store = await openedStore(context);
    const [profile, { sound }] = await Promise.all([readProfile(store.db), readPeople(store.db)]);
    return sound.map((operator) => ({ operator, current: operator.id === profile?.operatorId }));
  },

  'operator.set': ({ operator }, call) =>
    applyChange(call, {
      what: 'operator-set',
      data: { id: operator.id, name: operator.name, office: operator.office, chain: operator.chain },
      stores: ['people'],
      run: async (tx) => {
        await tx.objectStore('people').put(operator);
        await patchProfile(tx, { operatorId: operator.id });
      },
    }),

  'operator.use': ({ id }, call) =>
    applyChange(call, {
      what: 'operator-used',
      data: { id },
      stores: ['people'],
      run: async (tx) => {
        if (id !== null && !(await tx.objectStore('people').get(id))) throw nobody(id);
        await patchProfile(tx, { operatorId: id });
      },
    }),

  async 'operator.remove'({ id }, call) {
    const store = await openedStore(call.context);
    const profile = await readProfile(store.db);
    const current = profile?.operatorId === id;
    const policyId = profile?.policyId ?? null;
    return applyChange(call, {
      what: 'operator-removed',
      data: { id },
      stores: ['people', 'checks', 'approvals'],
      run: async (tx) => {
        await endRequestsOf(tx, id, store.now());
        await raiseRoster(tx, policyId, store.now());
        await tx.objectStore('people').delete(id);
        if (current) await patchProfile(tx, { operatorId: null });
      },
    });
  },
};
