// Puts back what an import changed and takes away what it brought; all of it or nothing.
import { codeOf } from '#db/problem.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';
import { removeRows } from '#features/clients/data/bulk-removal.ts';
import { recomputeRevenueFromLines } from '#features/clients/data/revenue.ts';
import { removeEmployees } from '#features/staff/data/bulk.ts';
import { refuse } from '#kernel/refusal.ts';
import { sameRow } from '../rules/undo.ts';
import { PLANNED_TABLES, type PlannedTable } from '../shapes/plan.ts';
import type { JournalRow } from './apply-plan.ts';
import { restoreRows } from './apply-plan.ts';
import { readRows } from './rows.ts';

const FOREIGN_KEY = '23503';

/**
 * Undoes a journal, last table first. `soldClients` are those whose revenue comes from the orders concerned.
 * Refuses `undo_changed_since` when somebody has changed a row, `undo_in_use` when something rests on one.
 */
export async function undoJournal(
  tx: Tx,
  journal: ReadonlyMap<PlannedTable, readonly JournalRow[]>,
  soldClients: readonly string[],
): Promise<void> {
  for (const table of PLANNED_TABLES) await refuseChanged(tx, table, journal.get(table) ?? []);
  for (const table of PLANNED_TABLES.toReversed()) {
    const rows = journal.get(table) ?? [];
    const changed = rows.filter((row) => row.before !== null);
    const fresh = rows.filter((row) => row.before === null);
    if (changed.length > 0) await restoreRows(tx, table, changed);
    if (fresh.length > 0) await removeFresh(tx, table, fresh);
    const sales = table === 'sale_line' || table === 'sale_order';
    // Revenue of the months goes with its lines, or their products could not be taken away.
    if (sales && rows.length > 0) await recomputeRevenueFromLines(tx, soldClients);
  }
}

async function refuseChanged(tx: Tx, table: PlannedTable, rows: readonly JournalRow[]): Promise<void> {
  if (rows.length === 0) return;
  const now = await readRows(tx, table, rows);
  const changed = rows.filter((row, index) => !sameRow(row.after, now[index]));
  if (changed.length > 0) refuse('undo_changed_since', { table, rows: changed.length }, 409);
}

async function removeFresh(tx: Tx, table: PlannedTable, rows: readonly JournalRow[]): Promise<void> {
  const keys = rows.map((row) => row.key);
  try {
    if (table === 'employee')
      await removeEmployees(
        tx,
        keys.map((key) => String(key['id'])),
      );
    else await removeRows(tx, table, keys);
  } catch (error) {
    if (codeOf(error) === FOREIGN_KEY) refuse('undo_in_use', { table }, 409);
    throw error;
  }
}
