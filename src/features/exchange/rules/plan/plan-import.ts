// The whole plan of an import, pure: a table, what a person said about it, and what is known already, give what
// would be written. The same file planned again after it was written gives nothing to write.
import type { ImportFacts } from '../../shapes/facts.ts';
import type { ImportKind } from '../../shapes/kinds.ts';
import type { Duplicate, ImportAnswers, ImportPlan, ImportSettings } from '../../shapes/plan.ts';
import type { TableFile } from '../../shapes/table.ts';
import { readColumns } from '../mapping/columns.ts';
import { openChangeBook, type ChangeBook } from './changes.ts';
import { indexClients } from './client-index.ts';
import { findClient } from './client-reference.ts';
import { indexEmployees, planEmployees } from './employees.ts';
import { planClients } from './plan-clients.ts';
import { planLines, planOrders } from './plan-orders.ts';
import { personNotes, planPerson, readPerson } from './plan-person.ts';
import { planProducts } from './plan-products.ts';
import { planRevenue } from './plan-revenue.ts';
import { checkLengths, noteError, type Notes, pickRows, type RowCells } from './row-cells.ts';

/**
 * Plans an import. Errors stop nothing here: every row is looked at, so that a person sees all of them at once;
 * whoever applies the plan refuses one that has errors, open questions or undecided doubles.
 */
export function planImport(
  kind: ImportKind,
  table: Pick<TableFile, 'headers' | 'rows' | 'errors' | 'warnings'>,
  answers: ImportAnswers,
  facts: ImportFacts,
  settings: ImportSettings,
): ImportPlan {
  const { readings, questions } = readColumns(kind, table, answers);
  const notes: Notes = { errors: [...table.errors], warnings: [...table.warnings] };
  const rows = pickRows(table, answers.mapping, readings).filter((row) => row.fields.size > 0);
  for (const row of rows) checkLengths(kind, row, notes);
  const book = openChangeBook();
  const duplicates = planKind(kind, rows, answers, facts, settings, notes, book);
  return {
    changes: book.changes,
    tally: book.tally,
    rows: rows.length,
    errors: notes.errors.toSorted((left, right) => left.line - right.line),
    warnings: notes.warnings.toSorted((left, right) => left.line - right.line),
    duplicates,
    questions,
  };
}

function planKind(
  kind: ImportKind,
  rows: readonly RowCells[],
  answers: ImportAnswers,
  facts: ImportFacts,
  settings: ImportSettings,
  notes: Notes,
  book: ChangeBook,
): Duplicate[] {
  const clients = indexClients(facts.clients);
  const employees = indexEmployees(facts.employees);
  if (kind === 'clients') {
    return planClients(rows, clients, employees, answers.decisions, settings, notes, book);
  }
  if (kind === 'employees') planEmployees(rows, facts.employees, settings, notes, book);
  if (kind === 'products') planProducts(rows, facts.products, notes, book);
  if (kind === 'orders') planOrders(rows, facts.orders, clients, employees, settings, notes, book);
  if (kind === 'order_lines') planLines(rows, facts, notes, book);
  if (kind === 'revenue') planRevenue(rows, facts, clients, settings, notes, book);
  if (kind === 'persons') planPersons(rows, facts, settings, notes, book);
  return [];
}

function planPersons(
  rows: readonly RowCells[],
  facts: ImportFacts,
  settings: ImportSettings,
  notes: Notes,
  book: ChangeBook,
): void {
  const clients = indexClients(facts.clients);
  const seen = new Map<string, number>();
  for (const row of rows) {
    const client = findClient(row, clients, notes);
    const person = readPerson(row, settings, notes);
    if (!person) noteError(notes, row, 'personName', 'person_nameless');
    if (!client || !person) continue;
    const { lastName, firstName, patronymic } = person.name;
    const identity = `${client.id}/${lastName}/${firstName}/${patronymic}`.toLowerCase();
    const earlier = seen.get(identity);
    if (earlier !== undefined) {
      noteError(notes, row, 'personName', 'row_repeated', { line: earlier });
      continue;
    }
    seen.set(identity, row.line);
    const columns = { ...person.columns, ...personNotes(row) };
    planPerson(book, { ...person, columns }, client.id, client.persons, settings);
  }
}

/** The plan without the rows that have errors, when a person chose to leave them out. */
export function withoutLines(
  table: Pick<TableFile, 'headers' | 'rows' | 'errors' | 'warnings'>,
  lines: ReadonlySet<number>,
): Pick<TableFile, 'headers' | 'rows' | 'errors' | 'warnings'> {
  return { ...table, errors: [], rows: table.rows.filter((row) => !lines.has(row.line)) };
}
