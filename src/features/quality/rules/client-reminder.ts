// When a client who is silent gets one more polite letter (M9.7): some working days after the last word between us,
// a few times and no more, in the hours of their own working day, and not on a day on which somebody has called.
import { addDays, dayAt, type Instant, localParts } from '#kernel/day.ts';
import type { QualityNorms } from '../shapes/terms.ts';
import type { BusinessHours } from './business-time.ts';

export interface ReminderFacts {
  /** When the client was last asked or reminded, by whatever way. */
  lastAskedAt: Instant;
  /** Until when the link that is out works. */
  expiresAt: Instant;
  /** Letters that have reminded of these works. */
  reminders: number;
  /** The last call to this client; null where nobody has called. */
  lastCallAt: Instant | null;
}

/** True when the letter is due at `now`. */
export function isReminderDue(
  facts: ReminderFacts,
  norms: Pick<QualityNorms, 'clientReminders' | 'clientReminderDays'>,
  hours: BusinessHours,
  now: Instant,
): boolean {
  if (facts.reminders >= norms.clientReminders) return false;
  // Past its days the link is the curator's matter: the client is asked anew.
  if (Date.parse(now) >= Date.parse(facts.expiresAt)) return false;
  const today = dayAt(now, hours.timeZone);
  const { hour } = localParts(now, hours.timeZone);
  if (!hours.isWorkingDay(today) || hour < hours.from || hour >= hours.to) return false;
  if (facts.lastCallAt && dayAt(facts.lastCallAt, hours.timeZone) === today) return false;
  return workingDaysSince(facts.lastAskedAt, hours, now) >= norms.clientReminderDays;
}

/** Working days that have begun since `from`, the day of `from` left out. */
function workingDaysSince(from: Instant, { timeZone, isWorkingDay }: BusinessHours, now: Instant): number {
  const last = dayAt(now, timeZone);
  let count = 0;
  for (let day = addDays(dayAt(from, timeZone), 1); day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(day)) count += 1;
  }
  return count;
}
