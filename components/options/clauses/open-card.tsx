import type { OpenQuestion } from '../../../lib/policy/open-questions.ts';
import type { Policy } from '../../../lib/policy/schema.ts';
import { LevelBadge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { useSay } from '../../ui/locale.tsx';

/** What the policy leaves open and nobody has confirmed, each with the way to where it is confirmed. */
export function OpenCard({ questions }: { questions: { question: OpenQuestion; section: string }[] }) {
  const say = useSay();
  if (questions.length === 0) return null;
  return (
    <Card title={say('clauses.open.title')} lead={say('clauses.open.lead')}>
      <ul className="o-lines">
        {questions.map(({ question: { id, data }, section }) => (
          <li key={id + JSON.stringify(data)}>
            <LevelBadge level="warn">{say('options.unconfirmed')}</LevelBadge>
            <span className="m-grow">{say(`clauses.open.${id}`, data)}</span>
            <a href={`#${section}`}>{say('clauses.open.go')}</a>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How unclear places of the document are read (AMB…). */
export function NotesCard({ policy }: { policy: Policy }) {
  const say = useSay();
  if (policy.notes.length === 0) return null;
  const section = (id: string) => policy.clauses.find((clause) => clause.id === id)?.section ?? id;
  return (
    <Card title={say('clauses.notes')}>
      <ul className="c-clauses">
        {policy.notes.map((note) => (
          <li className="c-clause" key={note.id}>
            <p>{note.text}</p>
            <p className="m-soft m-small">
              {note.id}　{note.clauses.length > 0 ? say('clauses.notes.about', { clauses: note.clauses.map(section) }) : null}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
