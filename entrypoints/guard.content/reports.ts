/** What the guard tells the background. Nothing is told twice in a row, nothing per key, and nothing about accounts that are not the policy's. */
import type { SendOptions } from '../../lib/browser/send.ts';
import type { Act, Answers, Verdict } from '../../lib/decision/types.ts';
import type { GuardStatus, ListingWish, RegistryDraft } from '../../lib/messages/bridge.ts';
import type { Reply } from '../../lib/messages/envelope.ts';
import type { MessageKind, ReplyOf, RequestOf } from '../../lib/messages/table.ts';

export type Outcome = 'sent' | 'failed' | 'cancelled' | 'unknown';
export type Send = <K extends MessageKind>(kind: K, body: RequestOf<K>, options?: SendOptions) => Promise<Reply<ReplyOf<K>>>;

export interface Reports {
  /** Tells how the guard is. `arrived` is called when the browser has come to this own account from another: its name, `null` when not ours. */
  status(status: GuardStatus, arrived: (before: string | null) => void): void;
  /** A verdict that the person saw. */
  shown(act: Act, verdict: Verdict): void;
  /** Must be answered before the act may go. Repeating it with the same id is safe. */
  intent(id: string, act: Act, verdict: Verdict, answers: Answers): Promise<Reply<{ id: string }>>;
  outcome(id: string, outcome: Outcome, status?: number): void;
  request(
    act: Act,
    verdict: Verdict,
    note: string,
    answers: Answers,
    beside: boolean,
    listing?: ListingWish,
  ): Promise<Reply<{ id: string }>>;
  keep(act: Act, note: string, answers: Answers): Promise<Reply<{ id: string }>>;
  /** Shows the list of accounts with a new entry filled in. */
  registry(entry: RegistryDraft | { own: string }): void;
  /** Opens the record of a trouble; the background shows it. */
  incident(kind: 'error' | 'defamation', act: Act): void;
  witness(what: 'unreleased-request' | 'held-request' | 'forged-event' | 'blind' | 'clock', detail: string): void;
}

/** @param onSilence called when the background does not answer although the extension is there. */
export function createReports(send: Send, page: () => string, now: () => number, onSilence: () => void): Reports {
  const shownAt = new Map<string, number>();
  const heard = <T>(reply: Reply<T>): Reply<T> => {
    if (!reply.ok && reply.error.code === 'no-answer') onSilence();
    return reply;
  };
  const tell = <K extends MessageKind>(kind: K, body: RequestOf<K>): void => {
    send(kind, body).then(heard, () => undefined);
  };
  return {
    status(status, arrived) {
      const elsewhere = status.kind === 'inert';
      const body = { status: elsewhere ? { kind: 'inert' as const, account: null } : status, url: elsewhere ? '' : page() };
      send('guard.status', body).then(
        (reply) => {
          heard(reply);
          if (reply.ok && reply.value.switchedFrom) arrived(reply.value.switchedFrom.account);
        },
        () => undefined,
      );
    },
    shown(act, verdict) {
      if (verdict.inert || verdict.findings.every((finding) => finding.rule === 'guard')) return;
      const about = JSON.stringify([
        act.kind,
        act.text,
        act.target,
        verdict.level,
        verdict.findings.map((finding) => [finding.key, finding.resolved?.by]),
      ]);
      const at = now();
      if (at - (shownAt.get(about) ?? Number.NEGATIVE_INFINITY) < 600_000) return;
      if (shownAt.size > 200) shownAt.clear();
      shownAt.set(about, at);
      tell('log.verdict', { act, verdict });
    },
    async intent(id, act, verdict, answers) {
      return heard(await send('act.intent', { act, verdict, answers, spends: verdict.spends }, { id, onLate: onSilence }));
    },
    outcome(id, outcome, status) {
      tell('act.outcome', { id, outcome, ...(status === undefined ? {} : { status }) });
    },
    async request(act, verdict, note, answers, beside, listing) {
      return heard(
        await send('approval.request', { act, verdict, note, answers, ...(beside ? { beside } : {}), ...(listing ? { listing } : {}) }),
      );
    },
    async keep(act, note, answers) {
      return heard(await send('draft.keep', { act, note, answers }));
    },
    registry: (entry) => tell('registry.open', entry),
    incident(kind, { page: where, target }) {
      const comment = kind === 'defamation' ? [target?.commentAuthor ? `@${target.commentAuthor}` : '', target?.commentText ?? ''] : [];
      tell('incident.open', {
        kind,
        account: where.viewer?.handle ?? '',
        url: target?.postUrl ?? where.url,
        what: comment.filter(Boolean).join('\n').slice(0, 10_000),
      });
    },
    witness(what, detail) {
      tell('log.witness', { what, detail: detail.slice(0, 300) });
    },
  };
}
