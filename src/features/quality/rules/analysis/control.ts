// Usual swings before anything is called a trend: a c-chart whose centre and width no burst can move. The limits are
// set so that a register in which nothing happens gives an alarm in about one view of twenty-five, however many weeks.
import { poissonLower, poissonUpper } from './poisson.ts';

export const SIGNALS = ['usual', 'above', 'below', 'run_above', 'run_below'] as const;
export type Signal = (typeof SIGNALS)[number];

export interface Control {
  /** Null with fewer than eight counts: nothing can be called usual yet. */
  limits: { centre: number; low: number; high: number } | null;
  signals: Signal[];
}

const FEWEST = 8;
const RUN = 8;
/** Chance of a false alarm over the whole view: by points, and by runs. */
const BY_POINTS = 0.02;
const BY_RUNS = 0.02;

/** @param counts of equal spans of time, in order */
export function controlOf(counts: readonly number[]): Control {
  if (counts.length < FEWEST) return { limits: null, signals: counts.map(() => 'usual') };
  const n = counts.length;
  const tail = BY_POINTS / (2 * n);
  // The median of a Poisson count lies a third below its mean, and is nought where things are rare.
  let centre = median(counts) + 1 / 3;
  let limits = limitsOf(centre, counts, tail);
  // The median is a rough centre: the mean of what lies within its limits is finer and as safe from bursts.
  for (let pass = 0; pass < 3; pass += 1) {
    const usual = counts.filter((count) => count >= limits.low && count <= limits.high);
    if (usual.length < n / 2) break;
    centre = usual.reduce((sum, count) => sum + count, 0) / usual.length;
    limits = limitsOf(centre, counts, tail);
  }
  const signals = counts.map(
    (count): Signal => (count > limits.high ? 'above' : count < limits.low ? 'below' : 'usual'),
  );
  markRuns(signals, counts, { centre, width: widthOf(counts, centre) });
  return { limits: { centre, ...limits }, signals };
}

function limitsOf(centre: number, counts: readonly number[], tail: number) {
  const width = widthOf(counts, centre);
  return {
    low: Math.ceil(poissonLower(centre / width, tail) * width),
    high: Math.floor(poissonUpper(centre / width, tail) * width),
  };
}

/** How much wider than chance alone the series swings from one span to the next; 1 where it does not. */
function widthOf(counts: readonly number[], centre: number): number {
  const moves = counts.slice(1).map((count, index) => Math.abs(count - (counts[index] ?? 0)));
  const sigma = median(moves) / 0.954;
  return Math.max(1, (sigma * sigma) / Math.max(centre, 1));
}

/** Eight on one side of the centre, and together too far from it to be chance. */
function markRuns(
  signals: Signal[],
  counts: readonly number[],
  { centre, width }: { centre: number; width: number },
): void {
  const tail = BY_RUNS / (2 * counts.length);
  for (let from = 0; from < counts.length; ) {
    const side = Math.sign((counts[from] ?? 0) - centre);
    let to = from + 1;
    while (to < counts.length && Math.sign((counts[to] ?? 0) - centre) === side) to += 1;
    const length = to - from;
    const sum = counts.slice(from, to).reduce((all, count) => all + count, 0);
    const mean = (centre * length) / width;
    const far = side > 0 ? sum > poissonUpper(mean, tail) * width : sum < poissonLower(mean, tail) * width;
    if (side !== 0 && length >= RUN && far) {
      for (let index = from; index < to; index += 1) {
        if (signals[index] === 'usual') signals[index] = side > 0 ? 'run_above' : 'run_below';
      }
    }
    from = to;
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
