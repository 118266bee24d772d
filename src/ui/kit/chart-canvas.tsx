import { useMantineColorScheme } from '@mantine/core';
import { BarChart, LineChart, PieChart, ScatterChart } from 'echarts/charts';
import {
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
} from 'echarts/components';
import type { EChartsOption } from 'echarts';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  DatasetComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  SVGRenderer,
]);

/** Ink and lines of the page as it is now, light or dark. */
function paperTheme() {
  const style = getComputedStyle(document.documentElement);
  const ink = style.getPropertyValue('--ink').trim();
  const line = style.getPropertyValue('--line').trim();
  const axis = {
    axisLabel: { color: ink },
    axisLine: { lineStyle: { color: line } },
    splitLine: { lineStyle: { color: line } },
  };
  return {
    // The library measures texts by itself and needs the font's own name.
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: ink },
    legend: { textStyle: { color: ink } },
    categoryAxis: axis,
    valueAxis: axis,
    timeAxis: axis,
  };
}

/** Loaded lazily: the charting library is the heaviest thing a screen can ask for. */
export default function ChartCanvas({
  option,
  height,
  onPick,
}: {
  option: EChartsOption;
  height: number;
  onPick?: ((dataIndex: number) => void) | undefined;
}) {
  const place = useRef<HTMLDivElement>(null);
  const { colorScheme } = useMantineColorScheme();
  const picked = useRef(onPick);
  useEffect(() => {
    picked.current = onPick;
  }, [onPick]);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const chart = init(element, paperTheme(), { renderer: 'svg' });
    chart.setOption({ animation: false, ...option });
    chart.on('click', ({ dataIndex }) => picked.current?.(dataIndex));
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [option, colorScheme]);
  return <div ref={place} style={{ height, width: '100%' }} />;
}
