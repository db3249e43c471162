/** Which approval a draft needs, by the real decision on it. */
import { decide } from '../../lib/decision/decide.ts';
import type { Act, Facts, Mode, Operator, Verdict } from '../../lib/decision/types.ts';
import { detect } from '../../lib/detectors/run.ts';
import type { Policy } from '../../lib/policy/schema.ts';

interface Drafted {
  policy: Policy;
  operator: Operator | null;
  mode: Mode;
  account: string;
  text: string;
  use: 'post' | 'reply';
  now: number;
}

/** The act that sending the draft would be. A reply names no post: it is approved for wherever the office uses it. */
export function actOfDraft({ account, text, use }: Pick<Drafted, 'account' | 'text' | 'use'>): Act {
  const page = { url: 'https://www.instagram.com/', viewer: { handle: account } };
  return use === 'post'
    ? { kind: 'publish', surface: 'composer', text, media: [], page }
    : { kind: 'reply', surface: 'post-page', text, target: { owners: [account] }, replyTo: { author: null }, page };
}

export function judgeDraft({ policy, operator, mode, now, ...draft }: Drafted): Verdict {
  const facts: Facts = { now, operator, registry: [], approvals: [], scopes: [], absences: [], consents: [], mode, answers: {} };
  return decide(policy, facts, actOfDraft(draft), detect);
}

/** Titles of the offices whose approval lets the draft go; `null` when none is needed. */
export function officesFor(verdict: Verdict, policy: Policy): string[] | null {
  const ask = verdict.findings.find((finding) => finding.approval && !finding.resolved)?.approval;
  if (!ask) return null;
  return ask.offices.map((id) => policy.roles.offices.find((office) => office.id === id)?.title ?? id);
}
