// The pictures of a daily report as the charting library takes them: the same for the letter, the paper and the page.
// Everything here is plain data, so it can be handed to another thread.
import type { EChartsOption } from 'echarts';
import { SIDES, type ReaderFacts, type Side } from '../shapes/daily.ts';
import { cumulate } from './daily-figures.ts';

type Figures = NonNullable<ReaderFacts['figures']>;

export const CHARTS = ['waits', 'days', 'weeks'] as const;
export type ChartName = (typeof CHARTS)[number];

export interface ChartLabels {
  opened: string;
  confirmed: string;
  restored: string;
  sides: Readonly<Record<Side, string>>;
  /** A day under its bar. */
  day: (day: string) => string;
  /** The names of the colours stand one under another: where the width is not known, side by side may not fit. */
  stacked?: boolean;
  /** Of the numbers in the picture; black on paper, the page's own on a screen. */
  ink: string;
}

/** Colours of the product's states, dark enough on white and light enough on the dark ground. */
const OPENED = '#c4511d';
const CONFIRMED = '#178a72';
const RESTORED = '#b98600';
const WAITS = '#4f7f9e';
/** Working days of the bars: a week. */
const WEEK = 5;

/** Days shown as bars. */
export function lastWeek(figures: Figures): Figures['trend'] {
  return figures.trend.slice(-WEEK);
}

/** One picture of the figures. */
export function drawChart(name: ChartName, figures: Figures, labels: ChartLabels): EChartsOption {
  if (name === 'waits') return drawWaits(figures, labels);
  return name === 'days' ? drawDays(figures, labels) : drawWeeks(figures, labels);
}

function drawWaits({ waits }: Figures, labels: ChartLabels): EChartsOption {
  const sides = [...SIDES].toReversed();
  return {
    grid: { left: 4, right: 40, top: 6, bottom: 4, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      data: sides.map((side) => labels.sides[side]),
      axisTick: { show: false },
      axisLine: { show: false },
    },
    series: [
      {
        type: 'bar',
        data: sides.map((side) => waits[side]),
        color: WAITS,
        barWidth: 20,
        label: { show: true, position: 'right', ...numbersIn(labels) },
      },
    ],
  };
}

function drawDays(figures: Figures, labels: ChartLabels): EChartsOption {
  const days = lastWeek(figures);
  return {
    ...frameOf(
      days.map(({ day }) => labels.day(day)),
      labels.stacked,
    ),
    series: [
      {
        name: labels.opened,
        type: 'bar',
        data: days.map(({ opened }) => opened),
        color: OPENED,
        barGap: '10%',
      },
      { name: labels.confirmed, type: 'bar', data: days.map(({ confirmed }) => confirmed), color: CONFIRMED },
    ],
  };
}

function drawWeeks(figures: Figures, labels: ChartLabels): EChartsOption {
  const { restored, confirmed } = cumulate(figures.trend);
  const line = { type: 'line', showSymbol: false, endLabel: { show: true, ...numbersIn(labels) } } as const;
  return {
    ...frameOf(
      figures.trend.map(({ day }) => labels.day(day)),
      labels.stacked,
    ),
    series: [
      {
        ...line,
        name: labels.restored,
        data: restored,
        color: RESTORED,
        // Told apart by more than colour.
        lineStyle: { width: 2.5, type: [6, 4] },
      },
      { ...line, name: labels.confirmed, data: confirmed, color: CONFIRMED, lineStyle: { width: 2.5 } },
    ],
  };
}

/** Plain ink: the library would draw a rim of the other theme around it. */
function numbersIn({ ink }: ChartLabels) {
  return { fontWeight: 'bold', color: ink, textBorderWidth: 0 } as const;
}

function frameOf(days: readonly string[], stacked = false): EChartsOption {
  const many = days.length > WEEK;
  return {
    grid: { left: 4, right: many ? 26 : 6, top: stacked ? 50 : 30, bottom: 4, containLabel: true },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 10,
      itemGap: stacked ? 4 : 10,
      orient: stacked ? 'vertical' : 'horizontal',
      ...(stacked ? { align: 'left' } : {}),
    },
    xAxis: {
      type: 'category',
      data: [...days],
      axisTick: { show: false },
      axisLabel: many ? { interval: WEEK - 1, hideOverlap: true } : { interval: 0 },
      ...(many ? { boundaryGap: false } : {}),
    },
    yAxis: { type: 'value', minInterval: 1, splitNumber: 3 },
  };
}
