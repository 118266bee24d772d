import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';

export async function findRelation(tx: Tx, personId: string, employeeId: string) {
  return tx
    .selectFrom('relation')
    .selectAll()
    .where('person_id', '=', personId)
    .where('employee_id', '=', employeeId)
    .forUpdate()
    .executeTakeFirst();
}

/** M8.4: one strength, 0 to 5, between a person and one of ours, with what it rests on. */
export async function setRelation(
  tx: Tx,
  relation: { personId: string; employeeId: string; strength: number; evidence: string | null; at: Instant },
): Promise<void> {
  const fresh = { strength: relation.strength, evidence: relation.evidence, at: relation.at };
  await tx
    .insertInto('relation')
    .values({ id: newId(), person_id: relation.personId, employee_id: relation.employeeId, ...fresh })
    .onConflict((on) => on.columns(['person_id', 'employee_id']).doUpdateSet(fresh))
    .execute();
}
