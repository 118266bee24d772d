import type { OutputOf } from '#features/access/shapes/contract.ts';
import { type ReadContext, reads, writes } from '#features/access/shapes/procedure.ts';
import { clockOf } from '#features/clients/rules/cities.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { findEmployee } from '#features/staff/data/employee.ts';
import { isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import { type Day, type Instant, instantAt } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { loadCallees } from '../data/callees.ts';
import {
  type DropIn,
  endDropIn,
  insertDropIn,
  listDropIns,
  listPlacedClients,
  listUnmetClients,
  lockDropIn,
  type PlacedClient,
} from '../data/drop-in.ts';
import { listMeetingsBetween } from '../data/meeting-list.ts';
import { orderVisits, walkRoute } from '../rules/day-route.ts';
import { requireNear } from '../rules/moments.ts';
import { findNearby } from '../rules/nearby.ts';
import { readTravelNorms, travelBetween } from '../rules/travel.ts';
import { dayPlan, planDropIn, removeDropIn } from '../shapes/contracts/day-plan.ts';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import type { Visit } from '../shapes/day-route.ts';
import { OFFICE_HOURS } from '../shapes/meeting.ts';
import { whose } from './booking.ts';
import { requireClient, requireEmployee } from './calls.ts';

const MINUTE_MS = 60_000;
const SET_OUT_HOUR = 9;
const MOST_NEARBY = 5;

export const dayPlanApi = [
  reads(dayPlan, async (context, { day, employeeId }) => {
    const { db, scope, company } = context;
    const id = whose(context, employeeId);
    const employee = await findEmployee(db, id);
    if (!employee) refuse('employee_unknown', {}, 404);
    const meetings = (
      await listMeetingsBetween(db, scope, { fromDay: day, toDay: day, employeeIds: [id] }, company.timeZone)
    ).filter(({ state }) => state === 'booked' || state === 'held');
    const dropIns = await listDropIns(db, scope, id, day);
    return {
      day,
      employee: { id, name: `${employee.first_name} ${employee.last_name}` },
      working: isWorkingDay(await loadCalendar(db), day),
      ...(await planDay(context, id, day, meetings, dropIns)),
    };
  }),

  writes(planDropIn, async (context, input) => {
    const { tx, now, changed } = context;
    const { id, clientId, day, minutes } = input;
    await requireClient(context, clientId, null);
    const employeeId = requireEmployee(context);
    requireNear(`${day}T12:00:00.000Z`, now);
    const visit = { id, employeeId, clientId, day, minutes, note: input.note || null };
    if (!(await insertDropIn(tx, visit, now))) {
      const earlier = await lockDropIn(tx, id);
      if (earlier?.client_id !== clientId || earlier.employee_id !== employeeId) refuse('id_taken', {});
      return { id };
    }
    changed({ entity: 'drop_in', id, clientId, before: null, after: { day, minutes, note: visit.note } });
    return { id };
  }),

  writes(removeDropIn, async (context, { id }) => {
    const { tx, actor, now, changed } = context;
    const visit = await lockDropIn(tx, id);
    if (!visit || !actor.listsOf.includes(visit.employee_id)) refuse('not_found', {}, 404);
    if (visit.removed_at === null) {
      await endDropIn(tx, id, now);
      changed({ entity: 'drop_in', id, clientId: visit.client_id, before: { day: visit.day }, after: null });
    }
    return { ok: true as const };
  }),
];

type Plan = Omit<OutputOf<typeof dayPlan>, 'day' | 'employee' | 'working'>;

async function planDay(
  context: ReadContext,
  employeeId: string,
  day: Day,
  meetings: readonly MeetingRow[],
  dropIns: readonly DropIn[],
): Promise<Plan> {
  const { db, scope, company } = context;
  const { norms, office } = readTravelNorms(company.norms);
  const midnight = Date.parse(instantAt(day, 0, 0, company.timeZone));
  const minuteOf = (at: Instant) => Math.round((Date.parse(at) - midnight) / MINUTE_MS);
  const momentOf = (minute: number) => new Date(midnight + minute * MINUTE_MS).toISOString();
  const ids = [...meetings.map(({ client }) => client.id), ...dropIns.map(({ clientId }) => clientId)];
  const clients = await listPlacedClients(db, scope, ids);
  const known = dropIns.filter(({ clientId }) => clients.has(clientId));
  const windowOf = (client: PlacedClient | undefined) => {
    const zone = clockOf(client ?? { timeZone: null, city: null }, company.timeZone);
    const [from, to] = [OFFICE_HOURS.from, OFFICE_HOURS.to].map((hour) =>
      minuteOf(instantAt(day, hour, 0, zone)),
    );
    return { from: from ?? 0, to: to ?? 0 };
  };
  const visits: Visit[] = [
    ...meetings.map((meeting) => ({
      id: meeting.id,
      clientId: meeting.client.id,
      place: meeting.place === null ? (clients.get(meeting.client.id)?.place ?? null) : null,
      minutes: meeting.minutes,
      fixedAt: minuteOf(meeting.startsAt),
      window: windowOf(clients.get(meeting.client.id)),
    })),
    ...known.map(({ id, clientId, minutes }) => {
      const client = clients.get(clientId);
      return { id, clientId, place: client?.place ?? null, minutes, fixedAt: null, window: windowOf(client) };
    }),
  ];
  const [first] = visits;
  const wayOut = (first && travelBetween(office, first.place, norms)?.minutes) ?? 0;
  const startsAt = Math.min(SET_OUT_HOUR * 60, first?.fixedAt ? first.fixedAt - wayOut : SET_OUT_HOUR * 60);
  const problem = { visits, office, startsAt };
  const { order, route } = orderVisits(problem, norms);
  const given = walkRoute(problem, visits, norms);
  const callees = await loadCallees(
    db,
    scope,
    known.map(({ clientId }) => clientId),
  );
  const unmet = (await listUnmetClients(db, scope, employeeId)).filter(({ id }) => !clients.has(id));
  const near = findNearby(
    unmet,
    order.map(({ place }) => place),
    norms,
    MOST_NEARBY,
  );
  const clientAt = (index: number) => clients.get(order[index]?.clientId ?? '')?.name ?? '';

  return {
    stops: route.stops.map((stop) => ({
      id: stop.id,
      travel: stop.travel,
      first: stop.first,
      arriveAt: momentOf(stop.arriveAt),
      beginsAt: momentOf(stop.beginAt),
      endsAt: momentOf(stop.endAt),
      slackMinutes: stop.slack,
      lateMinutes: stop.late,
      ...aboutVisit(stop.id),
    })),
    back: route.back,
    backAt: route.back ? momentOf(route.endAt + route.back.minutes) : null,
    hasOffice: office !== null,
    travelMinutes: route.travelMinutes,
    km: route.km,
    unknownWays: route.unknownWays,
    savedMinutes: Math.max(0, given.travelMinutes - route.travelMinutes),
    nearby: near.map(({ client: { id, name, address }, travel, stop }) => ({
      client: { id, name, address },
      travel,
      nearTo: clientAt(stop),
    })),
  };

  function aboutVisit(id: string) {
    const meeting = meetings.find((one) => one.id === id);
    if (meeting) {
      const { client, person, purpose, state, place, note } = meeting;
      return { kind: 'meeting' as const, client, person, purpose, state, place, note };
    }
    const visit = known.find((one) => one.id === id);
    const client = clients.get(visit?.clientId ?? '');
    const [person] = callees.get(visit?.clientId ?? '')?.people ?? [];
    return {
      kind: 'drop_in' as const,
      client: {
        id: client?.id ?? '',
        name: client?.name ?? '',
        address: client?.address ?? null,
        timeZone: clockOf(client ?? { timeZone: null, city: null }, company.timeZone),
      },
      person: person
        ? {
            id: person.id,
            name: person.name,
            address: person.address,
            post: person.post,
            phone: person.phones[0]?.normal ?? person.phones[0]?.raw ?? null,
          }
        : null,
      purpose: null,
      state: null,
      place: null,
      note: visit?.note ?? null,
    };
  }
}
