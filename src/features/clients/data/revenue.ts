import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import { addMonths, type Day, monthOf } from '#kernel/day.ts';

/** Clients by id, or every client. */
export type WhichClients = readonly string[] | 'all';

function among(column: string, which: WhichClients) {
  return which === 'all' ? sql<boolean>`true` : sql<boolean>`${sql.ref(column)} = any(${which}::uuid[])`;
}

/** `revenue_year` anew: kopecks of the twelve whole months before the month of `today`. */
export async function refreshRevenue(tx: Tx, which: WhichClients, today: Day): Promise<void> {
  const end = monthOf(today);
  await sql`
    update client set revenue_year = fresh.amount
    from (
      select client.id, coalesce(sum(revenue.amount), 0)::bigint as amount
      from client left join revenue on revenue.client_id = client.id
        and revenue.month >= ${addMonths(end, -12)} and revenue.month < ${end}
      where ${among('client.id', which)}
      group by client.id
    ) fresh
    where client.id = fresh.id and client.revenue_year <> fresh.amount`.execute(tx);
}

/**
 * Monthly revenue anew from the lines of sale orders. A month entered by hand or imported as revenue is not
 * touched: it would be counted twice. Follow with `refreshRevenue`.
 */
export async function recomputeRevenueFromLines(tx: Tx, which: WhichClients): Promise<void> {
  await sql`delete from revenue where source = 'orders' and ${among('revenue.client_id', which)}`.execute(tx);
  await sql`
    insert into revenue (client_id, product_id, month, amount, quantity, source)
    select sale_order.client_id, sale_line.product_id, date_trunc('month', sale_order.day)::date,
      sum(sale_line.amount)::bigint, sum(sale_line.quantity), 'orders'
    from sale_order join sale_line on sale_line.order_id = sale_order.id
    where ${among('sale_order.client_id', which)}
    group by 1, 2, 3
    on conflict (client_id, month, product_id) do nothing`.execute(tx);
}

/** One month of one position by hand; 0 removes it. Gives what stood there, or null. */
export async function setRevenue(
  tx: Tx,
  cell: { clientId: string; productId: string; month: Day; amount: number; quantity: number | null },
): Promise<{ amount: number; quantity: string | null } | null> {
  const here = { client_id: cell.clientId, product_id: cell.productId, month: cell.month };
  const old = await tx
    .selectFrom('revenue')
    .select(['amount', 'quantity'])
    .where((on) => on.and(here))
    .forUpdate()
    .executeTakeFirst();
  if (cell.amount === 0) {
    await tx
      .deleteFrom('revenue')
      .where((on) => on.and(here))
      .execute();
  } else {
    const fresh = {
      amount: cell.amount,
      quantity: cell.quantity === null ? null : String(cell.quantity),
      source: 'hand',
    };
    await tx
      .insertInto('revenue')
      .values({ ...here, ...fresh })
      .onConflict((on) => on.columns(['client_id', 'month', 'product_id']).doUpdateSet(fresh))
      .execute();
  }
  return old ?? null;
}
