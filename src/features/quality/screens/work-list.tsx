// All works in one table: who is late, what is common, what it cost.
import { Button, Checkbox, Group, Select, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { formatDay } from '#kernel/dates.ts';
import { formatMoney } from '#kernel/money.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import { useGo, useUrlState } from '#ui/navigation.ts';
import type { listWorks } from '../shapes/contracts/service.ts';
import type { WorkRow } from '../shapes/register.ts';
import { caseWords } from '../words/case.ts';
import { loopWords } from '../words/loop.ts';
import { registerWords } from '../words/screens.ts';
import { useCodeChoices, useCodeNames } from './codes.ts';
import { Due } from './due.tsx';
import { BoardCard } from './work-board.tsx';

const STATES = ['open', 'planned', 'in_work', 'done', 'any'] as const;
const PAGE = 100;

export function WorkList() {
  const { board: w } = useWords(loopWords);
  const { more } = useWords(registerWords);
  const [url, setUrl] = useUrlState();
  const [shown, setShown] = useState(PAGE);
  const state = STATES.find((one) => one === url['state']) ?? 'open';
  const works = useRead<typeof listWorks>('quality.works', {
    state,
    search: url['search'] ?? '',
    overdue: url['overdue'] === '1',
    common: url['common'] === '1',
    ...(url['owner'] && { ownerEmployeeId: url['owner'] }),
    ...(url['cause'] && { causeCode: url['cause'] }),
    ...(url['place'] && { placeCode: url['place'] }),
    limit: Math.min(shown, 200),
  });
  return (
    <>
      <Conditions url={url} set={setUrl} state={state} />
      <Loaded query={works}>
        {({ rows, total, overdue }) =>
          rows.length === 0 ? (
            <Empty title={w.emptyTitle} text={w.nothing} />
          ) : (
            <>
              <span className="muted">{w.lead(total, overdue)}</span>
              <Rows rows={rows} />
              {total > rows.length && shown < 200 ? (
                <Button variant="subtle" onClick={() => setShown(200)}>
                  {more}
                </Button>
              ) : null}
            </>
          )
        }
      </Loaded>
    </>
  );
}

function Conditions(props: {
  url: Record<string, string | undefined>;
  set: (change: Record<string, string | undefined>) => void;
  state: (typeof STATES)[number];
}) {
  const { url, set, state } = props;
  const { board: w } = useWords(loopWords);
  const [typed, setTyped] = useState(url['search'] ?? '');
  const seek = useDebouncedCallback((search: string) => set({ search: search || undefined }), 250);
  const causes = useCodeChoices('cause');
  const places = useCodeChoices('place');
  return (
    <Group gap="sm">
      <TextInput
        aria-label={w.search}
        placeholder={w.search}
        w={230}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          seek(event.currentTarget.value);
        }}
      />
      <Select
        aria-label={w.state}
        allowDeselect={false}
        w={170}
        value={state}
        onChange={(value) => set({ state: value === 'open' ? undefined : (value ?? undefined) })}
        data={STATES.map((value) => ({ value, label: w.states[value] }))}
      />
      {causes.length > 0 ? (
        <Select
          aria-label={w.cause}
          placeholder={w.anyCause}
          clearable
          searchable
          w={210}
          value={url['cause'] ?? null}
          onChange={(value) => set({ cause: value ?? undefined })}
          data={causes}
        />
      ) : null}
      {places.length > 0 ? (
        <Select
          aria-label={w.place}
          placeholder={w.anyPlace}
          clearable
          searchable
          w={210}
          value={url['place'] ?? null}
          onChange={(value) => set({ place: value ?? undefined })}
          data={places}
        />
      ) : null}
      <Checkbox
        label={w.overdue}
        checked={url['overdue'] === '1'}
        onChange={(event) => set({ overdue: event.currentTarget.checked ? '1' : undefined })}
      />
      <Checkbox
        label={w.common}
        checked={url['common'] === '1'}
        onChange={(event) => set({ common: event.currentTarget.checked ? '1' : undefined })}
      />
    </Group>
  );
}

function Rows({ rows }: { rows: readonly WorkRow[] }) {
  const { board: w } = useWords(loopWords);
  const { workStates } = useWords(caseWords);
  const { locale } = useLanguage();
  const nameOf = useCodeNames();
  const go = useGo();
  const narrow = useMediaQuery('(max-width: 48em)') ?? false;
  if (narrow) {
    return (
      <Stack gap="xs">
        {rows.map((row) => (
          <BoardCard key={row.id} row={row} onOpen={(caseId) => go(`/register/${caseId}`)} />
        ))}
      </Stack>
    );
  }
  const columns: Column<WorkRow>[] = [
    {
      key: 'title',
      title: w.columnsOfList.title,
      render: (row) => <b style={{ fontWeight: 600 }}>{row.title}</b>,
    },
    {
      key: 'clients',
      title: w.columnsOfList.clients,
      render: (row) =>
        row.clients.map((client, index) => (
          <span key={client.caseId}>
            {index > 0 ? ', ' : ''}
            <AppLink to={`/register/${client.caseId}`}>{client.clientName}</AppLink>
          </span>
        )),
    },
    {
      key: 'where',
      title: w.columnsOfList.where,
      render: (row) =>
        [
          ...row.causeCodes.map((code) => nameOf('cause', code)),
          row.cause,
          ...row.placeCodes.map((code) => nameOf('place', code)),
          row.place,
        ]
          .filter(Boolean)
          .join(' · ') || '—',
    },
    { key: 'owner', title: w.columnsOfList.owner, render: (row) => row.ownerName ?? '—' },
    { key: 'state', title: w.columnsOfList.state, render: (row) => workStates[row.state] },
    {
      key: 'due',
      title: w.columnsOfList.due,
      render: (row) =>
        row.state === 'done' && row.doneOn ? (
          formatDay(row.doneOn, locale)
        ) : row.needsNewDate ? (
          <b style={{ color: 'var(--alarm)' }}>{w.newDate}</b>
        ) : (
          <Due day={row.dueOn} late={row.daysLate > 0} daysLate={row.daysLate} stacked />
        ),
    },
    {
      key: 'cost',
      title: w.columnsOfList.cost,
      number: true,
      render: (row) => (row.cost === null ? '' : formatMoney(row.cost, locale)),
    },
  ];
  return (
    <DataTable
      label={w.title}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      onOpen={(row) => {
        const [first] = row.clients;
        if (first) go(`/register/${first.caseId}`);
      }}
      maxHeight="calc(100vh - 240px)"
    />
  );
}
