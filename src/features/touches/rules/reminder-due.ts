// When a meeting is reminded of. Who agreed on it an hour ago needs no reminder of «tomorrow», and a server
// that slept sends what still helps: a day's notice up to three hours before, an hour's up to the hour itself.
import { type Instant, localParts } from '#kernel/day.ts';
import type { ReminderFacts, ReminderKind } from '../shapes/reminder.ts';

const MINUTE_MS = 60_000;
const DAY_BEFORE = 24 * 60;
const HOUR_BEFORE = 60;
/** Later than this before the meeting, a day's notice is none. */
const LAST_DAY_NOTICE = 3 * 60;
/** A letter rings on phones: the client gets it by day, by their own clock. */
const CLIENT_HOURS = { from: 9, to: 20 };

/** The reminders due at `now` and not sent. */
export function dueReminders(facts: ReminderFacts, now: Instant): ReminderKind[] {
  const left = (Date.parse(facts.startsAt) - Date.parse(now)) / MINUTE_MS;
  const notice = (Date.parse(facts.startsAt) - Date.parse(facts.agreedAt)) / MINUTE_MS;
  const within = (from: number, to: number) => left <= from && left > to && notice > from;
  const dayBefore = within(DAY_BEFORE, LAST_DAY_NOTICE);
  const { hour } = localParts(now, facts.timeZone);
  const decent = hour >= CLIENT_HOURS.from && hour < CLIENT_HOURS.to;
  const due: Record<ReminderKind, boolean> = {
    day: facts.byDay && dayBefore,
    hour: facts.byHour && within(HOUR_BEFORE, 0),
    client: facts.invited && dayBefore && decent,
  };
  return (Object.keys(due) as ReminderKind[]).filter((kind) => due[kind] && !facts.sent.includes(kind));
}
