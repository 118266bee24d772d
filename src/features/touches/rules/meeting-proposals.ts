// The best free times: near in days, little out of the way, and in the hours people receive visitors.
import { addDays, type Instant, instantAt } from '#kernel/day.ts';
import { type BusyMeeting, type CalendarDay, type Fit, OFFICE_HOURS } from '../shapes/meeting.ts';
import type { Place, TravelNorms } from '../shapes/travel.ts';
import { fitMeeting } from './meeting-fit.ts';
import { isOutsideHours } from './meeting-time.ts';
import { travelBetween } from './travel.ts';

export interface Search {
  readonly clientId: string;
  readonly place: Place | null;
  /** The meeting being moved, if it is. */
  readonly id?: string;
  readonly minutes: number;
  /** The client's. */
  readonly timeZone: string;
  /** Ours: the hours the visitor works. */
  readonly ourZone: string;
  readonly days: readonly CalendarDay[];
  readonly meetings: readonly BusyMeeting[];
  readonly norms: TravelNorms;
  /** Where a day of visits begins and ends; null: not known. */
  readonly office: Place | null;
  readonly now: Instant;
}

const STEP_MINUTES = 30;
/** Nobody gets ready sooner. */
const LEAD_MINUTES = 120;
/** Where the way is not known, this much is left free for it. */
const UNKNOWN_WAY_MINUTES = 60;
/** A day later weighs as much as this many minutes on the road. */
const DAY_WEIGHS = 12;
const NOON = 13;

/** Up to `count` free times, best first; at most one a half-day, so that there is a choice. */
export function proposeTimes(search: Search, count: number): Instant[] {
  const best = new Map<string, { startsAt: Instant; cost: number }>();
  for (const [index, { day, working, absent }] of search.days.entries()) {
    if (!working || absent) continue;
    for (const { startsAt, half } of startsOf(search, day)) {
      const cost = costOf(search, startsAt);
      if (cost === null) continue;
      const whole = cost + index * DAY_WEIGHS;
      const known = best.get(`${day} ${half}`);
      if (!known || whole < known.cost) best.set(`${day} ${half}`, { startsAt, cost: whole });
    }
  }
  return [...best.values()]
    .sort((one, other) => one.cost - other.cost || (one.startsAt < other.startsAt ? -1 : 1))
    .slice(0, count)
    .map(({ startsAt }) => startsAt);
}

/** Half-hours of the client's office day that end within it and lie far enough ahead. */
function startsOf(search: Search, day: string) {
  const soonest = Date.parse(search.now) + LEAD_MINUTES * 60_000;
  const last = OFFICE_HOURS.to * 60 - search.minutes;
  const starts: { startsAt: Instant; half: 'am' | 'pm' }[] = [];
  for (let minute = OFFICE_HOURS.from * 60; minute <= last; minute += STEP_MINUTES) {
    const hour = Math.floor(minute / 60);
    const startsAt = instantAt(day, hour, minute % 60, search.timeZone);
    if (Date.parse(startsAt) < soonest) continue;
    // A visit across zones must also fall into our own day.
    if (isOutsideHours({ startsAt, minutes: search.minutes }, search.ourZone)) continue;
    starts.push({ startsAt, half: hour < NOON ? 'am' : 'pm' });
  }
  return starts;
}

/** Minutes on the road this time adds to the day; null when it does not fit. */
function costOf(search: Search, startsAt: Instant): number | null {
  const { meetings, norms } = search;
  const fit = fitMeeting({ ...search, startsAt }, meetings, norms, search.ourZone);
  if (fit.overlaps.length > 0 || fit.tooShort.length > 0) return null;
  for (const leg of [fit.before, fit.after]) {
    if (leg && !leg.travel && leg.gapMinutes < UNKNOWN_WAY_MINUTES) return null;
  }
  return addedTravel(fit, search);
}

/** The way there and on, less the way that would have been driven anyhow; a day begins and ends at the office. */
function addedTravel({ before, after }: Fit, { place, office, norms }: Search): number {
  const minutes = (from: Place | null, to: Place | null) =>
    travelBetween(from, to, norms)?.minutes ?? UNKNOWN_WAY_MINUTES;
  const from = before ? before.other.place : office;
  const to = after ? after.other.place : office;
  const there = before?.travel?.minutes ?? minutes(from, place);
  const on = after?.travel?.minutes ?? minutes(place, to);
  const anyhow = before || after ? minutes(from, to) : 0;
  return Math.max(0, there + on - anyhow);
}

/** Days from `from` on, for a search; `kinds` says which are worked. */
export function daysFrom(
  from: string,
  count: number,
  isWorking: (day: string) => boolean,
  isAbsent: (day: string) => boolean,
): CalendarDay[] {
  return Array.from({ length: count }, (_, index) => {
    const day = addDays(from, index);
    return { day, working: isWorking(day), absent: isAbsent(day) };
  });
}
