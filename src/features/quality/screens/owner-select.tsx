import { Select } from '@mantine/core';
import type { listEmployees } from '#features/staff/shapes/contracts/employees.ts';
import { useRead } from '#ui/data.ts';

const SERVICE = ['service_worker', 'service_manager'];

/** Chooses who answers for a work: service people first, everybody else after them. */
export function OwnerSelect(props: {
  label: string;
  value: string | null;
  onChange: (employeeId: string | null) => void;
}) {
  const people = useRead<typeof listEmployees>('staff.employees', { limit: 200 });
  const rank = (roles: readonly string[]) => (roles.some((role) => SERVICE.includes(role)) ? 0 : 1);
  const rows = [...(people.data?.rows ?? [])].sort((one, other) => rank(one.roles) - rank(other.roles));
  return (
    <Select
      label={props.label}
      value={props.value}
      onChange={props.onChange}
      searchable
      required
      data={rows.map((row) => ({
        value: row.id,
        label: [`${row.lastName} ${row.firstName}`, row.post].filter(Boolean).join(', '),
      }))}
    />
  );
}
