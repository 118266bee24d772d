import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { TouchKind } from '../shapes/kinds.ts';

/** Writes a touch once; false when the device's id came before. */
export async function insertTouch(
  tx: Tx,
  touch: {
    id: string;
    clientId: string;
    personId: string;
    employeeId: string;
    kind: TouchKind;
    day: Day;
    note: string | null;
    at: Instant;
  },
): Promise<boolean> {
  const written = await tx
    .insertInto('personal_touch')
    .values({
      id: touch.id,
      client_id: touch.clientId,
      person_id: touch.personId,
      employee_id: touch.employeeId,
      kind: touch.kind,
      day: touch.day,
      note: touch.note,
      at: touch.at,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

/** Whose touch has this id. */
export async function findTouch(tx: Tx, id: string) {
  return tx
    .selectFrom('personal_touch')
    .select(['client_id', 'person_id', 'employee_id'])
    .where('id', '=', id)
    .executeTakeFirst();
}
