// Working minutes of many cases at once: the days of one calendar are added up a single time, and every case only
// looks its two moments up. Agrees with `businessMinutes`.
import { addDays, dayAt, type Day, type Instant, instantAt } from '#kernel/day.ts';
import type { BusinessHours } from '../business-time.ts';

/** Minutes worked between two moments, neither earlier than `since` nor later than `until`. */
export function countMinutes(
  hours: BusinessHours,
  since: Instant,
  until: Instant,
): (from: Instant, to: Instant) => number {
  if (hours.from === 0 && hours.to === 24)
    return (from, to) => wholeMinutes(Date.parse(to) - Date.parse(from));
  const shifts = shiftsOf(hours, since, until);
  const before = (at: number) => {
    let [low, high] = [0, shifts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((shifts[middle]?.opens ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const last = shifts[low - 1];
    return last ? last.worked + Math.min(at, last.closes) - last.opens : 0;
  };
  return (from, to) => wholeMinutes(before(Date.parse(to)) - before(Date.parse(from)));
}

function wholeMinutes(ms: number): number {
  return Math.max(0, Math.round(ms / 60_000));
}

interface Shift {
  opens: number;
  closes: number;
  /** Milliseconds worked before it opens. */
  worked: number;
}

function shiftsOf(hours: BusinessHours, since: Instant, until: Instant): Shift[] {
  const last = dayAt(until, hours.timeZone);
  const at = hoursOf(hours.timeZone);
  const shifts: Shift[] = [];
  let worked = 0;
  for (let day = dayAt(since, hours.timeZone); day <= last; day = addDays(day, 1)) {
    if (!hours.isWorkingDay(day)) continue;
    const opens = at(day, hours.from);
    const closes = hours.to === 24 ? at(addDays(day, 1), 0) : at(day, hours.to);
    shifts.push({ opens, closes, worked });
    worked += closes - opens;
  }
  return shifts;
}

/** Asking a zone for its offset is slow, and it rarely changes: it is asked once a month where both ends agree. */
function hoursOf(timeZone: string): (day: Day, hour: number) => number {
  const offsets = new Map<string, number | null>();
  const asked = (day: Day, hour: number) => Date.parse(instantAt(day, hour, 0, timeZone));
  const offsetOn = (day: Day) => asked(day, 0) - Date.parse(`${day}T00:00:00Z`);
  return (day, hour) => {
    const month = day.slice(0, 7);
    let offset = offsets.get(month);
    if (offset === undefined) {
      const first = offsetOn(`${month}-01`);
      offset = first === offsetOn(addDays(`${month}-28`, 4)) ? first : null;
      offsets.set(month, offset);
    }
    if (offset === null) return asked(day, hour);
    return Date.parse(`${day}T00:00:00Z`) + hour * 3_600_000 + offset;
  };
}
