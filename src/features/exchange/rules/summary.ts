// What a person sees of a plan before it is carried out.
import type { ImportFacts } from '../shapes/facts.ts';
import type { ImportPlan, PlannedChange, Row, Value } from '../shapes/plan.ts';
import type { RowNote } from '../shapes/table.ts';

const FIRST = 200;
const SHOWN_CHANGES = 60;

/** Notes counted by code, the most frequent code first, and the first of them. */
export function summariseNotes(notes: readonly RowNote[]) {
  const counts = new Map<string, number>();
  for (const note of notes) counts.set(note.code, (counts.get(note.code) ?? 0) + 1);
  const codes = [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((left, right) => right.count - left.count);
  return { total: notes.length, codes, first: notes.slice(0, FIRST).map((note) => ({ ...note })) };
}

/** What rows are called, by id: a preview shows «клиент: Ёлка», not the id of Ёлка. */
export function namesOf(facts: ImportFacts, changes: readonly PlannedChange[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const client of facts.clients) names.set(client.id, client.short_name);
  for (const product of facts.products) names.set(product.id, product.name);
  for (const order of facts.orders) names.set(order.id, order.external_id);
  for (const employee of facts.employees) {
    names.set(employee.id, [employee.last_name, employee.first_name].filter(Boolean).join(' '));
  }
  for (const change of changes) {
    const { id } = change.key;
    if (typeof id === 'object' && id) names.set(id.ref, change.title);
  }
  return names;
}

/** The first changes with what was and what will be. */
export function summariseChanges(changes: readonly PlannedChange[], names: ReadonlyMap<string, string>) {
  const show = (column: string, value: Value | undefined) => {
    if (!isLink(column)) return plain(value);
    const id = typeof value === 'object' && value ? value.ref : value;
    return typeof id === 'string' ? (names.get(id) ?? null) : null;
  };
  return changes.slice(0, SHOWN_CHANGES).map((change) => ({
    table: change.table,
    action: change.before ? ('update' as const) : ('create' as const),
    line: change.line,
    title: change.title,
    fields: Object.keys(change.after).flatMap((column) => {
      const after = show(column, change.after[column]);
      if (after === null || after === '') return [];
      return [{ column, before: change.before ? show(column, change.before[column]) : null, after }];
    }),
  }));
}

function isLink(column: string): boolean {
  return (
    (column.endsWith('_id') && column !== 'external_id') || column === 'served_by' || column === 'acquired_by'
  );
}

function plain(value: Value | undefined): string | number | boolean | null {
  return typeof value === 'object' ? null : (value ?? null);
}

export type MoneySummary = { amount: number; count: number; of: 'clients' | 'orders' };

/** What a file about money adds, and over how many clients or orders; null for other files. */
export function summariseMoney(plan: ImportPlan): MoneySummary | null {
  const rows = plan.changes.filter((change) => change.table === 'revenue' || change.table === 'sale_line');
  if (rows.length === 0) return null;
  const amountOf = (row: Row | null) => Number(row?.['amount'] ?? 0);
  const amount = rows.reduce((sum, change) => sum + amountOf(change.after) - amountOf(change.before), 0);
  const of = rows[0]?.table === 'revenue' ? 'clients' : 'orders';
  const count = new Set(rows.map((change) => plain(change.key[of === 'clients' ? 'client_id' : 'order_id'])))
    .size;
  return { amount, count, of };
}
