/** An office with a policy and a person at the keyboard, and acts that it does. */
import type { Act, Verdict } from '../../../lib/decision/types.ts';
import { act, type Background, background, verdict } from './support.ts';

const finding = (clause: string, severity: 'hold' | 'warn' = 'hold', resolved = false): Verdict['findings'][number] => ({
  key: clause,
  rule: 'hours',
  clauses: [clause],
  severity,
  messageId: 'm',
  data: {},
  remedy: 'r',
  release: 'reason',
  ...(resolved ? { resolved: { by: 'reason' as const } } : {}),
});

export async function office(): Promise<Background> {
  const bg = await background();
  await bg.get('policy.choose', { policyId: 'rumoi' });
  await bg.get('operator.set', { operator: { id: 'a', name: '広報 花子', office: '', chain: 'staff' } });
  return bg;
}

interface Deed {
  over?: Partial<Act>;
  reason?: string;
  outcome?: 'sent' | 'failed';
  clause?: string;
}

/** Held, then let go, with a reason or without, and with its outcome. */
export async function does(bg: Background, { over = {}, reason, outcome = 'sent', clause = 'rumoi.5.1a' }: Deed = {}): Promise<void> {
  const what = act(over);
  await bg.get('log.verdict', { act: what, verdict: verdict({ level: 'hold', findings: [finding(clause)] }) });
  const { id } = await bg.get('act.intent', {
    act: what,
    verdict: verdict({ level: 'inform', findings: [finding(clause, 'hold', reason !== undefined)] }),
    answers: reason === undefined ? {} : { reason: { code: reason } },
    spends: [],
  });
  await bg.get('act.outcome', { id, outcome });
}
