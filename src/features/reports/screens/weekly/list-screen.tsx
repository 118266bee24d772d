// «Встреча недели»: the next one with its agenda in numbers, what is mine to do, the minutes of the past.
import { Button, Group, Title } from '@mantine/core';
import { useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDayWords, formatMinutes, formatTime, formatWeekday } from '#kernel/dates.ts';
import { dayAt } from '#kernel/day.ts';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { Empty, Loaded, Page } from '#ui/kit/page.tsx';
import { useMay, useMe } from '#ui/me.tsx';
import { useGo } from '#ui/navigation.ts';
import type { listWeekly } from '../../shapes/weekly-contracts.ts';
import { weeklyWords } from '../../words/weekly.ts';
import { weeklyScreenWords } from '../../words/weekly-screens.ts';
import { AgendaNumbers } from './agenda-numbers.tsx';
import { OpenDecisions } from './open-decisions.tsx';
import { PlanDialog } from './plan-form.tsx';
import './weekly.css';

type Weekly = OutputOf<typeof listWeekly>;
type Row = Weekly['rows'][number];

export function Screen() {
  const w = useWords(weeklyScreenWords);
  const may = useMay();
  const [planning, setPlanning] = useState(false);
  const weekly = useRead<typeof listWeekly>('reports.weekly-meetings', {}, { refetchMs: 60_000 });
  const ahead = weekly.data?.rows.some(({ state }) => state === 'planned' || state === 'running');
  const plan = may('weekly.lead') ? (
    <Button variant={ahead ? 'default' : 'filled'} onClick={() => setPlanning(true)}>
      {w.plan}
    </Button>
  ) : undefined;
  return (
    <Page title={w.title} lead={w.lead} actions={weekly.data?.rows.length ? plan : undefined} width={1180}>
      <Loaded query={weekly}>
        {(data) => (
          <>
            {data.rows.length === 0 ? (
              <Empty title={w.emptyTitle} text={plan ? w.emptyText : w.emptyReader} action={plan} />
            ) : (
              <Ahead rows={data.rows} />
            )}
            <OpenDecisions />
            <Past rows={data.rows.filter(({ state }) => state === 'held' || state === 'cancelled')} />
            {planning ? <PlanDialog plan={data.proposal} onClose={() => setPlanning(false)} /> : null}
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Ahead({ rows }: { rows: readonly Row[] }) {
  return rows
    .filter(({ state }) => state === 'planned' || state === 'running')
    .toReversed()
    .map((row) => <Next key={row.id} row={row} />);
}

/** The meeting that goes on or comes next: when, where, and what it will speak of. */
function Next({ row }: { row: Row }) {
  const w = useWords(weeklyScreenWords);
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const day = dayAt(row.startsAt, timeZone);
  const running = row.state === 'running';
  const to = running ? `/weekly/${row.id}/meeting` : `/weekly/${row.id}`;
  const about = [formatMinutes(row.minutes, locale), row.place, w.who(row.participants)].filter(Boolean);
  return (
    <section className="sheet weekly-ahead" data-running={running || undefined}>
      <Group justify="space-between" align="flex-start" gap="md">
        <div>
          <p className="weekly-small muted">{running ? w.running : w.next}</p>
          <h2 className="weekly-when">
            {formatWeekday(day, locale)}, {formatDayWords(day, locale, today)},{' '}
            <span className="tabular">{formatTime(row.startsAt, locale, timeZone)}</span>
          </h2>
          <p className="muted">{about.join(' · ')}</p>
        </div>
        <Button renderRoot={(root) => <AppLink to={to} {...root} />}>
          {running ? w.toMeeting : w.openAgenda}
        </Button>
      </Group>
      <AgendaNumbers meetingId={row.id} />
    </section>
  );
}

function Past({ rows }: { rows: readonly Row[] }) {
  const w = useWords(weeklyScreenWords);
  const words = useWords(weeklyWords);
  const { locale, timeZone } = useLanguage();
  const { today } = useMe();
  const go = useGo();
  const count = (value: number) => (value > 0 ? formatNumber(value, locale) : '–');
  const columns: Column<Row>[] = [
    {
      key: 'number',
      title: w.columns.number,
      render: (row) => (
        <AppLink to={`/weekly/${row.id}`}>
          {row.number ? words.number(row.number, row.year ?? 0) : w.cancelled}
        </AppLink>
      ),
    },
    {
      key: 'when',
      title: w.columns.when,
      render: (row) => formatDayWords(dayAt(row.startedAt ?? row.startsAt, timeZone), locale, today),
    },
    { key: 'led', title: w.columns.led, render: (row) => row.ledBy ?? '–' },
    { key: 'items', title: w.columns.items, number: true, render: (row) => count(row.items) },
    { key: 'decisions', title: w.columns.decisions, number: true, render: (row) => count(row.decisions) },
    { key: 'open', title: w.columns.open, number: true, render: (row) => count(row.open) },
  ];
  if (rows.length === 0) return null;
  return (
    <section>
      <Title order={2} fz={18} mb="xs">
        {w.past}
      </Title>
      <DataTable
        label={w.past}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        onOpen={({ id }) => go(`/weekly/${id}`)}
      />
    </section>
  );
}
