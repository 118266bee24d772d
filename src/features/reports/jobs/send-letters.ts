// Sends what is queued, one process a letter. A letter interrupted in the middle becomes doubtful and waits
// for a person: twice is worse than a question.
import type { CompanyFacts, Db } from '#features/access/shapes/procedure.ts';
import { loadSmtp } from '#features/staff/data/settings.ts';
import type { Instant } from '#kernel/day.ts';
import {
  claimLetters,
  type Delivery,
  doubtAbandoned,
  keepQueued,
  type LetterRecord,
  settleLetter,
} from '../data/letters.ts';
import { type Mailer, openMailer } from '../data/smtp.ts';
import { backoffMinutes, judgeFault, type MailFault } from '../rules/delivery.ts';
import { maskSecrets } from '../rules/secrets.ts';

const BATCH = 20;
/** Longer than the mail server's own time-outs together, so a living sender is never doubted. */
const LEASE_MS = 5 * 60_000;

/** Sends the letters due at `now()`; without a mail server they are kept and shown in the app. */
export async function sendLetters(db: Db, company: CompanyFacts, now: () => Instant): Promise<void> {
  await doubtAbandoned(db, now());
  const smtp = await loadSmtp(db);
  if (!smtp) return keepQueued(db);
  let mailer: Mailer | undefined;
  try {
    for (let sent = 0; sent < BATCH; sent += 1) {
      const leaseUntil = later(now(), LEASE_MS);
      const [letter] = await claimLetters(db, { now: now(), leaseUntil, count: 1 });
      if (!letter) return;
      mailer ??= openMailer(smtp, company.name);
      await settleLetter(db, letter.id, await deliver(mailer, letter, now));
    }
  } finally {
    mailer?.close();
  }
}

async function deliver(mailer: Mailer, letter: LetterRecord, now: () => Instant): Promise<Delivery> {
  try {
    await mailer.send(letter);
    return { state: 'sent', at: now(), text: maskSecrets(letter.text_body) };
  } catch (fault) {
    const error = (fault as Error).message;
    const verdict = judgeFault(fault as MailFault, letter.attempts);
    if (verdict !== 'retry') return { state: verdict, error };
    return { state: 'queued', nextTryAt: later(now(), backoffMinutes(letter.attempts) * 60_000), error };
  }
}

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
