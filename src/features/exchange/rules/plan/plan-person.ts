// One person of a row: found among the client's people by name, or new. A changed post ends the old role and
// begins a new one, so that the history of who held which post stays (M8.2).
import { foldSearch } from '#features/clients/rules/search-text.ts';
import {
  formatFullName,
  genderOf,
  splitPersonName,
  type PersonName,
} from '#features/clients/rules/person-name.ts';
import type { PersonFact } from '../../shapes/facts.ts';
import type { ImportSettings, Row, Value } from '../../shapes/plan.ts';
import { oneLine } from '../reading/cells.ts';
import type { ChangeBook } from './changes.ts';
import { newPoints, readPoints, type Point } from './points.ts';
import { cellOf, dayOf, textOf, type Notes, type RowCells } from './row-cells.ts';

export type RowPerson = {
  line: number;
  name: PersonName;
  post: string;
  columns: Row;
  points: readonly Point[];
};

/** Latest year a date of this file may have: dates lie in the past or a few years ahead (an end of a contract). */
export function latestYear(settings: ImportSettings): number {
  return Number(settings.today.slice(0, 4)) + 10;
}

/** Three fields of a name from one column or from three. */
export function nameOf(row: RowCells): PersonName {
  const [lastName, firstName, patronymic] = ['personLast', 'personFirst', 'personPatronymic'].map((field) =>
    textOf(row, field),
  );
  if (lastName || firstName) {
    return { lastName: lastName ?? '', firstName: firstName ?? '', patronymic: patronymic ?? '' };
  }
  return splitPersonName(textOf(row, 'personName'));
}

/** The person of a row, or null when its name is empty. */
export function readPerson(row: RowCells, settings: ImportSettings, notes: Notes): RowPerson | null {
  const name = nameOf(row);
  if (!formatFullName(name)) return null;
  const year = Number(settings.today.slice(0, 4));
  const columns: Row = {
    last_name: name.lastName,
    first_name: name.firstName || null,
    patronymic: name.patronymic || null,
    gender: genderOf(name),
    birthday: dayOf(row, 'birthday', notes, year),
  };
  const fields = { phone: 'personPhone', email: 'personEmail' };
  return {
    line: row.line,
    name,
    post: textOf(row, 'post'),
    columns,
    points: readPoints(row, fields, settings, notes),
  };
}

/** Texts that belong to a person only in a file of persons. */
export function personNotes(row: RowCells): Row {
  return {
    external_id: textOf(row, 'code') || null,
    interests: oneLine(textOf(row, 'interests')) || null,
    note: cellOf(row, 'note')?.text ?? null,
  };
}

function foldName(name: PersonName): string {
  return foldSearch(formatFullName(name));
}

function factName(fact: PersonFact): PersonName {
  return { lastName: fact.last_name, firstName: fact.first_name ?? '', patronymic: fact.patronymic ?? '' };
}

/** Writes down what becomes of `person` at the client `clientId`, whose people are `known`. */
export function planPerson(
  book: ChangeBook,
  person: RowPerson,
  clientId: Value,
  known: readonly PersonFact[],
  settings: ImportSettings,
): void {
  const title = formatFullName(person.name);
  const code = person.columns['external_id'];
  const fact =
    known.find((candidate) => code && candidate.external_id === code) ??
    known.find((candidate) => foldName(factName(candidate)) === foldName(person.name));
  if (!fact) {
    const id = book.create('person', person.line, title, person.columns);
    createRole(book, person, title, id, clientId, null);
    addPoints(book, person, title, id, []);
    return;
  }
  const { id, role, points, ...now } = fact;
  // The gender was derived from the name: not a fact of the file, so no change of the card.
  const { gender: _gender, ...columns } = person.columns;
  book.update('person', { id }, person.line, title, now, columns);
  addPoints(book, person, title, id, points);
  if (!role) return createRole(book, person, title, id, clientId, settings.today);
  if (!person.post || person.post === role.post) {
    return book.update('person_role', { id: role.id }, person.line, title, {}, {});
  }
  if (!role.post) {
    return book.update(
      'person_role',
      { id: role.id },
      person.line,
      title,
      { post: null },
      { post: person.post },
    );
  }
  book.update(
    'person_role',
    { id: role.id },
    person.line,
    title,
    { to_day: null },
    { to_day: settings.today },
  );
  createRole(book, person, title, id, clientId, settings.today);
}

function createRole(
  book: ChangeBook,
  person: RowPerson,
  title: string,
  personId: Value,
  clientId: Value,
  from: string | null,
): void {
  const role: Row = { person_id: personId, client_id: clientId, post: person.post || null, from_day: from };
  book.create('person_role', person.line, title, { ...role, is_key: true });
}

function addPoints(
  book: ChangeBook,
  person: RowPerson,
  title: string,
  personId: Value,
  known: PersonFact['points'],
): void {
  for (const point of newPoints(person.points, known)) {
    book.create('contact_point', person.line, title, { client_id: null, person_id: personId, ...point });
  }
}
