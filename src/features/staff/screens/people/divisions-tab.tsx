import { Button, Group, NativeSelect, Stack, TextInput, UnstyledButton } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { useRead, useWrite } from '#ui/data.ts';
import { useWords } from '#ui/i18n.tsx';
import { SidePanel } from '#ui/kit/side-panel.tsx';
import { DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import { useMay } from '#ui/me.tsx';
import type { listDivisions, removeDivision, saveDivision } from '../../shapes/contracts/divisions.ts';
import { DIVISION_KINDS, type DivisionKind } from '../../shapes/kinds.ts';
import { peopleWords } from '../../words/people.ts';
import { EmployeeSelect } from './employee-select.tsx';
import { SaveOrRemove } from './save-or-remove.tsx';

type Row = OutputOf<typeof listDivisions>['rows'][number];

/** Divisions in the order of their tree, each below the one it stands under. */
export function DivisionsTab() {
  const w = useWords(peopleWords);
  const may = useMay();
  const divisions = useRead<typeof listDivisions>('staff.divisions', {});
  const [opened, setOpened] = useState<Row | 'new' | null>(null);
  const manages = may('people.manage');
  return (
    <Stack gap="sm">
      {manages ? (
        <Group>
          <Button leftSection={<IconPlus size={16} />} onClick={() => setOpened('new')}>
            {w.newDivision}
          </Button>
        </Group>
      ) : null}
      <Loaded query={divisions}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={w.divisionsEmpty} text={w.divisionsEmptyText} />
          ) : (
            <DataTable
              label={w.tabs.divisions}
              rows={inTreeOrder(rows)}
              rowKey={({ row }) => row.id}
              {...(manages ? { onOpen: ({ row }: Placed) => setOpened(row) } : {})}
              columns={[
                {
                  key: 'name',
                  title: w.divisionName,
                  render: ({ row, depth }) => (
                    <span style={{ paddingLeft: depth * 20 }}>
                      {manages ? (
                        <UnstyledButton fz={14} fw={600} onClick={() => setOpened(row)}>
                          {row.name}
                        </UnstyledButton>
                      ) : (
                        row.name
                      )}
                    </span>
                  ),
                },
                { key: 'kind', title: w.divisionKind, render: ({ row }) => w.kinds[row.kind] },
                { key: 'head', title: w.head, render: ({ row }) => row.head?.name ?? w.noHead },
                { key: 'size', title: w.size, number: true, render: ({ row }) => row.size },
              ]}
            />
          )
        }
      </Loaded>
      {opened ? (
        <DivisionPanel
          key={opened === 'new' ? 'new' : opened.id}
          division={opened === 'new' ? null : opened}
          all={divisions.data?.rows ?? []}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </Stack>
  );
}

type Placed = { row: Row; depth: number };

function inTreeOrder(rows: readonly Row[], parentId: string | null = null, depth = 0): Placed[] {
  return rows
    .filter((row) => row.parentId === parentId)
    .flatMap((row) => [{ row, depth }, ...inTreeOrder(rows, row.id, depth + 1)]);
}

function DivisionPanel(props: { division: Row | null; all: readonly Row[]; onClose: () => void }) {
  const w = useWords(peopleWords);
  const { division } = props;
  const [name, setName] = useState(division?.name ?? '');
  const [kind, setKind] = useState<DivisionKind>(division?.kind ?? 'sales');
  const [parentId, setParentId] = useState(division?.parentId ?? '');
  const [head, setHead] = useState(division?.head?.id ?? '');
  const save = useWrite<typeof saveDivision>('staff.save-division');
  const remove = useWrite<typeof removeDivision>('staff.remove-division');
  const problem = save.error ?? remove.error;
  const done = (message: string) => () => {
    notifications.show({ message });
    props.onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const card = { name, kind, parentId: parentId || null, headEmployeeId: head || null };
    save.mutate(
      { ...card, sort: division?.sort ?? props.all.length, ...(division ? { id: division.id } : {}) },
      { onSuccess: done(w.saved) },
    );
  };
  return (
    <SidePanel onClose={props.onClose} title={division?.name ?? w.divisionTitle}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput
            label={w.divisionName}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            required
            withAsterisk={false}
            data-autofocus
          />
          <NativeSelect
            label={w.divisionKind}
            value={kind}
            onChange={(event) => setKind(event.currentTarget.value as DivisionKind)}
            data={DIVISION_KINDS.map((value) => ({ value, label: w.kinds[value] }))}
          />
          <NativeSelect
            label={w.parent}
            value={parentId}
            onChange={(event) => setParentId(event.currentTarget.value)}
            data={[
              { value: '', label: w.top },
              ...props.all
                .filter((row) => row.id !== division?.id)
                .map((row) => ({ value: row.id, label: row.name })),
            ]}
          />
          <EmployeeSelect label={w.head} none={w.noHead} value={head} onChange={setHead} />
          <SaveOrRemove
            problem={problem}
            saving={save.isPending}
            removing={remove.isPending}
            onRemove={
              division ? () => remove.mutate({ id: division.id }, { onSuccess: done(w.removed) }) : undefined
            }
          />
        </Stack>
      </form>
    </SidePanel>
  );
}
