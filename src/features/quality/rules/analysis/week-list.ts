// Weeks as the charts count them.
import { addDays, type Day, mondayOf } from '#kernel/day.ts';

/** Mondays of the weeks that hold these days. */
export function mondaysOf(from: Day, to: Day): Day[] {
  const mondays: Day[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}

/** Without the weeks after the last in which anything happened. */
export function withoutEmptyEnd<Week extends { restored: number; confirmed: number }>(
  weeks: readonly Week[],
): Week[] {
  return weeks.slice(0, weeks.findLastIndex(({ restored, confirmed }) => restored + confirmed > 0) + 1);
}
