import { type ReactNode, useId } from 'react';
import type { Choice } from './controls.tsx';

/** One of a few in the little room of a table's cell. */
export function SelectBox(props: {
  label: string;
  choices: readonly Choice[];
  value: string;
  /** What stands there while nothing is chosen. */
  empty: string;
  disabled?: boolean;
  invalid?: boolean;
  describedBy?: string;
  fault?: ReactNode;
  onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="fill-label">
        {props.label}
      </label>
      <select
        id={id}
        className="fill-input"
        value={props.value}
        disabled={props.disabled}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy}
        onChange={(event) => props.onChange(event.target.value || undefined)}
      >
        <option value="">{props.empty}</option>
        {props.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {props.fault}
    </div>
  );
}
