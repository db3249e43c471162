import type { DeskActions } from '../../components/desk/actions.ts';
import { enrolmentText, readEnrolment } from '../../lib/approvals/enrolment.ts';
import { qrPath } from '../../lib/approvals/qr.ts';
import { thumbprintOf } from '../../lib/browser/keys.ts';
import { send } from '../../lib/browser/send.ts';

/** Saves a text as a file by a link of our own: no permission is needed for that. */
function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: name.endsWith('.json') ? 'application/json' : 'text/plain' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  URL.revokeObjectURL(url);
}

/** What the desk can do; everything that changes something shows the new state at once. */
export function makeActions(refresh: () => void): DeskActions {
  const then = async <T>(work: Promise<T>): Promise<T> => {
    const done = await work;
    refresh();
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
  };
}
