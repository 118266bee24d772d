// Where marks stand over a histogram whose bars are about twice as long each: the place within a bar by the logarithm.
import type { Severity } from '../../shapes/case.ts';
import { BOUNDS } from './durations.ts';

export interface MarkLine {
  kind: 'median' | 'p90' | 'norm';
  minutes: number;
  /** On an axis on which every bar is 1 long. */
  at: number;
  /** Whose promise it is, where there are several. */
  severity: Severity | null;
}

/** The last bar has no end; a mark in it stands in its middle. */
export function placeOf(minutes: number): number {
  const bin = BOUNDS.filter((bound) => minutes >= bound).length;
  const [from, to] = [bin === 0 ? 0 : BOUNDS[bin - 1], BOUNDS[bin]];
  if (from === undefined || to === undefined) return bin + 0.5;
  return bin + (from === 0 ? minutes / to : Math.log(minutes / from) / Math.log(to / from));
}

/** The median, the nine tenths, and a promise a severity: the loosest of its segments. */
export function markLines(
  times: {
    median: number | null;
    p90: number | null;
    norms: readonly { severity: Severity; minutes: number }[];
  },
  clock: 'restore' | 'confirm',
): MarkLine[] {
  const loosest = new Map<Severity, number>();
  for (const { severity, minutes } of times.norms) {
    loosest.set(severity, Math.max(minutes, loosest.get(severity) ?? 0));
  }
  const named = clock === 'restore' && loosest.size > 1;
  const norms = clock === 'restore' ? [...loosest] : [...loosest].slice(0, 1);
  const line = (kind: MarkLine['kind'], minutes: number, severity: Severity | null = null): MarkLine => ({
    kind,
    minutes,
    at: placeOf(minutes),
    severity,
  });
  return [
    ...(times.median === null ? [] : [line('median', times.median)]),
    ...(times.p90 === null ? [] : [line('p90', times.p90)]),
    ...norms.map(([severity, minutes]) => line('norm', minutes, named ? severity : null)),
  ].toSorted((one, other) => one.at - other.at);
}
