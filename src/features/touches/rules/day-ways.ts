// What lies before each meeting of somebody's day: the way there, when to set out, and whether one gets there at all (M7.3).
import { type Instant, localParts } from '#kernel/day.ts';
import type { MeetingRow, TravelGround } from '../shapes/contracts/meetings.ts';
import type { Travel } from '../shapes/travel.ts';
import { clashes, endOf } from './meeting-time.ts';
import { travelBetween } from './travel.ts';

const MINUTE_MS = 60_000;

export interface WayBefore {
  /** The meeting one comes from; null: from the office. */
  readonly from: MeetingRow | null;
  /** null: unknown. */
  readonly travel: Travel | null;
  /** Minutes there are for it; null: from the office one sets out when one likes. */
  readonly gapMinutes: number | null;
  /** Latest moment to set out; null: the way is unknown. */
  readonly leaveAt: Instant | null;
  /** Two meetings at once, or too little time for the way between them. */
  readonly trouble: 'overlaps' | 'too_short' | null;
}

/**
 * By the id of the meeting. Meetings called off are in nobody's way; two in a row with one client are in one house and
 * have no way between them. A day begins at the office, where that is known.
 * @param timeZone whose calendar days count
 */
export function waysOfDays(
  meetings: readonly MeetingRow[],
  { office, norms }: TravelGround,
  timeZone: string,
): ReadonlyMap<string, WayBefore> {
  const standing = meetings.filter(({ state }) => state === 'booked' || state === 'held');
  const days = Map.groupBy(
    standing,
    ({ employee, startsAt }) => `${employee.id} ${localParts(startsAt, timeZone).day}`,
  );
  const ways = new Map<string, WayBefore>();
  for (const day of days.values()) {
    // Whom one comes from is the meeting that ends last of those begun before.
    let last: MeetingRow | null = null;
    for (const meeting of day.toSorted(byTime)) {
      const way = wayTo(meeting, last);
      if (way) ways.set(meeting.id, way);
      if (!last || endOf(meeting) > endOf(last)) last = meeting;
    }
  }
  return ways;

  function wayTo(meeting: MeetingRow, from: MeetingRow | null): WayBefore | null {
    if (from && clashes(from, meeting)) {
      return { from, travel: null, gapMinutes: 0, leaveAt: null, trouble: 'overlaps' };
    }
    if (from?.client.id === meeting.client.id || (!from && !office)) return null;
    const travel = travelBetween(from ? from.point : office, meeting.point, norms);
    const start = Date.parse(meeting.startsAt);
    const gapMinutes = from && Math.round((start - Date.parse(endOf(from))) / MINUTE_MS);
    return {
      from,
      travel,
      gapMinutes,
      leaveAt: travel && new Date(start - travel.minutes * MINUTE_MS).toISOString(),
      trouble: travel && gapMinutes !== null && travel.minutes > gapMinutes ? 'too_short' : null,
    };
  }
}

const byTime = (one: MeetingRow, other: MeetingRow) =>
  one.startsAt === other.startsAt ? (one.id < other.id ? -1 : 1) : one.startsAt < other.startsAt ? -1 : 1;
