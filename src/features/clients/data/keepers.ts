import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';

export interface Keeper {
  name: string;
  own: boolean;
}

/** Whose list of the current round each client is on; `own` where it is one of `listsOf`. */
export async function findKeepers(
  db: Db,
  clientIds: readonly string[],
  listsOf: readonly string[],
): Promise<Record<string, Keeper>> {
  if (clientIds.length === 0) return {};
  const { rows } = await sql<Keeper & { clientId: string }>`
    select placement.client_id as "clientId", concat_ws(' ', employee.last_name, employee.first_name) as name,
      employee.id = any(${listsOf}::uuid[]) as own
    from placement
    join current_round on current_round.id = placement.round_id
    join participant on participant.id = placement.participant_id
    join employee on employee.id = participant.employee_id
    where placement.client_id = any(${clientIds}::uuid[])`.execute(db);
  return Object.fromEntries(rows.map(({ clientId, name, own }) => [clientId, { name, own }]));
}
