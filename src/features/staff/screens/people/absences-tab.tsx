import { Button, Checkbox, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import type { listAbsences } from '../../shapes/contracts/absences.ts';
import { peopleWords } from '../../words/people.ts';
import { AbsencePanel } from './absence-panel.tsx';

type Row = OutputOf<typeof listAbsences>['rows'][number];

/** Absences from today on; `employeeId` narrows them to one person's own. */
export function AbsencesTab({ employeeId }: { employeeId?: string }) {
  const w = useWords(peopleWords);
  const { locale } = useLanguage();
  const me = useMe();
  const may = useMay();
  const [past, setPast] = useState(false);
  const [opened, setOpened] = useState<Row | 'new' | null>(null);
  const absences = useRead<typeof listAbsences>('staff.absences', {
    ...(employeeId ? { employeeId } : {}),
    ...(past ? {} : { fromDay: me.today }),
    limit: 200,
  });
  const forOthers = may('people.manage') || may('rounds.manage');
  const mayEdit = (row: Row) => forOthers || row.employee.id === me.employeeId;
  return (
    <Stack gap="sm">
      <Text className="muted">{w.absencesLead}</Text>
      <Group>
        <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
          {w.newAbsence}
        </Button>
        <Checkbox label={w.past} checked={past} onChange={(event) => setPast(event.currentTarget.checked)} />
      </Group>
      <Loaded query={absences}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={w.absencesEmpty} text={w.absencesEmptyText} />
          ) : (
            <DataTable
              label={w.tabs.absences}
              rows={rows}
              rowKey={(row) => row.id}
              onOpen={(row) => mayEdit(row) && setOpened(row)}
              columns={[
                {
                  key: 'employee',
                  title: w.employee,
                  render: (row) =>
                    mayEdit(row) ? (
                      <UnstyledButton
                        fz={14}
                        fw={600}
                        aria-label={w.editOf(row.employee.name)}
                        onClick={() => setOpened(row)}
                      >
                        {row.employee.name}
                      </UnstyledButton>
                    ) : (
                      row.employee.name
                    ),
                },
                {
                  key: 'days',
                  title: w.days,
                  render: (row) => w.span(formatDay(row.fromDay, locale), formatDay(row.toDay, locale)),
                },
                { key: 'kind', title: w.absenceKind, render: (row) => w.absenceKinds[row.kind] },
                { key: 'standIn', title: w.standInLabel, render: (row) => row.standIn?.name ?? '—' },
              ]}
            />
          )
        }
      </Loaded>
      {opened ? (
        <AbsencePanel
          key={opened === 'new' ? 'new' : opened.id}
          absence={opened === 'new' ? null : opened}
          forOthers={forOthers && !employeeId}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </Stack>
  );
}
