/** Drafts that live in the extension: kept from a composer, written here, made from an earlier request, and asked approval for. */
import { actOfDraft, type Draft, draftOfAct, draftOfRequest, emptyDraft, extrasOf, missingIn } from '../../../lib/approvals/draft.ts';
import { decidingOffices } from '../../../lib/approvals/verify-decision.ts';
import { commit, type Store } from '../../../lib/browser/storage/commit.ts';
import { readApprovals, readDrafts } from '../../../lib/browser/storage/read.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { Act } from '../../../lib/decision/types.ts';
import type { ApprovalType } from '../../../lib/foundation/vocabulary.ts';
import { t } from '../../../lib/i18n/index.ts';
import { circumstances } from '../circumstances.ts';
import { type Call, type Handlers, openedStore } from '../context.ts';
import { findPack } from '../policies.ts';
import { accountOf } from './acts.ts';
import { canBeReplaced, recordRequest, replaceable } from './ask.ts';
import { policyInForce } from './change.ts';

type Kinds = 'draft.keep' | 'drafts.list' | 'drafts.put' | 'drafts.remove' | 'drafts.from' | 'drafts.request';

const gone = (id: string) =>
  new Refusal(
    'not-found',
    { ja: 'この下書きが見つかりません。一覧を開き直してください。', en: 'This draft was not found. Reopen the list.' },
    { given: id },
  );

const TYPE_OF: Partial<Record<Act['kind'], ApprovalType>> = {
  'edit-post': 'edit',
  comment: 'comment',
  reply: 'reply',
  'reply-to-story': 'message',
  message: 'message',
};

async function keep(store: Store, call: Call, draft: Draft): Promise<void> {
  await commit(store, {
    request: { id: call.id, kind: 'draft.kept' },
    stores: ['drafts'],
    run: async (tx) => {
      await tx.objectStore('drafts').put({ id: draft.id, policyId: draft.policyId, draft });
      return {};
    },
  });
}

async function draftOf(store: Store, policyId: string, id: string): Promise<Draft> {
  const draft = (await readDrafts(store.db, policyId)).find((one) => one.id === id);
  if (!draft) throw gone(id);
  return draft;
}

export const drafts: Handlers<Kinds> = {
  async 'draft.keep'({ act, note, answers }, call) {
    const store = await openedStore(call.context);
    const base = emptyDraft(call.id, await policyInForce(call), TYPE_OF[act.kind] ?? 'post', accountOf(act) ?? '', store.now());
    const answered = { ticks: answers?.ticks ?? [], consents: answers?.consents ?? [] };
    const draft = { ...draftOfAct(act, base), ...answered, note };
    await keep(store, call, { ...draft, text: draft.text.toWellFormed(), commentText: draft.commentText.toWellFormed() });
    await call.context.publish();
    return { id: draft.id };
  },

  async 'drafts.list'(_body, call) {
    const store = await openedStore(call.context);
    return readDrafts(store.db, await policyInForce(call));
  },

  async 'drafts.put'({ draft }, call) {
    const store = await openedStore(call.context);
    await keep(store, call, { ...draft, policyId: await policyInForce(call) });
    return {};
  },

  async 'drafts.remove'({ id }, call) {
    const store = await openedStore(call.context);
    await commit(store, {
      request: { id: call.id, kind: 'draft.removed' },
      stores: ['drafts'],
      run: async (tx) => {
        await tx.objectStore('drafts').delete(id);
        return {};
      },
    });
    await call.context.publish();
    return {};
  },

  async 'drafts.from'({ id }, call) {
    const store = await openedStore(call.context);
    const policyId = await policyInForce(call);
    const record = (await readApprovals(store.db, policyId)).sound.find(({ fact }) => fact.id === id);
    if (!record?.request) throw gone(id);
    const begun = (await readDrafts(store.db, policyId)).find((one) => one.replaces === id);
    if (begun) return { id: begun.id };
    const base = emptyDraft(call.id, policyId, record.fact.type, record.fact.account, store.now());
    const draft = draftOfRequest(record.request, { ...base, ...(canBeReplaced(record) ? { replaces: id } : {}) });
    await keep(store, call, draft);
    await call.context.publish();
    return { id: draft.id };
  },

  async 'drafts.request'({ id, verdict }, call) {
    const store = await openedStore(call.context);
    const policyId = await policyInForce(call);
    const draft = await draftOf(store, policyId, id);
    const missing = missingIn(draft);
    if (missing.length > 0) {
      const names = (locale: 'ja' | 'en') => missing.map((field) => t(locale, `drafts.missing.${field}`));
      throw new Refusal(
        'bad-request',
        { ja: t('ja', 'drafts.missing', { fields: names('ja') }), en: t('en', 'drafts.missing', { fields: names('en') }) },
        { path: missing.join(' ') },
      );
    }
    const { operator } = await circumstances(store, null);
    const pack = await findPack(store, policyId);
    const offices = pack ? decidingOffices(pack, draft.type, operator?.chain ?? 'staff') : [];
    if (offices.length === 0) {
      const type = { ja: t('ja', `approvals.type.${draft.type}`), en: t('en', `approvals.type.${draft.type}`) };
      throw new Refusal(
        'bad-request',
        { ja: t('ja', 'drafts.no-office', { type: type.ja }), en: t('en', 'drafts.no-office', { type: type.en }) },
        { path: 'type', given: draft.type },
      );
    }
    return recordRequest(
      {
        act: actOfDraft(draft),
        verdict,
        answers: { ticks: draft.ticks, consents: draft.consents },
        note: draft.note,
        type: draft.type,
        offices: [...new Set(offices)],
        ...extrasOf(draft),
        replaces: await replaceable(store, policyId, draft.replaces),
        // What was asked lives on in the request; until that is written the draft stays.
        also: {
          stores: ['drafts'],
          run: async (tx) => {
            await tx.objectStore('drafts').delete(id);
          },
        },
      },
      call,
    );
  },
};
