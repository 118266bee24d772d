// The plain controls of a talk: large, labelled, usable by thumb and by keyboard.
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { addDays, isDay } from '#kernel/day.ts';
import { formatDay } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import { fillWords } from '#features/questionnaires/words/fill.ts';
import { readDay, readNumber } from './typed.ts';

interface Common {
  label: string;
  disabled?: boolean;
  /** Draws the label; else it is there for readers only. */
  shown?: boolean;
  describedBy?: string;
  invalid?: boolean;
  /** Why this very field is no answer yet, told under it. */
  fault?: ReactNode;
  onLeave?: () => void;
}

export function TextBox({
  area,
  ...props
}: Common & {
  value: string;
  onChange: (value: string) => void;
  long?: boolean | 'short';
  /** Of a long text: itself, and what is drawn behind its letters. */
  area?: RefObject<HTMLTextAreaElement | null>;
  behind?: ReactNode;
  placeholder?: string;
  type?: 'tel' | 'email';
  maxLength?: number;
}) {
  const id = useId();
  const shared = {
    id,
    className: 'fill-input',
    value: props.value,
    disabled: props.disabled,
    maxLength: props.maxLength,
    placeholder: props.placeholder,
    'aria-invalid': props.invalid || undefined,
    'aria-describedby': props.describedBy,
    onBlur: props.onLeave,
  };
  return (
    <div>
      <label htmlFor={id} className={props.shown ? 'fill-label' : 'visually-hidden'}>
        {props.label}
      </label>
      {props.long ? (
        <div className="fill-note" data-short={props.long === 'short' || undefined}>
          {props.behind}
          <textarea
            {...shared}
            ref={area}
            rows={props.long === 'short' ? 2 : 4}
            data-short={props.long === 'short' || undefined}
            onChange={(event) => props.onChange(event.target.value)}
          />
        </div>
      ) : (
        <input
          {...shared}
          type={props.type ?? 'text'}
          autoComplete="off"
          onChange={(event) => props.onChange(event.target.value)}
        />
      )}
      {props.fault}
    </div>
  );
}

/** Number as typed; what is not a number stays as text, so that nothing typed is lost. */
export function NumberBox(
  props: Common & { value: unknown; onChange: (value: unknown) => void; unit?: string | undefined },
) {
  const { locale } = useLanguage();
  const id = useId();
  const [raw, setRaw] = useState(() => showNumber(props.value, locale));
  const sent = useRef(props.value);
  useEffect(() => {
    if (props.value === sent.current) return;
    sent.current = props.value;
    setRaw(showNumber(props.value, locale));
  }, [props.value, locale]);
  const type = (text: string) => {
    setRaw(text);
    const value = readNumber(text);
    sent.current = value;
    props.onChange(value);
  };
  return (
    <div>
      <label htmlFor={id} className={props.shown ? 'fill-label' : 'visually-hidden'}>
        {props.label}
      </label>
      <div className="fill-inline">
        <input
          id={id}
          className="fill-input tabular"
          inputMode="decimal"
          autoComplete="off"
          value={raw}
          disabled={props.disabled}
          aria-invalid={props.invalid || undefined}
          aria-describedby={props.describedBy}
          onChange={(event) => type(event.target.value)}
          onBlur={props.onLeave}
        />
        {props.unit ? <span className="fill-unit">{props.unit}</span> : null}
      </div>
      {props.fault}
    </div>
  );
}

function showNumber(value: unknown, locale: string): string {
  if (typeof value === 'number') return locale === 'ru' ? String(value).replace('.', ',') : String(value);
  return typeof value === 'string' ? value : '';
}

export interface Choice {
  value: string;
  label: ReactNode;
}

/** One of several, as large rows. */
export function ChoiceList(
  props: Common & {
    choices: readonly Choice[];
    value: string | null;
    onChange: (value: string) => void;
    layout?: 'row' | 'scale';
  },
) {
  const name = useId();
  return (
    <fieldset className="fill-fieldset" disabled={props.disabled} aria-describedby={props.describedBy}>
      <legend className={props.shown ? 'fill-label' : 'visually-hidden'}>{props.label}</legend>
      <div
        className="fill-choices"
        data-row={props.layout === 'row' || undefined}
        data-scale={props.layout === 'scale' || undefined}
      >
        {props.choices.map((choice) => (
          <label key={choice.value} className="fill-choice">
            <input
              type="radio"
              name={name}
              value={choice.value}
              checked={props.value === choice.value}
              onChange={() => props.onChange(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** Any of several. */
export function CheckList(
  props: Common & {
    choices: readonly Choice[];
    values: readonly string[];
    onChange: (values: string[]) => void;
  },
) {
  const toggle = (value: string) =>
    props.onChange(
      props.choices
        .map((choice) => choice.value)
        .filter((one) => (one === value) !== props.values.includes(one)),
    );
  return (
    <fieldset className="fill-fieldset" disabled={props.disabled} aria-describedby={props.describedBy}>
      <legend className={props.shown ? 'fill-label' : 'visually-hidden'}>{props.label}</legend>
      <div className="fill-choices">
        {props.choices.map((choice) => (
          <label key={choice.value} className="fill-choice">
            <input
              type="checkbox"
              checked={props.values.includes(choice.value)}
              onChange={() => toggle(choice.value)}
            />
            <span>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function Tick(props: {
  label: ReactNode;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="fill-choice">
      <input
        type="checkbox"
        checked={props.checked}
        disabled={props.disabled}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>
        {props.label}
        {props.hint ? <span className="fill-quiet fill-under">{props.hint}</span> : null}
      </span>
    </label>
  );
}

type Near = 'today' | 'yesterday' | 'weekAgo' | 'monthAgo' | 'halfYearAgo';
const DAYS_AGO: Record<Near, number> = { today: 0, yesterday: 1, weekAgo: 7, monthAgo: 30, halfYearAgo: 182 };

/** A date typed as people write it, with the likely ones one tap away. */
export function DayBox(
  props: Common & { value: unknown; onChange: (value: string | undefined) => void; near?: readonly Near[] },
) {
  const w = useWords(fillWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const id = useId();
  const shown = (value: unknown) =>
    typeof value === 'string' ? (isDay(value) ? formatDay(value, locale) : value) : '';
  const [raw, setRaw] = useState(() => shown(props.value));
  const sent = useRef(props.value);
  useEffect(() => {
    if (props.value === sent.current) return;
    sent.current = props.value;
    setRaw(typeof props.value === 'string' && isDay(props.value) ? formatDay(props.value, locale) : '');
  }, [props.value, locale]);
  const type = (text: string) => {
    setRaw(text);
    const value = readDay(text, today);
    sent.current = value;
    props.onChange(value);
  };
  return (
    <div>
      <label htmlFor={id} className={props.shown ? 'fill-label' : 'visually-hidden'}>
        {props.label}
      </label>
      <div className="fill-inline">
        <input
          id={id}
          className="fill-input tabular"
          inputMode="numeric"
          autoComplete="off"
          placeholder={w.day.placeholder}
          value={raw}
          disabled={props.disabled}
          aria-invalid={props.invalid || undefined}
          aria-describedby={props.describedBy}
          onChange={(event) => type(event.target.value)}
          onBlur={props.onLeave}
        />
      </div>
      {props.fault}
      {props.near && !props.disabled ? (
        <div className="fill-chips">
          {props.near.map((near) => (
            <button
              key={near}
              type="button"
              className="fill-chip"
              onClick={() => type(formatDay(addDays(today, -DAYS_AGO[near]), locale))}
            >
              {w.day[near]}
            </button>
          ))}
        </div>
      ) : null}
    </div>
  );
}
