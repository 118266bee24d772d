// Reminds a client who has not answered by the link (M9.7). The letter brings a new link, since only the hash of the
// old one is kept; the change of links and the letter are one transaction under the case's lock, so a second process
// finds the client just reminded.
import { makeSecret } from '#features/access/data/secret-link.ts';
import { inTransaction } from '#db/transaction.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import { SYSTEM_ACTOR } from '#features/access/shapes/actor.ts';
import type { CompanyFacts, Db, Tx } from '#features/access/shapes/procedure.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { lockCase } from '../data/case-facts.ts';
import { loadClientLetter } from '../data/client-letter.ts';
import { findAddressee } from '../data/client-links.ts';
import { termsAt } from '../data/clock.ts';
import { performAct } from '../data/perform.ts';
import { businessHoursOf } from '../data/reckon.ts';
import { findSilence, listSilent } from '../data/silent-clients.ts';
import { writeClientLetter } from '../letters/client-letter.ts';
import { caseActorsOf } from '../rules/actors.ts';
import { linkAddress, linkExpiry } from '../rules/client-link.ts';
import { isReminderDue } from '../rules/client-reminder.ts';
import type { ClientAsked } from '../shapes/events.ts';
import type { Terms } from '../shapes/terms.ts';

/** Puts the letter into the post; the queue belongs to a room above. */
export type ClientPost = (tx: Tx, letter: ClientAsked, at: Instant) => Promise<void>;

const DAY_MS = 86_400_000;

/** Reminds every silent client whose time has come; returns how many. */
export async function remindClients(
  db: Db,
  company: CompanyFacts,
  now: Instant,
  post: ClientPost,
): Promise<number> {
  const terms = await termsAt(db, company, now);
  const { clientReminders, clientReminderDays } = terms.norms;
  // A letter nobody can send would only spoil the link the client has.
  if (clientReminders === 0 || !(await loadSmtp(db))) return 0;
  // So many working days are never fewer calendar days.
  const before = new Date(Date.parse(now) - (clientReminderDays - 1) * DAY_MS).toISOString();
  let sent = 0;
  for (const caseId of await listSilent(db, now, before)) {
    if (await inTransaction(db, (tx) => remindOne(tx, { company, caseId, terms, now, post }))) sent += 1;
  }
  return sent;
}

interface Reminding {
  company: CompanyFacts;
  caseId: string;
  terms: Terms;
  now: Instant;
  post: ClientPost;
}

/** Everything is read again under the lock: the client may have answered, or another process reminded them. */
async function remindOne(tx: Tx, { company, caseId, terms, now, post }: Reminding): Promise<boolean> {
  const scope = mintScope(SYSTEM_ACTOR);
  const { facts, moments } = await lockCase(tx, scope, caseId);
  if (facts.state !== 'offered' || !facts.link || !moments.lastAskedAt) return false;
  const silence = await findSilence(tx, facts.link.linkId);
  const hours = (await businessHoursOf(tx, [caseId], terms)).get(caseId);
  if (!silence?.person_id || !hours) return false;
  const told = {
    lastAskedAt: moments.lastAskedAt,
    expiresAt: silence.expires_at,
    reminders: silence.reminders,
    lastCallAt: silence.last_call_at,
  };
  if (!isReminderDue(told, terms.norms, hours, now)) return false;
  const to = await findAddressee(tx, silence.client_id, silence.person_id);
  // Who has left the client, or has no address, is the curator's matter.
  if (!to?.email) return false;
  const { secret, hash } = makeSecret();
  const expiresAt = linkExpiry(now, terms.norms.linkDays, company.timeZone);
  const reminders = silence.reminders + 1;
  const linkId = newId();
  await performAct(tx, scope, {
    caseId,
    act: { kind: 'remind_client', at: now, linkId },
    actorsOf: (curator) => caseActorsOf(SYSTEM_ACTOR, curator),
    by: { kind: 'system', employeeId: null },
    at: now,
    terms,
    details: { link: { tokenHash: hash, expiresAt, personId: silence.person_id, reminders } },
  });
  const link = { url: linkAddress(company.baseUrl, secret), expiresAt };
  const { letter, sender } = await loadClientLetter(tx, company, { kind: 'reminder', caseId, to, link, now });
  await post(
    tx,
    {
      kind: 'client-asked',
      letterKind: 'client_reminder',
      linkId,
      caseId,
      clientId: silence.client_id,
      toEmail: to.email,
      toName: to.name,
      letter: writeClientLetter(letter),
      sender,
    },
    now,
  );
  return true;
}
