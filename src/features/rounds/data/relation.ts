import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { RelationState } from '../shapes/split.ts';

export interface RelationEntry {
  clientId: string;
  employeeId: string;
  state: RelationState | null;
  note: string | null;
}

/** Entries of these pairs as they stand; pairs without one are left out. */
export async function loadRelations(
  tx: Tx,
  roundId: string,
  clientIds: readonly string[],
): Promise<RelationEntry[]> {
  const rows = await tx
    .selectFrom('relation_state')
    .select(['client_id', 'employee_id', 'state', 'note'])
    .where('round_id', '=', roundId)
    .where(sql<boolean>`client_id = any(${[...new Set(clientIds)]}::uuid[])`)
    .execute();
  return rows.map((row) => ({
    clientId: row.client_id,
    employeeId: row.employee_id,
    state: row.state as RelationState,
    note: row.note,
  }));
}

/** Records states; an entry with state null is forgotten. */
export async function putRelations(
  tx: Tx,
  roundId: string,
  entries: readonly RelationEntry[],
  act: { by: string | null; at: Instant },
): Promise<void> {
  const gone = entries.filter((entry) => entry.state === null);
  const kept = entries.flatMap(({ state, ...entry }) => (state === null ? [] : [{ ...entry, state }]));
  if (gone.length > 0) {
    await sql`delete from relation_state using json_to_recordset(${JSON.stringify(gone)})
        as gone("clientId" uuid, "employeeId" uuid)
      where round_id = ${roundId} and client_id = gone."clientId"
        and employee_id = gone."employeeId"`.execute(tx);
  }
  if (kept.length === 0) return;
  await tx
    .insertInto('relation_state')
    .values(
      kept.map((entry) => ({
        round_id: roundId,
        client_id: entry.clientId,
        employee_id: entry.employeeId,
        state: entry.state,
        note: entry.note,
        set_by: act.by,
        at: act.at,
      })),
    )
    .onConflict((on) =>
      on.columns(['round_id', 'client_id', 'employee_id']).doUpdateSet((row) => ({
        state: row.ref('excluded.state'),
        note: row.ref('excluded.note'),
        set_by: row.ref('excluded.set_by'),
        at: row.ref('excluded.at'),
      })),
    )
    .execute();
}

/** A new round begins with the states of an earlier one. */
export async function copyRelations(tx: Tx, fromRoundId: string, toRoundId: string): Promise<void> {
  await sql`insert into relation_state (round_id, client_id, employee_id, state, note, set_by, at)
    select ${toRoundId}::uuid, client_id, employee_id, state, note, set_by, at from relation_state
    where round_id = ${fromRoundId}`.execute(tx);
}

/** A new round begins with the people of an earlier one; their dates and own quotas were of that time. */
export async function listEmployeesOfRound(tx: Tx, roundId: string) {
  return tx
    .selectFrom('participant')
    .innerJoin('employee', 'employee.id', 'participant.employee_id')
    .select(['participant.employee_id', 'participant.dedication', 'participant.weekly_quota'])
    .where('participant.round_id', '=', roundId)
    .where('employee.active', '=', true)
    .execute();
}
