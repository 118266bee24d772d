// One choice of a few, as large as a thumb: plain radio buttons, so that arrows and screen readers know them.
import { VisuallyHidden } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import './touches.css';

export interface Choice {
  value: string;
  label: ReactNode;
  /** Cannot be chosen, and why. */
  closed?: string | undefined;
  /** Possible, but unusual: a weekend. */
  quiet?: boolean;
  /** Possible, and why one would rather not. */
  warned?: string | undefined;
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
        {props.choices.map(({ value, label, closed, quiet, warned }) => (
          <label
            key={value}
            className="choice"
            data-quiet={quiet || warned !== undefined}
            title={closed ?? warned}
          >
            <input
              type="radio"
              name={name}
              value={value}
              checked={props.value === value}
              disabled={closed !== undefined}
              onChange={() => props.onChange(value)}
            />
            <span>
              {label}
              {warned ? <VisuallyHidden component="span">, {warned}</VisuallyHidden> : null}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
