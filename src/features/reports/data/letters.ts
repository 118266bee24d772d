// The queue of letters. A letter is written in the transaction of the act it tells of, taken by one process
// at a time, and never sent again when nobody can tell whether it went out.
import { type Selectable, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { Letter } from '#kernel/letter.ts';
import type { Fault } from '../rules/delivery.ts';
import type { LETTER_KINDS } from '../shapes/letters.ts';
import { dropAttachments, insertAttachments, type NewAttachment } from './letter-attachments.ts';

export type LetterRecord = Selectable<Database['letter']>;

export interface NewLetter {
  kind: (typeof LETTER_KINDS)[number];
  letter: Letter;
  toEmail: string | null;
  toName: string | null;
  toEmployeeId?: string | null;
  clientId?: string | null;
  /** A second letter with the same key is not written. */
  dedupeKey?: string;
  /** A calendar entry that travels with the letter (RFC 5546). */
  calendar?: { method: 'REQUEST' | 'CANCEL'; text: string } | null;
  /** Whose name stands before the address; the company's where left out. */
  fromName?: string | null;
  /** Whom the reader's answer should reach, where it is not the company's own address. */
  replyTo?: string | null;
  /** Files that travel with it; those with a `cid` are shown inside. */
  attachments?: readonly NewAttachment[];
  at: Instant;
}

/** Puts a letter into the queue; without an address it is only kept. Undefined when the key is taken. */
export async function queueLetter(tx: Tx, letter: NewLetter): Promise<Id<'letter'> | undefined> {
  const [id] = await queueLetters(tx, [letter]);
  return id;
}

/** Puts many at once; ids in the order given, undefined where the key is taken. */
export async function queueLetters(
  tx: Tx,
  letters: readonly NewLetter[],
): Promise<(Id<'letter'> | undefined)[]> {
  if (letters.length === 0) return [];
  const made = letters.map((letter) => ({ id: newId<'letter'>(), letter }));
  const rows = await tx
    .insertInto('letter')
    .values(made.map(({ id, letter }) => rowOf(id, letter)))
    .onConflict((on) => on.column('dedupe_key').doNothing())
    .returning('id')
    .execute();
  const written = new Set<string>(rows.map((row) => row.id));
  await insertAttachments(
    tx,
    made
      .filter(({ id }) => written.has(id))
      .map(({ id, letter }) => ({ id, files: letter.attachments ?? [] })),
  );
  return made.map(({ id }) => (written.has(id) ? id : undefined));
}

function rowOf(id: string, letter: NewLetter) {
  return {
    id,
    kind: letter.kind,
    to_email: letter.toEmail,
    to_name: letter.toName,
    to_employee_id: letter.toEmployeeId ?? null,
    client_id: letter.clientId ?? null,
    subject: letter.letter.subject,
    text_body: letter.letter.text,
    html_body: letter.letter.html,
    state: letter.toEmail ? 'queued' : 'kept',
    dedupe_key: letter.dedupeKey ?? null,
    calendar_method: letter.calendar?.method ?? null,
    calendar_text: letter.calendar?.text ?? null,
    reply_to: letter.replyTo ?? null,
    from_name: letter.fromName ?? null,
    next_try_at: letter.at,
    created_at: letter.at,
  };
}

/** Without a mail server letters wait for nobody: they are kept and shown in the app. */
export async function keepQueued(db: Db): Promise<void> {
  await db.updateTable('letter').set({ state: 'kept' }).where('state', '=', 'queued').execute();
}

/** Takes up to `count` letters for sending until `leaseUntil`; no other process gets them. */
export async function claimLetters(
  db: Db,
  claim: { now: Instant; leaseUntil: Instant; count: number },
): Promise<LetterRecord[]> {
  const found = await sql<LetterRecord>`
    update letter set state = 'sending', lease_until = ${claim.leaseUntil}, attempts = attempts + 1
    where id in (
      select id from letter where state = 'queued' and next_try_at <= ${claim.now}
      order by next_try_at, id limit ${claim.count} for update skip locked)
    returning *`.execute(db);
  return found.rows;
}

/** Letters whose sender died in the middle: whether they went out is not known, so people decide. */
export async function doubtAbandoned(db: Db, now: Instant): Promise<void> {
  await db
    .updateTable('letter')
    .set({ state: 'doubtful', lease_until: null, error: 'lease_expired' })
    .where('state', '=', 'sending')
    .where('lease_until', '<', now)
    .execute();
}

export type Delivery =
  /** `text`: what is kept of the letter, without its personal link. */
  | { state: 'sent'; at: Instant; text: string }
  | { state: 'queued'; nextTryAt: Instant; error: string; fault: Fault }
  | { state: 'failed' | 'doubtful'; error: string; fault: Fault };

/** Writes down how the sending ended; only for a letter still held. What has gone is not kept twice. */
export async function settleLetter(db: Db, id: string, delivery: Delivery): Promise<void> {
  const settled = await db
    .updateTable('letter')
    .set({
      state: delivery.state,
      lease_until: null,
      sent_at: delivery.state === 'sent' ? delivery.at : null,
      error: delivery.state === 'sent' ? null : delivery.error.slice(0, 1000),
      fault: delivery.state === 'sent' ? null : delivery.fault,
      ...(delivery.state === 'queued' ? { next_try_at: delivery.nextTryAt } : {}),
      ...(delivery.state === 'sent' ? { text_body: delivery.text, html_body: null } : {}),
    })
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .executeTakeFirst();
  if (delivery.state === 'sent' && settled.numUpdatedRows > 0n) await dropAttachments(db, id);
}

/** Puts a letter that did not go out, may not have, or sits out its pause, back into the queue: it goes now. */
export async function requeueLetter(tx: Tx, id: string, now: Instant): Promise<LetterRecord | undefined> {
  return await tx
    .updateTable('letter')
    .set({ state: 'queued', next_try_at: now, attempts: 0, error: null, fault: null })
    .where('id', '=', id)
    .where(
      sql<boolean>`(state in ('kept', 'failed', 'doubtful') or (state = 'queued' and next_try_at > ${now}))`,
    )
    .where('to_email', 'is not', null)
    .returningAll()
    .executeTakeFirst();
}

/** One letter as it is kept. */
export async function findLetter(db: Db, id: string): Promise<LetterRecord | undefined> {
  return await db.selectFrom('letter').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Letters, newest first. */
export async function listLetters(
  db: Db,
  filter: { states?: readonly string[]; toEmployeeId?: string; limit: number; offset: number },
): Promise<{ total: number; rows: LetterRecord[] }> {
  const found = db
    .selectFrom('letter')
    .$if(Boolean(filter.states?.length), (query) => query.where('state', 'in', [...(filter.states ?? [])]))
    .$if(filter.toEmployeeId !== undefined, (query) =>
      query.where('to_employee_id', '=', filter.toEmployeeId ?? ''),
    );
  const rows = await found
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
  const count = await found.select(sql<number>`count(*)`.as('count')).executeTakeFirst();
  return { total: count?.count ?? 0, rows };
}
