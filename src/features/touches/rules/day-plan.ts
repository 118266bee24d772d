// A day of visits by the clock: appointments at their hours, the others where they cost the least time.
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { type Day, dayAt, type Instant, instantAt } from '#kernel/day.ts';
import type { dayPlan, PlannedStop } from '../shapes/contracts/day-plan.ts';
import type { Visit } from '../shapes/day-route.ts';
import { OFFICE_HOURS } from '../shapes/meeting.ts';
import type { MeetingDeed, MeetingHere } from '../shapes/meeting-deed.ts';
import type { Place, TravelNorms } from '../shapes/travel.ts';
import { orderVisits, walkRoute } from './day-route.ts';
import { touchedBy } from './overlay-meetings.ts';
import { travelBetween } from './travel.ts';

const MINUTE_MS = 60_000;
const SET_OUT_HOUR = 9;

export type DayPlan = OutputOf<typeof dayPlan>;

export interface DayVisit {
  readonly id: string;
  readonly clientId: string;
  readonly place: Place | null;
  readonly minutes: number;
  /** null: without appointment. */
  readonly startsAt: Instant | null;
  /** The client's: whoever is looked in on is there in the hours of an office. */
  readonly timeZone: string;
}

interface Ground {
  readonly day: Day;
  /** By whose clock the day is driven. */
  readonly timeZone: string;
  readonly office: Place | null;
  readonly norms: TravelNorms;
}

/** The order proposed, when each visit begins, and the ways between them. Appointments come first, by their hours. */
export function planVisits(given: readonly DayVisit[], { day, timeZone, office, norms }: Ground) {
  const midnight = Date.parse(instantAt(day, 0, 0, timeZone));
  const minuteOf = (at: Instant) => Math.round((Date.parse(at) - midnight) / MINUTE_MS);
  const momentOf = (minute: number) => new Date(midnight + minute * MINUTE_MS).toISOString();
  const visits = given.map((visit): Visit => {
    const hours = [OFFICE_HOURS.from, OFFICE_HOURS.to].map((hour) =>
      minuteOf(instantAt(day, hour, 0, visit.timeZone)),
    );
    return {
      id: visit.id,
      clientId: visit.clientId,
      place: visit.place,
      minutes: visit.minutes,
      fixedAt: visit.startsAt && minuteOf(visit.startsAt),
      window: { from: hours[0] ?? 0, to: hours[1] ?? 0 },
    };
  });
  const [first] = visits;
  const wayOut = (first && travelBetween(office, first.place, norms)?.minutes) ?? 0;
  const startsAt = Math.min(SET_OUT_HOUR * 60, first?.fixedAt ? first.fixedAt - wayOut : SET_OUT_HOUR * 60);
  const problem = { visits, office, startsAt };
  const { order, route } = orderVisits(problem, norms);
  return {
    order,
    times: route.stops.map((stop) => ({
      id: stop.id,
      travel: stop.travel,
      first: stop.first,
      arriveAt: momentOf(stop.arriveAt),
      beginsAt: momentOf(stop.beginAt),
      endsAt: momentOf(stop.endAt),
      slackMinutes: stop.slack,
      lateMinutes: stop.late,
    })),
    sums: {
      back: route.back,
      backAt: route.back ? momentOf(route.endAt + route.back.minutes) : null,
      travelMinutes: route.travelMinutes,
      km: route.km,
      unknownWays: route.unknownWays,
      savedMinutes: Math.max(0, walkRoute(problem, visits, norms).travelMinutes - route.travelMinutes),
    },
  };
}

export type StopHere = PlannedStop & { readonly waits?: boolean };

/** The plan with what waits on this device: driven anew where a meeting of the day came, went or moved. */
export function overlayPlan(
  plan: DayPlan,
  deeds: readonly MeetingDeed[],
  timeZone: string,
): Omit<DayPlan, 'stops'> & { stops: StopHere[] } {
  const own = [...touchedBy(deeds, []).values()].filter(({ here }) => here.employee.id === plan.employee.id);
  const touched = new Set(own.map(({ here }) => here.id));
  const coming = own.filter(
    ({ here }) =>
      dayAt(here.startsAt, timeZone) === plan.day && (here.state === 'booked' || here.state === 'held'),
  );
  const left = plan.stops.filter(({ id }) => !touched.has(id));
  if (coming.length === 0 && left.length === plan.stops.length) return plan;
  const known: StopHere[] = [...left, ...coming.map(({ here }) => stopOf(here))];
  const fixed = known.filter(({ kind }) => kind === 'meeting');
  const visits = [
    ...fixed.map(visitOf).sort((one, other) => ((one.startsAt ?? '') < (other.startsAt ?? '') ? -1 : 1)),
    ...known.filter(({ kind }) => kind === 'drop_in').map(visitOf),
  ];
  const { times, sums } = planVisits(visits, { ...plan, timeZone });
  const clients = new Set(known.map(({ client }) => client.id));
  return {
    ...plan,
    ...sums,
    stops: times.flatMap((time) => {
      const stop = known.find(({ id }) => id === time.id);
      return stop ? [{ ...stop, ...time }] : [];
    }),
    nearby: plan.nearby.filter(({ client }) => !clients.has(client.id)),
  };
}

function visitOf(stop: StopHere): DayVisit {
  const agreed = Date.parse(stop.beginsAt) - stop.lateMinutes * MINUTE_MS;
  return {
    id: stop.id,
    clientId: stop.client.id,
    place: stop.point,
    minutes: Math.round((Date.parse(stop.endsAt) - Date.parse(stop.beginsAt)) / MINUTE_MS),
    startsAt: stop.kind === 'meeting' ? new Date(agreed).toISOString() : null,
    timeZone: stop.client.timeZone,
  };
}

function stopOf(here: MeetingHere): StopHere {
  const { id, client, person, purpose, state, place, point, note, startsAt, minutes, waits } = here;
  const endsAt = new Date(Date.parse(startsAt) + minutes * MINUTE_MS).toISOString();
  return {
    id,
    kind: 'meeting',
    travel: null,
    first: false,
    arriveAt: startsAt,
    beginsAt: startsAt,
    endsAt,
    slackMinutes: 0,
    lateMinutes: 0,
    client,
    person,
    purpose,
    state,
    place,
    point,
    note,
    waits,
  };
}
