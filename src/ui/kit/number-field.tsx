// A number typed key by key: «98,» on the way to «98,5» is not a number yet and stays on the screen.
import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useState } from 'react';
import { useLanguage } from '../i18n.tsx';

interface Asked extends Omit<NumberInputProps, 'value' | 'onChange' | 'defaultValue'> {
  value: number | null;
  onChange: (value: number | null) => void;
}

/** Null: nothing, or no number yet. A comma and a point both begin the decimals; the reader's own is shown. */
export function NumberField({ value, onChange, ...rest }: Asked) {
  const { locale } = useLanguage();
  const [typed, setTyped] = useState<string | number>(value ?? '');
  return (
    <NumberInput
      decimalSeparator={locale === 'ru' ? ',' : '.'}
      allowedDecimalSeparators={[',', '.']}
      {...rest}
      // What came from outside wins over what was typed, unless both say the same number.
      value={numberOf(typed) === value ? typed : (value ?? '')}
      onChange={(next) => {
        setTyped(next);
        onChange(numberOf(next));
      }}
    />
  );
}

function numberOf(typed: string | number): number | null {
  const value = typed === '' ? Number.NaN : Number(typed);
  return Number.isFinite(value) ? value : null;
}
