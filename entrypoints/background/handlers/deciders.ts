/** Who decides: the people list with keys, absences (熊本 8(3)) and scopes approved beforehand (鏡野 5(2)ア). */
import { advance, type Living } from '../../../lib/approvals/lifecycle.ts';
import { thumbprintOf } from '../../../lib/browser/keys.ts';
import { readAbsences, readDeciders, readScopes } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { Writing } from '../../../lib/browser/storage/shape.ts';
import { type Handlers, openedStore } from '../context.ts';
import { applyChange, policyInForce } from './change.ts';

type Kinds =
  | 'deciders.list'
  | 'deciders.put'
  | 'deciders.end'
  | 'absences.list'
  | 'absences.put'
  | 'absences.remove'
  | 'scopes.list'
  | 'scopes.put'
  | 'scopes.remove';

/** Approvals that are still open end with the term of the person who gave them (clauses.md 5.1). */
async function endApprovalsOf(tx: Writing, policyId: string, name: string, now: number): Promise<void> {
  const rows = await tx.objectStore('approvals').index('policy').getAll(policyId);
  for (const row of rows) {
    const { fact, history } = row.record;
    if (fact.status !== 'approved' || fact.approvedBy?.person !== name) continue;
    const living: Living = { status: 'approved', multiUse: false, history: [] };
    const { status } = advance(living, {
      at: now,
      event: 'expire',
      by: name,
      office: fact.approvedBy.office,
      policyVersion: fact.policyVersion,
    });
    const step = { at: now, by: name, office: fact.approvedBy.office, to: 'expired' as const, note: '異動' };
    await tx
      .objectStore('approvals')
      .put({ ...row, record: { ...row.record, fact: { ...fact, status: status as 'expired' }, history: [...history, step] } });
  }
}

export const deciders: Handlers<Kinds> = {
  async 'deciders.list'(_body, call) {
    const store = await openedStore(call.context);
    return (await readDeciders(store.db, await policyInForce(call))).sound;
  },

  async 'deciders.put'({ person }, call) {
    const policyId = await policyInForce(call);
    if ((await thumbprintOf(person.publicKey)) !== person.kid) {
      throw new Refusal(
        'bad-request',
        {
          ja: '鍵と指紋が一致しません。承認者の画面に表示された登録文を、もう一度貼り付けてください。',
          en: 'Key and fingerprint do not fit. Paste the enrolment text from the approver’s desk again.',
        },
        { path: 'person.kid', given: person.kid },
      );
    }
    return applyChange(call, {
      what: 'decider-put',
      data: { id: person.id, name: person.name, kid: person.kid, offices: person.offices.join(' ') },
      stores: ['deciders'],
      run: async (tx) => {
        await tx.objectStore('deciders').put({ policyId, id: person.id, person });
      },
    });
  },

  async 'deciders.end'({ id, revoked }, call) {
    const policyId = await policyInForce(call);
    const { now } = await openedStore(call.context);
    return applyChange(call, {
      what: 'decider-ended',
      data: { id, revoked },
      stores: ['deciders', 'approvals'],
      run: async (tx) => {
        const row = await tx.objectStore('deciders').get([policyId, id]);
        if (!row) {
          throw new Refusal(
            'not-found',
            {
              ja: 'この人は承認者の一覧にありません。一覧を開き直してください。',
              en: 'This person is not on the list of approvers. Reopen the list.',
            },
            { given: id },
          );
        }
        await tx.objectStore('deciders').put({ ...row, person: { ...row.person, validTo: now(), ...(revoked ? { revoked } : {}) } });
        await endApprovalsOf(tx, policyId, row.person.name, now());
      },
    });
  },

  async 'absences.list'(_body, call) {
    const store = await openedStore(call.context);
    return readAbsences(store.db, await policyInForce(call));
  },
  async 'absences.put'({ id, absence }, call) {
    const policyId = await policyInForce(call);
    if (absence.from >= absence.to || absence.reason.trim() === '') {
      throw new Refusal(
        'bad-request',
        {
          ja: '不在の期間（始まりが終わりより前）と理由を入れてください。',
          en: 'Give the period of absence (its beginning before its end) and the reason.',
        },
        { path: 'absence' },
      );
    }
    return applyChange(call, {
      what: 'absence-recorded',
      data: { office: absence.office, from: absence.from, to: absence.to, reason: absence.reason },
      stores: ['absences'],
      run: async (tx) => {
        await tx.objectStore('absences').put({ id, policyId, absence });
      },
    });
  },
  'absences.remove': ({ id }, call) =>
    applyChange(call, {
      what: 'absence-removed',
      data: { id },
      stores: ['absences'],
      run: async (tx) => {
        await tx.objectStore('absences').delete(id);
      },
    }),

  async 'scopes.list'(_body, call) {
    const store = await openedStore(call.context);
    return readScopes(store.db, await policyInForce(call));
  },
  async 'scopes.put'({ scope }, call) {
    const policyId = await policyInForce(call);
    return applyChange(call, {
      what: 'scope-recorded',
      data: {
        id: scope.id,
        kind: scope.kind,
        from: scope.from,
        to: scope.to,
        office: scope.approvedBy.office,
        person: scope.approvedBy.person,
      },
      stores: ['scopes'],
      run: async (tx) => {
        await tx.objectStore('scopes').put({ id: scope.id, policyId, scope });
      },
    });
  },
  'scopes.remove': ({ id }, call) =>
    applyChange(call, {
      what: 'scope-removed',
      data: { id },
      stores: ['scopes'],
      run: async (tx) => {
        await tx.objectStore('scopes').delete(id);
      },
    }),
};
