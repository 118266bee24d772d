import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import { addDays, daysBetween } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  insertMeeting,
  lockMeeting,
  type MeetingCard,
  moveMeeting,
  setMeetingState,
} from '../data/meeting.ts';
import { insertMeetingEvent, listMeetingEvents, type MeetingHappening } from '../data/meeting-event.ts';
import { findMeetingRow, listMeetingsBetween } from '../data/meeting-list.ts';
import { requireMark, requireTimeFor } from '../rules/meeting-time.ts';
import { plainInstant, timeOfDeed } from '../rules/moments.ts';
import { readTravelNorms } from '../rules/travel.ts';
import {
  bookMeeting,
  getMeeting,
  listMeetings,
  markMeeting,
  rescheduleMeeting,
} from '../shapes/contracts/meetings.ts';
import type { MeetingState } from '../shapes/meeting.ts';
import { requireClient, requireEmployee, requireScriptVersion, writeCall } from './calls.ts';
import { cardOf, judgeTime, type Meeting, requireMeeting, tell, writeToClient } from './meeting-card.ts';

const LONGEST_SPAN_DAYS = 62;

export const meetingsApi = [
  writes(bookMeeting, async (context, input) => {
    const { tx, now, changed } = context;
    const at = timeOfDeed(input.at, now);
    const client = await requireClient(context, input.clientId, input.personId);
    const plan = await cardOf(context, input, client);
    const earlier = await lockMeeting(tx, plan.id);
    if (earlier) return repeatOf(earlier, plan);
    requireTimeFor(input.state, plan.startsAt, at);
    const evenIf = input.state === 'held' ? (['overlaps_own'] as const) : input.evenIf;
    const card = { ...plan, warnings: await judgeTime(context, plan, client, evenIf) };
    if (!(await insertMeeting(tx, card, now))) {
      // A parallel twin of this very request was quicker.
      return repeatOf((await lockMeeting(tx, card.id)) ?? { ...card, version: 1 }, card);
    }
    changed({ entity: 'meeting', id: card.id, clientId: card.clientId, before: null, after: card });
    const kind = input.state === 'held' ? 'recorded' : 'booked';
    await note(context, card, { at, kind, toStartsAt: card.startsAt });
    if (input.callId) {
      const { callId, scriptVersionId } = input;
      await writeBookingCall(context, card, { callId, at, scriptVersionId });
    }
    tell(context, card);
    await writeToClient(context, card, 'invite');
    return { id: card.id, version: 1, warnings: card.warnings, invited: card.invitedEmail };
  }),

  writes(rescheduleMeeting, async (context, input) => {
    const { tx, now, changed } = context;
    const at = timeOfDeed(input.at, now);
    const { meeting, client } = await requireMeeting(context, input.id, input.version);
    if (meeting.state !== 'booked') refuse('meeting_not_booked', { state: meeting.state });
    const to = { startsAt: plainInstant(input.startsAt), minutes: input.minutes, place: input.place || null };
    requireTimeFor('booked', to.startsAt, at);
    const plan = { ...meeting, ...to };
    const warnings = await judgeTime(context, plan, client, input.evenIf);
    const moved = { ...plan, warnings };
    const version = await moveMeeting(tx, meeting.id, moved, now);
    const why = { reasonCode: input.reasonCode, reason: input.reason || null };
    const { startsAt, minutes, place } = meeting;
    changed({
      entity: 'meeting',
      id: meeting.id,
      clientId: meeting.clientId,
      before: { startsAt, minutes, place },
      after: { ...to, ...(why.reasonCode || why.reason ? why : {}) },
    });
    await note(context, meeting, {
      at,
      kind: 'moved',
      ...why,
      fromStartsAt: startsAt,
      toStartsAt: to.startsAt,
    });
    tell(context, moved);
    await writeToClient(context, moved, 'move', startsAt === to.startsAt ? null : startsAt);
    return { id: meeting.id, version, warnings, invited: moved.invitedEmail };
  }),

  writes(markMeeting, async (context, input) => {
    const { tx, now, changed } = context;
    const at = timeOfDeed(input.at, now);
    const { meeting, client } = await requireMeeting(context, input.id, input.version);
    const keepsReason = input.state === 'cancelled' || input.state === 'no_show';
    const mark = {
      state: input.state,
      reasonCode: keepsReason ? input.reasonCode : null,
      reason: (keepsReason && input.reason) || null,
    };
    requireMark(mark, meeting, at);
    // What was agreed on with open eyes may come back as it was.
    if (mark.state === 'booked') await judgeTime(context, meeting, client, meeting.warnings);
    const version = await setMeetingState(tx, meeting.id, mark, now);
    changed({
      entity: 'meeting',
      id: meeting.id,
      clientId: meeting.clientId,
      before: { state: meeting.state, reason: meeting.reason },
      after: mark,
    });
    const { state, ...why } = mark;
    await note(context, meeting, { at, kind: state === 'booked' ? 'reopened' : state, ...why });
    tell(context, { ...meeting, ...mark });
    const letter = letterAfter(meeting.state, state);
    if (letter) await writeToClient(context, meeting, letter);
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
    const calendar = await loadCalendar(db);
    const span = Array.from({ length: days + 1 }, (_, index) => addDays(input.fromDay, index));
    return {
      rows,
      travel: readTravelNorms(company.norms),
      daysOff: span.filter((day) => !isWorkingDay(calendar, day)),
    };
  }),

  reads(getMeeting, async ({ db, scope, company }, { id }) => {
    const row = await findMeetingRow(db, scope, id, company.timeZone);
    if (!row) refuse('not_found', {}, 404);
    return { ...row, history: await listMeetingEvents(db, id) };
  }),
];

/** The same id again: harmless when it is the same meeting. */
function repeatOf(earlier: Meeting, card: MeetingCard) {
  const same = earlier.clientId === card.clientId && earlier.employeeId === card.employeeId;
  if (!same) refuse('id_taken', {});
  const { id, version, warnings, invitedEmail } = earlier;
  return { id, version, warnings: [...warnings], invited: invitedEmail };
}

/** What the client hears when a meeting goes from one state to another; undefined: nothing. */
function letterAfter(from: MeetingState, to: MeetingState): 'cancel' | 'invite' | undefined {
  if (to === 'cancelled' && from === 'booked') return 'cancel';
  return to === 'booked' && from === 'cancelled' ? 'invite' : undefined;
}

async function note(
  { tx, actor }: WriteContext,
  meeting: { id: string; clientId: string },
  happening: Omit<MeetingHappening, 'meetingId' | 'clientId' | 'byEmployeeId'>,
): Promise<void> {
  const { id: meetingId, clientId } = meeting;
  await insertMeetingEvent(tx, { meetingId, clientId, byEmployeeId: actor.employeeId, ...happening });
}

async function writeBookingCall(
  context: WriteContext,
  card: MeetingCard,
  { callId, at, scriptVersionId }: { callId: string; at: string; scriptVersionId: string | null },
): Promise<void> {
  await requireScriptVersion(context, scriptVersionId);
  await writeCall(context, {
    id: callId,
    scriptVersionId,
    recordedAt: context.now,
    clientId: card.clientId,
    personId: card.personId,
    employeeId: requireEmployee(context),
    roundId: card.roundId,
    at,
    outcome: 'booked',
    callBackAt: null,
    reason: null,
    note: null,
  });
}
