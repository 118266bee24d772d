import { Select } from '@mantine/core';
import type { CodeKind } from '../shapes/codes.ts';
import { useCodeChoices } from './codes.ts';

/** Chooses a cause or a place from the list in force; left out entirely while there is no list. */
export function CodeSelect(props: {
  kind: CodeKind;
  label: string;
  placeholder?: string;
  value: string | null;
  onChange: (code: string | null) => void;
}) {
  const choices = useCodeChoices(props.kind);
  if (choices.length === 0) return null;
  return (
    <Select
      label={props.label}
      placeholder={props.placeholder}
      value={props.value}
      onChange={props.onChange}
      data={choices}
      searchable
      clearable
      maxDropdownHeight={320}
    />
  );
}
