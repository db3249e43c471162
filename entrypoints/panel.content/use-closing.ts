import { useState } from 'react';
import { type Closing, closingOf } from '../../lib/calendar/closing.ts';
import { composerDialog } from '../../lib/instagram/dialogs.ts';
import type { GuardState } from '../../lib/messages/bridge.ts';
import { useTimer } from './use-timer.ts';

/** Whether the hours bind what is being written just now. */
function isWriting({ draft, snapshot }: GuardState): boolean {
  const bound = snapshot?.policy?.hours?.severity;
  if (!bound) return false;
  const counts = (severity: keyof typeof bound) => bound[severity] === 'hold' || bound[severity] === 'warn';
  if (draft?.act.kind === 'write-comment') return counts('comment') || counts('reply');
  if (draft?.act.kind === 'write-message') return counts('message');
  return counts('publish') && (draft !== null || composerDialog(document) !== null);
}

/** The end of the hours, while it is near and something is being written that they bind; said once, until it is put away. */
export function useClosing(state: GuardState, now: number): { closing: Closing | null; dismiss: () => void } {
  const [dismissed, setDismissed] = useState<number | null>(null);
  const [round, setRound] = useState(0);
  const hours = state.status.kind === 'watching' ? state.snapshot?.policy?.hours : null;
  const closing = hours ? closingOf(hours, now) : null;
  const near = closing !== null && now >= closing.from;
  useTimer(closing && !near ? closing.from : null, round, () => setRound((one) => one + 1));
  const shown = near && dismissed !== closing.until && isWriting(state);
  return { closing: shown ? closing : null, dismiss: () => setDismissed(closing?.until ?? null) };
}
