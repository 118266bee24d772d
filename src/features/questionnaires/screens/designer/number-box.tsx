import { NumberField } from '#ui/kit/number-field.tsx';

/** A number that may be left out; `undefined` when it is. */
export function NumberBox(props: {
  label: string;
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  min?: number;
  max?: number;
  step?: number;
  decimals?: number;
  description?: string;
}) {
  const { decimals = 0, ...rest } = props;
  return (
    <NumberField
      label={rest.label}
      {...(rest.description ? { description: rest.description } : {})}
      size="sm"
      className="designer-number"
      value={rest.value ?? null}
      {...(rest.min === undefined ? {} : { min: rest.min })}
      {...(rest.max === undefined ? {} : { max: rest.max })}
      step={rest.step ?? 1}
      decimalScale={decimals}
      allowDecimal={decimals > 0}
      onChange={(value) => rest.onChange(value ?? undefined)}
    />
  );
}
