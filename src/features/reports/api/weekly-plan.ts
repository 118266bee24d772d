// Planning the weekly meeting: everybody concerned gets a calendar entry, and one more with every change.
import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { senderOf } from '#features/touches/data/invitation.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { findEmail } from '#features/staff/data/employee.ts';
import { dayAt, type Day } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import type { Locale } from '#kernel/words.ts';
import { queueLetter } from '../data/letters.ts';
import {
  findMeeting,
  insertMeeting,
  listActive,
  listParticipants,
  lockMeeting,
  type Participant,
  putParticipants,
  updateMeeting,
} from '../data/weekly/meeting.ts';
import { findLastPlanned } from '../data/weekly/meeting-list.ts';
import { type InvitationKind, writeWeeklyInvitation } from '../letters/weekly-invitation.ts';
import { proposeDay } from '../rules/weekly-plan.ts';
import { callOffWeekly, changeWeekly, planWeekly } from '../shapes/weekly-contracts.ts';
import { momentOf, requirePlanned } from './weekly-ground.ts';

export const weeklyPlanApi = [
  writes(planWeekly, async (context, input) => {
    const { tx, actor, now, changed } = context;
    const { id, minutes } = input;
    const earlier = await lockMeeting(tx, id);
    if (earlier) return { id, version: earlier.version };
    const startsAt = momentOf(context, input);
    const participantIds = await requireActive(context, input.participantIds);
    const place = input.place || null;
    const regularDay = await regularDayOf(context, input.day);
    const fresh = await insertMeeting(tx, {
      id,
      startsAt,
      minutes,
      place,
      regularDay,
      by: actor.employeeId,
      at: now,
    });
    // A parallel twin of this very request was quicker.
    if (!fresh) return { id, version: (await lockMeeting(tx, id))?.version ?? 1 };
    await putParticipants(tx, id, participantIds);
    changed({
      entity: 'weekly_meeting',
      id,
      before: null,
      after: { startsAt, minutes, place, participantIds },
    });
    await invite(context, id, { kind: 'invite', to: await listParticipants(tx, id) });
    return { id, version: 1 };
  }),

  writes(changeWeekly, async (context, input) => {
    const { tx, now, changed } = context;
    const meeting = await requirePlanned(context, input.meetingId);
    if (meeting.version !== input.version) refuse('changed_meanwhile', { version: meeting.version });
    const { id } = meeting;
    const startsAt = momentOf(context, input);
    const participantIds = await requireActive(context, input.participantIds);
    const before = await listParticipants(tx, id);
    const { minutes } = input;
    const place = input.place || null;
    const moved = startsAt !== meeting.starts_at || minutes !== meeting.minutes || place !== meeting.place;
    const version = meeting.version + 1;
    const day = dayAt(startsAt, context.company.timeZone);
    const wasOn = dayAt(meeting.starts_at, context.company.timeZone);
    await updateMeeting(tx, id, {
      starts_at: startsAt,
      minutes,
      place,
      version,
      changed_at: now,
      ...(day === wasOn ? {} : { regular_day: day }),
    });
    await putParticipants(tx, id, participantIds);
    changed({
      entity: 'weekly_meeting',
      id,
      before: {
        startsAt: meeting.starts_at,
        minutes: meeting.minutes,
        place: meeting.place,
        participantIds: before.map(({ employeeId }) => employeeId),
        version: meeting.version,
      },
      after: { startsAt, minutes, place, participantIds, version },
    });
    const after = await listParticipants(tx, id);
    const known = new Set(before.map(({ employeeId }) => employeeId));
    const staying = new Set(participantIds);
    await invite(context, id, { kind: 'cancel', to: before.filter((one) => !staying.has(one.employeeId)) });
    await invite(context, id, { kind: 'invite', to: after.filter((one) => !known.has(one.employeeId)) });
    if (moved) {
      await invite(context, id, { kind: 'move', to: after.filter((one) => known.has(one.employeeId)) });
    }
    return { id, version };
  }),

  writes(callOffWeekly, async (context, input) => {
    const { tx, now, changed } = context;
    const meeting = await requirePlanned(context, input.meetingId);
    const { id } = meeting;
    const reason = input.reason || null;
    const version = meeting.version + 1;
    await updateMeeting(tx, id, {
      state: 'cancelled',
      cancelled_at: now,
      cancel_reason: reason,
      version,
      changed_at: now,
    });
    changed({
      entity: 'weekly_meeting',
      id,
      before: { state: 'planned' },
      after: { state: 'cancelled', reason },
    });
    await invite(context, id, { kind: 'cancel', to: await listParticipants(tx, id) });
    return { state: 'cancelled' as const };
  }),
];

async function requireActive({ tx }: WriteContext, ids: readonly string[]): Promise<string[]> {
  const unique = [...new Set(ids.map((id) => id.toLowerCase()))];
  const active = await listActive(tx, unique);
  if (active.length < unique.length) refuse('weekly_participant_missing', {}, 422);
  return unique;
}

/** The day the week after counts from: the usual one, where this is only its stand-in on a holiday. */
async function regularDayOf({ tx, today }: WriteContext, day: Day): Promise<Day> {
  const last = await findLastPlanned(tx);
  const proposed = proposeDay(await loadCalendar(tx), last?.regular_day ?? null, today);
  return proposed.day === day ? proposed.regularDay : day;
}

async function invite(
  context: WriteContext,
  meetingId: string,
  { kind, to }: { kind: InvitationKind; to: readonly Participant[] },
): Promise<void> {
  const { tx, company, actor, now } = context;
  const meeting = await findMeeting(tx, meetingId);
  if (!meeting || to.length === 0) return;
  const senderEmail = await senderOf(tx, company);
  const replyTo = actor.employeeId ? await findEmail(tx, actor.employeeId) : null;
  for (const { employeeId, name, email, locale } of to) {
    const { letter, calendar } = writeWeeklyInvitation({
      kind,
      locale: (locale as Locale | null) ?? company.locale,
      companyName: company.name,
      baseUrl: company.baseUrl.replace(/\/+$/, ''),
      timeZone: company.timeZone,
      senderEmail,
      plannedBy: actor.name,
      meeting,
      person: { name, email },
    });
    await queueLetter(tx, {
      kind: 'weekly_invitation',
      letter,
      toEmail: email,
      toName: name,
      toEmployeeId: employeeId,
      dedupeKey: `weekly:${meetingId}:${meeting.version}:${employeeId}`,
      calendar,
      replyTo,
      at: now,
    });
  }
}
