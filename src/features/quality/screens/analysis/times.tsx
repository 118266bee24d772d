// How long it took, as a distribution: the median and the nine tenths marked, the promise as a line, what still runs
// hatched.
import { SegmentedControl, Text } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { useMemo, useState } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatMinutes } from '#kernel/dates.ts';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Chart } from '#ui/kit/chart.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { markLines } from '../../rules/analysis/mark-lines.ts';
import type { analyseTimes } from '../../shapes/contracts/analysis.ts';
import { analysisWords } from '../../words/analysis.ts';
import { caseWords } from '../../words/case.ts';
import type { ANALYSED } from './clocks.ts';
import { hatched, useInk } from './ink.ts';
import { Panel } from './panel.tsx';
import type { ViewInput } from './view.ts';

type Times = OutputOf<typeof analyseTimes>;
type AnalysedClock = (typeof ANALYSED)[number];
const PERS = ['case', 'cycle'] as const;

export function Times({ clock, view }: { clock: AnalysedClock; view: ViewInput }) {
  const w = useWords(analysisWords).times;
  const [per, setPer] = useState<(typeof PERS)[number]>('case');
  const query = useRead<typeof analyseTimes>('quality.analysis-times', { ...view, clock, per });
  return (
    <Panel
      title={w.titles[clock]}
      said={<span className="muted">{w.leads[clock]}</span>}
      actions={
        <SegmentedControl
          size="xs"
          aria-label={w.per}
          value={per}
          onChange={(value) => setPer(value as typeof per)}
          data={PERS.map((value) => ({ value, label: w.pers[value] }))}
        />
      }
    >
      <Loaded query={query}>
        {(data) =>
          data.done + data.running === 0 ? (
            <Text className="muted">{w.none}</Text>
          ) : (
            <>
              <Said data={data} />
              <Histogram clock={clock} data={data} />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Said({ data }: { data: Times }) {
  const w = useWords(analysisWords).times;
  const { locale } = useLanguage();
  const time = (minutes: number) => formatMinutes(minutes, locale);
  const survival = data.survivalMedian === null ? w.survivalUnknown : w.survival(time(data.survivalMedian));
  return (
    <Text fz="sm" mt={4}>
      {data.median !== null && data.p90 !== null ? `${w.said(time(data.median), time(data.p90))} ` : ''}
      {data.running > 0 ? `${w.runningNow(data.running)}. ${survival} ` : ''}
      {data.left > 0 ? <span className="muted">{w.left(data.left)}.</span> : null}
    </Text>
  );
}

function Histogram({ clock, data }: { clock: AnalysedClock; data: Times }) {
  const w = useWords(analysisWords).times;
  const { severities } = useWords(caseWords);
  const { locale } = useLanguage();
  const ink = useInk();
  const lines = useMemo(() => markLines(data, clock), [data, clock]);
  const option = useMemo((): EChartsOption => {
    const number = (value: number) => formatNumber(value, locale);
    const hours = (minutes: number) => `${minutes / 60}`;
    const time = (minutes: number) => formatMinutes(minutes, locale);
    const textOf = (line: (typeof lines)[number]) => {
      if (line.kind === 'median') return w.median(time(line.minutes));
      if (line.kind === 'p90') return w.p90(time(line.minutes));
      return line.severity
        ? w.normOf(severities[line.severity], time(line.minutes))
        : w.norm(time(line.minutes));
    };
    const colourOf = ({ kind }: (typeof lines)[number]) => (kind === 'norm' ? ink.alarm : ink.ink);
    // Marks end at heights of their own and all their words go one way, away from the higher ones: none is crossed
    // out. Where there is room on neither side they go to the right, and only a halo parts them.
    const leftwards = lines.every(({ at }) => at >= data.bins.length * 0.33);
    const most = Math.max(1, ...data.bins.map(({ done, running }) => done + running));
    const step = (most * 20) / 170;
    const tipOf = (index: number) => most + step * ((leftwards ? index + 1 : lines.length - index) - 0.3);
    return {
      grid: { left: 4, right: 8, top: 34, bottom: 4, containLabel: true },
      legend: { top: 0, right: 0, data: [w.done, w.running], textStyle: { color: ink.ink } },
      tooltip: { trigger: 'axis' as const },
      xAxis: [
        {
          type: 'category',
          data: data.bins.map(({ from, to }) =>
            to === null ? `>${hours(from)} ${w.hour}` : `${hours(from)}–${hours(to)}`,
          ),
          axisTick: { show: false },
          axisLabel: { color: ink.ink, fontSize: 11, interval: 0, hideOverlap: true },
        },
        // Marks stand between the bars, at their own place within a bar's width.
        { type: 'value', min: 0, max: data.bins.length, show: false },
      ],
      yAxis: {
        type: 'value',
        minInterval: 1,
        max: most + step * lines.length,
        axisLabel: {
          color: ink.muted,
          formatter: (value: number) => (value > most * 1.05 ? '' : number(value)),
        },
        splitLine: { lineStyle: { color: ink.line } },
      },
      series: [
        {
          name: w.done,
          type: 'bar',
          stack: 'all',
          barCategoryGap: '12%',
          color: ink.bar,
          data: data.bins.map(({ done }) => done),
        },
        {
          name: w.running,
          type: 'bar',
          stack: 'all',
          itemStyle: hatched(ink),
          data: data.bins.map(({ running }) => running),
        },
        {
          type: 'scatter',
          xAxisIndex: 1,
          symbolSize: 0,
          z: 5,
          tooltip: { show: false },
          data: lines.map((line, index) => ({
            value: [line.at, tipOf(index)],
            label: {
              show: true,
              position: leftwards ? 'left' : 'right',
              formatter: textOf(line),
              color: colourOf(line),
              textBorderColor: ink.surface,
              textBorderWidth: 4,
              fontSize: 12,
            },
          })),
          markLine: {
            z: 3,
            symbol: 'none',
            silent: true,
            label: { show: false },
            data: lines.map((line, index) => [
              {
                coord: [line.at, 0],
                lineStyle: {
                  color: colourOf(line),
                  type: line.kind === 'norm' ? 'dashed' : 'solid',
                  width: line.kind === 'median' ? 2 : 1.25,
                },
              },
              { coord: [line.at, tipOf(index)] },
            ]),
          },
        },
      ],
    };
  }, [data, lines, ink, locale, w, severities]);
  return (
    <Chart
      label={w.titles[clock]}
      height={230 + 20 * lines.length}
      option={option}
      table={{
        head: [w.column, w.done, w.running],
        rows: data.bins.map(({ from, to, done, running }) => [
          to === null
            ? w.over(formatMinutes(from, locale))
            : w.bin(formatMinutes(from, locale), formatMinutes(to, locale)),
          formatNumber(done, locale),
          formatNumber(running, locale),
        ]),
      }}
    />
  );
}
