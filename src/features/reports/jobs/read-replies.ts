// Clients' letters in answer to ours become tasks of their curators (M9.7). A letter never changes a case: «thanks»
// is no confirmation and «it rings again» is no refusal until a person has read it. Whoever forges the number of a
// letter of ours gains no more than a task.
import { createHash } from 'node:crypto';
import { inTransaction } from '#db/transaction.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import { keepReply } from '#features/quality/data/client-replies.ts';
import { loadSettings } from '#features/staff/data/settings.ts';
import type { Instant } from '#kernel/day.ts';
import { findAnswered } from '../data/answered-letter.ts';
import { type Incoming, parseIncoming } from '../data/incoming.ts';
import { noteBoxFailure, noteBoxRead } from '../data/mailbox-flow.ts';
import { visitMailbox, wordsOf } from '../data/mailbox.ts';
import { answeredLetters, isAutomatic, ownWords } from '../rules/client-reply.ts';

const MAX_TEXT = 4_000;
const MAX_SUBJECT = 300;

/** Looks into the company's box; returns how many letters were taken out of it. */
export async function readReplies(db: Db, now: Instant): Promise<number> {
  const imap = (await loadSettings(db))?.imap;
  if (!imap) return 0;
  try {
    const taken = await visitMailbox(imap, new Date(now), {
      wants: async (headers) => (await answeredBy(db, await readable(headers))) !== undefined,
      take: async (source) => void (await takeReply(db, source, now)),
    });
    await noteBoxRead(db, now);
    return taken;
  } catch (error) {
    await noteBoxFailure(db, now, wordsOf(error));
    throw error;
  }
}

/** Keeps one raw letter that answers ours; false where it answers none, or is known already. */
export async function takeReply(db: Db, source: Buffer, now: Instant): Promise<boolean> {
  const incoming = await readable(source);
  const answered = await answeredBy(db, incoming);
  if (!incoming || !answered) return false;
  const { fromEmail, fromName, subject, text, date } = incoming;
  // A clock that runs ahead does not put a letter into the future.
  const sentAt = date && date.getTime() <= Date.parse(now) ? date.toISOString() : now;
  const reply = {
    clientId: answered.clientId,
    fromEmail: fromEmail?.slice(0, 300) ?? null,
    fromName: fromName?.slice(0, 200) ?? null,
    subject: subject.slice(0, MAX_SUBJECT).toWellFormed(),
    text: ownWords(text, MAX_TEXT),
    automatic: isAutomatic(incoming.headers),
    receivedAt: sentAt,
    // A letter without a name is known again by its own bytes.
    messageId: (incoming.messageId ?? createHash('sha256').update(source).digest('hex')).slice(0, 500),
  };
  return inTransaction(db, (tx) => keepReply(tx, reply, now));
}

async function answeredBy(db: Db, incoming: Incoming | null) {
  const ids = incoming ? answeredLetters(incoming.headers) : [];
  return ids.length === 0 ? undefined : findAnswered(db, ids);
}

/** A letter that no program can read must not keep those behind it waiting. */
async function readable(source: Buffer): Promise<Incoming | null> {
  try {
    return await parseIncoming(source);
  } catch {
    return null;
  }
}
