// Colours of the charts as the page has them now: the charting library cannot read variables of a style.
import { useComputedColorScheme } from '@mantine/core';
import type { BarSeriesOption } from 'echarts';
import { useMemo } from 'react';

type BarItemStyle = NonNullable<BarSeriesOption['itemStyle']>;

const NAMES = {
  ink: '--ink',
  muted: '--muted',
  line: '--line',
  surface: '--surface',
  accent: '--accent',
  alarm: '--alarm',
  ours: '--state-restored',
  theirs: '--state-confirmed',
  bar: '--state-met',
} as const;
export type Ink = Readonly<Record<keyof typeof NAMES, string>>;

export function useInk(): Ink {
  const scheme = useComputedColorScheme('light');
  return useMemo(() => {
    const style = getComputedStyle(document.documentElement);
    // The page's style follows the scheme's attribute, which is set before this is drawn.
    void scheme;
    return Object.fromEntries(
      Object.entries(NAMES).map(([name, variable]) => [name, style.getPropertyValue(variable).trim()]),
    ) as Ink;
  }, [scheme]);
}

/** What is not known, or not over: lines across an empty bar. */
export function hatched(ink: Ink): BarItemStyle {
  return {
    color: 'transparent',
    borderColor: ink.muted,
    borderWidth: 1,
    decal: {
      symbol: 'rect',
      color: ink.muted,
      dashArrayX: [1, 0],
      dashArrayY: [2, 4],
      rotation: -Math.PI / 4,
    },
  };
}
