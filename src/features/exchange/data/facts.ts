// What is known already about the clients, orders and products a file speaks of.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Scope } from '#features/access/shapes/scope.ts';
import type { Day } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import type { FactKeys } from '../rules/plan/keys.ts';
import type { ClientFact, ImportFacts, OrderFact, PersonFact, PointFact } from '../shapes/facts.ts';
import { NO_FACTS } from '../shapes/facts.ts';
import type { ImportKind } from '../shapes/kinds.ts';

/**
 * Facts for a plan of `kind`. Only whoever sees every client may import: a double outside one's sight would
 * be made a second client. Refuses `import_needs_all_clients`.
 */
export async function loadFacts(
  db: Db | Tx,
  scope: Scope,
  kind: ImportKind,
  keys: FactKeys,
  today: Day,
): Promise<ImportFacts> {
  if (!scope.all) refuse('import_needs_all_clients', {}, 403);
  if (kind === 'employees') return { ...NO_FACTS, employees: await loadEmployees(db) };
  if (kind === 'products') return { ...NO_FACTS, products: await loadProducts(db) };
  const orders = await loadOrders(db, keys.orderCodes);
  if (kind === 'order_lines') {
    const clients = [...new Set(orders.map((order) => order.client_id))];
    return {
      ...NO_FACTS,
      orders,
      products: await loadProducts(db),
      positions: await loadPositions(db, clients),
    };
  }
  const clients = await loadClients(db, keys, today, kind === 'clients' || kind === 'persons');
  const ids = clients.map((client) => client.id);
  return {
    ...NO_FACTS,
    clients,
    orders,
    employees: kind === 'clients' || kind === 'orders' ? await loadEmployees(db) : [],
    products: kind === 'revenue' ? await loadProducts(db) : [],
    revenue: kind === 'revenue' ? await loadRevenue(db, ids) : [],
  };
}

async function loadClients(db: Db | Tx, keys: FactKeys, today: Day, whole: boolean): Promise<ClientFact[]> {
  const rows = await db
    .selectFrom('client')
    .select([
      'id',
      'kind',
      'short_name',
      'legal_name',
      'normal_name',
      'inn',
      'kpp',
      'ogrn',
      'city',
      'address',
      'country',
      'site',
      'industry',
      'departments',
      'segment',
      'competitor',
      'note',
      'acquired_by',
      'served_by',
      'external_id',
    ])
    // One parameter per list: the protocol takes 65,535, a file may name more clients.
    .where(
      sql<boolean>`(external_id = any(${keys.clientCodes}) or (archived_at is null and (inn = any(${keys.inns})
        or normal_name = any(${keys.names}) or id in (select client_id from contact_point
          where normal = any(${keys.phones}) and client_id is not null))))`,
    )
    .execute();
  if (!whole) return rows.map((row) => ({ ...row, points: [], contracts: [], persons: [] }));
  const ids = rows.map((row) => row.id);
  const [points, contracts, persons] = [
    await loadPoints(db, 'client_id', ids),
    await loadContracts(db, ids),
    await loadPersons(db, ids, today),
  ];
  return rows.map((row) => ({
    ...row,
    points: points.get(row.id) ?? [],
    contracts: contracts.get(row.id) ?? [],
    persons: persons.get(row.id) ?? [],
  }));
}

function groupBy<Row, Out>(rows: readonly Row[], key: (row: Row) => string, out: (row: Row) => Out) {
  const groups = new Map<string, Out[]>();
  for (const row of rows) {
    const group = groups.get(key(row));
    if (group) group.push(out(row));
    else groups.set(key(row), [out(row)]);
  }
  return groups;
}

const among = (column: string, ids: readonly string[]) =>
  sql<boolean>`${sql.ref(column)} = any(${ids}::uuid[])`;

async function loadPoints(db: Db | Tx, holder: 'client_id' | 'person_id', ids: readonly string[]) {
  const rows = await db
    .selectFrom('contact_point')
    .select([holder, 'kind', 'raw', 'normal'])
    .where(among(holder, ids))
    .orderBy('sort')
    .execute();
  type Held = PointFact & Partial<Record<typeof holder, string | null>>;
  return groupBy(
    rows as Held[],
    (row) => row[holder] ?? '',
    ({ kind, raw, normal }): PointFact => ({ kind, raw, normal }),
  );
}

async function loadContracts(db: Db | Tx, ids: readonly string[]) {
  const rows = await db
    .selectFrom('contract')
    .select(['id', 'client_id', 'number', 'signed_on', 'ends_on'])
    .where(among('client_id', ids))
    .execute();
  return groupBy(
    rows,
    (row) => row.client_id,
    ({ client_id: _client, ...contract }) => contract,
  );
}

async function loadPersons(db: Db | Tx, ids: readonly string[], today: Day) {
  const rows = await db
    .selectFrom('person_role')
    .innerJoin('person', 'person.id', 'person_role.person_id')
    .select([
      'person_role.client_id',
      'person_role.id as role_id',
      'person_role.post',
      'person_role.to_day',
      'person.id',
      'person.external_id',
      'person.last_name',
      'person.first_name',
      'person.patronymic',
      'person.birthday',
      'person.interests',
      'person.note',
    ])
    .where(among('person_role.client_id', ids))
    .orderBy(sql`person_role.to_day is not null`)
    .orderBy('person_role.created_at')
    .execute();
  const points = await loadPoints(
    db,
    'person_id',
    rows.map((row) => row.id),
  );
  const byClient = groupBy(
    rows,
    (row) => row.client_id,
    (row): PersonFact => {
      const { client_id: _client, role_id, post, to_day, ...person } = row;
      const current = to_day === null || to_day > today;
      return { ...person, role: current ? { id: role_id, post } : null, points: points.get(person.id) ?? [] };
    },
  );
  // A person with several roles at one client is one person: the role held now comes first.
  for (const [client, persons] of byClient) {
    const seen = new Set<string>();
    byClient.set(
      client,
      persons.filter((person) => !seen.has(person.id) && seen.add(person.id)),
    );
  }
  return byClient;
}

function loadEmployees(db: Db | Tx) {
  return db
    .selectFrom('employee')
    .select(['id', 'external_id', 'last_name', 'first_name', 'patronymic', 'email', 'phone', 'post'])
    .where((on) => on.or([on('active', '=', true), on('external_id', 'is not', null)]))
    .execute();
}

function loadProducts(db: Db | Tx) {
  return db.selectFrom('product').select(['id', 'code', 'name', 'kind', 'unit', 'description']).execute();
}

async function loadOrders(db: Db | Tx, codes: readonly string[]): Promise<OrderFact[]> {
  if (codes.length === 0) return [];
  const orders = await db
    .selectFrom('sale_order')
    .select(['id', 'external_id', 'client_id', 'day', 'employee_id'])
    .where(sql<boolean>`external_id = any(${codes})`)
    .execute();
  const lines = await db
    .selectFrom('sale_line')
    .select(['order_id', 'product_id', 'line_no', 'quantity', 'price', 'discount', 'amount'])
    .where(
      among(
        'order_id',
        orders.map((order) => order.id),
      ),
    )
    .execute();
  const byOrder = groupBy(
    lines,
    (line) => line.order_id,
    ({ order_id: _order, ...line }) => line,
  );
  return orders.map((order) => ({ ...order, lines: byOrder.get(order.id) ?? [] }));
}

function loadPositions(db: Db | Tx, clients: readonly string[]) {
  return db
    .selectFrom('position')
    .select(['client_id', 'product_id'])
    .where(among('client_id', clients))
    .execute();
}

function loadRevenue(db: Db | Tx, clients: readonly string[]) {
  return db
    .selectFrom('revenue')
    .select(['client_id', 'product_id', 'month', 'amount', 'quantity', 'source'])
    .where(among('client_id', clients))
    .execute();
}
