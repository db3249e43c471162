import { useMemo, useState } from 'react';
import type { AnswerKind } from '../../../lib/policy/custom/search.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { Card } from '../../ui/card.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { useSay } from '../../ui/locale.tsx';

type Clause = Policy['clauses'][number];
const ANSWER_KINDS = ['rule', 'question', 'reminder', 'page', 'out'] as const;

interface ClauseListProps {
  policy: Policy;
  /** Clauses that hold the words and are answered in that way. */
  find: (query: string, kind: AnswerKind | null) => Clause[];
}

/** Every clause of the policy, its own words, and how it is answered. */
export function ClauseList({ policy, find }: ClauseListProps) {
  const say = useSay();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<AnswerKind | null>(null);
  const found = useMemo(() => find(query, kind), [find, query, kind]);
  const counted = (one: AnswerKind) => policy.clauses.filter(({ answers }) => answers.some(({ by }) => by === one)).length;
  return (
    <Card title={say('clauses.title')} lead={say('clauses.lead')}>
      <div className="m-pair">
        <TextField label={say('clauses.search')} hint={say('clauses.search.hint')} value={query} onChange={setQuery} />
        <SelectField
          label={say('clauses.kind')}
          value={kind ?? ''}
          options={[
            { value: '', label: say('clauses.kind.all') },
            ...ANSWER_KINDS.map((one) => ({ value: one, label: `${say(`editor.answer.${one}`)}（${counted(one)}）` })),
          ]}
          onChange={(value) => setKind(ANSWER_KINDS.find((one) => one === value) ?? null)}
        />
      </div>
      <p className="m-soft m-small" role="status">
        {found.length > 0 ? say('clauses.count', { shown: found.length, total: policy.clauses.length }) : say('clauses.nothing')}
      </p>
      <ul className="c-clauses">
        {found.map((clause) => (
          <ClauseItem key={clause.id} clause={clause} />
        ))}
      </ul>
    </Card>
  );
}

/** Words of the pack's answers that are names of our own rooms are said in words; the rest is said as the pack has it. */
function ClauseItem({ clause }: { clause: Clause }) {
  const say = useSay();
  const facts: [string, string][] = [
    [say('clauses.message'), clause.message],
    [say('clauses.remedy'), clause.remedy],
    [say('clauses.exceptions'), clause.exceptions],
    [say('clauses.severity'), clause.severity],
  ];
  return (
    <li className="c-clause">
      <div className="m-row m-between">
        <h3 className="c-section">{clause.section}</h3>
        <span className="m-soft m-small">{clause.id}</span>
      </div>
      <blockquote lang="ja">「{clause.quote}」</blockquote>
      <ul className="c-answers">
        {clause.answers.map((answer) => (
          <li key={JSON.stringify(answer)}>
            <span className="c-answer" data-by={answer.by}>
              {say(`editor.answer.${answer.by}`)}
            </span>
            {answer.by === 'out' ? <span className="m-small">{answer.reason}</span> : null}
            {answer.by === 'question' ? <span className="m-small">{answer.question}</span> : null}
          </li>
        ))}
      </ul>
      <dl className="o-facts m-small">
        {facts
          .filter(([, text]) => text !== '' && text !== '—' && text !== '-')
          .map(([name, text]) => (
            <div className="c-fact" key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
    </li>
  );
}
