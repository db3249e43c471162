import { useContext } from 'react';
import type { Act, Answers, Finding, Question } from '../../lib/decision/types.ts';
import type { Policy } from '../../lib/policy/schema.ts';
import { LevelBadge } from '../ui/badge.tsx';
import { Icon } from '../ui/icon.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { ApprovedText } from './approved-text.tsx';
import { Checklist } from './checklist.tsx';
import { Clauses } from './clauses.tsx';
import { explained } from './explained.ts';
import { IncidentLink } from './incident-link.tsx';

export interface FindingViewProps {
  finding: Finding;
  policy: Policy | null;
  /** Words of the text that the finding is about. */
  found?: string[];
  /** Questions to tick, as first asked. */
  questions?: Question[];
  answers?: Answers;
  onAnswer?: (answers: Answers) => void;
  /** The act it is about, where a record of a trouble can be opened. */
  act?: Act;
}

/** One finding: what, what to do now, and the clause in the document's own words. */
export function FindingView({ finding, policy, found = [], questions = [], answers = {}, onAnswer, act }: FindingViewProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const { what, why, now, label } = explained(finding, policy, locale);
  const level = finding.resolved ? 'clear' : finding.severity;
  return (
    <article className="m-finding" data-level={level}>
      <p className="m-finding-head">
        <LevelBadge level={level}>{say(finding.resolved ? 'panel.level.resolved' : `panel.level.${finding.severity}`)}</LevelBadge>
        {label ? (
          <span className="m-finding-label" lang="ja">
            {label}
          </span>
        ) : null}
      </p>
      <h3 className="m-finding-what" lang={finding.messageId === 'rules.reminder' ? 'ja' : undefined}>
        {what}
      </h3>
      {found.length > 0 ? <p className="m-finding-found">{found.map((text) => say('panel.draft.found', { text })).join(' ')}</p> : null}
      <ApprovedText finding={finding} />
      {finding.resolved ? null : (
        <p className="m-finding-now">
          <Icon name="next" />
          <span>
            <span className="m-hidden">{say('panel.held.now')}: </span>
            {now}
          </span>
        </p>
      )}
      {questions.length > 0 && onAnswer ? <Checklist questions={questions} answers={answers} onAnswer={onAnswer} /> : null}
      {act ? <IncidentLink finding={finding} policy={policy} act={act} /> : null}
      <Clauses why={why} gloss={locale === 'en'} />
    </article>
  );
}
