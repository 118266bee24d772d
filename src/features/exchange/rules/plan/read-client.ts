// One row of a client file as the columns of a client, its contract, its contact points and its person.
import { normaliseCompanyName, straightenLookalikes } from '#features/clients/rules/company-name.ts';
import { checkInn, checkKpp, checkOgrn, splitInnKpp } from '#features/clients/rules/inn.ts';
import { abbreviateForm } from '#features/clients/rules/legal-forms.ts';
import { formatFullName } from '#features/clients/rules/person-name.ts';
import { foldSearch } from '#features/clients/rules/search-text.ts';
import type { ImportSettings, Row } from '../../shapes/plan.ts';
import { type EmployeeIndex, findEmployee } from './employees.ts';
import { latestYear, nameOf, readPerson, type RowPerson } from './plan-person.ts';
import { readPoints, type Point } from './points.ts';
import { cellOf, dayOf, noteError, noteWarning, textOf, type Notes, type RowCells } from './row-cells.ts';

export type RowClient = {
  line: number;
  name: string;
  code: string;
  inn: string;
  kpp: string;
  city: string;
  key: string;
  columns: Row;
  points: readonly Point[];
  contract: Row | null;
  person: RowPerson | null;
};

/** The client of a row, or null with an error noted when nothing names it. */
export function readClient(
  row: RowCells,
  settings: ImportSettings,
  employees: EmployeeIndex,
  notes: Notes,
): RowClient | null {
  const legalName = textOf(row, 'legalName');
  const personal = !textOf(row, 'shortName') && !legalName;
  const name = textOf(row, 'shortName') || abbreviateForm(legalName) || formatFullName(nameOf(row));
  if (!name) {
    noteError(notes, row, 'shortName', 'client_nameless');
    return null;
  }
  const inn = readInn(row, notes);
  const normal = normaliseCompanyName(name);
  const columns: Row = {
    external_id: textOf(row, 'code') || null,
    kind: kindOf(row, personal, normal.form, inn.value),
    short_name: name,
    legal_name: legalName || null,
    inn: inn.value || null,
    kpp: readKpp(row, inn.kpp, notes) || null,
    ogrn: readOgrn(row, notes) || null,
    city: textOf(row, 'city') || null,
    address: addressOf(row) || null,
    country: textOf(row, 'country') || null,
    site: textOf(row, 'site') || null,
    industry: textOf(row, 'industry') || null,
    departments: cellOf(row, 'departments')?.text ?? null,
    competitor: textOf(row, 'competitor') || null,
    note: cellOf(row, 'note')?.text ?? null,
    segment: segmentOf(row, notes),
    served_by: employeeOf(row, 'servedBy', employees, notes),
    acquired_by: employeeOf(row, 'acquiredBy', employees, notes),
  };
  return {
    line: row.line,
    name,
    code: textOf(row, 'code'),
    inn: inn.value,
    kpp: String(columns['kpp'] ?? ''),
    city: foldSearch(textOf(row, 'city')),
    // The same rule as the stored one: a name of signs only is compared as written.
    key: normal.key || name.trim().toLowerCase(),
    columns,
    points: readPoints(row, { phone: 'phone', fax: 'fax', email: 'email', site: 'site' }, settings, notes),
    contract: contractOf(row, settings, notes),
    person: readPerson(row, settings, notes),
  };
}

function readInn(row: RowCells, notes: Notes): { value: string; kpp: string } {
  const text = textOf(row, 'inn');
  if (!text) return { value: '', kpp: '' };
  const split = splitInnKpp(text);
  const read = checkInn(split.inn);
  if (read.problem) noteWarning(notes, row, 'inn', `inn_${read.problem}`, { value: text.slice(0, 40) });
  else if (read.zeroRestored) noteWarning(notes, row, 'inn', 'inn_zero_restored', { value: read.value });
  return { value: read.value.slice(0, 40), kpp: split.kpp };
}

function readKpp(row: RowCells, beside: string, notes: Notes): string {
  const text = textOf(row, 'kpp') || beside;
  if (!text) return '';
  const read = checkKpp(text);
  const field = textOf(row, 'kpp') ? 'kpp' : 'inn';
  if (read.problem) noteWarning(notes, row, field, 'kpp_length', { value: text.slice(0, 40) });
  return read.value.slice(0, 40);
}

function readOgrn(row: RowCells, notes: Notes): string {
  const text = textOf(row, 'ogrn');
  if (!text) return '';
  const read = checkOgrn(text);
  if (read.problem) noteWarning(notes, row, 'ogrn', 'ogrn_wrong', { value: text.slice(0, 40) });
  return read.value.slice(0, 40);
}

function kindOf(row: RowCells, personal: boolean, form: string, inn: string): string {
  const said = textOf(row, 'clientKind').toLowerCase();
  if (form === 'ИП' || form === 'КФХ' || /^ип\b|предприним/u.test(said)) return 'entrepreneur';
  if (/физ|person|individual/u.test(said)) return 'person';
  if (personal) return 'person';
  return inn.length === 12 ? 'entrepreneur' : 'company';
}

function addressOf(row: RowCells): string {
  return ['postcode', 'region', 'address']
    .map((field) => textOf(row, field))
    .filter(Boolean)
    .join(', ');
}

function segmentOf(row: RowCells, notes: Notes): string | null {
  const text = textOf(row, 'segment');
  if (!text) return null;
  const letter = straightenLookalikes(text.toLowerCase().replace(/^(?:категория|класс|сегмент)\s*/u, ''));
  const segment = { a: 'a', b: 'b', c: 'c', а: 'a', в: 'b', б: 'b', с: 'c' }[letter];
  if (!segment) noteWarning(notes, row, 'segment', 'segment_unknown', { value: text.slice(0, 80) });
  return segment ?? null;
}

function employeeOf(row: RowCells, field: string, employees: EmployeeIndex, notes: Notes): string | null {
  const text = textOf(row, field);
  if (!text) return null;
  const found = findEmployee(employees, text);
  if (!found) noteWarning(notes, row, field, 'employee_unknown', { value: text.slice(0, 80) });
  return found?.id ?? null;
}

function contractOf(row: RowCells, settings: ImportSettings, notes: Notes): Row | null {
  const number = textOf(row, 'contractNumber');
  if (!number) return null;
  const year = latestYear(settings);
  return {
    number,
    signed_on: dayOf(row, 'contractSigned', notes, year),
    ends_on: dayOf(row, 'contractEnds', notes, year),
  };
}
