import { NativeSelect } from '@mantine/core';
import { useRead } from '#ui/data.ts';
import type { listEmployees } from '../../shapes/contracts/employees.ts';
import { nameOf } from './employee-table.tsx';

/** Chooses one of the people who work here; `none` names the empty choice, left out where one must choose. */
export function EmployeeSelect(props: {
  label: string;
  none?: string;
  value: string;
  except?: string;
  disabled?: boolean;
  onChange: (id: string) => void;
}) {
  const employees = useRead<typeof listEmployees>('staff.employees', { limit: 200 });
  const people = (employees.data?.rows ?? [])
    .filter((row) => row.id !== props.except)
    .map((row) => ({ value: row.id, label: nameOf(row) }));
  return (
    <NativeSelect
      label={props.label}
      value={props.value}
      disabled={props.disabled ?? false}
      required={props.none === undefined}
      withAsterisk={false}
      onChange={(event) => props.onChange(event.currentTarget.value)}
      data={[{ value: '', label: props.none ?? '' }, ...people]}
    />
  );
}
