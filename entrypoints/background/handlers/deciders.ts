/** Who decides: the people list with keys, absences (熊本 8(3)) and scopes approved beforehand (鏡野 5(2)ア). */
import type { Person } from '../../../lib/approvals/people.ts';
import { thumbprintOf } from '../../../lib/browser/keys.ts';
import { readAbsences, readDeciders, readScopes } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { Writing } from '../../../lib/browser/storage/shape.ts';
import { type Handlers, openedStore } from '../context.ts';
import { ended } from '../expiry.ts';
import { applyChange, policyInForce } from './change.ts';
import { raiseRoster } from './people.ts';

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

/**
 * What a person decided ends with their term while it is not used yet: approvals, and scopes approved beforehand (clauses.md 5.1,
 * AMB-32). A listing has been carried out; its entry has a review date of its own.
 */
async function endDecisionsOf(tx: Writing, policyId: string, { name, kid }: Person, now: number): Promise<void> {
  for (const row of await tx.objectStore('approvals').index('policy').getAll(policyId)) {
    const { fact, decision } = row.record;
    const theirs = decision?.kid === kid || fact.approvedBy?.person === name;
    if (fact.status !== 'approved' || fact.type === 'allow-list' || !theirs) continue;
    const by = { name, office: fact.approvedBy?.office ?? '' };
    await tx.objectStore('approvals').put({ ...row, record: ended(row.record, 'transfer', by, now) });
  }
  for (const row of await tx.objectStore('scopes').index('policy').getAll(policyId)) {
    const { scope } = row;
    if (scope.approvedBy.person === name && scope.to > now) await tx.objectStore('scopes').put({ ...row, scope: { ...scope, to: now } });
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
    const { db } = await openedStore(call.context);
    const other = (await readDeciders(db, policyId)).sound.find((one) => one.kid === person.kid && one.id !== person.id);
    if (other) {
      throw new Refusal(
        'bad-request',
        {
          ja: `この鍵は${other.name}さんの鍵として登録されています。鍵は一人に一つです。本人の端末で作った鍵の登録文を貼り付けてください。`,
          en: `This key is enrolled for ${other.name}. A key belongs to one person: paste the enrolment of a key of their own.`,
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
      stores: ['deciders', 'approvals', 'scopes', 'checks'],
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
        await endDecisionsOf(tx, policyId, row.person, now());
        await raiseRoster(tx, policyId, now());
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
