/** From ids to sentences: what, why (clause, quotation), what to do now. Used at every edge; the decision itself carries no sentence. */

import { momentWords } from '../calendar/moment-label.ts';
import { holidayWords } from '../i18n/holiday-words.ts';
import { hasMessage, type Locale, type MessageData, type MessageId, t } from '../i18n/index.ts';
import type { Policy } from '../policy/schema.ts';
import type { Finding } from './types.ts';

export interface ClauseReason {
  clauseId: string;
  /** Section as the document numbers it, e.g. `５(１)本文`. */
  section: string;
  /** The document's own words, verbatim. */
  quote: string;
  /** The sentence for staff; in English a gloss. */
  message: string;
}

export interface Explanation {
  what: string;
  /** Empty where no clause speaks: the organisation's own switches, or something that could not be read. */
  why: ClauseReason[];
  now: string;
  /** 「準用（条文なし）」 and the like. */
  label?: string;
  questions: { id: string; text: string }[];
}

/** The finding in words. Throws when a sentence or a clause is missing: half an explanation in front of staff is a bug. */
export function explain(finding: Finding, policy: Policy, locale: Locale): Explanation {
  const data = readable(finding.data, locale);
  return {
    what: sentence(locale, finding.messageId, data),
    why: finding.clauses.map((id) => clauseReason(policy, id, locale)),
    now: sentence(locale, finding.remedy, data),
    ...(finding.label === undefined ? {} : { label: finding.label }),
    questions: (finding.questions ?? []).map(({ id, text }) => ({ id, text })),
  };
}

/** Every word of the explanation in one string, for search and for worked examples. */
export function explanationText(explanation: Explanation): string {
  const { what, why, now, label, questions } = explanation;
  return [what, ...why.flatMap((one) => [one.message, one.quote]), now, label ?? '', ...questions.map(({ text }) => text)].join('\n');
}

function sentence(locale: Locale, id: string, data: MessageData): string {
  if (!hasMessage(id)) throw new Error(`No sentence for the id "${id}": add it to lib/i18n/ja and en`);
  return t(locale, id, data);
}

/** Values that are themselves ids of sentences (why an approval does not match), moments or holidays are put into words. */
function readable(data: MessageData, locale: Locale): MessageData {
  const word = (value: string) =>
    value.startsWith('rules.') && hasMessage(value) ? t(locale, value as MessageId, {}) : momentWords(value, locale);
  const written = (name: string, value: string) => (name === 'holiday' ? holidayWords(value, locale) : word(value));
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map(word) : typeof value === 'string' ? written(name, value) : value,
    ]),
  );
}

function clauseReason(policy: Policy, id: string, locale: Locale): ClauseReason {
  const clause = policy.clauses.find((one) => one.id === id);
  if (!clause) throw new Error(`The policy "${policy.id}" has no clause "${id}"`);
  return { clauseId: id, section: clause.section, quote: clause.quote, message: locale === 'ja' ? clause.message : clause.gloss };
}
