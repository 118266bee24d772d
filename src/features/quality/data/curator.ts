import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Instant } from '#kernel/day.ts';
import type { Terms } from '../shapes/terms.ts';
import { reckonCases } from './reckon.ts';
import { type ActedBy, insertEvent } from './write-effects.ts';

/**
 * The client's open cases follow to the employee who now answers for the client (M4.6). The original of the
 * questionnaire changes hands, so its receipt is to be confirmed anew.
 */
export async function moveCurator(
  tx: Tx,
  _scope: Scope,
  move: { clientId: string; toEmployeeId: string; at: Instant; by: ActedBy; terms: Terms },
): Promise<void> {
  const cases = await tx
    .selectFrom('quality_case')
    .select(['id', 'cycle', 'version', 'curator_employee_id'])
    .where('client_id', '=', move.clientId)
    .where('closed_at', 'is', null)
    .where('curator_employee_id', '!=', move.toEmployeeId)
    .forUpdate()
    .execute();
  for (const { id, cycle, version, curator_employee_id: from } of cases) {
    await tx
      .updateTable('quality_case')
      .set({ curator_employee_id: move.toEmployeeId, version: version + 1 })
      .where('id', '=', id)
      .execute();
    await tx
      .updateTable('case_copy')
      .set({ employee_id: move.toEmployeeId, received_at: null, received_by: null })
      .where('case_id', '=', id)
      .where('recipient', '=', 'curator')
      .execute();
    const data = { from, to: move.toEmployeeId, order: (version + 1) * 100 };
    await insertEvent(tx, { caseId: id, kind: 'curator_changed', cycle, by: move.by, data, at: move.at });
  }
  // An owed step does not change hands by itself: its rows name the role, the receipt opens again.
  const ids = cases.map(({ id }) => id);
  await reckonCases(tx, ids, move.terms);
}
