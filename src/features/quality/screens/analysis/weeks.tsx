// New cases a week within the limits of usual swings; what leaves them is said in words first.
import { Text } from '@mantine/core';
import type { EChartsOption } from 'echarts';
import { useMemo } from 'react';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { formatDay, formatDayWords } from '#kernel/dates.ts';
import { addDays } from '#kernel/day.ts';
import { formatNumber } from '#kernel/words.ts';
import { useRead } from '#ui/data.ts';
import { useLanguage, useWords } from '#ui/i18n.tsx';
import { Chart } from '#ui/kit/chart.tsx';
import { Loaded } from '#ui/kit/page.tsx';
import { useGo } from '#ui/navigation.ts';
import { signalsOf } from '../../rules/analysis/signals.ts';
import type { analyseWeeks } from '../../shapes/contracts/analysis.ts';
import { analysisWords } from '../../words/analysis.ts';
import { hatched, useInk } from './ink.ts';
import { Panel } from './panel.tsx';
import { registerAddress, type ViewInput } from './view.ts';

type WeeksData = OutputOf<typeof analyseWeeks>;
/** Sentences about single weeks; the rest is counted. */
const SAID = 4;

export function Weeks({ view }: { view: ViewInput }) {
  const w = useWords(analysisWords).weeks;
  const query = useRead<typeof analyseWeeks>('quality.analysis-weeks', view);
  return (
    <Panel title={w.title} said={query.data ? <Said data={query.data} /> : null}>
      <Loaded query={query}>{(data) => <Picture view={view} data={data} />}</Loaded>
    </Panel>
  );
}

function Said({ data }: { data: WeeksData }) {
  const w = useWords(analysisWords).weeks;
  const { locale } = useLanguage();
  const { limits } = data;
  if (!limits) return <span className="muted">{w.unknown}</span>;
  const signals = signalsOf(data.weeks);
  const range = w.usualRange(limits.low, limits.high);
  if (signals.length === 0) return `${w.usual} ${range}`;
  const day = (one: string) => formatDayWords(one, locale);
  const centre = formatNumber(limits.centre, locale, 1);
  return (
    <>
      {signals.slice(0, SAID).map(({ is, from, weeks, count }) => {
        const [begins, ends] = [day(from), day(addDays(from, weeks * 7 - 1))];
        const [first, last] = [from, addDays(from, 6)];
        const oneMonth = first.slice(0, 7) === last.slice(0, 7);
        const week = oneMonth
          ? `${Number(first.slice(8))}–${day(last)}`
          : `${day(first)}\u00a0— ${day(last)}`;
        const sentence =
          is === 'above'
            ? w.above(week, count, limits.low, limits.high)
            : is === 'below'
              ? w.below(week, count, limits.low, limits.high)
              : (is === 'run_above' ? w.runAbove : w.runBelow)(weeks, begins, ends, centre);
        return (
          <Text key={`${is}${from}`} fz="sm" fw={600}>
            {sentence}
          </Text>
        );
      })}
      {signals.length > SAID ? w.more(signals.length - SAID) : null}
    </>
  );
}

function Picture({ view, data }: { view: ViewInput; data: WeeksData }) {
  const w = useWords(analysisWords).weeks;
  const { locale } = useLanguage();
  const go = useGo();
  const ink = useInk();
  const rowsOf = ({ monday }: WeeksData['weeks'][number]) => {
    const sunday = addDays(monday, 6);
    return registerAddress(view, {
      from: monday < data.from ? data.from : monday,
      to: sunday > data.to ? data.to : sunday,
    });
  };
  const option = useMemo((): EChartsOption => {
    const { limits, weeks } = data;
    return {
      grid: { left: 4, right: 8, top: 14, bottom: 4, containLabel: true },
      tooltip: { trigger: 'axis' as const },
      xAxis: {
        type: 'category',
        data: weeks.map(({ monday }) => formatDay(monday, locale).slice(0, 5)),
        axisTick: { show: false },
        axisLabel: { color: ink.ink, hideOverlap: true },
      },
      yAxis: {
        type: 'value',
        minInterval: 1,
        axisLabel: { color: ink.muted },
      },
      series: [
        {
          name: w.count,
          type: 'bar',
          barMaxWidth: 26,
          barCategoryGap: '20%',
          cursor: 'pointer',
          data: weeks.map(({ count, whole, is }) => ({
            value: count,
            itemStyle: whole
              ? { color: is === 'usual' ? ink.bar : ink.alarm, borderRadius: [2, 2, 0, 0] }
              : hatched(ink),
          })),
          ...(limits
            ? {
                markArea: {
                  silent: true,
                  itemStyle: { color: ink.theirs, opacity: 0.14 },
                  data: [[{ yAxis: limits.low }, { yAxis: limits.high }]] as [
                    { yAxis: number },
                    { yAxis: number },
                  ][],
                },
                markLine: {
                  symbol: 'none',
                  silent: true,
                  label: { show: false },
                  lineStyle: { color: ink.ink, type: 'dashed' },
                  data: [{ yAxis: limits.centre }],
                },
              }
            : {}),
        },
        // Nothing to see: it keeps the band within the picture where every week is below its edge.
        {
          type: 'line',
          data: weeks.map(() => limits?.high ?? 0),
          symbol: 'none',
          silent: true,
          lineStyle: { opacity: 0 },
          tooltip: { show: false },
        },
      ],
    };
  }, [data, ink, locale, w]);
  return (
    <>
      <Chart
        label={w.title}
        height={290}
        option={option}
        onPick={(index) => {
          const week = data.weeks[index];
          if (week && week.count > 0) go(rowsOf(week));
        }}
        table={{
          head: [w.column, w.count, w.mark],
          rows: data.weeks.map(({ monday, count, whole, is }) => [
            formatDay(monday, locale),
            formatNumber(count, locale),
            whole ? w.marks[is] : w.unfinished,
          ]),
          links: data.weeks.map((week) => (week.count > 0 ? rowsOf(week) : null)),
        }}
      />
      <Text fz="xs" className="muted" mt={4}>
        {data.limits ? `${w.note} ` : ''}
        {data.weeks.some(({ whole }) => !whole) ? w.hatched : ''}
      </Text>
    </>
  );
}
