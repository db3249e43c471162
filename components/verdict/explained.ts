/** Findings in words, for every component here. What cannot be explained is said so; it never breaks the dialog. */
import { type Explanation, explain } from '../../lib/decision/explain.ts';
import type { Finding } from '../../lib/decision/types.ts';
import type { ActKind } from '../../lib/foundation/vocabulary.ts';
import { hasMessage, type Locale, t } from '../../lib/i18n/index.ts';
import type { Policy } from '../../lib/policy/schema.ts';

/** Enough of a policy for findings without clauses: the guard's own words when no policy could be loaded. */
const NO_POLICY = { id: '', clauses: [] } as unknown as Policy;

export function explained(finding: Finding, policy: Policy | null, locale: Locale): Explanation {
  try {
    return explain(finding, policy ?? NO_POLICY, locale);
  } catch {
    const questions = (finding.questions ?? []).map(({ id, text }) => ({ id, text }));
    const what = t(locale, 'panel.held.unexplained', { rule: finding.rule });
    return { what, why: [], now: t(locale, 'panel.held.unexplained.now'), questions };
  }
}

/** What the person is about to do, as a noun: 「投稿」, 「返信」; 「この操作」 for what has no word of its own. */
export function actName(kind: ActKind, locale: Locale): string {
  const id = `panel.act.${kind}`;
  return t(locale, hasMessage(id) ? id : 'panel.act.other');
}
