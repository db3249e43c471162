import { useState } from 'react';
import type { Answers, Verdict } from '../../../lib/decision/types.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { useSay } from '../../ui/locale.tsx';
import { FindingView } from '../../verdict/finding-view.tsx';
import { isOpen, rememberQuestions } from '../../verdict/ways.ts';
import { wordsOf } from '../../verdict/words-of.ts';

interface DraftFindingsProps {
  verdict: Verdict;
  policy: Policy;
  text: string;
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** What the checker says of the draft, with the questions about links and pictures to be answered here. The missing approval itself is no news. */
export function DraftFindings({ verdict, policy, text, answers, onAnswer }: DraftFindingsProps) {
  const say = useSay();
  const [asked, setAsked] = useState(() => rememberQuestions(new Map(), verdict));
  const known = rememberQuestions(asked, verdict);
  if ([...known].some(([key, list]) => list.length !== asked.get(key)?.length)) setAsked(known);
  const shown = verdict.findings.filter((one) => one.rule !== 'approval' && (isOpen(one) || one.resolved?.by === 'checklist'));
  return (
    <section className="d-draft-checks" aria-label={say('drafts.checks')}>
      <h3>{say('drafts.checks')}</h3>
      {shown.length === 0 ? <p className="m-soft">{say('drafts.checks.none')}</p> : null}
      <ul className="m-findings">
        {shown.map((finding) => (
          <li key={finding.key}>
            <FindingView
              finding={finding}
              policy={policy}
              found={wordsOf(finding, text)}
              questions={known.get(finding.key) ?? []}
              answers={answers}
              onAnswer={onAnswer}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
