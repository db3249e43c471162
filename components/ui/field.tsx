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
  type?: 'text' | 'date' | 'time' | 'url' | 'number' | 'password';
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
      {lines ? <textarea rows={lines} {...common} /> : <input type={type} max={type === 'date' ? '9999-12-31' : undefined} {...common} />}
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
  /** `lang`: the label is in another language than the page (the policy's own words). */
  options: { value: string; label: string; lang?: 'ja' }[];
  onChange: (value: string) => void;
}

export function SelectField({ label, hint, error, required, value, options, onChange }: SelectFieldProps) {
  const id = useId();
  return (
    <div className="m-field">
      <label className="m-field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? <p className="m-field-hint">{hint}</p> : null}
      <select id={id} className="m-input" value={value} required={required} onChange={trusted((event) => onChange(event.target.value))}>
        {options.map((option) => (
          <option key={option.value} value={option.value} lang={option.lang}>
            {option.label}
          </option>
        ))}
      </select>
      {error ? (
        <p className="m-field-error" role="alert">
          {error}
        </p>
      ) : null}
    </div>
  );
}
