// Cleaning of one cell, before anybody asks what it means.

const BLANKS = /[\u00a0\u202f\u2007\u2009\u200a]/gu;
// Signs nobody sees, and U+0000, which PostgreSQL does not store.
const INVISIBLE = /[\0\u200b-\u200d\u2060\ufeff\u00ad]/gu;
const EMPTY = /^(?:null|\\n|#н\/д|#n\/a|n\/a|nan|none|-|–|—)$/iu;

/** Trimmed text with ordinary blanks; NULL, «—», #Н/Д and the like become empty. */
export function cleanCell(text: string): string {
  const clean = text.toWellFormed().replace(BLANKS, ' ').replace(INVISIBLE, '').trim();
  return EMPTY.test(clean) ? '' : clean;
}

/** A cell of several lines as one line: «Obere Str.\nSuite 2» gives «Obere Str., Suite 2». */
export function oneLine(text: string): string {
  if (!/[\r\n\u2028\u2029\t]| {2}/u.test(text)) return text;
  return text
    .split(/[\r\n\u2028\u2029]+/u)
    .map((line) => line.trim().replace(/,$/u, ''))
    .filter(Boolean)
    .join(', ')
    .replace(/\s+/gu, ' ');
}
