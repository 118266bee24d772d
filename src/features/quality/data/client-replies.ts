// Clients' letters in answer to ours, until a person has read them. Nothing here touches a case.
import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { ReplyView } from '../shapes/reply.ts';

export interface NewReply {
  clientId: string;
  fromEmail: string | null;
  fromName: string | null;
  subject: string;
  text: string;
  automatic: boolean;
  receivedAt: Instant;
  messageId: string;
}

/** Keeps a letter beside the client's open case; false where it is known already. */
export async function keepReply(tx: Tx, reply: NewReply, at: Instant): Promise<boolean> {
  const about = await tx
    .selectFrom('quality_case')
    .select('id')
    .where('client_id', '=', reply.clientId)
    .where('closed_at', 'is', null)
    .orderBy(sql`state in ('offered', 'restored', 'waiting_client')`, 'desc')
    .orderBy('registered_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  const kept = await tx
    .insertInto('client_reply')
    .values({
      id: newId<'client_reply'>(),
      client_id: reply.clientId,
      case_id: about?.id ?? null,
      from_email: reply.fromEmail,
      from_name: reply.fromName,
      subject: reply.subject,
      text: reply.text,
      automatic: reply.automatic,
      received_at: reply.receivedAt,
      message_id: reply.messageId,
      created_at: at,
    })
    .onConflict((on) => on.column('message_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

const COLUMNS = sql<ReplyView>`client_reply.id, client_reply.case_id as "caseId", client_reply.client_id as "clientId",
  client.short_name as "clientName", client_reply.from_email as "fromEmail", client_reply.from_name as "fromName",
  client_reply.subject, client_reply.text, client_reply.automatic, client_reply.received_at as "receivedAt",
  client_reply.handled_at as "handledAt", client_reply.outcome,
  handler.first_name || ' ' || handler.last_name as "handledBy"`;

/** Letters about one case, the latest first. */
export async function listCaseReplies(db: Db, caseId: string): Promise<ReplyView[]> {
  const { rows } = await sql<ReplyView>`select ${COLUMNS} from client_reply
    join client on client.id = client_reply.client_id
    left join employee handler on handler.id = client_reply.handled_by
    where client_reply.case_id = ${caseId} order by client_reply.received_at desc limit 50`.execute(db);
  return rows;
}

/** Letters nobody has read yet, of clients whose curators these are; the earliest first. */
export async function listUnread(db: Db, scope: Scope, curators: readonly string[]): Promise<ReplyView[]> {
  const { rows } = await sql<ReplyView>`select ${COLUMNS} from client_reply
    join client on client.id = client_reply.client_id
    left join employee handler on handler.id = client_reply.handled_by
    left join quality_case on quality_case.id = client_reply.case_id
    where client_reply.handled_at is null and not client_reply.automatic
      and ${withinScope(scope, 'client_reply.client_id')}
      and coalesce(quality_case.curator_employee_id, (
        select participant.employee_id from placement join participant on participant.id = placement.participant_id
        join current_round on current_round.id = placement.round_id
        where placement.client_id = client_reply.client_id limit 1)) = any(${[...curators]}::uuid[])
    order by client_reply.received_at limit 50`.execute(db);
  return rows;
}

/** One letter, its row held; undefined outside the scope. */
export async function holdReply(tx: Tx, scope: Scope, replyId: string) {
  return await tx
    .selectFrom('client_reply')
    .select(['id', 'client_id', 'case_id', 'subject', 'handled_at'])
    .where('id', '=', replyId)
    .where(withinScope(scope, 'client_reply.client_id'))
    .forUpdate()
    .executeTakeFirst();
}

/** Somebody has read it, and what came of it. */
export async function settleReply(
  tx: Tx,
  replyId: string,
  by: { employeeId: string | null; outcome: 'recorded' | 'read'; at: Instant },
): Promise<void> {
  await tx
    .updateTable('client_reply')
    .set({ handled_at: by.at, handled_by: by.employeeId, outcome: by.outcome })
    .where('id', '=', replyId)
    .execute();
}
