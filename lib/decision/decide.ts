/**
 * The decision: policy + facts + act → verdict. Pure and synchronous; it reads no clock, no page and no store, so the guard can call
 * it inside an event and a test can call it with any moment in history.
 */
import type { DetectOptions, Hit } from '../detectors/types.ts';
import type { Policy } from '../policy/schema.ts';
import { OUTGOING } from '../rules/act-kinds.ts';
import { finding } from '../rules/finding.ts';
import { RULES } from '../rules/index.ts';
import { isOwn, type Nature, natureOf } from '../rules/nature.ts';
import { accountSwitched, wrongAccount } from '../rules/own-account.ts';
import type { Rule, RuleContext } from '../rules/rule.ts';
import { detectOptions, directionOf } from './detect-options.ts';
import { fold } from './fold.ts';
import { settle } from './settle.ts';
import type { Act, Facts, Finding, Verdict } from './types.ts';

export type Detect = (text: string, options: DetectOptions) => Hit[];

/**
 * The verdict on one act. Never throws: a rule or the text checker that does yields an `undetermined` finding, which is stricter than
 * a warning. Inert on accounts that are not the policy's own (AMB-41): the text is not even looked at.
 */
export function decide(policy: Policy, facts: Facts, act: Act, detect: Detect, rules: Readonly<Record<string, Rule>> = RULES): Verdict {
  try {
    const { viewer } = act.page;
    if (viewer && !isOwn(policy, viewer.handle)) return inert(policy, facts, act);
    return fold(findingsOf(policy, facts, act, detect, rules).flatMap((one) => attempt(one.rule, () => [settle(one, facts)])));
  } catch {
    // Only facts or an act of another shape than promised come here; what cannot be read is never waved through.
    return fold([undetermined('rules.undetermined.rule', { rule: 'decision' })]);
  }
}

function findingsOf(policy: Policy, facts: Facts, act: Act, detect: Detect, rules: Readonly<Record<string, Rule>>): Finding[] {
  const nature = natureOf(policy, act);
  const { findings: blind, ...seen } = look(policy, facts, act, nature, detect);
  const context: RuleContext = { policy, facts, act, nature, ...seen };
  const ruled = Object.entries(rules).flatMap(([name, rule]) => attempt(name, () => rule(context)));
  return [...viewerUnknown(act), ...blind, ...ruled];
}

function inert(policy: Policy, facts: Facts, act: Act): Verdict {
  const findings = [...accountSwitched(policy, act), ...wrongAccount(policy, act)].map((one) => settle(one, facts));
  return { ...fold(findings), inert: true };
}

function viewerUnknown(act: Act): Finding[] {
  return act.page.viewer || !OUTGOING.has(act.kind) ? [] : [undetermined('rules.undetermined.viewer', {})];
}

function undetermined(messageId: string, data: Finding['data'], about?: string): Finding {
  return finding({
    rule: 'undetermined',
    clauses: [],
    severity: 'undetermined',
    messageId,
    data,
    remedy: 'rules.undetermined.now',
    ...(about === undefined ? {} : { about }),
  });
}

/** Runs one rule; what it throws becomes a finding that names it. */
function attempt(name: string, run: () => Finding[]): Finding[] {
  try {
    return run();
  } catch {
    return [undetermined('rules.undetermined.rule', { rule: name }, name)];
  }
}

type Seen = Pick<RuleContext, 'hits' | 'incoming' | 'altHits'> & { findings: Finding[] };

/** Lets the text checker look once at every text of the act. */
function look(policy: Policy, facts: Facts, act: Act, nature: Nature, detect: Detect): Seen {
  const looksAtOthers = act.kind === 'view-comments';
  const others = [act.replyTo?.text, act.target?.commentText, looksAtOthers ? act.text : undefined].filter(
    (text) => text !== undefined && text !== '',
  );
  try {
    const own = detectOptions(policy, facts.now, directionOf(nature));
    const theirs = detectOptions(policy, facts.now, 'incoming');
    return {
      hits: act.text && !looksAtOthers ? detect(act.text, own) : [],
      incoming: [...new Set(others)].flatMap((text) => detect(text ?? '', theirs)),
      altHits: (act.media ?? []).flatMap(({ index, alt }) => (alt ? [{ image: index, hits: detect(alt, own) }] : [])),
      findings: [],
    };
  } catch {
    return { hits: [], incoming: [], altHits: [], findings: [undetermined('rules.undetermined.detector', {})] };
  }
}
