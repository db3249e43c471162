import { useId } from 'react';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../ui/locale.tsx';
import { trusted } from '../../ui/trusted.ts';

interface PicksProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** Said by the list before anything is chosen. */
  choose: string;
  picked: readonly string[];
  choices: readonly { id: string; label: string }[];
  onChange: (picked: string[]) => void;
}

/** Some of many: what is picked stands as chips, the rest in a list. */
export function Picks({ label, hint, error, choose, picked, choices, onChange }: PicksProps) {
  const say = useSay();
  const id = useId();
  const labels = new Map(choices.map((one) => [one.id, one.label]));
  const rest = choices.filter((one) => !picked.includes(one.id));
  return (
    <div className="m-field">
      <label className="m-field-label" htmlFor={id}>
        {label}
      </label>
      {hint ? <p className="m-field-hint">{hint}</p> : null}
      {picked.length > 0 ? (
        <ul className="o-chips">
          {picked.map((one) => (
            <li className="o-chip" key={one}>
              {labels.get(one) ?? one}
              <Button
                tone="quiet"
                size="small"
                iconOnly
                label={say('editor.remove.named', { name: labels.get(one) ?? one })}
                onPress={() => onChange(picked.filter((other) => other !== one))}
              >
                ×
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      <select
        id={id}
        className="m-input"
        value=""
        aria-invalid={error ? true : undefined}
        onChange={trusted((event) => event.target.value !== '' && onChange([...picked, event.target.value]))}
      >
        <option value="">{choose}</option>
        {rest.map((one) => (
          <option key={one.id} value={one.id}>
            {one.label}
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
