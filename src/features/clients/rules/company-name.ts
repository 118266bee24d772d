// Company names are compared by what makes them different: without legal form, quotes, order of words and
// Latin letters that only look Cyrillic. A key finds candidates; an equal name alone never merges anybody.
import { isLegalForm, shortenForms } from './legal-forms.ts';
import { foldSearch } from './search-text.ts';

export type CompanyName = {
  /** Legal form, upper case («ООО», «ИП»); empty when none was written. */
  form: string;
  /** Folded name without the form, in the order written: «управляющая компания комфорт». */
  core: string;
  /** Words of the core, sorted: two spellings of one company share it. Empty for a name of signs only. */
  key: string;
};

const LOOKALIKES = new Map(
  [...'abcehkmoptxy'].map((latin, index) => [latin, 'авсенкмортху'[index] ?? latin]),
);
const CITY_TAIL = /[,(]\s*(?:г\.|город)\s*[\p{L}-]+\)?\s*$/iu;

/** A Cyrillic word with Latin twins typed inside («PОМАШКА») becomes all Cyrillic; a Latin word stays. */
export function straightenLookalikes(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word) || !/\p{Script=Latin}/u.test(word)) return word;
  return [...word].map((letter) => LOOKALIKES.get(letter) ?? letter).join('');
}

function wordsOf(text: string): string[] {
  const straight = foldSearch(text).split(' ').map(straightenLookalikes).join(' ');
  return shortenForms(straight).split(' ').filter(Boolean);
}

function withoutRepeats(words: readonly string[]): string[] {
  // Registers print the short name again in brackets: ОБЩЕСТВО … «АПЕЙРОН» (ООО «АПЕЙРОН»).
  const half = words.length / 2;
  const twice = words.length % 2 === 0 && words.every((word, index) => word === words[index % half]);
  return twice ? words.slice(0, half) : [...words];
}

/** Reads a company's name as written anywhere: a contract, a register, somebody's spreadsheet. */
export function normaliseCompanyName(name: string): CompanyName {
  const words = wordsOf(name.replace(CITY_TAIL, ''));
  const form = words.find(isLegalForm) ?? '';
  const own = withoutRepeats(words.filter((word) => !isLegalForm(word)));
  // «ООО ИП» has nothing but forms: then the forms are the name.
  const core = own.length > 0 ? own : words;
  return { form: form.toUpperCase(), core: core.join(' '), key: core.toSorted().join(' ') };
}

/** How much two names are alike, 0 to 1 (Jaro–Winkler over the sorted words). From 0.85 a person should look. */
export function companySimilarity(left: string, right: string): number {
  const one = normaliseCompanyName(left).key;
  const two = normaliseCompanyName(right).key;
  if (one === two) return one === '' ? 0 : 1;
  return jaroWinkler(one, two);
}

function jaroWinkler(left: string, right: string): number {
  const jaro = jaroOf([...left], [...right]);
  let prefix = 0;
  while (prefix < 4 && left[prefix] !== undefined && left[prefix] === right[prefix]) prefix += 1;
  return jaro + prefix * 0.1 * (1 - jaro);
}

function jaroOf(left: readonly string[], right: readonly string[]): number {
  const reach = Math.max(0, Math.floor(Math.max(left.length, right.length) / 2) - 1);
  const takenRight = new Set<number>();
  const matchedLeft: string[] = [];
  left.forEach((letter, index) => {
    for (let at = Math.max(0, index - reach); at <= Math.min(right.length - 1, index + reach); at += 1) {
      if (takenRight.has(at) || right[at] !== letter) continue;
      takenRight.add(at);
      matchedLeft.push(letter);
      return;
    }
  });
  const matches = matchedLeft.length;
  if (matches === 0) return 0;
  const matchedRight = right.filter((_, index) => takenRight.has(index));
  const swapped = matchedLeft.filter((letter, index) => letter !== matchedRight[index]).length / 2;
  return (matches / left.length + matches / right.length + (matches - swapped) / matches) / 3;
}
