// How a time fits between the meetings somebody already has: what it overlaps, and whether one gets there (M7.3).
import { type Instant, localParts } from '#kernel/day.ts';
import type { BusyMeeting, Fit, Leg, MeetingSpan } from '../shapes/meeting.ts';
import type { Place, TravelNorms } from '../shapes/travel.ts';
import { clashes, endOf } from './meeting-time.ts';
import { travelBetween } from './travel.ts';

const MINUTE_MS = 60_000;

export interface Candidate extends MeetingSpan {
  /** Itself among `meetings`, when it is being moved. */
  readonly id?: string;
  readonly clientId: string;
  readonly place: Place | null;
}

/**
 * Neighbours are looked for within the same day only: from the evening to the morning everybody gets there.
 * @param timeZone whose calendar days count
 */
export function fitMeeting(
  candidate: Candidate,
  meetings: readonly BusyMeeting[],
  norms: TravelNorms,
  timeZone: string,
): Fit {
  const { day } = localParts(candidate.startsAt, timeZone);
  const others = meetings.filter(
    (other) => other.id !== candidate.id && localParts(other.startsAt, timeZone).day === day,
  );
  const overlaps = others.filter((other) => clashes(candidate, other));
  const apart = others.filter((other) => !overlaps.includes(other));
  const before = latest(apart.filter((other) => other.startsAt < candidate.startsAt));
  const after = earliest(apart.filter((other) => other.startsAt > candidate.startsAt));
  const legs = {
    before: before && legOf(candidate, before, gapBetween(endOf(before), candidate.startsAt), norms),
    after: after && legOf(candidate, after, gapBetween(endOf(candidate), after.startsAt), norms),
  };
  const tooShort = [legs.before, legs.after].filter(
    (leg): leg is Leg => leg?.travel != null && leg.travel.minutes > leg.gapMinutes,
  );
  return { overlaps, ...legs, tooShort };
}

function legOf(candidate: Candidate, other: BusyMeeting, gapMinutes: number, norms: TravelNorms): Leg {
  // Two meetings in a row with one client are in one house.
  const same = other.clientId === candidate.clientId;
  const travel = same
    ? { km: 0, minutes: 0, rough: false }
    : travelBetween(other.place, candidate.place, norms);
  return { other, travel, gapMinutes };
}

function gapBetween(from: Instant, to: Instant): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS);
}

function latest(meetings: readonly BusyMeeting[]): BusyMeeting | null {
  return meetings.reduce<BusyMeeting | null>(
    (found, one) => (found && found.startsAt >= one.startsAt ? found : one),
    null,
  );
}

function earliest(meetings: readonly BusyMeeting[]): BusyMeeting | null {
  return meetings.reduce<BusyMeeting | null>(
    (found, one) => (found && found.startsAt <= one.startsAt ? found : one),
    null,
  );
}
