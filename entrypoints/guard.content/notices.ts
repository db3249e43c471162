/** Short lines that need no answer: few, and each only once. */
import type { GuardState } from '../../lib/messages/bridge.ts';

type Notice = GuardState['notices'][number];

const AT_MOST = 3;

const about = ({ act, verdict }: Notice): string => JSON.stringify([act.kind, ...verdict.findings.map((finding) => finding.key)]);

/** The list with `next` at its end; the same list when that very notice already stands there. */
export function addNotice(notices: Notice[], next: Notice): Notice[] {
  if (notices.some((one) => about(one) === about(next))) return notices;
  return [...notices, next].slice(-AT_MOST);
}
