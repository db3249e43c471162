/** From what happened to a line of the record: digests and ids instead of texts. */
import type { Act, Answers, Operator, Verdict } from '../decision/types.ts';
import type { Sha256 } from '../foundation/digest.ts';
import { normaliseForApproval } from '../text/approval-text.ts';
import type { Entry, EntryDraft } from './entry.ts';

/** Circumstances that every line of one moment shares. */
export interface Circumstances {
  now: number;
  /** Minutes east of UTC on this machine. */
  tz: number;
  /** See `Entry`. */
  mono?: number | undefined;
  machine?: string | undefined;
  account: string | null;
  operator: Operator | null;
  policy: { id: string; version: string; digest: string } | null;
}

const characters = (text: string): number => [...new Intl.Segmenter('ja', { granularity: 'grapheme' }).segment(text)].length;

/** What of an act goes into the record. A lone surrogate cannot be hashed as typed and is replaced first. */
export async function actLine(act: Act, sha256: Sha256): Promise<Entry['act']> {
  const text = act.text === undefined ? undefined : normaliseForApproval(act.text.toWellFormed());
  return {
    kind: act.kind,
    surface: act.surface,
    ...(text === undefined ? {} : { text: await sha256(text), length: characters(text) }),
    ...(act.media ? { media: act.media.map((item) => item.digest ?? item.type) } : {}),
    ...(act.target?.postUrl ? { target: act.target.postUrl.toWellFormed().slice(0, 500) } : {}),
    ...(act.target?.owners ? { owners: act.target.owners.map((owner) => owner.toWellFormed()) } : {}),
    ...(act.schedule === undefined ? {} : { schedule: act.schedule }),
  };
}

export function verdictLine(verdict: Verdict): Entry['verdict'] {
  return {
    level: verdict.level,
    findings: verdict.findings.map((finding) => ({
      rule: finding.rule,
      clauses: finding.clauses,
      severity: finding.severity,
      ...(finding.category ? { category: finding.category } : {}),
      ...(finding.resolved ? { resolved: finding.resolved.by } : {}),
    })),
  };
}

export function reasonLine(answers: Answers): Entry['reason'] {
  const reason = answers.reason;
  if (!reason) return null;
  return {
    code: reason.code,
    ...(reason.text === undefined ? {} : { text: reason.text.toWellFormed() }),
    ...(reason.agreedBy === undefined ? {} : { agreedBy: reason.agreedBy.toWellFormed() }),
  };
}

/** A line with nothing in it but its circumstances; callers fill in what they know. */
export function blankLine(kind: Entry['kind'], id: string, at: Circumstances): EntryDraft {
  const { operator } = at;
  return {
    kind,
    id,
    ts: at.now,
    tz: at.tz,
    ...(at.mono === undefined ? {} : { mono: at.mono }),
    ...(at.machine === undefined ? {} : { machine: at.machine }),
    account: at.account,
    actor: operator && { id: operator.id, name: operator.name.toWellFormed(), office: operator.office, chain: operator.chain },
    policy: at.policy,
    act: null,
    verdict: null,
    reason: null,
    spent: [],
    outcome: null,
    note: null,
  };
}

/** A change of settings, people, registry or policy. `data` says what, in ids and counts. */
export function changeLine(
  what: string,
  data: Record<string, string | number | boolean | null>,
  id: string,
  at: Circumstances,
): EntryDraft {
  return { ...blankLine('change', id, at), note: { id: `change.${what}`, data } };
}
