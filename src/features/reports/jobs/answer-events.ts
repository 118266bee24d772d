// Letters that follow from acts in other rooms, queued in the same transaction (app/reactions.ts).
import type { Tx, WriteContext } from '#features/access/shapes/procedure.ts';
import { type ClientAsked, letterOfLink } from '#features/quality/shapes/events.ts';
import type { InvitationMade } from '#features/staff/shapes/events.ts';
import type { MeetingLetter } from '#features/touches/shapes/events.ts';
import type { Instant } from '#kernel/day.ts';
import type { Locale } from '#kernel/words.ts';
import { queueLetter } from '../data/letters.ts';
import { writeInvitation } from '../letters/invitation.ts';

/** The question, or what is awaited, goes to the client (M9.7). */
export async function mailClient({ tx, now }: WriteContext, event: ClientAsked): Promise<void> {
  await queueClientLetter(tx, event, now);
}

/** Puts a letter to a client into the queue. */
export async function queueClientLetter(tx: Tx, event: ClientAsked, at: Instant): Promise<void> {
  const { letterKind: kind, letter, toEmail, toName, clientId, sender, linkId } = event;
  const dedupe = linkId ? { dedupeKey: letterOfLink(linkId) } : {};
  await queueLetter(tx, { kind, letter, toEmail, toName, clientId, ...sender, ...dedupe, at });
}

/** The client hears of a meeting, of its change or of its end, with an entry for the calendar (M7.3). */
export async function mailMeeting({ tx, now }: WriteContext, event: MeetingLetter): Promise<void> {
  await queueMeetingLetter(tx, event, now);
}

/** Puts a letter about a meeting into the queue; a second one with its key is not written. */
export async function queueMeetingLetter(tx: Tx, event: MeetingLetter, at: Instant): Promise<void> {
  const { kind: _, letterKind, ...letter } = event;
  await queueLetter(tx, { kind: letterKind, ...letter, at });
}

/** The invitation goes to the employee. */
export async function mailInvitation(context: WriteContext, event: InvitationMade): Promise<void> {
  const { tx, now, company } = context;
  const employee = await tx
    .selectFrom('employee')
    .select(['first_name', 'last_name', 'locale'])
    .where('id', '=', event.employeeId)
    .executeTakeFirst();
  if (!employee) return;
  const letter = writeInvitation({
    locale: (employee.locale as Locale | null) ?? company.locale,
    companyName: company.name,
    timeZone: company.timeZone,
    firstName: employee.first_name,
    link: event.link,
    expiresAt: event.expiresAt,
    isReset: event.isReset,
  });
  await queueLetter(tx, {
    kind: 'invitation',
    letter,
    toEmail: event.email,
    toName: `${employee.first_name} ${employee.last_name}`,
    toEmployeeId: event.employeeId,
    at: now,
  });
}
