/** Acts: what was shown, what is let go, what became of it, what the witness saw. */
import { isPublishedOnce } from '../../../lib/approvals/lifecycle.ts';
import type { Entry } from '../../../lib/audit/entry.ts';
import { actLine, blankLine, reasonLine, verdictLine } from '../../../lib/audit/lines.ts';
import { commit } from '../../../lib/browser/storage/commit.ts';
import { Refusal } from '../../../lib/browser/storage/refusal.ts';
import type { Writing } from '../../../lib/browser/storage/shape.ts';
import type { Act, Answers, ApprovalFact, Operator } from '../../../lib/decision/types.ts';
import { digestOf } from '../../../lib/foundation/digest.ts';
import { t } from '../../../lib/i18n/index.ts';
import { circumstances } from '../circumstances.ts';
import { type Handlers, openedStore } from '../context.ts';
import { keepCheckpoint } from '../witnesses.ts';

const TEN_MINUTES = 600_000;

export const accountOf = (act: Act): string | null => act.page.viewer?.handle.toLowerCase() ?? null;

/** Approvals used once are spent here, inside the transaction of the log entry; listings, scopes and windows are used many times. */
async function spend(tx: Writing, ids: readonly string[], now: number, by: string): Promise<void> {
  for (const id of ids) {
    const row = await tx.objectStore('approvals').get(id);
    if (!row) {
      throw new Refusal(
        'not-found',
        {
          ja: 'この承認の記録が見つかりません。もう一度承認を確認してください。',
          en: 'This approval is not on record. Please check the approval again.',
        },
        { given: id },
      );
    }
    const { fact, history } = row.record;
    if (fact.status !== 'approved') {
      throw new Refusal(
        'already-spent',
        {
          ja: 'この承認はすでに使われたか、取り消されています。新しい承認が必要です。',
          en: 'This approval was already used or withdrawn. A new approval is needed.',
        },
        { given: `${id}: ${fact.status}` },
      );
    }
    if (fact.validUntil !== undefined && fact.validUntil < now) {
      throw new Refusal(
        'already-spent',
        { ja: t('ja', 'approvals.refused.expired'), en: t('en', 'approvals.refused.expired') },
        { given: `${id}: ${new Date(fact.validUntil).toISOString()}` },
      );
    }
    if (!isPublishedOnce(fact.type)) continue;
    await tx.objectStore('approvals').put({
      ...row,
      record: { ...row.record, fact: { ...fact, status: 'used' }, history: [...history, { at: now, by, office: '', to: 'used' }] },
    });
  }
}

/** 鏡野 5(3): what goes out under a scope owes the head a report; the record of it is written with the intent, so that none is forgotten. */
async function oweReport(
  tx: Writing,
  id: string,
  act: Act,
  scope: NonNullable<Answers['scope']>,
  policy: { id: string; version: string },
  operator: Operator | null,
  now: number,
): Promise<void> {
  const fact: ApprovalFact = {
    id: `report:${id}`,
    type: 'pre-approved-scope',
    policyId: policy.id,
    policyVersion: policy.version,
    account: accountOf(act) ?? '',
    // Nobody is named at the keyboard: the report is owed all the same.
    chain: operator?.chain ?? 'staff',
    status: 'used',
    text: (act.text ?? '').toWellFormed(),
    decidedAt: now,
    evidence: 'in-extension',
  };
  const note = [`範囲 ${scope.kind}（${scope.scopeId}）`, `事情：${scope.circumstance}`, `根拠：${scope.proof}`].join('\n');
  const history = [{ at: now, by: operator?.name ?? '', office: operator?.office ?? '', to: 'used' as const }];
  await tx.objectStore('approvals').put({
    id: fact.id,
    policyId: policy.id,
    record: { fact, requestedBy: operator, requestedAt: now, offices: [], note, clauses: [], history },
  });
}

/**
 * The words that are taken down are kept, unlike all other texts: they are gone afterwards, and a measure must be explainable
 * (clauses.md 5.2 `moderation`, S66). Written with the intent, before the click goes.
 */
function removedComment({ kind, target }: Act): Entry['note'] {
  if (kind !== 'moderate-comment') return null;
  return {
    id: 'moderation',
    data: {
      author: target?.commentAuthor?.toWellFormed() ?? null,
      text: target?.commentText?.toWellFormed().slice(0, 4_000) ?? null,
      comment: target?.commentId ?? null,
    },
  };
}

export const acts: Handlers<'log.verdict' | 'act.intent' | 'act.outcome' | 'log.witness'> = {
  async 'log.verdict'({ act, verdict }, { sender, context }) {
    if (verdict.inert) return { logged: false };
    const store = await openedStore(context);
    const at = await circumstances(store, accountOf(act));
    const line = { ...blankLine('verdict', '', at), act: await actLine(act, store.sha256), verdict: verdictLine(verdict) };
    const tab = sender.kind === 'content' ? sender.tabId : 0;
    const same = await digestOf([tab, line.act, line.verdict, Math.floor(at.now / TEN_MINUTES)], store.sha256);
    const id = `verdict:${same.slice(0, 32)}`;
    await commit(store, { request: { id, kind: 'log.verdict' }, entries: [{ ...line, id }], run: async () => null });
    return { logged: true };
  },

  async 'act.intent'({ act, verdict, answers, spends }, { id, context }) {
    const store = await openedStore(context);
    const at = await circumstances(store, accountOf(act));
    const line = {
      ...blankLine('intent', id, at),
      act: await actLine(act, store.sha256),
      verdict: verdictLine(verdict),
      reason: reasonLine(answers),
      spent: [...new Set(spends)],
      note: removedComment(act),
    };
    const released = await commit(store, {
      request: { id, kind: 'act.intent' },
      entries: [line],
      stores: ['approvals', 'pending'],
      changes: line.spent.length > 0 || answers.scope !== undefined,
      run: async (tx) => {
        await spend(tx, line.spent, at.now, at.operator?.name ?? '');
        await tx.objectStore('pending').put({ id, at: at.now, account: at.account });
        if (answers.scope && at.policy) await oweReport(tx, id, act, answers.scope, at.policy, at.operator, at.now);
        return { id };
      },
    });
    if (line.spent.length > 0 || answers.scope) await context.publish();
    // The act does not wait for it: a checkpoint that fails now is made with the next chores.
    keepCheckpoint(store).catch(() => undefined);
    return released;
  },

  async 'act.outcome'({ id, outcome, status }, { context }) {
    const store = await openedStore(context);
    const pending = await store.db.get('pending', id);
    const known = await store.db.get('requests', `outcome:${id}`);
    if (!pending && !known) {
      throw new Refusal('not-found', { ja: 'この行為の記録が見つかりません。', en: 'There is no record of this act.' }, { given: id });
    }
    const at = await circumstances(store, pending?.account ?? null);
    await commit(store, {
      request: { id: `outcome:${id}`, kind: 'act.outcome' },
      entries: [
        { ...blankLine('outcome', id, at), outcome, note: status === undefined ? null : { id: 'outcome.status', data: { status } } },
      ],
      stores: ['pending'],
      run: async (tx) => {
        await tx.objectStore('pending').delete(id);
        return {};
      },
    });
    return {};
  },

  async 'log.witness'({ what, detail }, { id, context }) {
    const store = await openedStore(context);
    const at = await circumstances(store, null);
    const line = { ...blankLine('witness', id, at), note: { id: `witness.${what}`, data: { detail: detail.toWellFormed() } } };
    await commit(store, { request: { id, kind: 'log.witness' }, entries: [line], run: async () => ({}) });
    return {};
  },
};
