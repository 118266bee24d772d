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
import { listAttachments } from '../data/letter-attachments.ts';
import { noteFailure, noteFlow, requeueUnreached } from '../data/mail-flow.ts';
import { type Mailer, openMailer } from '../data/smtp.ts';
import { backoffMinutes, blameFault, judgeFault, type MailFault } from '../rules/delivery.ts';
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
      const delivery = await deliver(db, mailer, letter, now);
      await settleLetter(db, letter.id, delivery);
      await noteDelivery(db, delivery, now());
    }
  } finally {
    mailer?.close();
  }
}

async function deliver(db: Db, mailer: Mailer, letter: LetterRecord, now: () => Instant): Promise<Delivery> {
  try {
    await mailer.send(letter, await listAttachments(db, letter.id));
    return { state: 'sent', at: now(), text: maskSecrets(letter.text_body) };
  } catch (problem) {
    const error = (problem as Error).message;
    const fault = blameFault(problem as MailFault);
    const verdict = judgeFault(problem as MailFault, letter.attempts);
    if (verdict !== 'retry') return { state: verdict, error, fault };
    return {
      state: 'queued',
      nextTryAt: later(now(), backoffMinutes(letter.attempts) * 60_000),
      error,
      fault,
    };
  }
}

/** Keeps count of how the mail as a whole goes; what was given up meanwhile goes too, once the way is free. */
async function noteDelivery(db: Db, delivery: Delivery, now: Instant): Promise<void> {
  if (delivery.state !== 'sent' && delivery.fault === 'server') return noteFailure(db, now, delivery.error);
  // A server that answers about one letter lets others through.
  if (await noteFlow(db, now, delivery.state === 'sent')) await requeueUnreached(db, now);
}

function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}
