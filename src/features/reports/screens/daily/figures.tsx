import { SimpleGrid, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import { formatDayWords } from '#kernel/dates.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { AppLink } from '#ui/kit/app-link.tsx';
import { Chart, type ChartTable } from '#ui/kit/chart.tsx';
import { type ChartLabels, CHARTS, type ChartName, drawChart, lastWeek } from '../../rules/daily-charts.ts';
import { cumulate } from '../../rules/daily-figures.ts';
import { rowsAddress } from '../../rules/daily-rows.ts';
import { DAILY_NUMBERS, SIDES } from '../../shapes/daily.ts';
import type { figuresSchema } from '../../shapes/daily-page.ts';
import { dailyPageWords } from '../../words/daily-page.ts';
import { dailyWords } from '../../words/daily.ts';

type FiguresData = z.infer<typeof figuresSchema>;

/** Numbers of the day beside the day before, each a way to its rows, and the three pictures of the letter. */
export function Figures({ figures, mine }: { figures: FiguresData; mine: boolean }) {
  const w = useWords(dailyWords);
  const p = useWords(dailyPageWords);
  const { locale } = useLanguage();
  const show = (value: number | null) => (value === null ? w.unknown : formatNumber(value, locale));
  return (
    <section aria-label={p.numbers}>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 12 }}>
        {DAILY_NUMBERS.map((name) => {
          const { now, before } = figures.numbers[name];
          const alarm = (name === 'refused' || name === 'overdue') && now > 0;
          return (
            <NumberLink key={name} to={rowsAddress(name, mine)}>
              <Text
                span
                display="block"
                fz={26}
                fw={700}
                lh={1.15}
                className="tabular"
                c={alarm ? 'var(--alarm)' : undefined}
              >
                {show(now)}
              </Text>
              <Text span display="block" fz="sm" lh={1.3}>
                {w.numbers[name]}
              </Text>
              <Text span display="block" fz="xs" className="muted tabular">
                {p.before(show(before))}
              </Text>
            </NumberLink>
          );
        })}
      </div>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm" mt="sm">
        {CHARTS.map((name) => (
          <Picture key={name} name={name} figures={figures} />
        ))}
      </SimpleGrid>
    </section>
  );
}

function NumberLink({ to, children }: { to: string; children: ReactNode }) {
  // As many in a row as fit; the last row fills the width.
  const style = {
    flex: '1 1 150px',
    padding: '10px 12px',
    color: 'inherit',
    textDecoration: 'none',
  } as const;
  return to.startsWith('#') ? (
    <a href={to} className="sheet" style={style}>
      {children}
    </a>
  ) : (
    <AppLink to={to} className="sheet" style={style}>
      {children}
    </AppLink>
  );
}

function Picture({ name, figures }: { name: ChartName; figures: FiguresData }) {
  const { charts, sides } = useWords(dailyWords);
  const { locale } = useLanguage();
  const dot = locale === 'ru' ? '.' : '/';
  const { opened, confirmed, restored } = charts;
  const labels: ChartLabels = {
    opened,
    confirmed,
    restored,
    sides,
    day: (day) => `${day.slice(8)}${dot}${day.slice(5, 7)}`,
    stacked: true,
    ink: 'var(--ink)',
  };
  return (
    <div className="sheet" style={{ padding: 12 }}>
      <Title order={2} fz={14} mb={6}>
        {charts[name]}
      </Title>
      <Chart
        label={charts[name]}
        height={190}
        option={drawChart(name, figures, labels)}
        table={useTable(name, figures)}
      />
    </div>
  );
}

function useTable(name: ChartName, figures: FiguresData): ChartTable {
  const { charts, sides } = useWords(dailyWords);
  const { locale } = useLanguage();
  const show = (value: number | undefined) => formatNumber(value ?? 0, locale);
  if (name === 'waits') {
    return { head: ['', charts.count], rows: SIDES.map((side) => [sides[side], show(figures.waits[side])]) };
  }
  if (name === 'days') {
    const rows = lastWeek(figures).map((day) => [
      formatDayWords(day.day, locale),
      show(day.opened),
      show(day.confirmed),
    ]);
    return { head: [charts.day, charts.opened, charts.confirmed], rows };
  }
  const { restored, confirmed } = cumulate(figures.trend);
  return {
    head: [charts.day, charts.restored, charts.confirmed],
    rows: figures.trend.map(({ day }, index) => [
      formatDayWords(day, locale),
      show(restored[index]),
      show(confirmed[index]),
    ]),
  };
}
