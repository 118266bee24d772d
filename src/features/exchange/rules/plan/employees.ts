// Our own people in a file: found by the code of the other program, by mail, by name.
import { formatFullName, splitPersonName } from '#features/clients/rules/person-name.ts';
import { foldSearch } from '#features/clients/rules/search-text.ts';
import type { EmployeeFact } from '../../shapes/facts.ts';
import type { ImportSettings, Row } from '../../shapes/plan.ts';
import type { ChangeBook } from './changes.ts';
import { nameOf } from './plan-person.ts';
import { readPoints } from './points.ts';
import { noteError, textOf, type Notes, type RowCells } from './row-cells.ts';

export type EmployeeIndex = ReadonlyMap<string, EmployeeFact | null>;

function keysOf(
  fact: Pick<EmployeeFact, 'external_id' | 'email' | 'last_name' | 'first_name' | 'patronymic'>,
): string[] {
  const full = foldSearch([fact.last_name, fact.first_name, fact.patronymic ?? ''].join(' '));
  const short = foldSearch([fact.last_name, fact.first_name].join(' '));
  const names = [...new Set([full, short, foldSearch(fact.last_name)])];
  return [
    ...(fact.external_id ? [`code:${fact.external_id}`] : []),
    ...(fact.email ? [`email:${fact.email.toLowerCase()}`] : []),
    ...names.map((name) => `name:${name}`),
  ];
}

/** Finds employees by any of their names; a name two of them share finds nobody. */
export function indexEmployees(facts: readonly EmployeeFact[]): EmployeeIndex {
  const index = new Map<string, EmployeeFact | null>();
  for (const fact of facts) {
    for (const key of keysOf(fact)) index.set(key, index.has(key) && index.get(key) !== fact ? null : fact);
  }
  return index;
}

/** The employee meant by a cell: a code, an address of mail, «Иванов Иван» or «Иван Иванов». */
export function findEmployee(index: EmployeeIndex, text: string): EmployeeFact | null {
  const name = foldSearch(formatFullName(splitPersonName(text)));
  return (
    index.get(`code:${text}`) ??
    index.get(`email:${text.toLowerCase()}`) ??
    index.get(`name:${foldSearch(text)}`) ??
    index.get(`name:${name}`) ??
    null
  );
}

/** Plans employees: by code, else by mail, else by full name. */
export function planEmployees(
  rows: readonly RowCells[],
  facts: readonly EmployeeFact[],
  settings: ImportSettings,
  notes: Notes,
  book: ChangeBook,
): void {
  const index = indexEmployees(facts);
  const seen = new Map<string, number>();
  for (const row of rows) {
    const name = nameOf(row);
    const title = formatFullName(name);
    if (!title) {
      noteError(notes, row, 'personName', 'person_nameless');
      continue;
    }
    const points = readPoints(row, { phone: 'phone', email: 'email' }, settings, notes);
    const phone = points.find((point) => point.kind === 'phone')?.raw ?? '';
    const extension = textOf(row, 'extension');
    const after: Row = {
      external_id: textOf(row, 'code') || null,
      last_name: name.lastName,
      first_name: name.firstName,
      patronymic: name.patronymic || null,
      email: points.find((point) => point.kind === 'email')?.normal ?? null,
      phone: [phone, extension && `(${extension})`].filter(Boolean).join(' ') || null,
      post: textOf(row, 'post') || null,
    };
    const identity = String(after['external_id'] ?? after['email'] ?? foldSearch(title));
    const earlier = seen.get(identity);
    if (earlier !== undefined) {
      noteError(notes, row, 'code', 'row_repeated', { line: earlier });
      continue;
    }
    seen.set(identity, row.line);
    planEmployee(book, row.line, title, after, index);
  }
}

function planEmployee(book: ChangeBook, line: number, title: string, after: Row, index: EmployeeIndex): void {
  const code = after['external_id'];
  const byCode = code ? index.get(`code:${String(code)}`) : undefined;
  const email = after['email'];
  const other =
    (email ? index.get(`email:${String(email)}`) : undefined) ??
    index.get(`name:${foldSearch(title)}`) ??
    null;
  // Somebody else's code on an equal name means a namesake.
  const fact = byCode ?? (other && (!code || !other.external_id) ? other : null);
  if (!fact) {
    book.create('employee', line, title, after);
    return;
  }
  const { id, ...now } = fact;
  book.update('employee', { id }, line, title, now, after);
}
