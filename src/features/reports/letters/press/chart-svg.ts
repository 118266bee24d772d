// Charts without a browser. Words are measured in the very font they are printed with, so nothing overlaps and
// nothing depends on what the machine has installed.
import { init, setPlatformAPI } from 'echarts';
import { openMeasure } from '#features/questionnaires/letters/sheet/font-widths.ts';
import type { Drawing } from '../daily-pictures.ts';

const INK = '#211c15';
const QUIET = '#6a6156';
const LINE = '#e4ddd2';
const FONT = 'PT Sans';
const TEXT = 12;
const TITLE_HEIGHT = 22;

const measure = openMeasure();
/** What the measure gives for one pixel of letter height, back in pixels. */
const PIXELS_PER_MM = 72 / 25.4;

setPlatformAPI({
  measureText(text: string, font?: string) {
    const size = Number(/([\d.]+)px/.exec(font ?? '')?.[1] ?? TEXT);
    return { width: measure(text, size, /bold|[6-9]00/.test(font ?? '')) * PIXELS_PER_MM };
  },
});

const axis = {
  axisLabel: { color: QUIET, fontSize: TEXT },
  axisLine: { lineStyle: { color: LINE } },
  splitLine: { lineStyle: { color: LINE } },
};
const theme = {
  backgroundColor: '#ffffff',
  textStyle: { fontFamily: FONT, fontSize: TEXT, color: INK },
  title: { left: 0, top: 0, padding: 0, textStyle: { fontSize: 13, fontWeight: 'bold', color: INK } },
  legend: { padding: 0, textStyle: { color: INK, fontSize: TEXT } },
  categoryAxis: axis,
  valueAxis: axis,
};

/** The drawing as an SVG whose texts name the shipped font. */
export function drawSvg({ option, title, width, height }: Drawing): string {
  const chart = init(null, theme, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption({ animation: false, ...lower(option), title: { text: title } });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Makes room for the title: on a screen it stands above the chart, in a picture it has to be in it. */
function lower(option: Drawing['option']): Drawing['option'] {
  const shift = <Part>(part: Part): Part => {
    const top = (part as { top?: unknown } | undefined)?.top;
    return typeof top === 'number' ? { ...part, top: top + TITLE_HEIGHT } : part;
  };
  const { grid, legend } = option;
  return { ...option, ...(grid ? { grid: shift(grid) } : {}), ...(legend ? { legend: shift(legend) } : {}) };
}
