import { NativeSelect } from '@mantine/core';
import type { listEmployees } from '#features/staff/shapes/contracts/employees.ts';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { useMe } from '#ui/me.tsx';
import { myDayWords } from '../../words/my-day.ts';

/** The leader looks into any participant’s day (M1). */
export function WhoseDay({
  employeeId,
  onPick,
}: {
  employeeId: string;
  onPick: (employeeId: string | undefined) => void;
}) {
  const w = useWords(myDayWords);
  const me = useMe();
  const people = useRead<typeof listEmployees>('staff.employees', { role: 'participant', limit: 200 });
  const others = (people.data?.rows ?? []).filter(({ id }) => id !== me.employeeId);
  return (
    <NativeSelect
      aria-label={w.whoseDay}
      value={employeeId}
      onChange={({ currentTarget: { value } }) => onPick(value === me.employeeId ? undefined : value)}
      data={[
        { value: me.employeeId ?? '', label: w.title },
        ...others.map(({ id, lastName, firstName }) => ({ value: id, label: `${lastName} ${firstName}` })),
      ]}
    />
  );
}
