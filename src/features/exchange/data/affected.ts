// Clients an import has touched: their search line and their revenue are made anew.
import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import { recomputeRevenueFromLines, refreshRevenue } from '#features/clients/data/revenue.ts';
import { refreshSearch } from '#features/clients/data/search-refresh.ts';
import type { Day } from '#kernel/day.ts';
import type { JournalRow } from './apply-plan.ts';

export type AffectedClients = {
  /** Whose names, people or phones changed. */
  named: readonly string[];
  /** Whose orders changed. */
  sold: readonly string[];
  /** Whose revenue by month changed. */
  earning: readonly string[];
};

const textsOf = (rows: readonly JournalRow[], column: string): string[] =>
  rows
    .flatMap((row) => [row.key[column], row.before?.[column], row.after[column]])
    .filter((value) => typeof value === 'string');

/** Clients behind the rows of a journal, also those an order was taken from. */
export async function affectedClients(tx: Tx, journal: readonly JournalRow[]): Promise<AffectedClients> {
  const of = (...tables: JournalRow['table'][]) => journal.filter((row) => tables.includes(row.table));
  const persons = [
    ...textsOf(of('person'), 'id'),
    ...textsOf(of('contact_point', 'person_role'), 'person_id'),
  ];
  const orders = [...textsOf(of('sale_order'), 'id'), ...textsOf(of('sale_line'), 'order_id')];
  const named = await sql<{ id: string }>`select distinct client_id as id from person_role
    where person_id = any(${persons}::uuid[])`.execute(tx);
  const sold = await sql<{ id: string }>`select distinct client_id as id from sale_order
    where id = any(${orders}::uuid[])`.execute(tx);
  const soldIds = [...sold.rows.map((row) => row.id), ...textsOf(of('sale_order'), 'client_id')];
  return {
    named: distinct([
      ...textsOf(of('client'), 'id'),
      ...textsOf(of('contact_point', 'person_role'), 'client_id'),
      ...named.rows.map((row) => row.id),
    ]),
    sold: distinct(soldIds),
    earning: distinct([...soldIds, ...textsOf(of('revenue'), 'client_id')]),
  };
}

/** Makes search lines and revenue of these clients anew. */
export async function refreshClients(tx: Tx, clients: AffectedClients, today: Day): Promise<void> {
  if (clients.named.length > 0) await refreshSearch(tx, clients.named);
  if (clients.sold.length > 0) await recomputeRevenueFromLines(tx, clients.sold);
  if (clients.earning.length > 0) await refreshRevenue(tx, clients.earning, today);
}

const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];
