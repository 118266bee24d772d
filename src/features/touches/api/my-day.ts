import { type ReadContext, reads } from '#features/access/shapes/procedure.ts';
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { isWorkingDay, workingDaysBetween } from '#features/staff/rules/working-calendar.ts';
import { settleNorms } from '#features/rounds/rules/norms.ts';
import type { CompanyNorms } from '#features/staff/shapes/settings.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';
import { addDays, dayAt, instantAt } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { type ListedClient, loadListedClients } from '../data/call-candidates.ts';
import { loadCallees, NOBODY, type Reachable } from '../data/callees.ts';
import { loadRoundTries } from '../data/call-hours.ts';
import { countMeetingsFrom, listMeetingsOfDay } from '../data/meeting-list.ts';
import { loadAnsweredNo, loadOpenQuestionnaires, loadPromises, loadWaitingCases } from '../data/open-work.ts';
import { type CurrentRound, loadCurrentRound } from '../data/week-quota.ts';
import { queueCalls } from '../rules/call-queue.ts';
import { waysFor } from './queue.ts';
import { sortMeetings } from '../rules/day-meetings.ts';
import { readTravelNorms } from '../rules/travel.ts';
import { summariseWeek } from '../rules/week-quota.ts';
import type { CallQueue, QueuedCall } from '../shapes/call.ts';
import { myDay } from '../shapes/contracts/my-day.ts';

type Day = OutputOf<typeof myDay>;

/** How long a client's «no» stands on the curator's day. */
const NO_SHOWN_DAYS = 14;

export const myDayApi = [
  reads(myDay, async (context, input) => {
    const { db, scope, now, today, company } = context;
    const { employeeId, listsOf } = whoseDay(context, input.employeeId);
    const zone = company.timeZone;
    const [
      round,
      calendar,
      listed,
      roundTries,
      meetings,
      ahead,
      cases,
      answeredNo,
      questionnaires,
      promises,
      employee,
    ] = await Promise.all([
      loadCurrentRound(db, employeeId, zone),
      loadCalendar(db),
      loadListedClients(db, scope, listsOf, now, zone),
      loadRoundTries(db),
      listMeetingsOfDay(db, scope, listsOf, today, zone),
      countMeetingsFrom(db, scope, listsOf, addDays(today, 2), zone),
      loadWaitingCases(db, scope, listsOf, zone),
      loadAnsweredNo(db, scope, listsOf, zone, instantAt(addDays(today, -NO_SHOWN_DAYS), 0, 0, zone)),
      loadOpenQuestionnaires(db, scope, listsOf, zone),
      loadPromises(db, scope, listsOf),
      findName(context, employeeId),
    ]);
    const queue = queueCalls(round?.running ? listed : [], {
      now,
      timeZone: zone,
      isWorkingDay: (day) => isWorkingDay(calendar, day),
      roundTries,
    });
    const shown = queue.today.slice(0, input.calls);
    const clientIds = [...shown.map((line) => line.clientId), ...cases.map(({ client }) => client.id)];
    const callees = await loadCallees(db, scope, clientIds);
    const peopleOf = (clientId: string) => callees.get(clientId) ?? NOBODY;
    return {
      employee: { id: employeeId, name: employee },
      round: round
        ? {
            id: round.id,
            name: round.name,
            running: round.running,
            startsOn: round.startsOn,
            endsOn: round.endsOn,
          }
        : null,
      list: countList(listed, queue),
      quota: quotaOf(context, round, calendar, listed),
      calls: {
        rows: linesOf(shown, listed, peopleOf),
        total: queue.today.length,
        later: queue.later,
      },
      meetings: { ...sortMeetings(meetings, { now, today, timeZone: zone }), ahead },
      travel: readTravelNorms(company.norms),
      waiting: cases.map((one) => ({
        ...one,
        workingDays: workingDaysBetween(calendar, addDays(dayAt(one.since, zone), 1), today),
        people: peopleOf(one.client.id).people,
      })),
      answeredNo,
      questionnaires,
      promises,
    };
  }),
];

/** Oneself with those one stands in for; a colleague for who leads or stands in. */
function whoseDay({ actor, scope }: ReadContext, asked: string | undefined) {
  const employeeId = asked ?? actor.employeeId ?? refuse('employee_unknown', {}, 404);
  if (employeeId === actor.employeeId) return { employeeId, listsOf: actor.listsOf };
  if (!scope.all && !actor.listsOf.includes(employeeId)) refuse('not_own_day', {}, 403);
  return { employeeId, listsOf: [employeeId] };
}

async function findName({ db }: ReadContext, employeeId: string): Promise<string> {
  const row = await db
    .selectFrom('employee')
    .select(['first_name', 'last_name'])
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return row ? `${row.first_name} ${row.last_name}` : refuse('employee_unknown', {}, 404);
}

function countList(listed: readonly ListedClient[], queue: CallQueue): Day['list'] {
  const inState = (state: string) => listed.filter((one) => one.questionnaireState === state).length;
  return {
    clients: listed.length,
    accepted: inState('accepted'),
    handedIn: inState('handed_in'),
    refused: queue.refused,
  };
}

function quotaOf(
  { company, today }: ReadContext,
  round: CurrentRound | undefined,
  calendar: WorkingCalendar,
  listed: readonly ListedClient[],
): Day['quota'] {
  if (!round?.participant || !round.running) return null;
  const week = summariseWeek({
    participant: round.participant,
    round: { from: round.startsOn, to: round.endsOn },
    accepted: round.accepted,
    norms: settleNorms(round.norms, (company.norms as CompanyNorms).quota ?? {}),
    calendar,
    today,
    open: listed.filter((one) => one.questionnaireState !== 'accepted').length,
  });
  return { ...week, awaiting: round.awaiting };
}

function linesOf(
  shown: readonly QueuedCall[],
  listed: readonly ListedClient[],
  peopleOf: (clientId: string) => Reachable,
): Day['calls']['rows'] {
  const byId = new Map(listed.map((one) => [one.clientId, one]));
  return shown.flatMap((line) => {
    const client = byId.get(line.clientId);
    if (!client) return [];
    const { reason, now, from, why } = line;
    const reachable = peopleOf(client.clientId);
    const { lastCall, lastNote: note } = client;
    return [
      {
        client: {
          id: client.clientId,
          name: client.name,
          city: client.city,
          timeZone: client.timeZone,
        },
        reason,
        now,
        from,
        attempts: client.attempts,
        lastCall: lastCall && { at: lastCall.at, outcome: lastCall.outcome, note },
        people: reachable.people,
        companyPhones: reachable.companyPhones,
        why: [...why],
        ways: waysFor(reason, client, reachable),
        questionnaireId: client.questionnaireId,
        caseId: client.caseId,
      },
    ];
  });
}
