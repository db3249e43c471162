/** Small makers of findings, so that every rule says what, why and what to do now in the same shape. */
import type { Finding, Question, ReasonForm, Release } from '../decision/types.ts';
import type { Chain, Level } from '../foundation/vocabulary.ts';
import type { RuleContext } from './rule.ts';

export type Severity = 'hold' | 'warn' | 'inform' | 'off';

/** A finding without the parts that follow from the others. */
type Draft = Omit<Finding, 'key' | 'release' | 'data' | 'clauses'> & {
  clauses: readonly string[];
  data?: Finding['data'];
  release?: Release;
  /** Tells apart several findings of one rule and message: a link, a picture, a handle. */
  about?: string;
};

/**
 * Completes a finding. Its key is stable within one act (rule, message, what it is about), so that an acknowledgement given a second
 * ago still refers to it. Without a stated release an inform needs nothing and a warn is put aside after reading.
 */
export function finding({ about, clauses, data = {}, release, ...rest }: Draft): Finding {
  const key = [rest.rule, rest.messageId, ...(about === undefined ? [] : [about])].join('|');
  const needed = release ?? usualRelease(rest.severity);
  const form = needed === 'reason' && !rest.reasonForm ? { reasonForm: WRITTEN_REASON } : {};
  return { key, clauses: [...new Set(clauses)], data, release: needed, ...form, ...rest };
}

function usualRelease(severity: Exclude<Level, 'clear'>): Release {
  if (severity === 'undetermined') return 'reason';
  return severity === 'hold' ? 'none' : 'acknowledge';
}

/** A hold that somebody may override in writing: the words are recorded (clauses.md part 0, severity B). */
const WRITTEN_REASON: ReasonForm = { choices: [], text: 'always', agreedBy: false };

/** The operator's chain; staff while nobody is chosen (the operator rule says so separately). */
export function chainOf({ facts }: Pick<RuleContext, 'facts'>): Chain {
  return facts.operator?.chain ?? 'staff';
}

/** A question of the policy as the panel shows it. `#discriminator` tells apart links and pictures. */
export function question(id: string, text: string, clauses: string[], about?: string | number, needs?: Question['needs']): Question {
  return { id: about === undefined ? id : `${id}#${about}`, text, clauses, ...(needs === undefined ? {} : { needs }) };
}

/** Titles of the offices, in the policy's words, for sentences; where the policy names none, that is said. */
export function officeTitles({ policy }: Pick<RuleContext, 'policy'>, offices: readonly string[]): string[] {
  if (offices.length === 0) return ['rules.office.none'];
  return offices.map((id) => policy.roles.offices.find((office) => office.id === id)?.title ?? id);
}
