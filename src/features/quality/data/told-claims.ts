// What the client reads of a case: each claim and what was done about it (M9.7). In the words of the register, or as
// the curator puts them for this client.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { ClaimMended } from '../shapes/client-page.ts';

/** A claim as the client reads it, and how the register has it. */
export interface ToldClaim extends ClaimMended {
  register: { what: string; done: readonly string[] };
}

/** The claims of a case in their order. */
export async function listToldClaims(db: Db | Tx, caseId: string): Promise<ToldClaim[]> {
  const rows = await db
    .selectFrom('claim')
    .innerJoin('quality_case', 'quality_case.id', 'claim.case_id')
    .leftJoin('service_point', 'service_point.id', 'claim.service_point_id')
    .select(['claim.id', 'claim.what', 'claim.told_what'])
    // After a «no» other works are told of than those the words were made for.
    .select(
      sql<string | null>`case when claim.told_cycle = quality_case.cycle then claim.told_done end`.as(
        'told_done',
      ),
    )
    .select(sql<string | null>`coalesce(service_point.name, claim.place)`.as('place'))
    .select(
      sql<
        string[]
      >`array(select distinct work_case.result from work_case join work_claim on work_claim.work_id = work_case.work_id
        where work_claim.claim_id = claim.id and work_case.case_id = claim.case_id
        and work_case.state = 'done' and work_case.result is not null)`.as('done'),
    )
    .select(
      sql<boolean>`quality_case.cause_removed_at is null and exists (select 1 from work_case
        join work_claim on work_claim.work_id = work_case.work_id
        where work_claim.claim_id = claim.id and work_case.case_id = claim.case_id and work_case.state = 'done'
        and work_case.provisional)`.as('provisional'),
    )
    .where('claim.case_id', '=', caseId)
    .orderBy('claim.created_at')
    .orderBy('claim.id')
    .execute();
  return rows.map((row) => ({
    claimId: row.id,
    what: row.told_what ?? row.what,
    place: row.place,
    done: row.told_done === null ? row.done : linesOf(row.told_done),
    provisional: row.provisional,
    register: { what: row.what, done: row.done },
  }));
}

/** One sentence a line. */
export function linesOf(words: string): string[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

/** The works of a case are done anew: what was said of the ones before is not said of these. */
export async function forgetToldDone(tx: Tx, caseId: string): Promise<void> {
  await tx.updateTable('claim').set({ told_done: null }).where('case_id', '=', caseId).execute();
}

/** How one claim is put for the client; null: as the register has it. */
export async function writeTold(
  tx: Tx,
  claimId: string,
  told: { what: string | null; done: string | null; cycle: number },
): Promise<void> {
  await tx
    .updateTable('claim')
    .set({ told_what: told.what, told_done: told.done, told_cycle: told.cycle })
    .where('id', '=', claimId)
    .execute();
}
