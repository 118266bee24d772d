import { Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatMoment } from '#kernel/dates.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded } from '#ui/kit/page.tsx';
import type { listHandovers } from '../../shapes/contracts/handovers.ts';
import { roundLabels } from '../../words/labels.ts';
import { listWords } from '../../words/screen/lists.ts';
import { Pages } from '../pages.tsx';

type Row = OutputOf<typeof listHandovers>['rows'][number];

const PAGE = 50;

/** Who gave which client to whom and why, newest first (M4.6). */
export function Handovers({ roundId, quiet = false }: { roundId: string; quiet?: boolean }) {
  const w = useWords(listWords);
  const labels = useWords(roundLabels);
  const { locale, timeZone } = useLanguage();
  const wide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const [page, setPage] = useState(1);
  const query = useRead<typeof listHandovers>('rounds.handovers', {
    roundId,
    limit: PAGE,
    offset: (page - 1) * PAGE,
  });
  const why = (row: Row) => (
    <>
      {labels.handoverReasons[row.reason]}
      {row.note ? (
        <Text fz={13} className="muted">
          {row.note}
        </Text>
      ) : null}
    </>
  );
  const columns: Column<Row>[] = [
    { key: 'at', title: w.handovers.at, render: (row) => formatMoment(row.at, locale, timeZone) },
    { key: 'client', title: w.handovers.client, render: (row) => <b>{row.client.name}</b> },
    { key: 'from', title: w.handovers.from, render: (row) => row.from?.name ?? '—' },
    { key: 'to', title: w.handovers.to, render: (row) => row.to.name },
    { key: 'reason', title: w.handovers.reason, render: why },
    { key: 'by', title: w.handovers.by, render: (row) => row.by ?? '—' },
  ];
  const narrow: Column<Row>[] = [
    {
      key: 'client',
      title: w.handovers.client,
      render: (row) => (
        <>
          <b>{row.client.name}</b>
          <Text fz={13}>
            {row.from?.name ?? '—'} → {row.to.name}
          </Text>
          <Text fz={13} className="muted">
            {formatMoment(row.at, locale, timeZone)}
          </Text>
        </>
      ),
    },
    { key: 'reason', title: w.handovers.reason, render: why },
  ];
  return (
    <Loaded query={query}>
      {(data) =>
        data.total === 0 ? (
          quiet ? null : (
            <Empty title={w.handovers.none} text={w.handovers.noneText} />
          )
        ) : (
          <Stack gap="sm">
            <DataTable
              label={w.handovers.table}
              columns={wide ? columns : narrow}
              rows={data.rows}
              rowKey={(row) => row.id}
            />
            <Pages total={data.total} size={PAGE} page={page} onChange={setPage} />
          </Stack>
        )
      }
    </Loaded>
  );
}
