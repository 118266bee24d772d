// Weeks as the charts count them.
import { addDays, type Day, mondayOf } from '#kernel/day.ts';

/** Mondays of the weeks that hold these days. */
export function mondaysOf(from: Day, to: Day): Day[] {
  const mondays: Day[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) mondays.push(monday);
  return mondays;
}

/** From the first week in which anything happened to the last. */
export function withoutEmptyEnds<Week extends { restored: number; confirmed: number }>(
  weeks: readonly Week[],
): Week[] {
  const busy = ({ restored, confirmed }: Week) => restored + confirmed > 0;
  const first = weeks.findIndex(busy);
  return first < 0 ? [] : weeks.slice(first, weeks.findLastIndex(busy) + 1);
}
