// Dates of a column. Day and month are told apart by the whole column, never by a single cell; where a column
// does not tell, a person is asked.
import { isDay, type Day } from '#kernel/day.ts';

export type DateOrder = 'dmy' | 'mdy';
export type DateDecision = { order: DateOrder; sure: boolean };

const NUMERIC = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})$/u;
const ISO = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u;
const WORDED = /^(\d{1,2})\s+(\p{L}{3,})\.?\s+(\d{4})/u;
const TIME = /[ T]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:am|pm)?(?:Z|[+-]\d{2}:?\d{2})?$/iu;
const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];
const MONTHS_EN = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function withoutTime(text: string): string {
  return text
    .trim()
    .replace(TIME, '')
    .replace(/\s*г(?:\.|ода)?$/u, '');
}

/** Order of day and month in a column; `sure` is false when every date reads both ways. Dots mean day first. */
export function decideDateOrder(values: readonly string[]): DateDecision {
  let open = false;
  let mdy = 0;
  let dmy = 0;
  for (const value of values) {
    const match = NUMERIC.exec(withoutTime(value));
    if (!match) continue;
    const [, first = '', sign, second = ''] = match;
    if (sign === '.' || Number(first) > 12) dmy += 1;
    else if (Number(second) > 12) mdy += 1;
    else if (first !== second) open = true;
  }
  if (mdy > 0 || dmy > 0) return { order: mdy > dmy ? 'mdy' : 'dmy', sure: true };
  return { order: 'dmy', sure: !open };
}

/** Month number by its first letters, 0 when unknown: «января», «мая», «Sept». */
function monthNumber(word: string): number {
  const lower = word.toLowerCase();
  const russian = MONTHS.findIndex(
    (month, index) => lower.startsWith(month) && (index !== 4 || lower[2] !== 'р'),
  );
  return (russian >= 0 ? russian : MONTHS_EN.findIndex((month) => lower.startsWith(month))) + 1;
}

function fullYear(year: string, latestYear: number): number {
  if (year.length === 4) return Number(year);
  const recent = 2000 + Number(year);
  return recent > latestYear ? recent - 100 : recent;
}

function makeDay(year: number, month: number, day: number): Day | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
}

/** A calendar date, time of day dropped. Two-digit years after `latestYear` belong to the last century. */
export function readDay(text: string, order: DateOrder, latestYear: number): Day | null {
  const body = withoutTime(text);
  const iso = ISO.exec(body);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numeric = NUMERIC.exec(body);
  if (numeric) {
    const [, first = '', sign, second = '', year = ''] = numeric;
    const dayFirst = order === 'dmy' || sign === '.';
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return makeDay(fullYear(year, latestYear), Number(month), Number(day));
  }
  const worded = WORDED.exec(body);
  return worded ? makeDay(Number(worded[3]), monthNumber(worded[2] ?? ''), Number(worded[1])) : null;
}

/** First day of a month: «2026-01», «01.2026», «январь 2026», «янв.26» or any date inside it. */
export function readMonth(text: string, order: DateOrder, latestYear: number): Day | null {
  const body = withoutTime(text);
  const iso = /^(\d{4})[-./](\d{1,2})$/u.exec(body);
  if (iso) return makeDay(Number(iso[1]), Number(iso[2]), 1);
  const numeric = /^(\d{1,2})[-./](\d{4})$/u.exec(body);
  if (numeric) return makeDay(Number(numeric[2]), Number(numeric[1]), 1);
  const worded = /^(\p{L}{3,})[.,\s'’-]*(\d{4}|\d{2})$/u.exec(body);
  if (worded) return makeDay(fullYear(worded[2] ?? '', latestYear), monthNumber(worded[1] ?? ''), 1);
  const day = readDay(body, order, latestYear);
  return day ? `${day.slice(0, 7)}-01` : null;
}
