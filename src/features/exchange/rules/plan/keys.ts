// What a file's rows may be known by, so that only these are asked of the database.
import { normaliseCompanyName } from '#features/clients/rules/company-name.ts';
import { checkInn, splitInnKpp } from '#features/clients/rules/inn.ts';
import { abbreviateForm } from '#features/clients/rules/legal-forms.ts';
import { formatFullName } from '#features/clients/rules/person-name.ts';
import { readPhones } from '#features/clients/rules/phone.ts';
import type { ImportKind, Mapping } from '../../shapes/kinds.ts';
import type { TableFile } from '../../shapes/table.ts';
import { nameOf } from './plan-person.ts';
import { pickRows, textOf, type RowCells } from './row-cells.ts';

export type FactKeys = {
  clientCodes: string[];
  inns: string[];
  names: string[];
  phones: string[];
  orderCodes: string[];
};

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)].filter(Boolean);

/** Keys of the clients and orders a file speaks of. */
export function collectKeys(
  kind: ImportKind,
  table: Pick<TableFile, 'headers' | 'rows'>,
  mapping: Mapping,
): FactKeys {
  const rows = pickRows(table, mapping, new Map());
  const own = kind === 'clients';
  const texts = (field: string) => rows.map((row) => textOf(row, field));
  const names = rows.map((row) => (own ? ownName(row) : textOf(row, 'clientName')));
  const orders = kind === 'orders' ? texts('code') : kind === 'order_lines' ? texts('orderCode') : [];
  return {
    clientCodes: distinct(own ? texts('code') : texts('clientCode')),
    inns: distinct(texts(own ? 'inn' : 'clientInn').map((text) => checkInn(splitInnKpp(text).inn).value)),
    names: distinct(names.map((name) => normaliseCompanyName(name).key || name.trim().toLowerCase())),
    phones: own ? distinct(rows.flatMap(phonesOf)) : [],
    orderCodes: distinct(orders),
  };
}

function ownName(row: RowCells): string {
  return textOf(row, 'shortName') || abbreviateForm(textOf(row, 'legalName')) || formatFullName(nameOf(row));
}

function phonesOf(row: RowCells): string[] {
  const cells = row.fields.get('phone') ?? [];
  return cells.flatMap((cell) => readPhones(cell.text).flatMap((phone) => phone.e164 ?? []));
}
