import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { lockEmployee } from '#features/staff/data/employee.ts';
import { isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import { daysBetween, localParts } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  findClash,
  insertMeeting,
  isVisitor,
  lockMeeting,
  lookAround,
  type MeetingCard,
  moveMeeting,
  setMeetingState,
} from '../data/meeting.ts';
import { listMeetingsBetween } from '../data/meeting-list.ts';
import { findTouchedClient } from '../data/touched-client.ts';
import { requireMark, requireTimeFor, warningsOf } from '../rules/meeting-time.ts';
import { plainInstant } from '../rules/moments.ts';
import { bookMeeting, listMeetings, markMeeting, rescheduleMeeting } from '../shapes/contracts/meetings.ts';
import type { MeetingChanged } from '../shapes/events.ts';
import type { MeetingWarning } from '../shapes/meeting.ts';
import { requireClient, requireEmployee, writeCall } from './calls.ts';

const LONGEST_SPAN_DAYS = 62;

export const meetingsApi = [
  writes(bookMeeting, async (context, input) => {
    const { tx, now, changed } = context;
    const client = await requireClient(context, input.clientId, input.personId);
    const card = await cardOf(context, input, client.roundId);
    requireTimeFor(input.state, card.startsAt, now);
    const earlier = await lockMeeting(tx, card.id);
    if (earlier) return repeatOf(context, earlier, card, client.timeZone);
    if (card.state === 'booked') await refuseClash(context, card);
    if (!(await insertMeeting(tx, card, now))) {
      // A parallel twin of this very request was quicker.
      const twin = await lockMeeting(tx, card.id);
      return repeatOf(context, twin ?? { ...card, version: 1 }, card, client.timeZone);
    }
    changed({ entity: 'meeting', id: card.id, clientId: card.clientId, before: null, after: card });
    if (input.callId) await writeBookingCall(context, card, input.callId);
    tell(context, card);
    return { id: card.id, version: 1, warnings: await warn(context, card, client.timeZone) };
  }),

  writes(rescheduleMeeting, async (context, input) => {
    const { tx, now, changed } = context;
    const { meeting, timeZone } = await requireMeeting(context, input.id, input.version);
    if (meeting.state !== 'booked') refuse('meeting_not_booked', { state: meeting.state });
    const to = {
      startsAt: plainInstant(input.startsAt),
      minutes: input.minutes,
      place: input.place || null,
    };
    requireTimeFor('booked', to.startsAt, now);
    const moved = { ...meeting, ...to };
    await refuseClash(context, moved);
    const version = await moveMeeting(tx, meeting.id, to);
    const { startsAt, minutes, place } = meeting;
    changed({
      entity: 'meeting',
      id: meeting.id,
      clientId: meeting.clientId,
      before: { startsAt, minutes, place },
      after: to,
    });
    tell(context, moved);
    return { id: meeting.id, version, warnings: await warn(context, moved, timeZone) };
  }),

  writes(markMeeting, async (context, input) => {
    const { tx, now, changed } = context;
    const { meeting } = await requireMeeting(context, input.id, input.version);
    const keepsReason = input.state === 'cancelled' || input.state === 'no_show';
    const mark = { state: input.state, reason: (keepsReason && input.reason) || null };
    requireMark(mark, meeting, now);
    if (mark.state === 'booked') await refuseClash(context, meeting);
    const version = await setMeetingState(tx, meeting.id, mark);
    changed({
      entity: 'meeting',
      id: meeting.id,
      clientId: meeting.clientId,
      before: { state: meeting.state, reason: meeting.reason },
      after: mark,
    });
    tell(context, { ...meeting, ...mark });
    return { id: meeting.id, version };
  }),

  reads(listMeetings, async ({ db, scope, actor, company }, input) => {
    const days = daysBetween(input.fromDay, input.toDay);
    if (days < 0 || days > LONGEST_SPAN_DAYS) refuse('span_too_long', { days: LONGEST_SPAN_DAYS }, 422);
    const own = actor.listsOf;
    if (input.employeeId && !scope.all && !own.includes(input.employeeId)) {
      refuse('not_own_day', {}, 403);
    }
    const employeeIds = input.employeeId ? [input.employeeId] : input.all && scope.all ? null : own;
    const rows = await listMeetingsBetween(db, scope, { ...input, employeeIds }, company.timeZone);
    return { rows };
  }),
];

type Meeting = MeetingCard & { version: number };

/** The meeting, when it is one's own, of a colleague one stands in for, or one leads. */
async function requireMeeting(context: WriteContext, id: string, version: number) {
  const { tx, scope, actor } = context;
  const meeting = await lockMeeting(tx, id);
  const client = meeting && (await findTouchedClient(tx, scope, meeting.clientId));
  if (!meeting || !client) refuse('not_found', {}, 404);
  if (!scope.all && !actor.listsOf.includes(meeting.employeeId)) refuse('meeting_not_own', {}, 403);
  if (meeting.version !== version) refuse('changed_meanwhile', { version: meeting.version });
  return { meeting, timeZone: client.timeZone };
}

async function cardOf(
  context: WriteContext,
  input: ParsedInputOf<typeof bookMeeting>,
  roundId: string | null,
): Promise<MeetingCard> {
  const self = requireEmployee(context);
  const employeeId = input.employeeId ?? self;
  if (employeeId !== self) {
    if (!context.scope.all) refuse('meeting_for_other', {}, 403);
    if (!(await isVisitor(context.tx, employeeId))) refuse('employee_unknown', {}, 404);
  }
  return {
    id: input.id,
    clientId: input.clientId,
    personId: input.personId,
    employeeId,
    roundId,
    startsAt: plainInstant(input.startsAt),
    minutes: input.minutes,
    place: input.place || null,
    purpose: input.purpose,
    state: input.state,
    reason: null,
    note: input.note || null,
  };
}

/** The same id again: harmless when it is the same meeting. */
async function repeatOf(context: WriteContext, earlier: Meeting, card: MeetingCard, timeZone: string | null) {
  const same = earlier.clientId === card.clientId && earlier.employeeId === card.employeeId;
  if (!same) refuse('id_taken', {});
  return { id: earlier.id, version: earlier.version, warnings: await warn(context, earlier, timeZone) };
}

/** Refuses two places at once, naming the other meeting as far as the caller may know it. */
async function refuseClash(context: WriteContext, card: MeetingCard): Promise<void> {
  const { tx, scope, company } = context;
  // Holding the employee keeps a parallel twin from booking the same hour past the check.
  await lockEmployee(tx, card.employeeId);
  const other = await findClash(tx, card, card.id);
  if (!other) return;
  const client = await findTouchedClient(tx, scope, other.clientId);
  refuse('meeting_clashes', {
    meetingId: other.id,
    client: client?.name ?? null,
    startsAt: other.startsAt,
    minutes: other.minutes,
    timeZone: company.timeZone,
  });
}

async function warn(
  { tx, now, company }: WriteContext,
  card: MeetingCard,
  clientZone: string | null,
): Promise<MeetingWarning[]> {
  const timeZone = clientZone ?? company.timeZone;
  const day = localParts(card.startsAt, timeZone).day;
  const around = await lookAround(tx, card, day, now);
  return warningsOf({
    ...card,
    ...around,
    timeZone,
    workingDay: isWorkingDay(await loadCalendar(tx), day),
  });
}

async function writeBookingCall(context: WriteContext, card: MeetingCard, callId: string): Promise<void> {
  await writeCall(context, {
    id: callId,
    clientId: card.clientId,
    personId: card.personId,
    employeeId: requireEmployee(context),
    roundId: card.roundId,
    at: context.now,
    outcome: 'booked',
    callBackAt: null,
    reason: null,
    note: null,
  });
}

function tell({ happened }: WriteContext, card: MeetingCard): void {
  happened({
    kind: 'meeting-changed',
    meetingId: card.id,
    clientId: card.clientId,
    employeeId: card.employeeId,
    state: card.state,
    startsAt: card.startsAt,
  } satisfies MeetingChanged);
}
