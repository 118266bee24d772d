// Russian registry numbers. A wrong check digit is a remark, never a block: real registers hold such values.

/** What is wrong with a registry number, if anything; `checksum` means every digit is there but one is off. */
export type RegistryProblem = 'letters' | 'length' | 'zeros' | 'checksum';

export type RegistryNumber = {
  /** Digits (for a KPP also Latin letters) without blanks; what to store. */
  value: string;
  /** Whose number: an organisation's or a person's (an entrepreneur's too); null when the length fits neither. */
  holder: 'organisation' | 'person' | null;
  problem: RegistryProblem | null;
  /** True when a spreadsheet had eaten the leading zero and the check digit proves it. */
  zeroRestored: boolean;
};

const TEN = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const ELEVENTH = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const TWELFTH = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

function weighted(digits: string, weights: readonly number[]): number {
  return (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11) % 10;
}

function innChecks(digits: string): boolean {
  if (digits.length === 10) return weighted(digits, TEN) === Number(digits[9]);
  return (
    weighted(digits, ELEVENTH) === Number(digits[10]) && weighted(digits, TWELFTH) === Number(digits[11])
  );
}

function ogrnChecks(digits: string): boolean {
  const body = Number(digits.slice(0, -1));
  return (body % (digits.length === 13 ? 11 : 13)) % 10 === Number(digits.at(-1));
}

function compact(text: string): string {
  return text.replace(/[\s\u00a0\u202f.'’-]/gu, '');
}

function checkNumber(
  text: string,
  organisation: number,
  person: number,
  checks: (digits: string) => boolean,
): RegistryNumber {
  let value = compact(text);
  let zeroRestored = false;
  if (!/^\d+$/.test(value)) return { value, holder: null, problem: 'letters', zeroRestored };
  if (value.length === organisation - 1 || value.length === person - 1) {
    const padded = `0${value}`;
    if (checks(padded)) {
      value = padded;
      zeroRestored = true;
    }
  }
  const holder = value.length === organisation ? 'organisation' : value.length === person ? 'person' : null;
  if (!holder) return { value, holder, problem: 'length', zeroRestored };
  if (/^0+$/.test(value)) return { value, holder, problem: 'zeros', zeroRestored };
  return { value, holder, problem: checks(value) ? null : 'checksum', zeroRestored };
}

/** ИНН: 10 digits of an organisation or 12 of a person. */
export function checkInn(text: string): RegistryNumber {
  return checkNumber(text, 10, 12, innChecks);
}

/** ОГРН (13 digits) or ОГРНИП (15 digits, an entrepreneur's: modulus 13). */
export function checkOgrn(text: string): RegistryNumber {
  // An OGRN never begins with a zero, so a short one is short, not eaten by a spreadsheet.
  const value = compact(text);
  if (/^\d+$/.test(value) && value.length !== 13 && value.length !== 15) {
    return { value, holder: null, problem: 'length', zeroRestored: false };
  }
  return checkNumber(text, 13, 15, ogrnChecks);
}

/** КПП: nine signs, no check digit, and not unique to a company. */
export function checkKpp(text: string): RegistryNumber {
  const compacted = compact(text).toUpperCase();
  const zeroRestored = /^\d{8}$/.test(compacted);
  const value = zeroRestored ? `0${compacted}` : compacted;
  const fits = /^\d{4}[0-9A-Z]{2}\d{3}$/.test(value);
  return { value, holder: 'organisation', problem: fits ? null : 'length', zeroRestored };
}

/** Splits «7707083893/773601001» and «7707083893 / 773601001»; a lone ИНН gives an empty КПП. */
export function splitInnKpp(text: string): { inn: string; kpp: string } {
  const [inn = '', kpp = ''] = text.split(/[\\/]/);
  return { inn: inn.trim(), kpp: kpp.trim() };
}

/** True for a cell that can only be an ИНН: right length and right check digit. */
export function looksLikeInn(text: string): boolean {
  const read = checkInn(splitInnKpp(text).inn);
  return read.problem === null && !read.zeroRestored;
}
