import { type ReadContext, reads } from '#features/access/shapes/procedure.ts';
import { clockOf } from '#features/clients/rules/cities.ts';
import { listAbsences } from '#features/staff/data/absence.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import { isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import { addDays, instantAt, mondayOf } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { listBusyMeetings } from '../data/busy-meetings.ts';
import { listInvitable } from '../data/invitable.ts';
import { findTouchedClient } from '../data/touched-client.ts';
import { daysFrom } from '../rules/meeting-proposals.ts';
import { placeOf, readTravelNorms } from '../rules/travel.ts';
import { BOOKING_WEEKS, bookingFacts } from '../shapes/contracts/booking.ts';

const MOST_ABSENCES = 50;

export const bookingApi = [
  reads(bookingFacts, async (context, input) => {
    const { db, scope, company, today } = context;
    const employeeId = whose(context, input.employeeId);
    const client = await findTouchedClient(db, scope, input.clientId);
    if (!client) refuse('not_found', {}, 404);
    const monday = mondayOf(input.monday ?? today);
    const until = addDays(monday, BOOKING_WEEKS * 7);
    const span = { employeeId, fromDay: monday, toDay: until, limit: MOST_ABSENCES, offset: 0 };
    const [calendar, absences, people, smtp, meetings] = await Promise.all([
      loadCalendar(db),
      listAbsences(db, span),
      listInvitable(db, client.id),
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
      BOOKING_WEEKS * 7,
      (day) => isWorkingDay(calendar, day),
      (day) => absences.some(({ fromDay, toDay }) => fromDay <= day && day <= toDay),
    );
    return {
      monday,
      employeeId,
      client: {
        id: client.id,
        name: client.name,
        timeZone: clockOf(client, company.timeZone),
        place: placeOf(client),
      },
      people,
      ...readTravelNorms(company.norms),
      days: days.map((day) => ({ ...day })),
      meetings: [...meetings],
      mail: smtp !== null,
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
