// What booking, moving and marking a meeting have in common.
import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import { clockOf } from '#features/clients/rules/cities.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { lockEmployee } from '#features/staff/data/employee.ts';
import { isWorkingDay } from '#features/staff/rules/working-calendar.ts';
import { addDays, type Instant, instantAt, localParts } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { listBusyMeetings, lookAround } from '../data/busy-meetings.ts';
import { loadInvitation } from '../data/invitation.ts';
import { isVisitor, lockMeeting, type MeetingCard } from '../data/meeting.ts';
import { findEmailOf, findTouchedClient, type TouchedClient } from '../data/touched-client.ts';
import { writeInvitationLetter } from '../letters/meeting-invitation.ts';
import { fitMeeting } from '../rules/meeting-fit.ts';
import { warningsOf } from '../rules/meeting-time.ts';
import { plainInstant } from '../rules/moments.ts';
import { placeOf, readTravelNorms } from '../rules/travel.ts';
import type { bookMeeting } from '../shapes/contracts/meetings.ts';
import type { MeetingChanged } from '../shapes/events.ts';
import type { InvitationKind } from '../shapes/invitation.ts';
import type { MeetingWarning } from '../shapes/meeting.ts';
import { requireEmployee } from './calls.ts';

export type Meeting = MeetingCard & { version: number };

/** The meeting, when it is one's own, of a colleague one stands in for, or one leads. */
export async function requireMeeting(context: WriteContext, id: string, version: number) {
  const { tx, scope, actor } = context;
  const meeting = await lockMeeting(tx, id);
  const client = meeting && (await findTouchedClient(tx, scope, meeting.clientId));
  if (!meeting || !client) refuse('not_found', {}, 404);
  if (!scope.all && !actor.listsOf.includes(meeting.employeeId)) refuse('meeting_not_own', {}, 403);
  if (meeting.version !== version) refuse('changed_meanwhile', { version: meeting.version });
  return { meeting, client };
}

/** The meeting as it is to be written. */
export async function cardOf(
  context: WriteContext,
  input: ParsedInputOf<typeof bookMeeting>,
  client: TouchedClient,
): Promise<MeetingCard> {
  const self = requireEmployee(context);
  const employeeId = input.employeeId ?? self;
  if (employeeId !== self) {
    if (!context.scope.all) refuse('meeting_for_other', {}, 403);
    if (!(await isVisitor(context.tx, employeeId))) refuse('employee_unknown', {}, 404);
  }
  const startsAt = plainInstant(input.startsAt);
  const invites = input.invite && input.personId && input.state === 'booked' && startsAt > context.now;
  return {
    id: input.id,
    clientId: input.clientId,
    personId: input.personId,
    employeeId,
    roundId: client.roundId,
    startsAt,
    minutes: input.minutes,
    place: input.place || null,
    purpose: input.purpose,
    state: input.state,
    reasonCode: null,
    reason: null,
    note: input.note || null,
    warnings: [],
    invitedEmail: invites && input.personId ? await findEmailOf(context.tx, input.personId) : null,
  };
}

/**
 * What speaks against the time. Refuses two places at once unless the caller has seen and accepted that,
 * naming the other meeting as far as the caller may know it.
 */
export async function judgeTime(
  context: WriteContext,
  card: MeetingCard,
  client: TouchedClient,
  evenIf: readonly MeetingWarning[],
): Promise<MeetingWarning[]> {
  const { tx, scope, company, now } = context;
  // Holding the employee keeps a parallel twin from booking the same hour past the check.
  await lockEmployee(tx, card.employeeId);
  const today = localParts(card.startsAt, company.timeZone).day;
  const meetings = await listBusyMeetings(tx, scope, {
    employeeId: card.employeeId,
    from: instantAt(addDays(today, -1), 0, 0, company.timeZone),
    until: instantAt(addDays(today, 2), 0, 0, company.timeZone),
  });
  const { norms } = readTravelNorms(company.norms);
  const place = card.place === null ? placeOf(client) : null;
  const fit = fitMeeting({ ...card, place }, meetings, norms, company.timeZone);
  const [other] = fit.overlaps;
  if (other && !evenIf.includes('overlaps_own')) {
    refuse('meeting_clashes', {
      meetingId: other.id,
      client: other.client,
      startsAt: other.startsAt,
      minutes: other.minutes,
      timeZone: company.timeZone,
    });
  }
  const timeZone = clockOf(client, company.timeZone);
  const day = localParts(card.startsAt, timeZone).day;
  const around = await lookAround(tx, card, day, now);
  const workingDay = isWorkingDay(await loadCalendar(tx), day);
  return warningsOf({ ...card, ...around, timeZone, workingDay }, fit);
}

/** Tells the rooms above that the meeting is now so. */
export function tell({ happened }: WriteContext, card: MeetingCard): void {
  happened({
    kind: 'meeting-changed',
    meetingId: card.id,
    clientId: card.clientId,
    employeeId: card.employeeId,
    state: card.state,
    startsAt: card.startsAt,
  } satisfies MeetingChanged);
}

/** Writes to the client what became of the meeting, where an invitation had gone out and it is still ahead. */
export async function writeToClient(
  { tx, now, company, happened }: WriteContext,
  meeting: { id: string; invitedEmail: string | null; startsAt: Instant },
  kind: InvitationKind,
  fromStartsAt: Instant | null = null,
): Promise<void> {
  const passed = meeting.startsAt <= now && (fromStartsAt ?? '') <= now;
  if (!meeting.invitedEmail || passed) return;
  const facts = await loadInvitation(tx, meeting.id, company, now);
  if (facts) happened(writeInvitationLetter({ ...facts, kind, fromStartsAt }));
}
