// What people type for numbers and dates, read generously; what is not yet one is kept as it is.
import { type Day, isDay } from '#kernel/day.ts';

/** «1 250,5» is 1250.5; text that is no number comes back as it is. */
export function readNumber(text: string): number | string | undefined {
  const plain = text.replace(/[\s\u00a0\u202f\u2009]/gu, '').replace(',', '.');
  if (plain === '') return undefined;
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : text;
}

/** «5.11», «05.11.26» and «05112026» are days; what is not yet one comes back as it is. */
export function readDay(text: string, today: Day): string | undefined {
  const plain = text.trim();
  if (plain === '') return undefined;
  const match =
    /^(\d{1,2})[.,/\s-]+(\d{1,2})(?:[.,/\s-]+(\d{4}|\d{2}))?$/.exec(plain) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(plain);
  if (!match) return plain;
  const [, day = '', month = '', year] = match;
  const full = year === undefined ? today.slice(0, 4) : year.length === 2 ? `20${year}` : year;
  const made = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(made) ? made : plain;
}
