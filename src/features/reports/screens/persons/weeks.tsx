import { Title } from '@mantine/core';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay, formatDayShort } from '#kernel/dates.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Chart } from '#ui/kit/chart.tsx';
import type { getRoundPersons } from '../../shapes/persons.ts';
import { personsWords } from '../../words/persons.ts';

const KINDS = ['verified', 'changed', 'left', 'new'] as const;
const COLOURS = { verified: '#1b7773', changed: '#b98600', left: '#c4511d', new: '#5b8dc9' };

/** Findings of each week of the round, as columns and as a table. */
export function PersonWeeks({ weeks }: { weeks: OutputOf<typeof getRoundPersons>['weeks'] }) {
  const w = useWords(personsWords);
  const { locale } = useLanguage();
  if (weeks.length === 0) return null;
  return (
    <div className="sheet" style={{ padding: 16 }}>
      <Title order={2} fz={18}>
        {w.weeks}
      </Title>
      <Chart
        label={w.weeks}
        height={220}
        option={{
          grid: { left: 36, right: 12, top: 32, bottom: 24 },
          legend: { top: 0, right: 0 },
          tooltip: { trigger: 'axis' },
          xAxis: {
            type: 'category',
            data: weeks.map((week) => formatDayShort(week.monday, locale).replace(/^\S+\s/, '')),
            axisTick: { show: false },
          },
          yAxis: { type: 'value', minInterval: 1 },
          series: KINDS.map((kind) => ({
            name: w.kinds[kind],
            type: 'bar',
            stack: 'found',
            barMaxWidth: 44,
            data: weeks.map((week) => week[kind]),
            color: COLOURS[kind],
          })),
        }}
        table={{
          head: [w.week, ...KINDS.map((kind) => w.kinds[kind])],
          rows: weeks.map((week) => [
            formatDay(week.monday, locale),
            ...KINDS.map((kind) => String(week[kind])),
          ]),
        }}
      />
    </div>
  );
}
