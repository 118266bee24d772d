// Times as distributions, never as means (M9.9): a few cases of a month would hide how fast the usual one goes.

/** So many cases took, or have been running for, so many working minutes. */
export interface Spell {
  minutes: number;
  count: number;
}

export interface Bin {
  from: number;
  to: number | null;
  done: number;
  running: number;
}

/** Bounds in working minutes, each about twice the one before: 1, 2, 4 hours, a day of nine, then days. */
export const BOUNDS: readonly number[] = [60, 120, 240, 540, 1080, 2160, 4320, 8640, 17_280];

export function binsOf(done: readonly Spell[], running: readonly Spell[]): Bin[] {
  const bins = [0, ...BOUNDS].map(
    (from, index): Bin => ({
      from,
      to: BOUNDS[index] ?? null,
      done: 0,
      running: 0,
    }),
  );
  const binOf = (minutes: number) => bins[BOUNDS.filter((bound) => minutes >= bound).length];
  for (const { minutes, count } of done) {
    const bin = binOf(minutes);
    if (bin) bin.done += count;
  }
  for (const { minutes, count } of running) {
    const bin = binOf(minutes);
    if (bin) bin.running += count;
  }
  return bins;
}

/** The least time within which at least the share `p` of the cases ended; null without a case. */
export function quantileOf(spells: readonly Spell[], p: number): number | null {
  const all = spells.reduce((sum, { count }) => sum + count, 0);
  if (all === 0) return null;
  let reached = 0;
  for (const { minutes, count } of spells.toSorted((one, other) => one.minutes - other.minutes)) {
    reached += count;
    if (reached >= p * all) return minutes;
  }
  return null;
}

/**
 * The median by Kaplan and Meier (1958): the first time at which no more than half are still running, where those
 * that have not ended yet count for as long as they were seen. What ended and what was left at one time: the end came
 * first. Null while more than half may last longer than anything seen.
 */
export function survivalMedian(done: readonly Spell[], running: readonly Spell[]): number | null {
  const times = new Map<number, { ended: number; left: number }>();
  const at = (minutes: number) => {
    const held = times.get(minutes) ?? { ended: 0, left: 0 };
    times.set(minutes, held);
    return held;
  };
  for (const { minutes, count } of done) at(minutes).ended += count;
  for (const { minutes, count } of running) at(minutes).left += count;
  let atRisk = [...done, ...running].reduce((sum, { count }) => sum + count, 0);
  let alive = 1;
  for (const [minutes, { ended, left }] of [...times].toSorted(([one], [other]) => one - other)) {
    if (ended > 0) alive *= 1 - ended / atRisk;
    // A half that is a half on paper stays one in floating point.
    if (ended > 0 && alive <= 0.5 + 1e-12) return minutes;
    atRisk -= ended + left;
  }
  return null;
}
