// Products: found by code, else by name; a product that an order line or a revenue row names for the first time
// is created with what is known of it.
import { foldSearch } from '#features/clients/rules/search-text.ts';
import type { ProductFact } from '../../shapes/facts.ts';
import type { Value } from '../../shapes/plan.ts';
import { oneLine } from '../reading/cells.ts';
import type { ChangeBook } from './changes.ts';
import { cellOf, noteError, textOf, type Notes, type RowCells } from './row-cells.ts';

export type ProductShelf = {
  /** Id of the product of that code or name, created where it is new. */
  take(code: string, name: string, line: number): Value;
  find(code: string, name: string): ProductFact | undefined;
};

export function openShelf(facts: readonly ProductFact[], book: ChangeBook): ProductShelf {
  const byCode = new Map(facts.flatMap((fact) => (fact.code ? [[fact.code, fact] as const] : [])));
  const byName = new Map(facts.map((fact) => [foldSearch(fact.name), fact]));
  const made = new Map<string, Value>();
  const find = (code: string, name: string) => (code ? byCode.get(code) : byName.get(foldSearch(name)));
  return {
    find,
    take(code, name, line) {
      const fact = find(code, name);
      if (fact) return fact.id;
      const key = code ? `code:${code}` : `name:${foldSearch(name)}`;
      const known = made.get(key);
      if (known) return known;
      const title = name || code;
      const id = book.create('product', line, title, { code: code || null, name: title });
      made.set(key, id);
      return id;
    },
  };
}

/** Plans a file of products. */
export function planProducts(
  rows: readonly RowCells[],
  facts: readonly ProductFact[],
  notes: Notes,
  book: ChangeBook,
): void {
  const shelf = openShelf(facts, book);
  const seen = new Map<string, number>();
  for (const row of rows) {
    const name = textOf(row, 'name');
    const code = textOf(row, 'code');
    if (!name) {
      noteError(notes, row, 'name', 'value_missing');
      continue;
    }
    const identity = code || foldSearch(name);
    const earlier = seen.get(identity);
    if (earlier !== undefined) {
      noteError(notes, row, 'code', 'row_repeated', { line: earlier });
      continue;
    }
    seen.set(identity, row.line);
    const after = {
      code: code || null,
      name,
      kind: textOf(row, 'category') || null,
      unit: textOf(row, 'unit') || null,
      description: oneLine(cellOf(row, 'description')?.text ?? '') || null,
    };
    // A product that an order line had brought in under its code alone gets its name now.
    const fact = shelf.find(code, name);
    if (!fact) {
      book.create('product', row.line, name, after);
      continue;
    }
    const { id, ...now } = fact;
    book.update('product', { id }, row.line, name, now, after);
  }
}
