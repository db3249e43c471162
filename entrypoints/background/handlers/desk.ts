/** The approver's side: requests come in as text or file, are decided with the approver's key, and the decision goes back as text. */
import { encodeBase64Url } from '../../../lib/approvals/base64url.ts';
import { makeDecision, officesFor } from '../../../lib/approvals/make-decision.ts';
import { isInOffice, isSamePerson } from '../../../lib/approvals/people.ts';
import type { ApprovalRequest } from '../../../lib/approvals/request.ts';
import { type RefusalReason, signDecision } from '../../../lib/approvals/token.ts';
import { decisionAsText, requestFromJson, requestFromText } from '../../../lib/approvals/transport.ts';
import { blankLine } from '../../../lib/audit/lines.ts';
import { platformCodec } from '../../../lib/browser/codec.ts';
import { commit } from '../../../lib/browser/storage/commit.ts';
import { readDeciders, readDesk, readSettings } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { Writing } from '../../../lib/browser/storage/shape.ts';
import { canonicalJson } from '../../../lib/foundation/canonical-json.ts';
import type { Result } from '../../../lib/foundation/result.ts';
import { t } from '../../../lib/i18n/index.ts';
import { circumstances } from '../circumstances.ts';
import { type Handlers, openedStore } from '../context.ts';
import { findPack, inForce } from '../policies.ts';
import { hashBytes } from './hash-bytes.ts';
import { approverKey } from './keys.ts';

const newJti = () => encodeBase64Url(crypto.getRandomValues(new Uint8Array(12)));

const refused = (reason: RefusalReason, path: string, given: string) =>
  new Refusal(
    reason === 'already-decided' ? 'conflict' : 'bad-request',
    { ja: t('ja', `approvals.refused.${reason}`), en: t('en', `approvals.refused.${reason}`) },
    { path, given },
  );

/** A file holds JSON, everything else is looked through for our text. */
function readPasted(pasted: string): Promise<Result<ApprovalRequest>> | Result<ApprovalRequest> {
  if (!pasted.trimStart().startsWith('{')) return requestFromText(pasted, platformCodec);
  try {
    return requestFromJson(JSON.parse(pasted));
  } catch {
    return requestFromJson(null);
  }
}

/** The request in whose place this one stands needs no decision any more. Only its own requester's newer one closes it. */
async function closeEarlier(tx: Writing, { replaces = '', requester, machine, content }: ApprovalRequest): Promise<void> {
  const earlier = await tx.objectStore('desk').get(replaces);
  if (!earlier || (earlier.item.status !== 'waiting' && earlier.item.status !== 'approved')) return;
  const before = earlier.item.request;
  const same = before.requester.id === requester.id && before.machine === machine && before.content.account === content.account;
  if (same) await tx.objectStore('desk').put({ ...earlier, item: { ...earlier.item, status: 'superseded' } });
}

export const desk: Handlers<'desk.import' | 'desk.list' | 'desk.decide'> = {
  async 'desk.import'({ text }, call) {
    const read = await readPasted(text);
    if (!read.ok) throw new Refusal('bad-request', read.error, { path: read.error.path || 'text' });
    const request = read.value;
    const store = await openedStore(call.context);
    if (!(await findPack(store, request.policyId))) {
      throw new Refusal(
        'bad-request',
        {
          ja: `規程「${request.policyId}」がこの端末にありません。同じ版のみまもりで開いてください。`,
          en: `The policy “${request.policyId}” is not on this computer. Open it with the same edition of Mimamori.`,
        },
        { path: 'policyId', given: request.policyId },
      );
    }
    const at = await circumstances(store, request.content.account);
    await commit(store, {
      request: { id: call.id, kind: 'desk.import' },
      // The head of the requester's record is kept here as a witness: cutting its end later contradicts this line (security.md 7).
      entries: [
        {
          ...blankLine('request', request.id, at),
          note: { id: 'desk.received', data: { from: request.requester.name, machine: request.machine, head: request.logHead ?? '' } },
        },
      ],
      stores: ['desk'],
      run: async (tx) => {
        const known = await tx.objectStore('desk').get(request.id);
        if (!known) await tx.objectStore('desk').put({ id: request.id, item: { request, receivedAt: store.now(), status: 'waiting' } });
        if (!known && request.replaces) await closeEarlier(tx, request);
        return {};
      },
    });
    await call.context.publish();
    return { id: request.id };
  },

  async 'desk.list'(_body, call) {
    const store = await openedStore(call.context);
    return (await readDesk(store.db)).sound.sort((a, b) => a.request.requestedAt - b.request.requestedAt);
  },

  async 'desk.decide'({ id, decision, kid, office, say, passphrase }, call) {
    const store = await openedStore(call.context);
    const item = (await readDesk(store.db)).sound.find((one) => one.request.id === id);
    if (!item)
      throw new Refusal(
        'not-found',
        {
          ja: 'この依頼は承認デスクにありません。依頼文をもう一度貼り付けてください。',
          en: 'This request is not on the desk. Paste it again.',
        },
        { given: id },
      );
    const allowed = decision === 'revoke' ? item.status === 'approved' : item.status === 'waiting';
    if (!allowed) throw refused('already-decided', '', item.status);
    if (decision === 'return' && !say?.trim()) {
      throw new Refusal(
        'bad-request',
        {
          ja: '差し戻しには理由が必要です。条項を選ぶか、理由を書いてください。',
          en: 'A return needs its reason. Choose a clause or write the reason.',
        },
        { path: 'say' },
      );
    }
    const [pack, settings] = await Promise.all([findPack(store, item.request.policyId), readSettings(store.db, item.request.policyId)]);
    const policy = pack && settings && inForce(pack, settings);
    const people = (await readDeciders(store.db, item.request.policyId)).sound;
    const person = people.find((one) => one.kid === kid);
    if (person && !isInOffice(person, store.now())) throw refused('key-revoked', 'kid', person.name);
    if (!policy || !person) throw refused('unknown-key', 'kid', kid);
    if (!officesFor(person, item.request, policy).includes(office)) throw refused('office-may-not', 'office', office);
    if (isSamePerson(person, item.request.requester) && !policy.roles.selfDecision) throw refused('own-request', 'kid', person.name);
    const key = await approverKey(store, kid, passphrase);
    const claims = await makeDecision({
      request: item.request,
      decision,
      person,
      office,
      policy,
      jti: newJti(),
      now: store.now(),
      say,
      hash: hashBytes,
      canonicalise: canonicalJson,
    });
    const text = decisionAsText(await signDecision(claims, key.privateKey, kid, canonicalJson));
    const at = await circumstances(store, item.request.content.account);
    const status = { approve: 'approved', return: 'returned', revoke: 'revoked' }[decision] as 'approved' | 'returned' | 'revoked';
    const answered = await commit(store, {
      request: { id: call.id, kind: 'desk.decide' },
      entries: [
        { ...blankLine('decision', id, at), note: { id: `desk.${status}`, data: { jti: claims.jti, kid, office, person: person.name } } },
      ],
      stores: ['desk'],
      run: async (tx) => {
        // Two windows of the desk may decide at the same moment: the first answer is the only one that leaves.
        const row = await tx.objectStore('desk').get(id);
        if (row?.item.status !== item.status) throw refused('already-decided', '', row?.item.status ?? id);
        await tx.objectStore('desk').put({
          id,
          item: {
            ...item,
            status,
            decidedAt: store.now(),
            office,
            person: person.name,
            decision: text,
            ...(say?.trim() ? { say: say.trim() } : {}),
          },
        });
        return { text };
      },
    });
    await call.context.publish();
    return answered;
  },
};
