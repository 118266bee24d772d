// Writing many rows at once: the import, the demo company and the measurements fill thousands of clients.
// One JSON parameter a chunk is read by PostgreSQL into typed rows: no limit of 65,535 parameters, and the
// statement is planned once a chunk instead of once a row.
import { type Insertable, sql } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Id } from '#kernel/ids.ts';
import { normalClientName } from './client-name.ts';

const CHUNK = 2_000;

type Row = Record<string, unknown>;
type WithId<Entity extends string, Table extends keyof Database> = Omit<Insertable<Database[Table]>, 'id'> & {
  id: Id<Entity>;
};

/** A client to insert: normal name and search columns are made here, `revenue_year` by `refreshRevenue`. */
export type NewClient = Omit<
  WithId<'client', 'client'>,
  'normal_name' | 'search_text' | 'revenue_year' | 'version'
>;
export type ClientPatch = { id: Id<'client'> } & Partial<Omit<NewClient, 'id'>>;
export type NewPerson = Omit<WithId<'person', 'person'>, 'version'>;
export type PersonPatch = { id: Id<'person'> } & Partial<Omit<NewPerson, 'id'>>;
export type NewRole = WithId<'person_role', 'person_role'>;
export type NewRelation = WithId<'relation', 'relation'>;
export type NewLink = WithId<'person_link', 'person_link'>;
export type NewContact = WithId<'contact_point', 'contact_point'>;
/** `service_levels` is an object here, not text. */
export type NewContract = Omit<WithId<'contract', 'contract'>, 'service_levels'> & {
  service_levels?: object;
};
export type NewServicePoint = Omit<WithId<'service_point', 'service_point'>, 'service_levels'> & {
  service_levels?: object;
};
export type NewProduct = WithId<'product', 'product'>;
export type NewPosition = WithId<'position', 'position'>;
export type NewOrder = WithId<'sale_order', 'sale_order'>;
export type NewLine = Insertable<Database['sale_line']>;
export type NewRevenue = Insertable<Database['revenue']>;

/** New clients. Call `refreshSearch` and `refreshRevenue` once when everything about them is in. */
export async function insertClients(tx: Tx, rows: readonly NewClient[]): Promise<void> {
  await insertRows(
    tx,
    'client',
    rows.map((row) => ({ ...row, normal_name: normalClientName(row.short_name) })),
  );
}

/** Changes the given columns of many clients; a new short name brings its normal name along. */
export async function updateClients(tx: Tx, patches: readonly ClientPatch[]): Promise<void> {
  await updateRows(
    tx,
    'client',
    patches.map((row) =>
      row.short_name === undefined ? row : { ...row, normal_name: normalClientName(row.short_name) },
    ),
    ', version = client.version + 1, updated_at = now()',
  );
}

export const insertPersons = (tx: Tx, rows: readonly NewPerson[]) => insertRows(tx, 'person', rows);

export const updatePersons = (tx: Tx, patches: readonly PersonPatch[]) =>
  updateRows(tx, 'person', patches, ', version = person.version + 1, updated_at = now()');

export const insertRelations = (tx: Tx, rows: readonly NewRelation[]) => insertRows(tx, 'relation', rows);

export const insertLinks = (tx: Tx, rows: readonly NewLink[]) => insertRows(tx, 'person_link', rows);

export const insertRoles = (tx: Tx, rows: readonly NewRole[]) => insertRows(tx, 'person_role', rows);

/** Phones and addresses of clients or persons; `normal` as `normalContact` gives it. */
export const insertContacts = (tx: Tx, rows: readonly NewContact[]) => insertRows(tx, 'contact_point', rows);

export const insertContracts = (tx: Tx, rows: readonly NewContract[]) => insertRows(tx, 'contract', rows);

export const insertServicePoints = (tx: Tx, rows: readonly NewServicePoint[]) =>
  insertRows(tx, 'service_point', rows);

export const insertProducts = (tx: Tx, rows: readonly NewProduct[]) => insertRows(tx, 'product', rows);

/** A position the client already has stays as it is. */
export const insertPositions = (tx: Tx, rows: readonly NewPosition[]) =>
  insertRows(tx, 'position', rows, 'on conflict (client_id, product_id) do nothing');

/** Orders by `external_id`: one that came before takes the new day and seller and keeps its id. */
export const upsertOrders = (tx: Tx, rows: readonly NewOrder[]) =>
  insertRows(
    tx,
    'sale_order',
    rows,
    `on conflict (external_id) do update set client_id = excluded.client_id, day = excluded.day,
      employee_id = excluded.employee_id`,
  );

export const upsertLines = (tx: Tx, rows: readonly NewLine[]) =>
  insertRows(
    tx,
    'sale_line',
    rows,
    `on conflict (order_id, product_id, line_no) do update set quantity = excluded.quantity,
      price = excluded.price, discount = excluded.discount, amount = excluded.amount`,
  );

/** Revenue of client, month and position; a month that stands already is replaced. */
export const upsertRevenue = (tx: Tx, rows: readonly NewRevenue[]) =>
  insertRows(
    tx,
    'revenue',
    rows,
    `on conflict (client_id, month, product_id) do update set amount = excluded.amount,
      quantity = excluded.quantity, source = excluded.source`,
  );

async function insertRows(tx: Tx, table: keyof Database, rows: readonly object[], onConflict = '') {
  for (const [columns, alike] of byColumns(rows)) {
    for (const chunk of chunksOf(alike)) {
      const names = columns.map((column) => `"${column}"`).join(', ');
      await sql`insert into ${sql.table(table)} (${sql.raw(names)})
        select ${sql.raw(names)} from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(chunk)})
        ${sql.raw(onConflict)}`.execute(tx);
    }
  }
}

type Patch<Entity extends string, New> = { id: Id<Entity> } & Partial<Omit<New, 'id'>>;

export const updateRoles = (tx: Tx, patches: readonly Patch<'person_role', NewRole>[]) =>
  updateRows(tx, 'person_role', patches, '');

export const updateContracts = (tx: Tx, patches: readonly Patch<'contract', NewContract>[]) =>
  updateRows(tx, 'contract', patches, '');

export const updateProducts = (tx: Tx, patches: readonly Patch<'product', NewProduct>[]) =>
  updateRows(tx, 'product', patches, '');

export const updateOrders = (tx: Tx, patches: readonly Patch<'sale_order', NewOrder>[]) =>
  updateRows(tx, 'sale_order', patches, '');

async function updateRows(
  tx: Tx,
  table: 'client' | 'person' | 'person_role' | 'contract' | 'product' | 'sale_order',
  rows: readonly object[],
  always: string,
) {
  for (const [columns, alike] of byColumns(rows)) {
    const set = columns
      .filter((column) => column !== 'id')
      .map((column) => `"${column}" = fresh."${column}"`);
    if (set.length === 0) continue;
    for (const chunk of chunksOf(alike)) {
      await sql`update ${sql.table(table)} set ${sql.raw(set.join(', ') + always)}
        from json_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(chunk)}) fresh
        where ${sql.ref(`${table}.id`)} = fresh.id`.execute(tx);
    }
  }
}

/** Rows that name the same columns go together: a column left out keeps the table's default. */
function byColumns(rows: readonly object[]): [string[], Row[]][] {
  const groups = new Map<string, [string[], Row[]]>();
  for (const row of rows as readonly Row[]) {
    const columns = Object.keys(row).filter((column) => row[column] !== undefined);
    const key = columns.toSorted().join();
    const group = groups.get(key);
    if (group) group[1].push(row);
    else groups.set(key, [columns, [row]]);
  }
  return [...groups.values()];
}

function* chunksOf(rows: readonly Row[]): Generator<Row[]> {
  for (let from = 0; from < rows.length; from += CHUNK) yield rows.slice(from, from + CHUNK);
}
