// What the square code on a side says: `R1`, ten characters naming the sheet, the page, two check characters.
// Only upper-case letters and digits, so that it stays the smallest code there is and can be read out aloud.

/** No I, L, O, U: nobody takes them for digits. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PREFIX = 'R1';
const NUMBER_LENGTH = 10;
/** Prime below 32 x 32 and above the alphabet: finds each wrong and each swapped character. */
const MODULUS = 1021;

function checkOf(text: string): string {
  let sum = 0;
  for (const character of text) sum = (sum * 37 + character.charCodeAt(0)) % MODULUS;
  return (ALPHABET[sum >> 5] ?? '') + (ALPHABET[sum & 31] ?? '');
}

/** The number of a sheet from ten random bytes. */
export function sheetNumber(bytes: Uint8Array): string {
  let number = '';
  for (let index = 0; index < NUMBER_LENGTH; index += 1) number += ALPHABET[(bytes[index] ?? 0) & 31];
  return number;
}

/** The code of one side, fifteen characters; `page` from 1 to 9. */
export function encodeSheetCode(number: string, page: number): string {
  const body = `${PREFIX}${number}${page}`;
  return body + checkOf(body);
}

/** The sheet and the page a code names; null for anything that is not a code of ours, typed with gaps or not. */
export function decodeSheetCode(text: string): { number: string; page: number } | null {
  const clean = text
    .toUpperCase()
    .replaceAll(/[\s·.-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  const match = /^R1([0-9A-Z]{10})([1-9])([0-9A-Z]{2})$/.exec(clean);
  if (!match) return null;
  const [, number = '', page = '', check] = match;
  return checkOf(`${PREFIX}${number}${page}`) === check ? { number, page: Number(page) } : null;
}

/** As it is printed for people: «R1 7QXK 2M4D 9F1 08». */
export function showSheetCode(code: string): string {
  return [code.slice(0, 2), code.slice(2, 6), code.slice(6, 10), code.slice(10, 13), code.slice(13)].join(
    ' ',
  );
}
