import { type ReactNode, useId } from 'react';
import { trusted } from './trusted.ts';

interface FieldProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  required?: boolean;
}

export interface TextFieldProps extends FieldProps {
  value: string;
  /** Several lines. */
  lines?: number;
  type?: 'text' | 'date' | 'time' | 'url' | 'number' | 'password' | 'datetime-local';
  maxLength?: number;
  onChange: (value: string) => void;
}

/** One labelled line (or several) of text. Its value follows every key, also while an input method composes. */
export function TextField({ label, hint, error, required, value, lines, type = 'text', maxLength, onChange }: TextFieldProps) {
  const id = useId();
  const described = [hint ? `${id}h` : '', error ? `${id}e` : ''].filter(Boolean).join(' ') || undefined;
  const common = {
    id,
    className: 'm-input',
    value,
    maxLength,
    required,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described,
    onChange: trusted<React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>>((event) => onChange(event.target.value)),
  };
  return (
    <div className="m-field">
      <label className="m-field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? (
        <p className="m-field-hint" id={`${id}h`}>
          {hint}
        </p>
      ) : null}
      {lines ? (
        <textarea rows={lines} {...common} />
      ) : (
        <input type={type} max={type === 'date' ? '9999-12-31' : type === 'datetime-local' ? '9999-12-31T23:59' : undefined} {...common} />
      )}
      {error ? (
        <p className="m-field-error" id={`${id}e`} role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}

export interface SelectFieldProps extends FieldProps {
  value: string;
  /** Those with the same `group` stand together under its name. */
  options: Option[];
  onChange: (value: string) => void;
}

interface Option {
  value: string;
  label: string;
  group?: string;
  /** The label is in another language than the page (the policy's own words). */
  lang?: 'ja';
}

export function SelectField({ label, hint, error, required, value, options, onChange }: SelectFieldProps) {
  const id = useId();
  const groups = [...new Set(options.map(({ group }) => group))];
  return (
    <div className="m-field">
      <label className="m-field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? <p className="m-field-hint">{hint}</p> : null}
      <select id={id} className="m-input" value={value} required={required} onChange={trusted((event) => onChange(event.target.value))}>
        {groups.map((group) => {
          const members = options
            .filter((option) => option.group === group)
            .map((option) => (
              <option key={option.value} value={option.value} lang={option.lang}>
                {option.label}
              </option>
            ));
          return group === undefined ? (
            members
          ) : (
            <optgroup key={group} label={group}>
              {members}
            </optgroup>
          );
        })}
      </select>
      {error ? (
        <p className="m-field-error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
