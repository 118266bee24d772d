// One choice of a few, as large as a thumb: plain radio buttons, so that arrows and screen readers know them.
import { type ReactNode, useId } from 'react';
import './touches.css';

export interface Choice {
  value: string;
  label: ReactNode;
  /** Cannot be chosen, and why. */
  closed?: string | undefined;
  /** Possible, but unusual: a weekend. */
  quiet?: boolean;
}

export function Choices(props: {
  legend: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string) => void;
  /** One row that scrolls sideways, where rows would fill a phone's screen. */
  scroll?: boolean;
  /** Columns of one width that fill the row, for many short choices of a kind. */
  even?: boolean;
}) {
  const name = useId();
  return (
    <fieldset className="choices">
      <legend>{props.legend}</legend>
      <div className="choices-row" data-scroll={props.scroll} data-even={props.even}>
        {props.choices.map(({ value, label, closed, quiet }) => (
          <label key={value} className="choice" data-quiet={quiet} title={closed}>
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              disabled={closed !== undefined}
              onChange={() => props.onChange(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
