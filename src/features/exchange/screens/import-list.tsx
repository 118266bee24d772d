import { Button, Stack, Title } from '@mantine/core';
import { formatMoment } from '#kernel/dates.ts';
import { formatNumber } from '#kernel/words.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import type { listImports } from '../shapes/contracts.ts';
import { fieldWords } from '../words/fields.ts';
import { importWords } from '../words/screen.ts';

type Row = OutputOf<typeof listImports>['rows'][number];

/** Files brought before; each can be opened and undone from there. */
export function ImportList({ onOpen }: { onOpen: (jobId: string) => void }) {
  const w = useWords(importWords);
  const f = useWords(fieldWords);
  const { locale, timeZone } = useLanguage();
  const imports = useRead<typeof listImports>('exchange.list', { limit: 50 });
  const columns: Column<Row>[] = [
    { key: 'file', title: w.listFile, render: (row) => row.fileName },
    { key: 'kind', title: w.listKind, render: (row) => (row.kind ? f.kinds[row.kind] : '—') },
    { key: 'state', title: w.listState, render: (row) => w.states[row.state] },
    {
      key: 'result',
      title: w.listResult,
      number: true,
      render: (row) => `${formatNumber(row.created, locale)} / ${formatNumber(row.updated, locale)}`,
    },
    {
      key: 'who',
      title: w.listWho,
      render: (row) => `${row.by}, ${formatMoment(row.appliedAt ?? row.createdAt, locale, timeZone)}`,
    },
    {
      key: 'open',
      title: w.open,
      render: (row) => (
        <Button
          size="compact-sm"
          variant="default"
          aria-label={`${w.open}: ${row.fileName}`}
          onClick={() => onOpen(row.jobId)}
        >
          {w.open}
        </Button>
      ),
    },
  ];
  return (
    <Stack gap="xs">
      <Title order={2} fz={20}>
        {w.earlier}
      </Title>
      <Loaded query={imports}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title={w.earlierEmpty} text={w.earlierEmptyText} />
          ) : (
            <DataTable
              label={w.earlier}
              columns={columns}
              rows={rows}
              rowKey={(row) => row.jobId}
              onOpen={(row) => onOpen(row.jobId)}
            />
          )
        }
      </Loaded>
    </Stack>
  );
}
