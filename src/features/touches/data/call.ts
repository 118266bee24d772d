import { sql } from 'kysely';
import { withinScope } from '#features/access/data/scope.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import type { CallOutcome, ClientWord, RefusalKind } from '../shapes/call.ts';

export interface NewCall {
  id: string;
  clientId: string;
  personId: string | null;
  employeeId: string;
  roundId: string | null;
  at: Instant;
  outcome: CallOutcome;
  callBackAt: Instant | null;
  reason: string | null;
  note: string | null;
  /** The script that was read out. */
  scriptVersionId?: string | null;
  /** Hour of the client's clock. */
  clientHour?: number | null;
  /** When it reached us: later than `at` when it was made out of reach of the network. */
  recordedAt?: Instant;
  /** The client's word on restored works. */
  word?: ClientWord | null;
  refusal?: RefusalKind | null;
  /** The number dialled, where it is known which. */
  phone?: string | null;
}

/** The call, held until the transaction ends. */
export async function lockCall(tx: Tx, id: string): Promise<NewCall | undefined> {
  const row = await tx.selectFrom('call').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
  return (
    row && {
      id: row.id,
      clientId: row.client_id,
      personId: row.person_id,
      employeeId: row.employee_id,
      roundId: row.round_id,
      at: row.at,
      outcome: row.outcome as CallOutcome,
      callBackAt: row.call_back_at,
      reason: row.reason,
      note: row.note,
      scriptVersionId: row.script_version_id,
      clientHour: row.client_hour,
      recordedAt: row.recorded_at,
      word: row.word as ClientWord | null,
      refusal: row.refusal as RefusalKind | null,
      phone: row.phone,
    }
  );
}

/** Writes the call; false when this id has been written already. */
export async function insertCall(tx: Tx, call: NewCall): Promise<boolean> {
  const written = await tx
    .insertInto('call')
    .values({
      id: call.id,
      client_id: call.clientId,
      person_id: call.personId,
      employee_id: call.employeeId,
      round_id: call.roundId,
      at: call.at,
      outcome: call.outcome,
      call_back_at: call.callBackAt,
      reason: call.reason,
      note: call.note,
      script_version_id: call.scriptVersionId ?? null,
      client_hour: call.clientHour ?? null,
      recorded_at: call.recordedAt ?? call.at,
      word: call.word ?? null,
      refusal: call.refusal ?? null,
      phone: call.phone ?? null,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

export async function deleteCall(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('call').where('id', '=', id).execute();
}

/**
 * Writes down which attempt each call of the client was since somebody was last reached. All are counted anew: a call
 * told late, or taken back, moves those after it.
 */
export async function renumberAttempts(tx: Tx, clientId: string, roundId: string | null): Promise<void> {
  await sql`
    update call set attempt = numbered.attempt
    from (
      select id, row_number() over (partition by run order by at, id) as attempt
      from (
        select id, at, count(*) filter (where outcome <> 'not_reached')
          over (order by at, id rows between unbounded preceding and 1 preceding) as run
        from call where client_id = ${clientId} and round_id is not distinct from ${roundId}) runs) numbered
    where call.id = numbered.id and call.attempt <> numbered.attempt`.execute(tx);
}

/** Attempts since somebody at the client was last reached, in this round. */
export async function countAttempts(tx: Tx, clientId: string, roundId: string | null): Promise<number> {
  const { rows } = await sql<{ attempts: number }>`
    select count(*)::int as attempts from call
    where client_id = ${clientId} and round_id is not distinct from ${roundId} and outcome = 'not_reached'
      and at > coalesce((select max(at) from call reached
        where reached.client_id = ${clientId} and reached.round_id is not distinct from ${roundId}
          and reached.outcome <> 'not_reached'), '-infinity')`.execute(tx);
  return rows[0]?.attempts ?? 0;
}

/** Calls to a client within the scope, newest first. */
export async function listCallsOf(
  db: Db,
  scope: Scope,
  filter: { clientId: string; limit: number; offset: number },
) {
  const { rows } = await sql<{
    id: string;
    at: Instant;
    outcome: CallOutcome;
    call_back_at: Instant | null;
    reason: string | null;
    note: string | null;
    employee_id: string;
    employee_name: string;
    person_id: string | null;
    person_name: string;
    total: number;
  }>`
    select call.id, call.at, call.outcome, call.call_back_at, call.reason, call.note, call.employee_id,
      employee.last_name || ' ' || employee.first_name as employee_name, call.person_id,
      concat_ws(' ', person.last_name, person.first_name, person.patronymic) as person_name,
      count(*) over ()::int as total
    from call
    join employee on employee.id = call.employee_id
    left join person on person.id = call.person_id
    where call.client_id = ${filter.clientId} and ${withinScope(scope, 'call.client_id')}
    order by call.at desc, call.id desc limit ${filter.limit} offset ${filter.offset}`.execute(db);
  return rows;
}
