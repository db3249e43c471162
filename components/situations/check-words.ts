import type { MessageData, MessageId } from '../../lib/i18n/index.ts';
import type { Check } from '../../lib/situations/checks.ts';

/** Name of a check and what to do; the policy's own reminder where it has one. */
export function checkWords(check: Check, say: (id: MessageId, data?: MessageData) => string): { what: string; now: string } {
  if (check.id === 'yearly') return { what: say('situations.checks.yearly'), now: say('situations.checks.yearly.now') };
  const what = say(`situations.checks.kind.${check.kind}`);
  if (check.text !== undefined) return { what, now: check.text };
  return { what, now: say(check.kind === 'roster' ? 'situations.checks.roster.now' : 'situations.checks.password.now') };
}
