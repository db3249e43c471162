/** Reads what the browser hands over. Chromium has dropped what is wrong, Firefox passes anything: both are told in the same words. */
import type { Problem } from '../../foundation/result.ts';
import { explainIssues, problem } from '../explain-issues.ts';
import { MANAGED_KEYS, type Managed, ManagedSchema } from './schema.ts';

export interface ManagedReading {
  /** `null` when anything is wrong: nothing of it is applied by halves. */
  managed: Managed | null;
  problems: Problem[];
}

const isObject = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw);

/** True when nothing was sent at all: no policy, or the browser has not got it yet. */
export function isEmptyManaged(raw: unknown): boolean {
  return raw === undefined || raw === null || (isObject(raw) && Object.keys(raw).length === 0);
}

/** Names of what was sent that do not come with a value, and values that nobody named. */
function missingKeys(raw: Record<string, unknown>): Problem[] {
  const { keys } = raw;
  const sent = Object.keys(raw).filter((key) => key !== 'keys');
  if (!Array.isArray(keys)) return [];
  const named = keys.filter((key): key is string => typeof key === 'string' && key !== 'keys');
  const dropped = [...new Set(named)].filter((key) => !sent.includes(key));
  return [
    ...dropped.map((key) =>
      MANAGED_KEYS.includes(key as keyof Managed)
        ? problem('managed.dropped', key, '')
        : problem('unknownKey', key, key, { allowed: MANAGED_KEYS }),
    ),
    ...sent
      .filter((key) => MANAGED_KEYS.includes(key as keyof Managed) && !named.includes(key))
      .map((key) => problem('managed.unnamed', key, '')),
  ];
}

/** What belongs together: both ends of a range, a bundle and what it must be. */
function halves(managed: Managed): Problem[] {
  const pairs = [
    ['yearEndFrom', 'yearEndTo'],
    ['policyBundle', 'policyExpect'],
  ] as const;
  const alone = pairs.flatMap(([a, b]) => {
    if ((managed[a] === undefined) === (managed[b] === undefined)) return [];
    const [there, missing] = managed[a] === undefined ? [b, a] : [a, b];
    return [problem('managed.half', missing, '', { allowed: there })];
  });
  const doubled = (managed.extraOpenDays ?? []).filter((day) => managed.extraClosedDays?.includes(day));
  const windows = (managed.hours ?? []).flatMap((line) => {
    const [, from = '', to = ''] = /=(.+)-(.+)$/.exec(line) ?? [];
    return to <= from ? [problem('hoursOrder', `hours.${line.split('=')[0]}`, from, { allowed: to })] : [];
  });
  return [
    ...alone,
    ...(managed.policyBundle !== undefined && managed.policyId === undefined
      ? [problem('managed.half', 'policyId', '', { allowed: 'policyBundle' })]
      : []),
    ...(managed.stopMode === true && managed.stopReason === undefined
      ? [problem('managed.half', 'stopReason', '', { allowed: 'stopMode' })]
      : []),
    ...doubled.map((day) => problem('openAndClosed', 'extraOpenDays', day)),
    ...windows,
  ];
}

/** Judges a value of `storage.managed`. All problems at once, each with its key. */
export function readManaged(raw: unknown): ManagedReading {
  if (!isObject(raw)) return { managed: null, problems: [problem('kind', '', String(raw).slice(0, 60), { allowed: 'thing.object' })] };
  const parsed = ManagedSchema.safeParse(raw);
  const problems = [
    ...(parsed.success ? halves(parsed.data) : explainIssues(ManagedSchema, raw, parsed.error.issues)),
    ...missingKeys(raw),
  ];
  return { managed: parsed.success && problems.length === 0 ? parsed.data : null, problems };
}
