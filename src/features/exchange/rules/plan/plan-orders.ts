// Orders and their lines. Amounts are computed here, once: screens and revenue take them as they are.
import type { ImportFacts, OrderFact } from '../../shapes/facts.ts';
import type { ImportSettings, Row, Value } from '../../shapes/plan.ts';
import type { ChangeBook } from './changes.ts';
import type { ClientIndex } from './client-index.ts';
import { findClient } from './client-reference.ts';
import { type EmployeeIndex, findEmployee } from './employees.ts';
import { decimalText, discountUnits, lineAmount, sameDecimal } from './line-amount.ts';
import { latestYear } from './plan-person.ts';
import { openShelf, type ProductShelf } from './plan-products.ts';
import {
  cellOf,
  dayOf,
  decimalOf,
  noteError,
  noteWarning,
  textOf,
  type Notes,
  type RowCells,
} from './row-cells.ts';

/** Plans heads of orders: number, client, date, who sold. */
export function planOrders(
  rows: readonly RowCells[],
  orders: readonly OrderFact[],
  clients: ClientIndex,
  employees: EmployeeIndex,
  settings: ImportSettings,
  notes: Notes,
  book: ChangeBook,
): void {
  const known = new Map(orders.map((order) => [order.external_id, order]));
  const seen = new Map<string, number>();
  for (const row of rows) {
    const code = textOf(row, 'code');
    const client = findClient(row, clients, notes);
    const day = dayOf(row, 'date', notes, latestYear(settings));
    if (!code) noteError(notes, row, 'code', 'value_missing');
    if (!cellOf(row, 'date')) noteError(notes, row, 'date', 'value_missing');
    const earlier = seen.get(code);
    if (code && earlier !== undefined) noteError(notes, row, 'code', 'row_repeated', { line: earlier });
    if (!code || !client || !day || earlier !== undefined) continue;
    seen.set(code, row.line);
    const after: Row = {
      external_id: code,
      client_id: client.id,
      day,
      employee_id: sellerOf(row, employees, notes),
    };
    const fact = known.get(code);
    if (!fact) {
      book.create('sale_order', row.line, code, after);
      continue;
    }
    const { id, lines: _lines, ...now } = fact;
    book.update('sale_order', { id }, row.line, code, now, after);
  }
}

function sellerOf(row: RowCells, employees: EmployeeIndex, notes: Notes): string | null {
  const code = textOf(row, 'employeeCode');
  if (!code) return null;
  const found = findEmployee(employees, code);
  if (!found) noteWarning(notes, row, 'employeeCode', 'employee_unknown', { value: code.slice(0, 80) });
  return found?.id ?? null;
}

/** Plans lines of orders; a product seen for the first time is created, and the client's position with it. */
export function planLines(
  rows: readonly RowCells[],
  facts: ImportFacts,
  notes: Notes,
  book: ChangeBook,
): void {
  const orders = new Map(facts.orders.map((order) => [order.external_id, order]));
  const shelf = openShelf(facts.products, book);
  const places = new Map<string, number>();
  const positions = new Map<string, { line: number; title: string; row: Row; day: string }>();
  const known = new Set(facts.positions.map((position) => `${position.client_id}/${position.product_id}`));
  for (const row of rows) {
    const order = orderOf(row, orders, notes);
    const line = readLine(row, shelf, notes);
    if (!order || !line) continue;
    const product = keyText(line.product);
    const place = (places.get(`${order.id}/${product}`) ?? 0) + 1;
    places.set(`${order.id}/${product}`, place);
    writeLine(book, row.line, order, line, place);
    const position = `${order.client_id}/${product}`;
    const first = positions.get(position);
    if (known.has(position) || (first && first.day <= order.day)) continue;
    const title = textOf(row, 'productName') || textOf(row, 'productCode');
    const since = { client_id: order.client_id, product_id: line.product, since: order.day };
    positions.set(position, { line: row.line, title, row: since, day: order.day });
  }
  for (const { line, title, row } of positions.values()) book.create('position', line, title, row);
}

type ReadLine = { product: Value; price: string; quantity: string; discount: string; amount: number };

function orderOf(row: RowCells, orders: ReadonlyMap<string, OrderFact>, notes: Notes): OrderFact | null {
  const code = textOf(row, 'orderCode');
  const order = orders.get(code);
  if (order) return order;
  noteError(notes, row, 'orderCode', code ? 'order_unknown' : 'value_missing', { value: code.slice(0, 80) });
  return null;
}

function readLine(row: RowCells, shelf: ProductShelf, notes: Notes): ReadLine | null {
  const code = textOf(row, 'productCode');
  const name = textOf(row, 'productName');
  const price = decimalOf(row, 'price', notes);
  const quantity = decimalOf(row, 'quantity', notes);
  const discountCell = decimalOf(row, 'discount', notes);
  for (const field of ['price', 'quantity']) {
    if (!cellOf(row, field)) noteError(notes, row, field, 'value_missing');
  }
  if (!code && !name) noteError(notes, row, 'productCode', 'value_missing');
  if (!price || !quantity || (!code && !name) || (cellOf(row, 'discount') && !discountCell)) return null;
  const discount = discountUnits(discountCell, cellOf(row, 'discount')?.reading?.percent ?? false);
  if (discount < 0n || discount > 10_000n) {
    noteError(notes, row, 'discount', 'discount_range', { value: textOf(row, 'discount').slice(0, 80) });
    return null;
  }
  const amount = lineAmount(price, quantity, discount);
  if (!Number.isSafeInteger(amount)) {
    noteError(notes, row, 'price', 'number_too_big');
    return null;
  }
  return {
    product: shelf.take(code, name, row.line),
    price: decimalText(price),
    quantity: decimalText(quantity),
    discount: decimalText({ units: discount, scale: 4 }),
    amount,
  };
}

function keyText(value: Value): string {
  return typeof value === 'object' && value ? value.ref : String(value);
}

function writeLine(book: ChangeBook, line: number, order: OrderFact, read: ReadLine, place: number): void {
  const { product, ...columns } = read;
  const key: Row = { order_id: order.id, product_id: product, line_no: place };
  const fact = order.lines.find((known) => known.product_id === product && known.line_no === place);
  const title = order.external_id;
  if (!fact) {
    book.create('sale_line', line, title, { ...key, ...columns }, key);
    return;
  }
  const now: Row = { ...fact };
  for (const column of ['price', 'quantity', 'discount'] as const) {
    if (sameDecimal(fact[column], columns[column])) now[column] = columns[column];
  }
  book.update('sale_line', key, line, title, now, columns);
}
