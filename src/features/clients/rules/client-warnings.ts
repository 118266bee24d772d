import { checkInn, checkKpp, checkOgrn } from './inn.ts';
import { type ClientWarning } from '../shapes/kinds.ts';

/** Remarks on a client's registry numbers; none for a number left out. */
export function warningsAbout(numbers: {
  inn?: string | null;
  kpp?: string | null;
  ogrn?: string | null;
}): ClientWarning[] {
  const warnings: ClientWarning[] = [];
  const inn = numbers.inn ? checkInn(numbers.inn).problem : null;
  const ogrn = numbers.ogrn ? checkOgrn(numbers.ogrn).problem : null;
  if (inn) warnings.push(`inn_${inn}`);
  if (numbers.kpp && checkKpp(numbers.kpp).problem) warnings.push('kpp_length');
  if (ogrn) warnings.push(`ogrn_${ogrn}`);
  return warnings;
}

/** Registry numbers without blanks and with the zero a spreadsheet ate; what cannot be read stays as typed. */
export function tidyNumbers<
  Fields extends { inn?: string | null; kpp?: string | null; ogrn?: string | null },
>(fields: Fields): Fields {
  const tidy = { ...fields };
  if (fields.inn) tidy.inn = checkInn(fields.inn).value;
  if (fields.kpp) tidy.kpp = checkKpp(fields.kpp).value;
  if (fields.ogrn) tidy.ogrn = checkOgrn(fields.ogrn).value;
  return tidy;
}
