import { type ReadContext, reads } from '#features/access/shapes/procedure.ts';
import { clockOf } from '#features/clients/rules/cities.ts';
import { listAbsences } from '#features/staff/data/absence.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import { isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import { addDays, type Day, instantAt, mondayOf } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { listBusyMeetings } from '../data/busy-meetings.ts';
import { listPlacedClients } from '../data/drop-in.ts';
import { loadFieldList } from '../data/field-list.ts';
import { listInvitable } from '../data/invitable.ts';
import { daysFrom } from '../rules/meeting-proposals.ts';
import { readTravelNorms } from '../rules/travel.ts';
import { BOOKING_WEEKS, bookingFacts, WEEKS_AHEAD, weeksAhead } from '../shapes/contracts/booking.ts';

const MOST_ABSENCES = 50;

export const bookingApi = [
  reads(bookingFacts, async (context, input) => {
    const employeeId = whose(context, input.employeeId);
    const [visited] = await loadVisited(context, [input.clientId]);
    if (!visited) refuse('not_found', {}, 404);
    const monday = mondayOf(input.monday ?? context.today);
    return { ...(await loadWeeks(context, employeeId, monday, BOOKING_WEEKS)), ...visited };
  }),

  reads(weeksAhead, async (context) => {
    const { db, actor, today } = context;
    const listed = await loadFieldList(db, actor.listsOf);
    const clientIds = listed.map(({ clientId }) => clientId);
    return {
      ...(await loadWeeks(context, whose(context, undefined), mondayOf(today), WEEKS_AHEAD)),
      clients: await loadVisited(context, clientIds),
    };
  }),
];

/** Oneself, a colleague one stands in for, or anybody for who sees all clients. */
export function whose({ actor, scope }: ReadContext, employeeId: string | undefined): string {
  const asked = employeeId ?? actor.employeeId;
  if (!asked) refuse('employee_unknown', {}, 404);
  if (!scope.all && !actor.listsOf.includes(asked)) refuse('not_own_day', {}, 403);
  return asked;
}

/** Where the clients are and who can be met there; those outside the scope are left out. */
async function loadVisited({ db, scope, company }: ReadContext, clientIds: readonly string[]) {
  const [clients, people] = await Promise.all([
    listPlacedClients(db, scope, clientIds),
    listInvitable(db, clientIds),
  ]);
  return [...clients.values()].map((client) => ({
    client: {
      id: client.id,
      name: client.name,
      timeZone: clockOf(client, company.timeZone),
      address: client.address,
      place: client.place,
    },
    people: people.get(client.id) ?? [],
  }));
}

async function loadWeeks(context: ReadContext, employeeId: string, monday: Day, weeks: number) {
  const { db, scope, company } = context;
  const until = addDays(monday, weeks * 7);
  const span = { employeeId, fromDay: monday, toDay: until, limit: MOST_ABSENCES, offset: 0 };
  const [calendar, absences, smtp, meetings] = await Promise.all([
    loadCalendar(db),
    listAbsences(db, span),
    loadSmtp(db),
    listBusyMeetings(db, scope, {
      employeeId,
      // A day more on either side: the client's clock may run hours apart from ours.
      from: instantAt(addDays(monday, -1), 0, 0, company.timeZone),
      until: instantAt(addDays(until, 1), 0, 0, company.timeZone),
    }),
  ]);
  const days = daysFrom(
    monday,
    weeks * 7,
    (day) => isWorkingDay(calendar, day),
    (day) => absences.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay),
  );
  return {
    monday,
    employeeId,
    ...readTravelNorms(company.norms),
    days: days.map((day) => ({ ...day })),
    meetings: [...meetings],
    mail: smtp !== null,
  };
}
