// Writes a plan: every room's rows through that room's own bulk functions, in one transaction of the caller.
import type { Tx } from '#features/access/shapes/procedure.ts';
import * as clients from '#features/clients/data/bulk.ts';
import { insertEmployees, updateEmployees } from '#features/staff/data/bulk.ts';
import { newId } from '#kernel/ids.ts';
import type { PlannedChange, PlannedTable, Row, Value } from '../shapes/plan.ts';
import { PLANNED_TABLES } from '../shapes/plan.ts';
import { readRows } from './rows.ts';

/** What became of one row, as the journal keeps it. */
export type JournalRow = {
  table: PlannedTable;
  key: Record<string, string | number>;
  before: Record<string, unknown> | null;
  after: Record<string, unknown>;
};

type Writer = {
  insert: (tx: Tx, rows: readonly never[]) => Promise<void>;
  update: (tx: Tx, rows: readonly never[]) => Promise<void>;
};

const never = () => Promise.reject(new Error('an import never changes such rows'));

const WRITERS: Record<PlannedTable, Writer> = {
  employee: { insert: insertEmployees, update: updateEmployees },
  product: { insert: clients.insertProducts, update: clients.updateProducts },
  client: { insert: clients.insertClients, update: clients.updateClients },
  contract: { insert: clients.insertContracts, update: clients.updateContracts },
  person: { insert: clients.insertPersons, update: clients.updatePersons },
  person_role: { insert: clients.insertRoles, update: clients.updateRoles },
  contact_point: { insert: clients.insertContacts, update: never },
  sale_order: { insert: clients.upsertOrders, update: clients.updateOrders },
  position: { insert: clients.insertPositions, update: never },
  sale_line: { insert: clients.upsertLines, update: clients.upsertLines },
  revenue: { insert: clients.upsertRevenue, update: clients.upsertRevenue },
};

/** Columns a row of these tables needs whole, also when only one of them changed. */
const WHOLE: Partial<Record<PlannedTable, readonly string[]>> = {
  sale_line: ['quantity', 'price', 'discount', 'amount'],
  revenue: ['amount', 'quantity', 'source'],
};
const VERSIONED: readonly PlannedTable[] = ['client', 'person', 'employee'];

/** Writes the changes and returns the journal, in the order of the plan. */
export async function applyPlan(tx: Tx, changes: readonly PlannedChange[]): Promise<JournalRow[]> {
  const ids = new Map<string, string>();
  const settle = (value: Value): string | number | boolean | null => {
    if (typeof value !== 'object' || value === null) return value;
    const known = ids.get(value.ref) ?? newId();
    ids.set(value.ref, known);
    return known;
  };
  const settleRow = (row: Row) =>
    Object.fromEntries(Object.entries(row).map(([column, value]) => [column, settle(value)]));
  const journal: JournalRow[] = changes.map((change) => ({
    table: change.table,
    key: settleRow(change.key) as JournalRow['key'],
    before: change.before && settleRow(change.before),
    after: settleRow(change.after),
  }));
  for (const table of PLANNED_TABLES) {
    const rows = journal.filter((row) => row.table === table);
    if (rows.length > 0) await writeTable(tx, table, rows);
  }
  return journal;
}

async function writeTable(tx: Tx, table: PlannedTable, rows: readonly JournalRow[]): Promise<void> {
  const writer = WRITERS[table];
  const fresh = rows.filter((row) => row.before === null);
  const changed = rows.filter((row) => row.before !== null);
  if (fresh.length > 0)
    await writer.insert(tx, fresh.map((row) => ({ ...row.key, ...row.after })) as never[]);
  if (changed.length > 0) {
    const now = WHOLE[table] ? await readRows(tx, table, changed) : undefined;
    await writer.update(
      tx,
      changed.map((row, index) => ({ ...wholeOf(table, now?.[index]), ...row.key, ...row.after })) as never[],
    );
  }
  if (VERSIONED.includes(table)) await noteVersions(tx, table, rows);
}

function wholeOf(table: PlannedTable, now: Record<string, unknown> | undefined): Record<string, unknown> {
  return Object.fromEntries((WHOLE[table] ?? []).map((column) => [column, now?.[column] ?? null]));
}

/** The version each row has now: an undo refuses when somebody has counted it up since. */
async function noteVersions(tx: Tx, table: PlannedTable, rows: readonly JournalRow[]): Promise<void> {
  const written = await readRows(tx, table, rows);
  rows.forEach((row, index) => {
    row.after['version'] = written[index]?.['version'] ?? null;
  });
}

/** Puts earlier values back; `rows` as the journal keeps them. */
export async function restoreRows(tx: Tx, table: PlannedTable, rows: readonly JournalRow[]): Promise<void> {
  const now = WHOLE[table] ? await readRows(tx, table, rows) : undefined;
  await WRITERS[table].update(
    tx,
    rows.map((row, index) => ({ ...wholeOf(table, now?.[index]), ...row.key, ...row.before })) as never[],
  );
}
