import { Text } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import { formatMoneyShort } from '#kernel/money.ts';
import { formatNumber } from '#kernel/words.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Chart } from '#ui/kit/chart.tsx';
import type { Measure, ParetoBar } from '../../rules/analysis/pareto.ts';
import type { CodeKind } from '../../shapes/codes.ts';
import { analysisWords } from '../../words/analysis.ts';
import { hatched, useInk } from './ink.ts';
import { usePercent } from './share-line.tsx';

/** A bar with its words and the address of its cases. */
export type NamedBar = ParetoBar & { name: string; to: string | null };

/** Bars lie, for names are long; the line over them says how much of the sum has come together. */
export function ParetoChart(props: {
  kind: CodeKind;
  measure: Measure;
  bars: readonly NamedBar[];
  onPick: (bar: NamedBar) => void;
}) {
  const { kind, measure, bars } = props;
  const w = useWords(analysisWords);
  const { locale } = useLanguage();
  const percent = usePercent();
  const ink = useInk();
  const show = (value: number) => {
    if (measure === 'revenue') return formatMoneyShort(value, locale);
    if (measure === 'cases') return formatNumber(value, locale);
    return w.codes.hours(
      formatNumber(value < 600 ? Math.round(value / 6) / 10 : Math.round(value / 60), locale),
    );
  };
  const option = useMemo(
    (): EChartsOption => ({
      grid: { left: 150, right: 22, top: 22, bottom: 6 },
      xAxis: [
        { type: 'value', show: false },
        {
          type: 'value',
          min: 0,
          max: 1,
          position: 'top',
          interval: 0.5,
          splitLine: { lineStyle: { color: ink.line, type: 'dashed' } },
          axisLabel: {
            color: ink.muted,
            fontSize: 11,
            formatter: (value: number) => `${Math.round(value * 100)} %`,
          },
        },
      ],
      yAxis: {
        type: 'category',
        inverse: true,
        data: bars.map(({ name }) => name),
        axisTick: { show: false },
        axisLabel: {
          // The figure stands under the name: beside the bar the line would cross it out.
          width: 142,
          overflow: 'truncate',
          formatter: (name: string, index: number) => `{name|${name}}
{value|${show(bars[index]?.value ?? 0)}}`,
          rich: {
            name: {
              color: ink.ink,
              fontSize: 13,
              lineHeight: 17,
              align: 'right',
            },
            value: { color: ink.muted, fontSize: 12, lineHeight: 15, align: 'right' },
          },
        },
      },
      tooltip: { trigger: 'item', formatter: (item: unknown) => bars[placeOf(item)]?.name ?? '' },
      series: [
        {
          type: 'bar',
          barMaxWidth: 22,
          cursor: 'pointer',
          data: bars.map(({ kind: what, value }) => ({
            value,
            itemStyle:
              what === 'unknown'
                ? hatched(ink)
                : { color: what === 'rest' ? ink.muted : ink.bar, borderRadius: [0, 3, 3, 0] },
          })),
        },
        {
          type: 'line',
          xAxisIndex: 1,
          data: bars.map(({ cumulative, name }) => [cumulative ?? '-', name]),
          color: ink.ours,
          symbolSize: 6,
          lineStyle: { width: 1.5 },
          silent: true,
        },
      ],
    }),
    // `show` follows the measure and the language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [bars, ink, measure, locale],
  );
  const label = w.codes.measures[measure];
  return (
    <div style={{ minWidth: 0 }}>
      <Text component="h3" fz={14} fw={600} m={0}>
        {label}
      </Text>
      {bars.length === 0 ? (
        <Text fz="sm" className="muted">
          {w.nothing}
        </Text>
      ) : (
        <Chart
          label={`${w.codes.titles[kind]}: ${label}`}
          height={32 + bars.length * 38}
          option={option}
          onPick={(index) => {
            const bar = bars[index];
            if (bar) props.onPick(bar);
          }}
          table={{
            head: [w.codes.name[kind], w.codes.value[measure], w.codes.cumulative],
            rows: bars.map(({ name, value, cumulative }) => [
              name,
              show(value),
              cumulative === null ? '—' : `${percent(cumulative)} %`,
            ]),
            links: bars.map(({ to }) => to),
          }}
        />
      )}
    </div>
  );
}

function placeOf(item: unknown): number {
  return (item as { dataIndex: number }).dataIndex;
}
