// Reminders of meetings a day and an hour before, each once: a row is written with the letter, in one
// transaction, so neither a second process nor a restart sends it again.
import { inTransaction } from '#db/transaction.ts';
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import { SYSTEM_ACTOR } from '#features/access/shapes/actor.ts';
import { clockOf } from '#features/clients/rules/cities.ts';
import type { Instant } from '#kernel/day.ts';
import { loadInvitation } from '../data/invitation.ts';
import { findMeetingRow } from '../data/meeting-list.ts';
import { claimReminder, listReminderCandidates, type ReminderCandidate } from '../data/reminder.ts';
import { writeClientReminder, writeReminder } from '../letters/meeting-reminder.ts';
import { dueReminders } from '../rules/reminder-due.ts';
import type { MeetingLetter } from '../shapes/events.ts';
import type { ReminderKind } from '../shapes/reminder.ts';

/** Puts the letter into the post; the queue belongs to a room above. */
export type Post = (tx: Tx, letter: MeetingLetter, at: Instant) => Promise<void>;

/** Sends the reminders due at `now`; returns how many. */
export async function remindOfMeetings(
  db: Db,
  company: CompanyFacts,
  now: Instant,
  post: Post,
): Promise<number> {
  let sent = 0;
  for (const candidate of await listReminderCandidates(db, now)) {
    const facts = {
      ...candidate,
      invited: candidate.invitedEmail !== null,
      timeZone: clockOf(candidate, company.timeZone),
    };
    for (const kind of dueReminders(facts, now)) {
      if (kind !== 'client' && !candidate.employee.email) continue;
      const letter = await letterOf(db, company, candidate, kind, now);
      if (!letter) continue;
      const { meetingId, startsAt } = candidate;
      const gone = await inTransaction(db, async (tx) => {
        if (!(await claimReminder(tx, { meetingId, kind, startsAt, now }))) return false;
        await post(tx, letter, now);
        return true;
      });
      if (gone) sent += 1;
    }
  }
  return sent;
}

async function letterOf(
  db: Db,
  company: CompanyFacts,
  { meetingId, employee }: ReminderCandidate,
  kind: ReminderKind,
  now: Instant,
): Promise<MeetingLetter | undefined> {
  if (kind === 'client') {
    const facts = await loadInvitation(db, meetingId, company, now);
    return facts && writeClientReminder(facts);
  }
  const meeting = await findMeetingRow(db, mintScope(SYSTEM_ACTOR), meetingId, company.timeZone);
  if (!meeting || !employee.email) return undefined;
  return writeReminder({
    kind,
    meeting,
    now,
    locale: employee.locale ?? company.locale,
    timeZone: company.timeZone,
    baseUrl: company.baseUrl,
    to: { id: employee.id, name: employee.name, email: employee.email },
  });
}
