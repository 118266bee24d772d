// Country of a client as written in any list, Russian or English, as the two letters phones are read by.
import { getCountries } from 'libphonenumber-js/min';

const EXTRA: Readonly<Record<string, string>> = {
  рф: 'RU',
  'российская федерация': 'RU',
  'россия рф': 'RU',
  rus: 'RU',
  'russian federation': 'RU',
  великобритания: 'GB',
  англия: 'GB',
  uk: 'GB',
  'great britain': 'GB',
  england: 'GB',
  сша: 'US',
  usa: 'US',
  белоруссия: 'BY',
  киргизия: 'KG',
  молдавия: 'MD',
  'республика беларусь': 'BY',
  'республика казахстан': 'KZ',
};

let names: Map<string, string> | undefined;

function loadNames(): Map<string, string> {
  const found = new Map<string, string>();
  for (const locale of ['ru', 'en']) {
    const display = new Intl.DisplayNames([locale], { type: 'region' });
    for (const code of getCountries()) found.set((display.of(code) ?? code).toLowerCase(), code);
  }
  for (const code of getCountries()) found.set(code.toLowerCase(), code);
  for (const [name, code] of Object.entries(EXTRA)) found.set(name, code);
  return found;
}

/** ISO code of a country's name, or null when it is not one we know. */
export function countryCode(name: string): string | null {
  names ??= loadNames();
  return names.get(name.trim().toLowerCase().replace(/[.]/gu, '')) ?? null;
}
