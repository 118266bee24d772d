import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { signWords } from '#features/clients/words/people-signs.ts';
import { formatDay } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { useGo } from '#ui/navigation.ts';
import type { PersonCount } from '../../shapes/person-counts.ts';
import type { getPersonRows } from '../../shapes/persons.ts';
import { personsWords } from '../../words/persons.ts';

type Row = OutputOf<typeof getPersonRows>['rows'][number];

const PAGE = 25;
const MOST = 200;

/** Who stands behind the pressed number. */
export function PersonRows(props: {
  kind: PersonCount;
  list: { participantId: string; name: string } | undefined;
  onAll: () => void;
}) {
  const w = useWords(personsWords);
  const go = useGo();
  const [limit, setLimit] = useState(PAGE);
  const { kind, list } = props;
  const columns = useColumns(kind);
  const found = useRead<typeof getPersonRows>('reports.person-rows', {
    kind,
    limit,
    ...(list && { participantId: list.participantId }),
  });
  return (
    <div>
      <Group justify="space-between" mb="xs">
        <Title order={2} fz={18}>
          {[w.counts[kind], list?.name].filter(Boolean).join(' · ')}
        </Title>
        {list ? (
          <Button size="compact-sm" variant="subtle" onClick={props.onAll}>
            {w.all}
          </Button>
        ) : null}
      </Group>
      <Loaded query={found}>
        {({ rows, total }) =>
          rows.length === 0 ? (
            <Text className="muted">{w.none}</Text>
          ) : (
            <DataTable
              label={w.counts[kind]}
              columns={columns}
              rows={rows}
              rowKey={(row) => `${row.client.id}${row.person?.id ?? ''}${row.other ?? ''}${row.post ?? ''}`}
              onOpen={(row) => go(`/clients/${row.client.id}?tab=people`)}
              maxHeight={520}
              foot={
                total > rows.length && limit < MOST ? (
                  <Button
                    variant="subtle"
                    fullWidth
                    onClick={() => setLimit(Math.min(MOST, limit * 2 + PAGE))}
                  >
                    {w.more}
                  </Button>
                ) : undefined
              }
            />
          )
        }
      </Loaded>
    </div>
  );
}

function useColumns(kind: PersonCount): Column<Row>[] {
  const w = useWords(personsWords);
  const s = useWords(signWords);
  const { locale } = useLanguage();
  const client: Column<Row> = {
    key: 'client',
    title: w.columns.client,
    render: (row) => <AppLink to={`/clients/${row.client.id}?tab=people`}>{row.client.name}</AppLink>,
  };
  const participant: Column<Row> = {
    key: 'participant',
    title: w.columns.participant,
    render: (row) => row.participant,
  };
  if (kind === 'unverified') return [client, participant];
  if (kind === 'coverage') {
    const missing = (row: Row) => s.missing(row.missing.map((role) => s.unknownRoles[role]).join(', '));
    return [client, { key: 'more', title: w.columns.more, render: missing }, participant];
  }
  const day: Column<Row> = {
    key: 'day',
    title: kind === 'terms' ? w.term : w.columns.day,
    number: true,
    render: (row) => (row.day ? formatDay(row.day, locale) : '—'),
  };
  const columns: Column<Row>[] = [
    { key: 'person', title: w.columns.person, render: (row) => row.person?.name ?? '—' },
    client,
    { key: 'post', title: w.columns.post, render: (row) => row.post ?? '—' },
    day,
    participant,
  ];
  if (kind === 'left' || kind === 'moved') {
    const more = (row: Row) => (row.other ? (kind === 'left' ? w.went(row.other) : w.from(row.other)) : '');
    columns.push({ key: 'more', title: w.columns.more, render: more });
  }
  return columns;
}
