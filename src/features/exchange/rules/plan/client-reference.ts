// The client a row of another kind speaks of: by code, by ИНН, by name. Never made up: an unknown one is an error.
import { normaliseCompanyName } from '#features/clients/rules/company-name.ts';
import { checkInn, splitInnKpp } from '#features/clients/rules/inn.ts';
import type { ClientFact } from '../../shapes/facts.ts';
import type { ClientIndex } from './client-index.ts';
import { noteError, textOf, type Notes, type RowCells } from './row-cells.ts';

const FIELDS = ['clientCode', 'clientInn', 'clientName'] as const;

/** The client, or null with an error noted. */
export function findClient(row: RowCells, index: ClientIndex, notes: Notes): ClientFact | null {
  const [code = '', innText = '', name = ''] = FIELDS.map((field) => textOf(row, field));
  const field = FIELDS.find((candidate) => textOf(row, candidate)) ?? 'clientCode';
  if (!code && !innText && !name) {
    noteError(notes, row, field, 'client_missing');
    return null;
  }
  const byCode = code ? index.byCode.get(code) : undefined;
  if (byCode) return byCode;
  const inn = checkInn(splitInnKpp(innText).inn).value;
  const candidates =
    (innText && index.byInn.get(inn)) || (name && index.byName.get(normaliseCompanyName(name).key)) || [];
  const [only] = candidates;
  if (only && candidates.length === 1) return only;
  const value = (code || innText || name).slice(0, 80);
  noteError(notes, row, field, candidates.length > 1 ? 'client_ambiguous' : 'client_unknown', { value });
  return null;
}
