/** The requester's side: a request goes out as text, a decision comes back, is checked against everything it is bound to, and counts once. */

import { digestContent } from '../../../lib/approvals/content.ts';
import { lastMoment } from '../../../lib/approvals/expiry.ts';
import { digestWarnings } from '../../../lib/approvals/make-request.ts';
import type { RefusalReason } from '../../../lib/approvals/token.ts';
import { decisionFromText, requestAsText } from '../../../lib/approvals/transport.ts';
import { decidingOffices, type OwnRequest, verifyDecision } from '../../../lib/approvals/verify-decision.ts';
import { blankLine } from '../../../lib/audit/lines.ts';
import { platformCodec } from '../../../lib/browser/codec.ts';
import { commit, type Store } from '../../../lib/browser/storage/commit.ts';
import { readAbsences, readApprovals, readDeciders, readSettings } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import { canonicalJson } from '../../../lib/foundation/canonical-json.ts';
import { t } from '../../../lib/i18n/index.ts';
import type { ApprovalRecord } from '../../../lib/messages/schema-state.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { circumstances } from '../circumstances.ts';
import { type Handlers, openedStore } from '../context.ts';
import { machineKey } from '../machine-key.ts';
import { findPack, inForce } from '../policies.ts';
import { policyInForce } from './change.ts';
import { hashBytes } from './hash-bytes.ts';
import { carryOut } from './listing.ts';

const sentence = (reason: RefusalReason) => ({ ja: t('ja', `approvals.refused.${reason}`), en: t('en', `approvals.refused.${reason}`) });
/** Why a decision comes too late for a request that is no longer open. */
const TOO_LATE: Partial<Record<ApprovalRecord['fact']['status'], RefusalReason>> = {
  used: 'already-used',
  confirmed: 'already-used',
  expired: 'expired',
  revoked: 'revoked',
  withdrawn: 'withdrawn',
};

/** The policy with the organisation's settings over it: they may add approvals and who gives them (AMB-12, AMB-31). */
async function policyFor(store: Store, policyId: string): Promise<Policy | null> {
  const [pack, settings] = await Promise.all([findPack(store, policyId), readSettings(store.db, policyId)]);
  return pack && settings && inForce(pack, settings);
}

const notHere = (id: string) =>
  new Refusal(
    'not-found',
    { ja: 'この依頼の記録が見つかりません。一覧を開き直してください。', en: 'This request is not on record. Reopen the list.' },
    { given: id },
  );

async function ownRequest(record: ApprovalRecord): Promise<OwnRequest | null> {
  const { request, fact, decision } = record;
  if (!request) return null;
  return {
    id: request.id,
    digests: await digestContent(request.content, hashBytes, canonicalJson),
    account: request.content.account,
    chain: request.content.chain,
    type: request.content.type,
    requester: request.requester.id,
    requesterName: request.requester.name,
    ...(request.replaces ? { replaces: request.replaces } : {}),
    superseded: fact.status === 'superseded',
    warningsDigest: await digestWarnings(request.warnings, hashBytes, canonicalJson),
    ...(decision && fact.status !== 'requested' ? { decidedBy: decision.jti } : {}),
  };
}

async function recordOf(store: Store, policyId: string, id: string): Promise<ApprovalRecord> {
  const { sound } = await readApprovals(store.db, policyId);
  const record = sound.find((one) => one.fact.id === id);
  if (!record) throw notHere(id);
  return record;
}

export const exchange: Handlers<'exchange.export' | 'exchange.import' | 'exchange.declare'> = {
  async 'exchange.export'({ id }, call) {
    const store = await openedStore(call.context);
    const { request } = await recordOf(store, await policyInForce(call), id);
    if (!request) throw notHere(id);
    const name = `mimamori-request-${request.content.account}-${request.id}.json`;
    return { text: await requestAsText(request, platformCodec), file: JSON.stringify(request, null, 2), name };
  },

  async 'exchange.import'({ text }, call) {
    const token = decisionFromText(text);
    if (!token.ok) throw new Refusal('bad-request', token.error, { path: 'text' });
    const store = await openedStore(call.context);
    const policyId = await policyInForce(call);
    const policy = await policyFor(store, policyId);
    const at = await circumstances(store, null);
    if (!policy || !at.policy) throw notHere(policyId);
    const { sound } = await readApprovals(store.db, policyId);
    const requests = (await Promise.all(sound.map(ownRequest))).filter((one) => one !== null);
    const verdict = await verifyDecision(token.value, {
      policy,
      policyDigest: at.policy.digest,
      people: (await readDeciders(store.db, policyId)).sound,
      absences: (await readAbsences(store.db, policyId)).map((row) => row.absence),
      machine: (await machineKey(store)).kid,
      requests,
      revokedJtis: new Set(sound.filter((one) => one.fact.status === 'revoked').flatMap((one) => (one.decision ? [one.decision.jti] : []))),
      spentJtis: new Set(sound.filter((one) => one.fact.status === 'used').flatMap((one) => (one.decision ? [one.decision.jti] : []))),
      now: store.now(),
      canonicalise: canonicalJson,
    });
    if (!verdict.ok) throw new Refusal('bad-request', sentence(verdict.reason), { path: 'text', given: verdict.reason });

    const { claims, person, selfDecided } = verdict;
    const record = sound.find((one) => one.request?.id === claims.rid);
    if (!record) throw notHere(claims.rid);
    const status = { approve: 'approved', return: 'returned', revoke: 'revoked' }[claims.dec] as 'approved' | 'returned' | 'revoked';
    const note = [selfDecided ? '自己決裁' : '', claims.say ?? ''].filter(Boolean).join(' ');
    const answer = { id: record.fact.id, decision: claims.dec, office: claims.off, person: person.name, say: claims.say ?? '' };
    const done = await commit(store, {
      request: { id: call.id, kind: 'exchange.import' },
      entries: [
        {
          ...blankLine('decision', record.fact.id, at),
          note: { id: `approval.${status}`, data: { jti: claims.jti, kid: person.kid, office: claims.off, person: person.name } },
        },
      ],
      stores: ['approvals', 'registry', 'scopes'],
      changes: true,
      run: async (tx) => {
        const row = await tx.objectStore('approvals').get(record.fact.id);
        if (!row) throw notHere(record.fact.id);
        const { fact, history } = row.record;
        const expected = claims.dec === 'revoke' ? ['requested', 'approved'] : ['requested'];
        const repeated = row.record.decision?.jti === claims.jti;
        if (repeated && fact.status === status) return answer;
        if (!expected.includes(fact.status))
          throw new Refusal('conflict', sentence(TOO_LATE[fact.status] ?? 'already-decided'), { given: fact.status });
        await tx.objectStore('approvals').put({
          ...row,
          record: {
            ...row.record,
            fact: {
              ...fact,
              status,
              evidence: 'imported',
              approvedBy: { office: claims.off, person: person.name },
              decidedAt: claims.iat * 1000,
              validUntil: fact.type === 'allow-list' ? lastMoment(policy, fact.type, claims.iat * 1000) : claims.exp * 1000,
              ...(claims.dec === 'approve' && claims.say ? { conditions: claims.say } : {}),
            },
            decision: { jti: claims.jti, kid: person.kid, at: store.now() },
            history: [...history, { at: store.now(), by: person.name, office: claims.off, to: status, ...(note ? { note } : {}) }],
          },
        });
        if (claims.dec === 'approve' && record.request)
          await carryOut(tx, record.request, { office: claims.off, person: person.name }, claims.iat * 1000);
        return answer;
      },
    });
    await call.context.publish();
    return done;
  },

  async 'exchange.declare'({ id, office, person, document, decidedAt }, call) {
    const store = await openedStore(call.context);
    const policyId = await policyInForce(call);
    const policy = await policyFor(store, policyId);
    const record = await recordOf(store, policyId, id);
    const may = policy ? decidingOffices(policy, record.fact.type, record.fact.chain) : [];
    const deputies = policy?.roles.deputies.filter((one) => may.includes(one.standsFor)).map((one) => one.office) ?? [];
    if (![...may, ...deputies].includes(office)) {
      throw new Refusal('bad-request', sentence('office-may-not'), { path: 'office', given: office });
    }
    if (decidedAt > store.now() + 60_000)
      throw new Refusal('bad-request', sentence('not-yet-valid'), { path: 'decidedAt', given: new Date(decidedAt).toISOString() });
    const at = await circumstances(store, record.fact.account);
    const revision = await commit(store, {
      request: { id: call.id, kind: 'exchange.declare' },
      entries: [{ ...blankLine('decision', id, at), note: { id: 'approval.self-declared', data: { office, person, document } } }],
      stores: ['approvals', 'registry', 'scopes'],
      changes: true,
      run: async (tx, written) => {
        const row = await tx.objectStore('approvals').get(id);
        if (row?.record.fact.status !== 'requested')
          throw new Refusal('conflict', sentence('already-decided'), { given: row?.record.fact.status ?? id });
        const { fact, history } = row.record;
        await tx.objectStore('approvals').put({
          ...row,
          record: {
            ...row.record,
            fact: {
              ...fact,
              status: 'approved',
              evidence: 'self-declared',
              approvedBy: { office, person },
              decidedAt,
              ...(policy ? { validUntil: lastMoment(policy, fact.type, decidedAt) } : {}),
            },
            decision: { jti: `declared:${document}`.slice(0, 200), at: store.now(), document },
            history: [
              ...history,
              {
                at: store.now(),
                by: at.operator?.name ?? '',
                office: at.operator?.office ?? '',
                to: 'approved',
                note: `自己申告 ${document}`,
              },
            ],
          },
        });
        if (record.request) await carryOut(tx, record.request, { office, person }, decidedAt);
        return written.revision;
      },
    });
    await call.context.publish();
    return { revision };
  },
};
