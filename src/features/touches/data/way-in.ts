// How one gets through to a client, and the hours it has told us.
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { CallHours } from '../shapes/call.ts';

export type WayIn = { text: string; hours: CallHours | null };

/** The hours of a row; null where the usual ones hold. */
export function hoursOf(row: { calls_from: number | null; calls_to: number | null }): CallHours | null {
  return row.calls_from === null || row.calls_to === null ? null : { from: row.calls_from, to: row.calls_to };
}

/** The way in with who wrote it; undefined when nobody has. */
export async function findWayIn(db: Db | Tx, clientId: string) {
  const row = await db
    .selectFrom('client_way_in')
    .leftJoin('employee', 'employee.id', 'client_way_in.updated_by')
    .select(['way_in', 'calls_from', 'calls_to', 'client_way_in.updated_at', 'first_name', 'last_name'])
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return (
    row && {
      text: row.way_in,
      hours: hoursOf(row),
      by: row.last_name === null ? null : `${row.last_name} ${row.first_name}`,
      at: row.updated_at,
    }
  );
}

export async function putWayIn(
  tx: Tx,
  clientId: string,
  { text, hours }: WayIn,
  by: { employeeId: string; at: Instant },
): Promise<void> {
  const columns = {
    way_in: text,
    calls_from: hours?.from ?? null,
    calls_to: hours?.to ?? null,
    updated_by: by.employeeId,
    updated_at: by.at,
  };
  await tx
    .insertInto('client_way_in')
    .values({ client_id: clientId, ...columns })
    .onConflict((on) => on.column('client_id').doUpdateSet(columns))
    .execute();
}
