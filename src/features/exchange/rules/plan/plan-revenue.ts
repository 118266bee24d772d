// Revenue by client, month and product, as an accounting program gives it. Rows of one month are added up; months
// that come from orders are refused, since they would be counted twice.
import type { ImportFacts, RevenueFact } from '../../shapes/facts.ts';
import type { ImportSettings, Row, Value } from '../../shapes/plan.ts';
import type { Decimal } from '../reading/figures.ts';
import { roundHalfEven } from '../reading/figures.ts';
import type { ChangeBook } from './changes.ts';
import type { ClientIndex } from './client-index.ts';
import { findClient } from './client-reference.ts';
import { decimalText, sameDecimal } from './line-amount.ts';
import { latestYear } from './plan-person.ts';
import { openShelf, type ProductShelf } from './plan-products.ts';
import { cellOf, decimalOf, monthOf, noteError, textOf, type Notes, type RowCells } from './row-cells.ts';

/** Code of the product that stands for all positions where a file does not name them. */
export const WHOLE_REVENUE_CODE = 'ALL';

type Sum = { line: number; title: string; key: Row; kopecks: bigint; quantity: Decimal | null };

export function planRevenue(
  rows: readonly RowCells[],
  facts: ImportFacts,
  clients: ClientIndex,
  settings: ImportSettings,
  notes: Notes,
  book: ChangeBook,
): void {
  const shelf = openShelf(facts.products, book);
  const known = new Map(
    facts.revenue.map((fact) => [keyText(fact.client_id, fact.month, fact.product_id), fact]),
  );
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const client = findClient(row, clients, notes);
    const month = monthOf(row, 'month', notes, latestYear(settings));
    const amount = decimalOf(row, 'amount', notes);
    const quantity = decimalOf(row, 'quantity', notes);
    for (const field of ['month', 'amount']) {
      if (!cellOf(row, field)) noteError(notes, row, field, 'value_missing');
    }
    if (!client || !month || !amount) continue;
    const product = productOf(row, shelf, settings);
    const key = keyText(client.id, month, product);
    if (known.get(key)?.source === 'orders') {
      noteError(notes, row, 'month', 'revenue_from_orders', { month });
      continue;
    }
    const sum = sums.get(key);
    const kopecks = (sum?.kopecks ?? 0n) + roundHalfEven(amount, 2);
    if (kopecks > BigInt(Number.MAX_SAFE_INTEGER) || -kopecks > BigInt(Number.MAX_SAFE_INTEGER)) {
      noteError(notes, row, 'amount', 'number_too_big');
      continue;
    }
    sums.set(key, {
      line: sum?.line ?? row.line,
      title: client.short_name,
      key: { client_id: client.id, month, product_id: product },
      kopecks,
      quantity: add(sum?.quantity ?? null, quantity),
    });
  }
  for (const [key, sum] of sums) writeSum(book, sum, known.get(key));
}

function productOf(row: RowCells, shelf: ProductShelf, settings: ImportSettings): Value {
  const code = textOf(row, 'productCode');
  const name = textOf(row, 'productName');
  if (code || name) return shelf.take(code, name, row.line);
  return shelf.take(WHOLE_REVENUE_CODE, settings.wholeRevenueName, row.line);
}

function keyText(client: string, month: string, product: Value): string {
  return `${client}/${month}/${typeof product === 'object' && product ? product.ref : String(product)}`;
}

function add(left: Decimal | null, right: Decimal | null): Decimal | null {
  if (!left || !right) return left ?? right;
  const scale = Math.max(left.scale, right.scale);
  const lift = (value: Decimal) => value.units * 10n ** BigInt(scale - value.scale);
  return { units: lift(left) + lift(right), scale };
}

function writeSum(book: ChangeBook, sum: Sum, fact: RevenueFact | undefined): void {
  const quantity = sum.quantity && decimalText(sum.quantity);
  const after: Row = { amount: Number(sum.kopecks), quantity };
  if (!fact) {
    book.create('revenue', sum.line, sum.title, { ...sum.key, ...after, source: 'import' }, sum.key);
    return;
  }
  const same = quantity !== null && fact.quantity !== null && sameDecimal(fact.quantity, quantity);
  const now: Row = { amount: fact.amount, quantity: same ? quantity : fact.quantity };
  book.update('revenue', sum.key, sum.line, sum.title, now, after);
}
