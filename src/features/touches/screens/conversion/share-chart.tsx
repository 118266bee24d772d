// Two shares a row as bars with whiskers; the numbers stand beside for those who read.
import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Chart } from '#ui/kit/chart.tsx';
import { SURE_FROM } from '../../rules/conversion.ts';
import type { ConversionRow } from '../../shapes/contracts/conversion.ts';
import { conversionWords } from '../../words/conversion.ts';

type Share = ConversionRow['reached'];
const REACHED_COLOUR = '#5b8dc9';
const BOOKED_COLOUR = '#178a72';
const WHISKER = '#8a8072';
const ROW_HEIGHT = 58;
const MOST = 14;

export function ShareChart(props: {
  title: string;
  rows: readonly ConversionRow[];
  nameOf: (key: string, name: string | null) => string;
}) {
  const { rows, nameOf } = props;
  const w = useWords(conversionWords);
  const { locale } = useLanguage();
  const percent = (value: number | null) =>
    value === null ? '—' : formatNumber(Math.round(value * 100), locale);
  const told = ({ share, low, high }: Share) =>
    share === null ? '—' : w.outOf(`${percent(share)} %`, percent(low), percent(high));
  const names = rows.map(({ key, name }) => nameOf(key, name));
  const option = useMemo(
    () => optionOf(rows.slice(0, MOST), names.slice(0, MOST), [w.reached, w.booked]),
    [rows, names, w],
  );
  const table = {
    head: [props.title, w.calls, w.reached, w.booked],
    rows: rows.map((row, index) => [
      names[index] ?? '',
      formatNumber(row.calls, locale),
      `${row.reached.count} · ${told(row.reached)}`,
      `${row.booked.count} · ${told(row.booked)}`,
    ]),
  };
  return (
    <Chart
      label={props.title}
      option={option}
      height={70 + ROW_HEIGHT * Math.min(MOST, rows.length)}
      table={table}
    />
  );
}

function optionOf(
  rows: readonly ConversionRow[],
  names: readonly string[],
  legend: [string, string],
): EChartsOption {
  const bar = (name: string, color: string, pick: (row: ConversionRow) => Share) => ({
    name,
    type: 'bar' as const,
    barWidth: 12,
    itemStyle: { color },
    data: rows.map((row) => {
      const { share, of } = pick(row);
      const value = share === null ? 0 : Math.round(share * 1000) / 10;
      // Few cases look unsure.
      return of < SURE_FROM ? { value, itemStyle: { color, opacity: 0.35 } } : { value };
    }),
  });
  const whisker = (pick: (row: ConversionRow) => Share, shift: number) => ({
    type: 'scatter' as const,
    silent: true,
    symbol: 'rect',
    symbolOffset: [0, shift] as [number, number],
    symbolSize: [2, 10] as [number, number],
    itemStyle: { color: WHISKER },
    data: rows.flatMap((row, index) => {
      const { low, high } = pick(row);
      return low === null || high === null
        ? []
        : [
            [low * 100, index],
            [high * 100, index],
          ];
    }),
  });
  return {
    grid: { left: 8, right: 24, top: 34, bottom: 8, containLabel: true },
    legend: { data: [...legend], top: 0, left: 0 },
    xAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value} %' } },
    yAxis: { type: 'category', inverse: true, data: [...names] },
    series: [
      bar(legend[0], REACHED_COLOUR, (row) => row.reached),
      bar(legend[1], BOOKED_COLOUR, (row) => row.booked),
      whisker((row) => row.reached, -8),
      whisker((row) => row.booked, 8),
    ],
  } as EChartsOption;
}
