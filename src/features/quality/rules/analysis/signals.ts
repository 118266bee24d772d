import type { ControlledWeek } from './control-weeks.ts';
import type { Signal } from './control.ts';

/** What is to be said about the weeks: one that stands out, or several in a row on one side. */
export interface WeekSignal {
  is: Exclude<Signal, 'usual'>;
  /** Monday of the first of them. */
  from: string;
  weeks: number;
  count: number;
}

/** The latest first. A run that a week beyond the limits breaks is told on both sides of it. */
export function signalsOf(weeks: readonly ControlledWeek[]): WeekSignal[] {
  const signals: WeekSignal[] = [];
  let before: Signal = 'usual';
  for (const { monday, count, is } of weeks) {
    const last = signals.at(-1);
    if (is !== 'usual') {
      const inRun = is === 'run_above' || is === 'run_below';
      if (last && inRun && is === before) {
        last.weeks += 1;
        last.count += count;
      } else signals.push({ is, from: monday, weeks: 1, count });
    }
    before = is;
  }
  return signals.reverse();
}
