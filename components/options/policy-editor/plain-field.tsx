import { useContext, useId, useState } from 'react';
import type { FormShape } from '../../../lib/policy/custom/form-shape.ts';
import { Checkbox } from '../../ui/choice.tsx';
import { SelectField, TextField } from '../../ui/field.tsx';
import { LocaleContext, useSay } from '../../ui/locale.tsx';
import { choiceLabel, fieldHint, fieldLabel } from '../field-words.ts';
import type { PartProps } from './form.tsx';
import { FormContext, useProblemAt } from './form-context.ts';
import { Picks } from './picks.tsx';

const LONG = /(?:^|\.)(text|quote|message|remedy|exceptions|gloss|question)$/;

/** One field of a policy. `off` is what an empty field means where the policy may say nothing. */
export function PlainField({ shape, path, value, onChange, ...rest }: PartProps & { off?: null | undefined }) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const { clauses, offices } = useContext(FormContext);
  const error = useProblemAt(path, true);
  const label = fieldLabel(path, locale);
  const hint = fieldHint(path, locale);
  const may = 'off' in rest;
  const common = { label, hint, error };
  switch (shape.kind) {
    case 'text':
      return (
        <TextField
          {...common}
          {...(LONG.test(path) ? { lines: 2 } : {})}
          type={shape.format === 'time' ? 'time' : 'text'}
          value={typeof value === 'string' ? value : ''}
          onChange={(text) => onChange(may && text === '' ? rest.off : text)}
        />
      );
    case 'number':
      return (
        <TextField
          {...common}
          type="number"
          value={typeof value === 'number' ? String(value) : ''}
          onChange={(text) => onChange(text === '' ? (may ? rest.off : null) : Number(text))}
        />
      );
    case 'flag':
      return <Checkbox label={label} {...(hint ? { hint } : {})} checked={value === true} onChange={onChange} />;
    case 'choice':
      return (
        <SelectField
          {...common}
          value={typeof value === 'string' ? value : ''}
          options={[
            ...(may ? [{ value: '', label: say('editor.none') }] : []),
            ...shape.values.map((one) => ({ value: one, label: choiceLabel(path, one, locale) })),
          ]}
          onChange={(one) => onChange(one === '' ? rest.off : one)}
        />
      );
    case 'office':
      return (
        <SelectField
          {...common}
          value={typeof value === 'string' ? value : ''}
          options={[
            { value: '', label: say(offices.length > 0 ? 'editor.office.choose' : 'editor.offices.empty') },
            ...offices.map(({ id, title }) => ({ value: id, label: title })),
          ]}
          onChange={onChange}
        />
      );
    case 'several':
    case 'weekdays':
      return <Several {...common} path={path} shape={shape} value={value} onChange={onChange} />;
    case 'lines':
      return <Lines {...common} value={value} onChange={onChange} />;
    case 'clauses':
      return (
        <Picks
          {...common}
          choose={say('editor.clauses.pick')}
          picked={texts(value)}
          choices={clauses.map(({ id, section }) => ({ id, label: `${section}（${id}）` }))}
          onChange={onChange}
        />
      );
    case 'offices':
      return (
        <Picks
          {...common}
          choose={say(offices.length > 0 ? 'editor.offices.pick' : 'editor.offices.empty')}
          picked={texts(value)}
          choices={offices.map(({ id, title }) => ({ id, label: title }))}
          onChange={onChange}
        />
      );
    default:
      return null;
  }
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);

interface SeveralProps extends PartProps {
  shape: Extract<FormShape, { kind: 'several' | 'weekdays' }>;
  label: string;
  error: string | undefined;
}

function Several({ shape, path, value, label, error, onChange }: SeveralProps) {
  const say = useSay();
  const locale = useContext(LocaleContext);
  const id = useId();
  const on = new Set(Array.isArray(value) ? (value as (string | number)[]) : []);
  const all: (string | number)[] = shape.kind === 'weekdays' ? [0, 1, 2, 3, 4, 5, 6] : shape.values;
  const name = (one: string | number) =>
    typeof one === 'number' ? say(`editor.weekday.${one as 0 | 1 | 2 | 3 | 4 | 5 | 6}`) : choiceLabel(path, one, locale);
  return (
    <fieldset aria-describedby={error ? id : undefined}>
      <legend className="m-field-label">{label}</legend>
      <div className="o-checks">
        {all.map((one) => (
          <Checkbox
            key={one}
            label={name(one)}
            checked={on.has(one)}
            onChange={(checked) => onChange(all.filter((other) => (other === one ? checked : on.has(other))))}
          />
        ))}
      </div>
      {error ? (
        <p className="m-field-error" id={id} role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

interface LinesProps {
  label: string;
  hint: string | undefined;
  error: string | undefined;
  value: unknown;
  onChange: (value: string[]) => void;
}

/** Short texts, one a line. What is typed stays as typed while the field has the person's attention. */
function Lines({ value, onChange, ...common }: LinesProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const joined = texts(value).join('\n');
  const split = (text: string) => text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
  const shown = typed !== null && split(typed).join('\n') === joined ? typed : joined;
  return (
    <TextField
      {...common}
      lines={2}
      value={shown}
      onChange={(text) => {
        setTyped(text);
        onChange(split(text));
      }}
    />
  );
}
