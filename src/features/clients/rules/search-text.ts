// One folding for everything people search by: what is stored and what is typed meet in the same spelling.

const LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";
const CYRILLIC_KEYS = 'йцукенгшщзхъфывапролджэячсмитьбюё';
const TO_CYRILLIC = new Map([...LATIN_KEYS].map((key, index) => [key, CYRILLIC_KEYS[index] ?? key]));
const TO_LATIN = new Map([...CYRILLIC_KEYS].map((key, index) => [key, LATIN_KEYS[index] ?? key]));

/** Lower case, ё as е, accents and punctuation gone, single blanks: «ООО «Ёлка-2»» gives «ооо елка 2». */
export function foldSearch(text: string): string {
  return (
    text
      .toLowerCase()
      .replace(/ё/gu, 'е')
      .normalize('NFD')
      // Accents go from Latin letters only: й is и with a mark, too.
      .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
      .normalize('NFC')
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** Digits alone; for a Russian number the subscriber's ten, so +7, 8 and nothing before it are one. */
export function foldDigits(text: string): string {
  const digits = text.replace(/\D/gu, '');
  return digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
}

/** What the same keys give in the other keyboard layout: «ghbdtn» gives «привет», «щку» gives «ore». */
export function switchLayout(text: string): string {
  const lower = text.toLowerCase();
  const map = /[а-яё]/u.test(lower) ? TO_LATIN : TO_CYRILLIC;
  return [...lower].map((key) => map.get(key) ?? key).join('');
}

export type SearchQuery = {
  /** Folded words as typed; every one must be found. */
  words: readonly string[];
  /** The same typed in the wrong layout; empty when it says nothing new. */
  switched: readonly string[];
  /** Digits to look for in phones and registry numbers; empty unless the query is a number. */
  digits: string;
};

/** Reads a search box: words, their twin in the other layout, and digits of a phone or an ИНН (4 and more). */
export function readSearch(text: string): SearchQuery {
  const folded = foldSearch(text);
  const words = folded.split(' ').filter(Boolean);
  const twin = foldSearch(switchLayout(text));
  const numeric = /^[\d\s+()./-]+$/u.test(text.trim());
  const digits = numeric ? foldDigits(text) : '';
  const letters = /\p{L}/u.test(folded);
  return {
    words,
    switched: letters && twin !== folded ? twin.split(' ').filter(Boolean) : [],
    digits: digits.length >= 4 ? digits : '',
  };
}
