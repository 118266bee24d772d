import { Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { formatDayWords } from '#kernel/dates.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { type Column, DataTable } from '#ui/kit/data-table.tsx';
import { useMe } from '#ui/me.tsx';
import type { ParticipantRow, RoundView } from '../../shapes/contracts/rounds.ts';
import { roundLabels } from '../../words/labels.ts';
import { planningWords } from '../../words/screen/planning.ts';
import { Measured } from '../bar.tsx';

/** Participants with dedication, dates, absences, quota and room; opens one in the side panel. */
export function ParticipantsTable({
  view,
  openId,
  onOpen,
}: {
  view: RoundView;
  openId: string | null;
  onOpen?: (id: string) => void;
}) {
  const w = useWords(planningWords);
  const labels = useWords(roundLabels);
  const { locale } = useLanguage();
  const wide = useMediaQuery('(min-width: 62em)', true, { getInitialValueInEffect: false });
  const columns: Column<ParticipantRow>[] = [
    {
      key: 'name',
      title: w.people.name,
      render: (row) => (
        <>
          <Text fw={600} fz="sm">
            {row.employee.name}
          </Text>
          {wide ? null : (
            <Text fz={13} className="muted">
              {labels.dedications[row.dedication]}
            </Text>
          )}
        </>
      ),
    },
    { key: 'dedication', title: w.people.dedication, render: (row) => labels.dedications[row.dedication] },
    { key: 'dates', title: w.people.dates, render: (row) => <Dates row={row} /> },
    { key: 'absences', title: w.people.absences, render: (row) => <Absences row={row} /> },
    {
      key: 'weekly',
      title: w.people.weekly,
      number: true,
      render: (row) => (
        <>
          {formatNumber(row.norm, locale)}
          {row.weeklyQuota === null ? null : (
            <Text fz={13} className="muted">
              {w.people.own}
            </Text>
          )}
        </>
      ),
    },
    {
      key: 'capacity',
      title: w.people.capacity,
      number: true,
      render: (row) => <b>{formatNumber(row.capacity, locale)}</b>,
    },
    {
      key: 'list',
      title: w.people.list,
      width: 130,
      render: (row) => (
        <Measured value={row.list.clients} max={row.capacity}>
          {formatNumber(row.list.clients, locale)}
        </Measured>
      ),
    },
  ];
  const shown = wide ? columns : columns.filter((one) => ['name', 'capacity', 'list'].includes(one.key));
  return (
    <DataTable
      label={w.people.table}
      columns={shown}
      rows={view.participants}
      rowKey={(row) => row.id}
      openKey={openId}
      {...(onOpen ? { onOpen: (row: ParticipantRow) => onOpen(row.id) } : {})}
    />
  );
}

function Dates({ row }: { row: ParticipantRow }) {
  const w = useWords(planningWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const day = (value: string) => formatDayWords(value, locale, today);
  if (row.fromDay === null && row.toDay === null) return <span className="muted">{w.people.whole}</span>;
  return (
    <>
      {[
        row.fromDay === null ? null : w.people.from(day(row.fromDay)),
        row.toDay === null ? null : w.people.to(day(row.toDay)),
      ]
        .filter(Boolean)
        .join(' ')}
    </>
  );
}

function Absences({ row }: { row: ParticipantRow }) {
  const w = useWords(planningWords);
  const { locale } = useLanguage();
  const { today } = useMe();
  const kinds: Record<string, string> = w.people.absenceKinds;
  return (
    <>
      {row.absences.map((absence) => (
        <div key={absence.fromDay}>
          {formatDayWords(absence.fromDay, locale, today)} — {formatDayWords(absence.toDay, locale, today)},{' '}
          {kinds[absence.kind] ?? absence.kind}
        </div>
      ))}
    </>
  );
}
