import { useContext } from 'react';
import type { Answers, Question } from '../../lib/decision/types.ts';
import { Checkbox } from '../ui/choice.tsx';
import { TextField } from '../ui/field.tsx';
import { LocaleContext, useSay } from '../ui/locale.tsx';
import { PolicyWords } from '../ui/policy-words.tsx';

type Consent = NonNullable<Answers['consents']>[number];

export interface ChecklistProps {
  questions: Question[];
  answers: Answers;
  onAnswer: (answers: Answers) => void;
}

/** Questions answered with a tick; for a link's owner also who agreed and when. */
export function Checklist({ questions, answers, onAnswer }: ChecklistProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const ticks = answers.ticks ?? [];
  return (
    <ul className="m-checklist">
      {locale === 'en' ? <li className="m-small m-soft">{say('panel.questions.words')}</li> : null}
      {questions.map((question) => (
        <li key={question.id}>
          {question.needs === 'consent' ? (
            <ConsentFields question={question} consents={answers.consents ?? []} onChange={(consents) => onAnswer({ consents })} />
          ) : (
            <Checkbox
              label={<PolicyWords>{question.text}</PolicyWords>}
              checked={ticks.includes(question.id)}
              onChange={(yes) => onAnswer({ ticks: yes ? [...ticks, question.id] : ticks.filter((id) => id !== question.id) })}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

function ConsentFields({
  question,
  consents,
  onChange,
}: {
  question: Question;
  consents: Consent[];
  onChange: (consents: Consent[]) => void;
}) {
  const say = useSay();
  const host = question.id.slice(question.id.indexOf('#') + 1);
  const given = consents.find((one) => one.host === host) ?? { host, who: '', when: '' };
  const change = (part: Partial<Consent>) => onChange([...consents.filter((one) => one.host !== host), { ...given, ...part }]);
  return (
    <fieldset className="m-consent">
      <legend>
        <PolicyWords>{question.text}</PolicyWords>
        <span className="m-soft m-small"> {host}</span>
      </legend>
      <TextField label={say('panel.consent.who')} value={given.who} maxLength={200} onChange={(who) => change({ who })} />
      <TextField label={say('panel.consent.when')} type="date" value={given.when} onChange={(when) => change({ when })} />
    </fieldset>
  );
}
