import { type ReadContext, reads, writes } from '#features/access/shapes/procedure.ts';
import { clockOf } from '#features/clients/rules/cities.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { findEmployee } from '#features/staff/data/employee.ts';
import { isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import type { Day } from '#kernel/day.ts';
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
} from '../data/drop-in.ts';
import { listMeetingsBetween } from '../data/meeting-list.ts';
import { type DayPlan, type DayVisit, planVisits } from '../rules/day-plan.ts';
import { requireNear } from '../rules/moments.ts';
import { findNearby } from '../rules/nearby.ts';
import { readTravelNorms } from '../rules/travel.ts';
import { dayPlan, planDropIn, removeDropIn } from '../shapes/contracts/day-plan.ts';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import { whose } from './booking.ts';
import { requireClient, requireEmployee } from './calls.ts';

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

type Plan = Omit<DayPlan, 'day' | 'employee' | 'working'>;

async function planDay(
  context: ReadContext,
  employeeId: string,
  day: Day,
  meetings: readonly MeetingRow[],
  dropIns: readonly DropIn[],
): Promise<Plan> {
  const { db, scope, company } = context;
  const { norms, office } = readTravelNorms(company.norms);
  const ids = [...meetings.map(({ client }) => client.id), ...dropIns.map(({ clientId }) => clientId)];
  const clients = await listPlacedClients(db, scope, ids);
  const known = dropIns.filter(({ clientId }) => clients.has(clientId));
  const zoneOf = (clientId: string) =>
    clockOf(clients.get(clientId) ?? { timeZone: null, city: null }, company.timeZone);
  const pointOf = (clientId: string) => clients.get(clientId)?.place ?? null;
  const visits: DayVisit[] = [
    ...meetings.map(({ id, client, place, minutes, startsAt }) => ({
      id,
      clientId: client.id,
      place: place === null ? pointOf(client.id) : null,
      minutes,
      startsAt,
      timeZone: zoneOf(client.id),
    })),
    ...known.map(({ id, clientId, minutes }) => ({
      id,
      clientId,
      place: pointOf(clientId),
      minutes,
      startsAt: null,
      timeZone: zoneOf(clientId),
    })),
  ];
  const { order, times, sums } = planVisits(visits, { day, timeZone: company.timeZone, office, norms });
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
    stops: times.map((time) => ({
      ...time,
      ...aboutVisit(time.id),
      point: visits.find(({ id }) => id === time.id)?.place ?? null,
    })),
    ...sums,
    office,
    norms,
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
        timeZone: zoneOf(client?.id ?? ''),
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
