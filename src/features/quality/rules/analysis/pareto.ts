// Causes and places by what they cost (M11): the largest first, with the share of the sum that has come together.
import type { CodeBar } from '../../shapes/contracts/analysis.ts';

export const MEASURES = ['cases', 'minutes', 'revenue'] as const;
export type Measure = (typeof MEASURES)[number];

export interface ParetoBar {
  kind: 'code' | 'rest' | 'unknown';
  code: string;
  title: CodeBar['title'];
  value: number;
  /** Of the sum over coded bars, with everything above it; null for what is not coded. */
  cumulative: number | null;
  /** How many codes are folded in it. */
  folds: number;
}

/** A code of this share or more always has a bar of its own. */
const ALWAYS_SHOWN = 0.05;

/**
 * Bars by one measure. A client, and a case, stands in every bar it has to do with, so the sum counts it more than
 * once; what nobody coded comes last and is no part of the sum.
 * @param most bars of codes shown before small ones are folded; fewer than three small ones never are
 */
export function paretoOf(bars: readonly CodeBar[], measure: Measure, most = 8): ParetoBar[] {
  const coded = bars
    .filter((bar) => bar.code !== '' && bar[measure] > 0)
    .toSorted((one, other) => other[measure] - one[measure] || one.code.localeCompare(other.code));
  const sum = coded.reduce((all, bar) => all + bar[measure], 0);
  const small = coded.filter((bar, index) => index >= most && bar[measure] / sum < ALWAYS_SHOWN);
  const folded = small.length < 3 ? [] : small;
  let reached = 0;
  const shown = coded
    .filter((bar) => !folded.includes(bar))
    .map((bar): ParetoBar => {
      reached += bar[measure];
      const { code, title } = bar;
      return { kind: 'code', code, title, value: bar[measure], cumulative: reached / sum, folds: 0 };
    });
  const rest = folded.reduce((all, bar) => all + bar[measure], 0);
  if (rest > 0) shown.push(bar('rest', rest, 1, folded.length));
  const unknown = bars.find(({ code }) => code === '')?.[measure] ?? 0;
  if (unknown > 0) shown.push(bar('unknown', unknown, null, 0));
  return shown;
}

function bar(kind: 'rest' | 'unknown', value: number, cumulative: number | null, folds: number): ParetoBar {
  return { kind, code: '', title: null, value, cumulative, folds };
}
