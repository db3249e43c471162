import type { DeskActions } from '../../components/desk/actions.ts';
import { type Draft, emptyDraft } from '../../lib/approvals/draft.ts';
import { enrolmentText, readEnrolment } from '../../lib/approvals/enrolment.ts';
import { qrPath } from '../../lib/approvals/qr.ts';
import { thumbprintOf } from '../../lib/browser/keys.ts';
import { send } from '../../lib/browser/send.ts';
import type { Verdict } from '../../lib/decision/types.ts';
import type { Snapshot } from '../../lib/messages/snapshot.ts';
import { judgeDraft } from './judge.ts';
import { readPictures } from './pictures.ts';

/** Saves a text as a file by a link of our own: no permission is needed for that. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: name.endsWith('.json') ? 'application/json' : 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

interface Ports {
  refresh: () => Promise<void>;
  /** What drafts are judged with, as last loaded. */
  snapshot: () => Snapshot | undefined;
  showDraft: (draft: Draft) => void;
}

const CLEAR: Verdict = { level: 'clear', findings: [], release: null, spends: [] };

/** What the desk can do; everything that changes something shows the new state before it answers. */
export function makeActions({ refresh, snapshot, showDraft }: Ports): DeskActions {
  const then = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    await refresh();
    return done;
  };
  return {
    copy: (text) => navigator.clipboard.writeText(text),
    save,
    qr: qrPath,
    importRequest: (text) => then(send('desk.import', { text })),
    decide: (decision) => then(send('desk.decide', decision, { timeout: 10_000 })),
    exportRequest: (id) => send('exchange.export', { id }),
    importDecision: (text) => then(send('exchange.import', { text })),
    declare: (declared) => then(send('exchange.declare', declared)),
    withdraw: (id) => then(send('approval.withdraw', { id })),
    report: (id) => then(send('approval.report', { id, note: '' })),
    confirm: (id, office, person, correction) =>
      then(send('approval.confirm', { id, office, person, ...(correction ? { correction } : {}) })),
    makeKey: (label, passphrase) => then(send('keys.make', { label, ...(passphrase ? { passphrase } : {}) }, { timeout: 10_000 })),
    enrolmentOf: enrolmentText,
    async readEnrolment(pasted) {
      const enrolment = readEnrolment(pasted);
      return enrolment && { enrolment, kid: await thumbprintOf(enrolment.publicKey) };
    },
    putDecider: (person) => then(send('deciders.put', { person })),
    endDecider: (id) => then(send('deciders.end', { id, revoked: false })),
    putAbsence: (absence) => then(send('absences.put', { id: crypto.randomUUID(), absence })),
    removeAbsence: (id) => then(send('absences.remove', { id })),
    putScope: (scope) => then(send('scopes.put', { scope })),
    removeScope: (id) => then(send('scopes.remove', { id })),
    async newDraft() {
      const policy = snapshot()?.policy;
      const draft = emptyDraft(crypto.randomUUID(), policy?.id ?? '', 'post', policy?.accounts.own[0] ?? '', Date.now());
      const kept = await then(send('drafts.put', { draft }));
      return kept.ok ? { ok: true, value: { id: draft.id } } : kept;
    },
    draftFrom: (id) => then(send('drafts.from', { id })),
    putDraft: (draft) => send('drafts.put', { draft }),
    showDraft,
    removeDraft: (id) => then(send('drafts.remove', { id })),
    requestDraft: (id, verdict) => then(send('drafts.request', { id, verdict })),
    judge(draft) {
      const known = snapshot();
      return known ? judgeDraft(known, draft, Date.now()) : CLEAR;
    },
    readPictures,
    now: () => Date.now(),
  };
}
