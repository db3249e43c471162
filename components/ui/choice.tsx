import type { ReactNode } from 'react';
import { trusted } from './trusted.ts';

interface ChoiceProps {
  label: ReactNode;
  hint?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

export function Checkbox({ label, hint, checked, onChange }: ChoiceProps) {
  return (
    <label className="m-choice">
      <input type="checkbox" checked={checked} onChange={trusted((event) => onChange(event.target.checked))} />
      <span>
        {label}
        {hint ? <span className="m-choice-hint">{hint}</span> : null}
      </span>
    </label>
  );
}

export interface RadioGroupProps {
  legend: ReactNode;
  name: string;
  value: string | undefined;
  options: { value: string; label: ReactNode; hint?: ReactNode }[];
  onChange: (value: string) => void;
}

export function RadioGroup({ legend, name, value, options, onChange }: RadioGroupProps) {
  return (
    <fieldset>
      <legend className="m-field-label">{legend}</legend>
      {options.map((option) => (
        <label className="m-choice" key={option.value}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            onChange={trusted((event) => {
              if (event.target.checked) onChange(option.value);
            })}
          />
          <span>
            {option.label}
            {option.hint ? <span className="m-choice-hint">{option.hint}</span> : null}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
