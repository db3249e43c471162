/** What the person has answered, laid over the findings: questions ticked, reasons given, notices read. Approvals and lists are the rules' own matter. */
import type { Answers, Facts, Finding, Question, ReasonForm } from './types.ts';

/** The finding, marked as resolved when the answers meet what it asks for; otherwise with only the questions that are still open. */
export function settle(finding: Finding, facts: Facts): Finding {
  if (finding.resolved || finding.severity === 'inform') return finding;
  const { answers } = facts;
  switch (finding.release) {
    case 'none':
    case 'approval':
      return finding;
    case 'reason':
      return reasonMeets(finding.reasonForm, answers)
        ? { ...finding, resolved: { by: 'reason', note: answers.reason?.text ?? answers.reason?.code } }
        : finding;
    case 'checklist':
      return settleChecklist(finding, facts);
    case 'acknowledge':
      return acknowledged(finding, answers) ? { ...finding, resolved: { by: 'acknowledge' } } : finding;
  }
}

function acknowledged(finding: Finding, answers: Answers): boolean {
  return answers.acknowledged?.includes(finding.key) ?? false;
}

/** Whether the given reason holds everything that the form asks for. */
function reasonMeets(form: ReasonForm | undefined, answers: Answers): boolean {
  const reason = answers.reason;
  if (!reason) return false;
  const text = reason.text?.trim() ?? '';
  const known = !form || form.choices.length === 0 || form.choices.some((choice) => choice.code === reason.code);
  const said = form?.text === 'always' ? text !== '' : form?.text !== 'for-other' || reason.code !== 'other' || text !== '';
  const agreed = !form?.agreedBy || (reason.agreedBy?.trim() ?? '') !== '';
  return known && said && agreed;
}

function settleChecklist(finding: Finding, facts: Facts): Finding {
  const questions = finding.questions ?? [];
  const open = questions.filter((one) => !isAnswered(one, facts));
  if (questions.length > 0 && open.length === 0) return { ...finding, resolved: { by: 'checklist' } };
  // A warn may also be put aside unread questions and all: the dismissal is logged (clauses.md part 0, severity W).
  if (finding.severity === 'warn' && acknowledged(finding, facts.answers)) return { ...finding, resolved: { by: 'acknowledge' } };
  return { ...finding, questions: open, clauses: stillAsked(finding.clauses, questions, open) };
}

/** Clauses that only answered questions name fall away, so that what is left says what is still missing. */
function stillAsked(clauses: string[], questions: readonly Question[], open: readonly Question[]): string[] {
  const named = (list: readonly Question[]) => new Set(list.flatMap((one) => one.clauses));
  const [all, left] = [named(questions), named(open)];
  return clauses.filter((id) => !all.has(id) || left.has(id));
}

/** Whether one question has its answer: a tick, for a link's consent the record of who agreed and when, for a reason its words. */
function isAnswered(question: Question, { answers, consents }: Pick<Facts, 'answers' | 'consents'>): boolean {
  if (question.needs === 'consent') {
    const host = question.id.slice(question.id.indexOf('#') + 1);
    return [...consents, ...(answers.consents ?? [])].some(
      (one) => hostMatches(host, one.host) && one.who.trim() !== '' && one.when.trim() !== '',
    );
  }
  if (question.needs === 'reason') return (answers.reason?.text?.trim() ?? '') !== '';
  return answers.ticks?.includes(question.id) ?? false;
}

function hostMatches(host: string, consented: string): boolean {
  const given = consented
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .replace(/^www\./, '');
  const wanted = host.toLowerCase().replace(/^www\./, '');
  return given !== '' && (wanted === given || wanted.endsWith(`.${given}`));
}
