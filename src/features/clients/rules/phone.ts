// Phones as people keep them: two in a cell, with an extension, without an area code. What cannot be read is
// kept as written. Uses the small metadata of libphonenumber (80 KB): import it on the server only.
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/min';

export type PhoneRead = {
  /** As written, trimmed. */
  raw: string;
  /** +74957847474, or null when the text is not a whole valid number. */
  e164: string | null;
  /** Extension digits. */
  ext: string | null;
  /** `local`: digits without an area code; `unreadable`: kept as text; `text`: not a number at all. */
  problem: 'local' | 'unreadable' | 'text' | null;
};

export type PhoneDefaults = {
  /** ISO country for numbers without a country code. */
  country: string;
  /** Area code of the company's town, digits («343»): completes local numbers. */
  areaCode?: string;
};

const EXTENSION =
  /(?:\s*[,;]?\s*(?:доб(?:авочный)?|вн(?:утр)?|ext|extension|x|#)\.?\s*:?\s*(\d{1,6})|\((\d{1,6})\))\s*$/iu;
const SPLIT = /\s*(?:[;,\n\r|]|\s\/\s|\/(?=[+(]?\d{5,}|\s*[+(])|\s+(?:и|или|or|and)\s+)\s*/iu;
const TRAILING_GROUP = /^(\+?[78][\s-]*\(?\d{3,5}\)?[\s-]*\d{5,7})-(\d{1,5})$/u;

/** Cuts a cell into numbers; an extension stays with its number, «…-45, 46» stays one piece. */
export function splitPhones(cell: string): string[] {
  const pieces: string[] = [];
  for (const piece of cell.split(SPLIT)) {
    const text = piece.trim();
    if (!text) continue;
    const digits = text.replace(/\D/gu, '').length;
    const belongs = /^(?:доб|вн|ext|x|#)/iu.test(text) || (digits > 0 && digits < 5 && !/\p{L}/u.test(text));
    const last = pieces.length - 1;
    if (belongs && last >= 0) pieces[last] = `${pieces[last]}, ${text}`;
    else pieces.push(text);
  }
  return pieces;
}

/** All phones of a cell, in order, none dropped. An empty cell gives an empty list. */
export function readPhones(cell: string, defaults: PhoneDefaults = { country: 'RU' }): PhoneRead[] {
  return splitPhones(cell).map((piece) => readPhone(piece, defaults));
}

/** One phone. */
export function readPhone(text: string, defaults: PhoneDefaults = { country: 'RU' }): PhoneRead {
  const raw = text.replace(/[\u00a0\u202f\u2009]/gu, ' ').trim();
  const { main, ext } = cutExtension(raw);
  const digits = main.replace(/\D/gu, '');
  if (digits.length < 3) return { raw, e164: null, ext: null, problem: 'text' };
  const e164 = parseWhole(main, digits, defaults);
  if (e164) return { raw, e164, ext, problem: null };
  const short = digits.length >= 5 && digits.length <= 7;
  if (short && defaults.areaCode) {
    const completed = parseWhole(`${defaults.areaCode}${digits}`, `${defaults.areaCode}${digits}`, defaults);
    if (completed) return { raw, e164: completed, ext, problem: null };
  }
  return { raw, e164: null, ext, problem: short ? 'local' : 'unreadable' };
}

function cutExtension(raw: string): { main: string; ext: string | null } {
  const named = EXTENSION.exec(raw);
  // «(495)» alone in brackets is an area code: an extension has a whole number before it.
  if (named && raw.slice(0, named.index).replace(/\D/gu, '').length >= 5) {
    return { main: raw.slice(0, named.index), ext: named[1] ?? named[2] ?? null };
  }
  const grouped = TRAILING_GROUP.exec(raw);
  const whole = grouped?.[1]?.replace(/\D/gu, '').length;
  if (grouped && whole === 11) return { main: grouped[1] ?? raw, ext: grouped[2] ?? null };
  return { main: raw, ext: null };
}

function parseWhole(main: string, digits: string, defaults: PhoneDefaults): string | null {
  const russian = digits.length === 11 && /^[78]/.test(digits) && defaults.country === 'RU';
  const candidate = russian ? `+7${digits.slice(1)}` : main;
  const parsed = parsePhoneNumberFromString(candidate, { defaultCountry: defaults.country as CountryCode });
  return parsed?.isValid() ? parsed.number : null;
}
