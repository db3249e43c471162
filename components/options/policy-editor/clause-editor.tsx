import { useContext, useState } from 'react';
import type { Policy } from '../../../lib/policy/schema.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { LocaleContext, useSay } from '../../ui/locale.tsx';
import { Notice } from '../../ui/notice.tsx';
import { fieldHint, fieldLabel, pathLabel } from '../field-words.ts';
import { FormContext, useProblemAt } from './form-context.ts';

type Clause = Policy['clauses'][number];
type Answer = Clause['answers'][number];
const ANSWERS = ['rule', 'question', 'reminder', 'page', 'out'] as const;
const FIELD = { rule: 'rule', question: 'question', reminder: 'when', page: 'page', out: 'reason' } as const;
const FIELDS = [
  ['section', 1],
  ['quote', 4],
  ['message', 2],
  ['remedy', 2],
  ['exceptions', 2],
  ['gloss', 2],
] as const;

export interface ClauseEditing {
  clauses: Clause[];
  policyId: string;
  /** Clauses that hold all words. */
  find: (query: string) => ReadonlySet<string>;
  /** Places of the policy that name a clause. */
  usesOf: (id: string) => string[];
  onChange: (clauses: Clause[]) => void;
  /** A new id for a clause, everywhere. */
  onRename: (from: string, to: string) => void;
  onAdd: () => string;
}

/** The clauses one by one: a list with one of them open. */
export function ClauseEditor(editing: ClauseEditing) {
  const { clauses, find, onChange, onAdd } = editing;
  const say = useSay();
  const [query, setQuery] = useState('');
  /** `key` stays while the clause gets another id, so that the field keeps the attention. */
  const [open, setOpen] = useState<{ id: string; key: string } | null>(null);
  const show = (id: string) => setOpen({ id, key: `open ${id}` });
  const found = find(query);
  return (
    <div className="m-stack">
      <p className="m-soft">{say('editor.clause.lead')}</p>
      <TextField label={say('editor.clause.search')} value={query} onChange={setQuery} />
      <ul className="c-clauses">
        {clauses.map((clause, at) => {
          if (!found.has(clause.id) && clause.id !== open?.id) return null;
          return clause.id === open?.id ? (
            <li className="c-clause" key={open.key}>
              <OneClause
                {...editing}
                clause={clause}
                at={at}
                onOne={(next) => onChange(clauses.map((old, other) => (other === at ? next : old)))}
                onRename={(from, to) => {
                  editing.onRename(from, to);
                  setOpen({ ...open, id: to });
                }}
                onRemove={() => {
                  onChange(clauses.filter((_, other) => other !== at));
                  setOpen(null);
                }}
              />
            </li>
          ) : (
            <ClosedClause key={clause.id} clause={clause} at={at} onOpen={() => show(clause.id)} />
          );
        })}
      </ul>
      <div className="m-row">
        <Button onPress={() => show(onAdd())}>{say('editor.clause.add')}</Button>
      </div>
    </div>
  );
}

function ClosedClause({ clause, at, onOpen }: { clause: Clause; at: number; onOpen: () => void }) {
  const say = useSay();
  const wrong = useProblemAt(`clauses.${at}`, true);
  return (
    <li className="c-clause">
      <div className="m-row">
        <div className="m-grow">
          <strong>{clause.section || clause.id}</strong> <span className="m-soft m-small">{clause.id}</span>
          {wrong ? <span className="e-wrong">{say('editor.problems')}</span> : null}
          <p className="e-clip">{clause.quote}</p>
        </div>
        <Button size="small" label={say('editor.clause.open', { name: clause.section || clause.id })} onPress={onOpen}>
          {say('editor.edit')}
        </Button>
      </div>
    </li>
  );
}

interface OneClauseProps extends ClauseEditing {
  clause: Clause;
  at: number;
  onOne: (clause: Clause) => void;
  onRemove: () => void;
}

function OneClause({ clause, at, clauses, policyId, usesOf, onOne, onRename, onRemove }: OneClauseProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const { problems } = useContext(FormContext);
  const prefix = `${policyId}.`;
  const [suffix, setSuffix] = useState(clause.id.slice(prefix.length));
  const [blocked, setBlocked] = useState<string[] | null>(null);
  const path = `clauses.${at}`;
  const problem = (place: string) => problems.find((one) => one.path === place)?.[locale].replaceAll(place, pathLabel(place, locale));
  const to = prefix + suffix;
  const wrongSuffix = !/^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(suffix) || (to !== clause.id && clauses.some(({ id }) => id === to));
  const setAnswer = (nth: number, answer: Answer | null) =>
    onOne({ ...clause, answers: clause.answers.flatMap((old, other) => (other === nth ? (answer ? [answer] : []) : [old])) });
  return (
    <div className="m-stack">
      <TextField
        label={say('editor.clause.suffix')}
        hint={say('editor.clause.suffix.hint', { prefix })}
        error={wrongSuffix ? say('editor.clause.suffix.error', { given: suffix }) : problem(`${path}.id`)}
        value={suffix}
        onChange={(text) => {
          setSuffix(text);
          const next = prefix + text;
          const fine = /^[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/.test(text) && !clauses.some(({ id }) => id === next);
          if (fine) onRename(clause.id, next);
        }}
      />
      {FIELDS.map(([field, lines]) => (
        <TextField
          key={field}
          label={fieldLabel(field, locale)}
          hint={fieldHint(field, locale)}
          error={problem(`${path}.${field}`)}
          {...(lines > 1 ? { lines } : {})}
          value={clause[field]}
          onChange={(text) => onOne({ ...clause, [field]: text })}
        />
      ))}
      <fieldset className="e-list">
        <legend className="m-field-label">{fieldLabel('answers', locale)}</legend>
        {problem(`${path}.answers`) ? <p className="m-field-error">{problem(`${path}.answers`)}</p> : null}
        {clause.answers.map((answer, nth) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: answers have no name of their own, and are only added at the end
          <div className="e-item" key={nth}>
            <AnswerFields
              answer={answer}
              error={problem(`${path}.answers.${nth}.${FIELD[answer.by]}`)}
              onChange={(next) => setAnswer(nth, next)}
              {...(clause.answers.length > 1 ? { onRemove: () => setAnswer(nth, null) } : {})}
            />
          </div>
        ))}
        <div className="m-row">
          <Button size="small" onPress={() => onOne({ ...clause, answers: [...clause.answers, { by: 'out', reason: '' }] })}>
            {say('editor.answer.add')}
          </Button>
        </div>
      </fieldset>
      {blocked ? (
        <Notice level="warn" live="alert">
          {say('editor.clause.removeBlocked', { paths: blocked.slice(0, 5).map((one) => pathLabel(one, locale)) })}
        </Notice>
      ) : null}
      <div className="m-row m-row-end">
        <Button
          tone="quiet"
          onPress={() => {
            const uses = usesOf(clause.id);
            if (uses.length > 0) setBlocked(uses);
            else onRemove();
          }}
        >
          {say('editor.clause.remove')}
        </Button>
      </div>
    </div>
  );
}

interface AnswerFieldsProps {
  answer: Answer;
  error: string | undefined;
  onChange: (answer: Answer) => void;
  onRemove?: () => void;
}

function AnswerFields({ answer, error, onChange, onRemove }: AnswerFieldsProps) {
  const say = useSay();
  const key = FIELD[answer.by];
  const text = (answer as Record<string, string>)[key] ?? '';
  const made = (by: Answer['by'], value: string) => ({ by, [FIELD[by]]: value }) as unknown as Answer;
  return (
    <div className="m-stack-tight">
      <SelectField
        label={say('editor.answer.by')}
        value={answer.by}
        options={ANSWERS.map((by) => ({ value: by, label: say(`editor.answer.${by}`) }))}
        onChange={(by) => onChange(made(ANSWERS.find((one) => one === by) ?? 'out', text))}
      />
      <TextField
        label={say(`editor.answer.${answer.by}.text`)}
        error={error}
        value={text}
        onChange={(value) => onChange(made(answer.by, value))}
      />
      {onRemove ? (
        <div className="m-row">
          <Button tone="quiet" size="small" onPress={onRemove}>
            {say('editor.remove')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
