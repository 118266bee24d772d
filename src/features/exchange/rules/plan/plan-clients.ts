// A file of clients, with contracts, contact points and contact persons. Several rows may speak of one client:
// the first gives its columns, the others add persons and phones.
import { foldSearch } from '#features/clients/rules/search-text.ts';
import type { ClientFact, ContractFact, PersonFact, PointFact } from '../../shapes/facts.ts';
import type { Duplicate, ImportSettings, Row, Value } from '../../shapes/plan.ts';
import type { ChangeBook } from './changes.ts';
import type { ClientIndex } from './client-index.ts';
import type { EmployeeIndex } from './employees.ts';
import { matchClient } from './match-client.ts';
import { planPerson } from './plan-person.ts';
import { newPoints } from './points.ts';
import { readClient, type RowClient } from './read-client.ts';
import type { Notes, RowCells } from './row-cells.ts';

type Group = { head: RowClient; members: RowClient[] };

/** Puts rows of one client together: by code, else by ИНН and КПП, else by name and town. */
export function groupClients(rows: readonly RowClient[], notes: Notes): Group[] {
  const groups = new Map<string, Group>();
  const seenInn = new Map<string, RowClient>();
  const seenName = new Map<string, RowClient>();
  for (const row of rows) {
    const key = identityOf(row);
    const group = groups.get(key);
    if (group) {
      group.members.push(row);
      if (foldSearch(row.name) !== foldSearch(group.head.name)) {
        warn(notes, row.line, 'name_differs_in_file', {
          name: row.name,
          other: group.head.name,
          line: group.head.line,
        });
      }
      continue;
    }
    groups.set(key, { head: row, members: [row] });
    const twin = row.inn ? seenInn.get(`${row.inn}/${row.kpp}`) : undefined;
    const namesake = seenName.get(row.key);
    if (twin) warn(notes, row.line, 'inn_repeated_in_file', { inn: row.inn, line: twin.line });
    else if (namesake)
      warn(notes, row.line, 'name_repeated_in_file', { name: row.name, line: namesake.line });
    seenInn.set(`${row.inn}/${row.kpp}`, row);
    seenName.set(row.key, row);
  }
  return [...groups.values()];
}

function identityOf(row: RowClient): string {
  if (row.code) return `code:${row.code}`;
  if (row.inn) return `inn:${row.inn}/${row.kpp}`;
  return `name:${row.key}/${row.city}`;
}

function warn(notes: Notes, line: number, code: string, facts: Record<string, string | number>): void {
  notes.warnings.push({ line, column: null, code, facts });
}

/** Plans a file of clients; returns what a person should look at. */
export function planClients(
  rows: readonly RowCells[],
  index: ClientIndex,
  employees: EmployeeIndex,
  decisions: Readonly<Record<string, string>>,
  settings: ImportSettings,
  notes: Notes,
  book: ChangeBook,
): Duplicate[] {
  const read = rows.flatMap((row) => readClient(row, settings, employees, notes) ?? []);
  const duplicates: Duplicate[] = [];
  const taken = new Map<string, number>();
  for (const group of groupClients(read, notes)) {
    const match = matchClient(group.head, index, decisions[String(group.head.line)]);
    if (match.duplicate) duplicates.push(match.duplicate);
    if (match.held) continue;
    const fact = match.fact;
    const earlier = fact ? taken.get(fact.id) : undefined;
    if (earlier !== undefined) {
      notes.errors.push({
        line: group.head.line,
        column: null,
        code: 'client_taken_twice',
        facts: { line: earlier },
      });
      continue;
    }
    if (fact) taken.set(fact.id, group.head.line);
    const id = writeClient(book, group.head, fact);
    const known = fact ?? { points: [], contracts: [], persons: [] };
    writeParts(book, group, id, known, settings);
  }
  return duplicates;
}

function writeClient(book: ChangeBook, row: RowClient, fact: ClientFact | null): Value {
  if (!fact) return book.create('client', row.line, row.name, { ...row.columns, source: 'import' });
  const { short_name: _name, kind: _kind, ...columns } = row.columns;
  // A program that gives its code gives the name, too; a list without codes leaves us the name we know.
  const after: Row = row.code ? { ...columns, short_name: row.name } : columns;
  const { id, points: _points, contracts: _contracts, persons: _persons, ...now } = fact;
  book.update('client', { id }, row.line, row.name, now, after);
  return id;
}

type KnownParts = {
  points: readonly PointFact[];
  contracts: readonly ContractFact[];
  persons: readonly PersonFact[];
};

function writeParts(
  book: ChangeBook,
  group: Group,
  id: Value,
  known: KnownParts,
  settings: ImportSettings,
): void {
  const points = group.members.flatMap((row) => [...row.points]);
  const distinct = [
    ...new Map(points.map((point) => [`${point.kind}${point.normal ?? point.raw}`, point])).values(),
  ];
  newPoints(distinct, known.points).forEach((point, sort) => {
    const row = { client_id: id, person_id: null, ...point, sort: known.points.length + sort };
    book.create('contact_point', group.head.line, group.head.name, row);
  });
  const numbers = new Set<unknown>();
  const people = new Set<string>();
  for (const row of group.members) {
    if (row.contract && !numbers.has(row.contract['number'])) {
      numbers.add(row.contract['number']);
      writeContract(book, row, id, known.contracts);
    }
    if (!row.person) continue;
    const name = foldSearch(
      `${row.person.name.lastName} ${row.person.name.firstName} ${row.person.name.patronymic}`,
    );
    if (people.has(name)) continue;
    people.add(name);
    planPerson(book, row.person, id, known.persons, settings);
  }
}

function writeContract(book: ChangeBook, row: RowClient, id: Value, known: readonly ContractFact[]): void {
  const contract = row.contract ?? {};
  const fact = known.find((candidate) => candidate.number === contract['number']);
  if (!fact) {
    book.create('contract', row.line, row.name, { client_id: id, ...contract });
    return;
  }
  const { id: key, ...now } = fact;
  book.update('contract', { id: key }, row.line, row.name, now, contract);
}
