import { Button, Checkbox, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { ROLES, type Role } from '#features/access/shapes/permission.ts';
import { roleWords } from '#features/access/words/roles.ts';
import { useRead } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import { useUrlState } from '#ui/navigation.ts';
import type { listDivisions } from '../../shapes/contracts/divisions.ts';
import type { EmployeeRow, listEmployees } from '../../shapes/contracts/employees.ts';
import { peopleWords } from '../../words/people.ts';
import { EmployeePanel } from './employee-panel.tsx';
import { EmployeeTable } from './employee-table.tsx';

/** The table of people with search and filters; the card opens in a side panel. */
export function EmployeesTab() {
  const w = useWords(peopleWords);
  const may = useMay();
  const [url, setUrl] = useUrlState();
  const [search, setSearch] = useState(url['q'] ?? '');
  const [settled] = useDebouncedValue(search, 200);
  const [adding, setAdding] = useState(false);
  const employees = useRead<typeof listEmployees>('staff.employees', {
    search: settled,
    ...(url['role'] ? { role: url['role'] as Role } : {}),
    ...(url['division'] ? { divisionId: url['division'] } : {}),
    active: url['left'] ? 'all' : 'yes',
    limit: 200,
  });
  const opened = employees.data?.rows.find((row) => row.id === url['open']);
  const close = () => {
    setAdding(false);
    setUrl({ open: undefined });
  };

  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <TextInput
          label={w.search}
          placeholder={w.searchHint}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onBlur={() => setUrl({ q: search || undefined })}
          type="search"
          style={{ flex: '1 1 220px' }}
        />
        <Filters />
        {may('people.manage') ? (
          <Button leftSection={<IconPlus size={16} />} onClick={() => setAdding(true)}>
            {w.add}
          </Button>
        ) : null}
      </Group>
      <Loaded query={employees}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Empty title={w.empty} text={w.emptyText} />
          ) : (
            <>
              <EmployeeTable
                rows={rows}
                openKey={opened?.id ?? null}
                onOpen={may('people.manage') ? (row: EmployeeRow) => setUrl({ open: row.id }) : undefined}
              />
              <Text fz="sm" className="muted">
                {w.count(total)}
              </Text>
            </>
          )
        }
      </Loaded>
      {adding || opened ? (
        <EmployeePanel
          key={opened?.id ?? 'new'}
          employee={adding ? null : (opened ?? null)}
          onClose={close}
        />
      ) : null}
    </Stack>
  );
}

function Filters() {
  const w = useWords(peopleWords);
  const { roles } = useWords(roleWords);
  const [url, setUrl] = useUrlState();
  const divisions = useRead<typeof listDivisions>('staff.divisions', {});
  return (
    <>
      <NativeSelect
        label={w.role}
        value={url['role'] ?? ''}
        onChange={(event) => setUrl({ role: event.currentTarget.value || undefined })}
        data={[
          { value: '', label: w.anyRole },
          ...ROLES.map((role) => ({ value: role, label: roles[role] })),
        ]}
      />
      {divisions.data?.rows.length ? (
        <NativeSelect
          label={w.division}
          value={url['division'] ?? ''}
          onChange={(event) => setUrl({ division: event.currentTarget.value || undefined })}
          data={[
            { value: '', label: w.anyDivision },
            ...divisions.data.rows.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      ) : null}
      <Checkbox
        label={w.showLeft}
        checked={Boolean(url['left'])}
        onChange={(event) => setUrl({ left: event.currentTarget.checked ? '1' : undefined })}
        pb={8}
      />
    </>
  );
}
