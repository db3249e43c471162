/** What still stands between a held act and its going on, and what the person can do about it. Pure; the dialog only draws it. */
import type { Finding, Question, ReasonForm, Verdict } from '../../lib/decision/types.ts';
import type { MessageId } from '../../lib/i18n/index.ts';

/** True while a finding stands in the way. The same test as the fold's, on plain data. */
export function isOpen(finding: Finding): boolean {
  return !finding.resolved && finding.severity !== 'inform';
}

/** Reading it is enough. A warn's checklist may also be put aside unanswered: that is recorded (clauses.md part 0, severity W). */
export function canBePutAside(finding: Finding): boolean {
  return finding.release === 'acknowledge' || (finding.release === 'checklist' && finding.severity === 'warn');
}

export interface Ways {
  /** Keys to acknowledge when the person goes on. */
  acknowledge: string[];
  /** Name of the button that goes on; `null` when there is no such way. */
  go: MessageId | null;
  /** Why that button does nothing yet. */
  need: MessageId | null;
  /** Nothing is open any more: the person has answered everything. */
  answered: boolean;
  /** Offices that could approve; `null` when no approval would help. */
  approval: string[] | null;
}

export function waysOf(verdict: Verdict): Ways {
  const open = verdict.findings.filter(isOpen);
  const needs = (release: Finding['release']) => open.some((finding) => finding.release === release && !canBePutAside(finding));
  const aside = open.filter(canBePutAside);
  const approvals = open.filter((finding) => finding.release === 'approval');
  const base = {
    acknowledge: aside.map((finding) => finding.key),
    answered: open.length === 0 && verdict.findings.some((finding) => finding.resolved),
    approval: approvals.length > 0 ? [...new Set(approvals.flatMap((finding) => finding.approval?.offices ?? []))] : null,
  };
  // What keeps the guard itself from deciding is not the person's to mend: the finding says what to do.
  if (needs('none'))
    return { ...base, approval: null, go: null, need: open.every(({ rule }) => rule === 'guard') ? null : 'panel.go.none' };
  if (approvals.length > 0) return { ...base, go: null, need: 'panel.go.approval' };
  const asksReason = verdict.findings.some((finding) => finding.release === 'reason' && finding.severity !== 'inform');
  if (needs('checklist')) return { ...base, go: asksReason ? 'panel.go.reason' : 'panel.go.checklist', need: 'panel.go.need.checklist' };
  if (asksReason) return { ...base, go: 'panel.go.reason', need: needs('reason') ? 'panel.go.need.reason' : null };
  if (aside.some((finding) => finding.release === 'checklist')) return { ...base, go: 'panel.go.unanswered', need: null };
  if (aside.length > 0) return { ...base, go: 'panel.go.acknowledge', need: null };
  const asked = verdict.findings.some((finding) => finding.release === 'checklist' && finding.resolved);
  return { ...base, go: asked ? 'panel.go.checklist' : 'panel.go.ready', need: null };
}

/** One form that satisfies every finding that asks for a reason; `null` when none does. Choices all forms know come first. */
export function reasonFormOf(verdict: Verdict): ReasonForm | null {
  const asking = verdict.findings.filter(
    (finding) => finding.release === 'reason' && finding.severity !== 'inform' && finding.resolved?.by !== 'approval',
  );
  const forms = asking.flatMap((finding) => (finding.reasonForm ? [finding.reasonForm] : []));
  const [first, ...rest] = forms;
  if (!first) return asking.length > 0 ? { choices: [], text: 'always', agreedBy: false } : null;
  const lists = forms.filter((form) => form.choices.length > 0).map((form) => form.choices);
  const common = (lists[0] ?? []).filter((choice) => lists.every((list) => list.some((one) => one.code === choice.code)));
  const strictness = { always: 2, 'for-other': 1, optional: 0 } as const;
  return rest.reduce<ReasonForm>(
    (merged, form) => ({
      choices: common.length > 0 ? common : merged.choices,
      text: strictness[form.text] > strictness[merged.text] ? form.text : merged.text,
      agreedBy: merged.agreedBy || form.agreedBy,
      preselected: merged.preselected ?? form.preselected,
    }),
    first,
  );
}

/** Questions of each finding as first asked. An answered question leaves the verdict; the person must still be able to take the tick back. */
export function rememberQuestions(before: ReadonlyMap<string, Question[]>, verdict: Verdict): ReadonlyMap<string, Question[]> {
  const next = new Map(before);
  for (const { key, questions } of verdict.findings) {
    const known = next.get(key) ?? [];
    const fresh = (questions ?? []).filter((question) => !known.some((one) => one.id === question.id));
    if (fresh.length > 0) next.set(key, [...known, ...fresh]);
  }
  return next;
}

/** True when asking anew would take the place of an earlier request of nearly the same content. Used ones are history. */
export function replacesEarlier({ approval, resolved, data }: Finding): boolean {
  if (!approval || resolved || typeof data.approvalId !== 'string' || !Array.isArray(data.reasons)) return false;
  return !data.reasons.includes('rules.approval.mismatch.used') && !data.reasons.includes('rules.approval.mismatch.withdrawn');
}

/** Where an approval is asked for while writing: the finding that says it is still needed. */
export function askableOf(verdict: Verdict): Finding | null {
  return verdict.findings.find((finding) => finding.rule === 'approval' && finding.approval && !finding.resolved) ?? null;
}
