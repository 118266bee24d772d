// Which weeks of a period may be held against the limits: only whole ones.
import { addDays, type Day } from '#kernel/day.ts';
import { controlOf, type Signal } from './control.ts';

export interface ControlledWeek {
  monday: Day;
  count: number;
  whole: boolean;
  is: Signal;
}

/** @param to last day counted; today itself is not over */
export function controlWeeks(
  mondays: readonly Day[],
  counts: readonly number[],
  { from, to, today }: { from: Day; to: Day; today: Day },
) {
  const weeks = mondays.map((monday, index): ControlledWeek => {
    const sunday = addDays(monday, 6);
    const whole = monday >= from && sunday <= to && sunday < today;
    return { monday, count: counts[index] ?? 0, whole, is: 'usual' };
  });
  const whole = weeks.filter((week) => week.whole);
  const { limits, signals } = controlOf(whole.map(({ count }) => count));
  whole.forEach((week, index) => {
    week.is = signals[index] ?? 'usual';
  });
  return { limits, weeks };
}
