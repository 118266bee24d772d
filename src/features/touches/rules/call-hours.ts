// Nobody is called outside working hours at the client's (M7.2).
import { addDays, type Day, type Instant, instantAt, localParts } from '#kernel/day.ts';
import { CALL_HOURS, type CallHours } from '../shapes/call.ts';

const LONGEST_PAUSE_DAYS = 31;

/** May one call into `timeZone` at `at`: a working day there, within the client's hours for calls. */
export function mayCallAt(
  at: Instant,
  timeZone: string,
  isWorkingDay: (day: Day) => boolean,
  hours: CallHours = CALL_HOURS,
): boolean {
  const { day, hour } = localParts(at, timeZone);
  return isWorkingDay(day) && hour >= hours.from && hour < hours.to;
}

/** `at` itself when one may call then, else the next opening at the client's. */
export function nextCallTime(
  at: Instant,
  timeZone: string,
  isWorkingDay: (day: Day) => boolean,
  hours: CallHours = CALL_HOURS,
): Instant {
  if (mayCallAt(at, timeZone, isWorkingDay, hours)) return at;
  const { day, hour } = localParts(at, timeZone);
  let open = hour < hours.from ? day : addDays(day, 1);
  for (let days = 0; !isWorkingDay(open) && days < LONGEST_PAUSE_DAYS; days += 1) open = addDays(open, 1);
  return instantAt(open, hours.from, 0, timeZone);
}
