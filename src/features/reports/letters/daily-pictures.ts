// The pictures of a daily letter: what is drawn, how large it stands there, and the same in words and numbers.
import type { EChartsOption } from 'echarts';
import { formatDayWords } from '#kernel/dates.ts';
import { formatNumber, type Locale } from '#kernel/words.ts';
import { type ChartLabels, CHARTS, type ChartName, drawChart, lastWeek } from '../rules/daily-charts.ts';
import { cumulate } from '../rules/daily-figures.ts';
import { type LetterPicture, type ReaderFacts, SIDES } from '../shapes/daily.ts';
import { dailyWords } from '../words/daily.ts';

type Figures = NonNullable<ReaderFacts['figures']>;

const WIDTH = 264;
const HEIGHT: Readonly<Record<ChartName, number>> = { waits: 168, days: 168, weeks: 168 };

/** A picture to be drawn: its chart at the size it is shown in. */
export interface Drawing {
  option: EChartsOption;
  title: string;
  width: number;
  height: number;
}

export interface DailyPicture extends LetterPicture {
  drawing: Drawing;
}

/** The pictures of one report; none for whoever hears of single works only. */
export function planPictures(
  figures: ReaderFacts['figures'],
  locale: Locale,
  charts: readonly ChartName[] = CHARTS,
): DailyPicture[] {
  if (!figures) return [];
  const words = dailyWords[locale].charts;
  const labels = chartLabels(locale);
  return charts.map((name) => ({
    cid: `${name}@ryadom`,
    alt: `${words[name]}. ${sayChart(name, figures, locale)}`,
    width: WIDTH,
    height: HEIGHT[name],
    drawing: {
      option: drawChart(name, figures, labels),
      title: words[name],
      width: WIDTH,
      height: HEIGHT[name],
    },
  }));
}

function chartLabels(locale: Locale): ChartLabels {
  const { charts, sides } = dailyWords[locale];
  const { opened, confirmed, restored } = charts;
  const dot = locale === 'ru' ? '.' : '/';
  return {
    opened,
    confirmed,
    restored,
    sides,
    ink: '#211c15',
    day: (day) => `${day.slice(8)}${dot}${day.slice(5, 7)}`,
  };
}

function sayChart(name: ChartName, figures: Figures, locale: Locale): string {
  const { charts, sides } = dailyWords[locale];
  const show = (value: number) => formatNumber(value, locale);
  if (name === 'waits') {
    return `${SIDES.map((side) => `${sides[side]}: ${show(figures.waits[side])}`).join(', ')}.`;
  }
  if (name === 'days') {
    return lastWeek(figures)
      .map(
        ({ day, opened, confirmed }) =>
          `${formatDayWords(day, locale)}: ${charts.opened} ${show(opened)}, ${charts.confirmed} ${show(confirmed)}.`,
      )
      .join(' ');
  }
  const { restored, confirmed } = cumulate(figures.trend);
  return `${charts.restored}: ${show(restored.at(-1) ?? 0)}, ${charts.confirmed}: ${show(confirmed.at(-1) ?? 0)}.`;
}
