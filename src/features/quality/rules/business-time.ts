// Working minutes between two moments, by the hours a client keeps on their own clock. Nothing runs at night, on
// days off and on holidays, unless the client works round the clock.
import { addDays, type Day, dayAt, type Instant, instantAt } from '#kernel/day.ts';

export interface BusinessHours {
  timeZone: string;
  /** Hours of the client's day; from 0 to 24 means round the clock, weekends included. */
  from: number;
  to: number;
  isWorkingDay: (day: Day) => boolean;
}

/** Whole working minutes from `from` to `to`; 0 when `to` is not later. */
export function businessMinutes(hours: BusinessHours, from: Instant, to: Instant): number {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  if (end <= start) return 0;
  if (hours.from === 0 && hours.to === 24) return Math.round((end - start) / 60_000);
  const last = dayAt(to, hours.timeZone);
  let sum = 0;
  for (let day = dayAt(from, hours.timeZone); day <= last; day = addDays(day, 1)) {
    if (!hours.isWorkingDay(day)) continue;
    const opens = Math.max(start, Date.parse(instantAt(day, hours.from, 0, hours.timeZone)));
    const closes = Math.min(end, Date.parse(closingOf(day, hours)));
    if (closes > opens) sum += closes - opens;
  }
  return Math.round(sum / 60_000);
}

function closingOf(day: Day, { to, timeZone }: BusinessHours): Instant {
  return to === 24 ? instantAt(addDays(day, 1), 0, 0, timeZone) : instantAt(day, to, 0, timeZone);
}
