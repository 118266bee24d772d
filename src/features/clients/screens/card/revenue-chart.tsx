import { Text } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import { formatMonth, formatMonthShort } from '#kernel/dates.ts';
import { addMonths } from '#kernel/day.ts';
import { formatMoney, formatMoneyShort } from '#kernel/money.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Chart } from '#ui/kit/chart.tsx';
import { cardWords } from '../../words/card.ts';
import type { Position } from './card-types.ts';

// Neighbours differ in lightness as well as in hue, so that the bands can be told apart without colour.
const BANDS = ['#0b6468', '#d9a441', '#4a4f9e', '#8cc3bf', '#9c4a8b', '#8a8072', '#2a5fa8', '#c4511d'];

/** Revenue by month, the positions one upon another; a month without revenue stands as a gap. */
export function RevenueChart({ positions }: { positions: readonly Position[] }) {
  const w = useWords(cardWords);
  const { locale } = useLanguage();
  const sold = useMemo(() => positions.filter((position) => position.months.length > 0), [positions]);
  const months = useMemo(() => monthsOf(sold), [sold]);
  const option = useMemo<EChartsOption>(
    () => ({
      color: BANDS,
      grid: { left: 8, right: 8, top: 36, bottom: 8, containLabel: true },
      legend: { top: 0, type: 'scroll' },
      tooltip: { trigger: 'axis', valueFormatter: (value) => formatMoney(Number(value ?? 0), locale) },
      xAxis: { type: 'category', data: months.map((month) => formatMonthShort(month, locale)) },
      yAxis: { type: 'value', axisLabel: { formatter: (value: number) => formatMoneyShort(value, locale) } },
      series: sold.map((position) => ({
        name: position.product.name,
        type: 'bar',
        stack: 'revenue',
        barCategoryGap: '20%',
        data: months.map((month) => amountAt(position, month)),
      })),
    }),
    [sold, months, locale],
  );
  if (sold.length === 0) {
    return <Text className="muted">{w.noRevenue}</Text>;
  }
  const rows = [...months].reverse().map((month) => {
    const amounts = sold.map((position) => amountAt(position, month));
    const total = amounts.reduce((sum, amount) => sum + amount, 0);
    return [
      formatMonth(month, locale),
      ...amounts.map((amount) => formatMoney(amount, locale)),
      formatMoney(total, locale),
    ];
  });
  return (
    <Chart
      label={w.positionsChart}
      option={option}
      height={260}
      table={{ head: [w.month, ...sold.map((position) => position.product.name), w.total], rows }}
    />
  );
}

function amountAt(position: Position, month: string): number {
  return position.months.find((one) => one.month === month)?.amount ?? 0;
}

/** Every month from the first to the last with revenue. */
function monthsOf(positions: readonly Position[]): string[] {
  const all = positions.flatMap((position) => position.months.map((one) => one.month)).sort();
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last) return [];
  const months = [first];
  while ((months.at(-1) ?? last) < last) months.push(addMonths(months.at(-1) ?? last, 1));
  return months;
}
