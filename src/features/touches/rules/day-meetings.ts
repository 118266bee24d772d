// Where a meeting stands on «Мой день».
import { addDays, type Day, dayAt, type Instant } from '#kernel/day.ts';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import { endOf } from './meeting-time.ts';

export interface DayMeetings<Row> {
  /** Past, and nobody has said how they went. */
  readonly unmarked: Row[];
  readonly today: Row[];
  readonly tomorrow: Row[];
}

export interface Moment {
  readonly now: Instant;
  readonly today: Day;
  readonly timeZone: string;
}

/** A meeting still going on, or marked today, stays under today; an unmarked one that has ended asks how it went. */
export function sortMeetings<Row extends MeetingRow & { readonly waits?: boolean }>(
  meetings: readonly Row[],
  { now, today, timeZone }: Moment,
): DayMeetings<Row> {
  const dayOf = (meeting: Row) => dayAt(meeting.startsAt, timeZone);
  const ended = (meeting: Row) => meeting.state === 'booked' && endOf(meeting) <= now;
  // Told on this device and not sent: it stands where it was asked about.
  const toldHere = (meeting: Row) => meeting.waits === true && dayOf(meeting) < today;
  return {
    unmarked: meetings.filter((meeting) => ended(meeting) || toldHere(meeting)),
    today: meetings.filter((meeting) => dayOf(meeting) === today && !ended(meeting)),
    tomorrow: meetings.filter((meeting) => dayOf(meeting) === addDays(today, 1)),
  };
}
