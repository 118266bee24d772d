// Names of people: three fields from one cell, initials, and the form in which a person is addressed.
import { genderOfFirstName } from './first-names.ts';

export type PersonName = { lastName: string; firstName: string; patronymic: string };
export type Gender = 'male' | 'female';

const NBSP = '\u00a0';
const MALE_PATRONYMIC = /(?:[оеё]вич|[иь]ич|лукич|кузьмич|фомич|никитич)$/iu;
const FEMALE_PATRONYMIC = /(?:[оеё]вна|инична|ична)$/iu;
const TURKIC = /^(?:оглы|оглу|улы|уулу|кызы|гызы|кизи)$/iu;
const TURKIC_FEMALE = /^(?:кызы|гызы|кизи)$/iu;
const SURNAME_END = /(?:[оеё]ва?|ина?|ский|ская|цкий|цкая|[оеу]нко|[ую]к|ко|ых|их|ян|дзе|швили|ая|ой)$/iu;
const PARTICLE = /^(?:van|von|de|da|di|del|della|der|den|du|la|le|dos|das|el|al|bin|ibn|фон|ван|де)$/iu;
const INITIALS = /^(?:\p{Lu}\.){1,3}$/u;
const HONORIFIC = /^(?:mr|mrs|ms|dr|prof|г|г-н|г-жа|госпожа|господин|др)\.?$/iu;

/** True for a Russian patronymic; «Рабинович» and «Бонч-Бруевич» look like one, so place matters too. */
function isPatronymic(word: string): boolean {
  return MALE_PATRONYMIC.test(word) || FEMALE_PATRONYMIC.test(word);
}

function tidyWords(text: string): string[] {
  return text
    .replace(/[\u00a0\u202f\u2009]/gu, ' ')
    .replace(/\s*-\s*/gu, '-')
    .replace(/(\p{Lu})\.(?=\p{L})/gu, '$1. ')
    .split(/\s+/u)
    .filter((word) => word && !HONORIFIC.test(word));
}

/** «И.» «И.» become one word, «Гейдар» «оглы» become one. */
function joinParts(words: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last !== undefined && TURKIC.test(word)) joined[joined.length - 1] = `${last} ${word}`;
    else joined.push(word);
  }
  return joined;
}

/** Splits a full name. «Иванов Иван Иванович», «Иван Иванович Иванов», «Иванов И. И.», «Maria Anders». */
export function splitPersonName(text: string): PersonName {
  const [before = '', after] = text.split(',', 2);
  if (after?.trim()) return splitBehindComma(before, after);
  const words = joinParts(tidyWords(text));
  if (words.length === 0) return { lastName: '', firstName: '', patronymic: '' };
  if (!/\p{Script=Cyrillic}/u.test(text)) return splitForeign(words);
  return words.length === 1 ? splitSingle(words[0] ?? '') : splitRussian(words);
}

function splitBehindComma(last: string, rest: string): PersonName {
  const [firstName = '', ...others] = joinParts(tidyWords(rest));
  return { lastName: tidyWords(last).join(' '), firstName, patronymic: others.join(' ') };
}

function splitSingle(word: string): PersonName {
  const given = genderOfFirstName(word) !== null;
  return { lastName: given ? '' : word, firstName: given ? word : '', patronymic: '' };
}

function splitForeign(words: readonly string[]): PersonName {
  if (words.length === 1) return { lastName: '', firstName: words[0] ?? '', patronymic: '' };
  let start = words.length - 1;
  while (start > 1 && PARTICLE.test(words[start - 1] ?? '')) start -= 1;
  return {
    lastName: words.slice(start).join(' '),
    firstName: words.slice(0, start).join(' '),
    patronymic: '',
  };
}

function splitRussian(words: readonly string[]): PersonName {
  const [one = '', two = '', three = ''] = words;
  const initials = words.filter((word) => INITIALS.test(word));
  if (initials.length > 0) {
    const lastName = words.filter((word) => !INITIALS.test(word)).join(' ');
    return { lastName, firstName: initials[0] ?? '', patronymic: initials[1] ?? '' };
  }
  if (words.length === 2) return splitPair(one, two);
  const turkic = words.find((word) => word.includes(' '));
  if (turkic === two || (isPatronymic(two) && !isPatronymic(three))) {
    return { lastName: words.slice(2).join(' '), firstName: one, patronymic: two };
  }
  // Four words and more: a surname of two, «Салтыков Щедрин Михаил Евграфович».
  const tail = isPatronymic(words.at(-1) ?? '') || turkic === words.at(-1);
  const firstAt = tail ? words.length - 2 : 1;
  return {
    lastName: words.slice(0, firstAt).join(' '),
    firstName: words[firstAt] ?? '',
    patronymic: words.slice(firstAt + 1).join(' '),
  };
}

function splitPair(one: string, two: string): PersonName {
  const oneGiven = genderOfFirstName(one) !== null;
  const twoGiven = genderOfFirstName(two) !== null;
  if (oneGiven && isPatronymic(two)) return { lastName: '', firstName: one, patronymic: two };
  const swapped = (oneGiven && !twoGiven) || (!twoGiven && SURNAME_END.test(two) && !SURNAME_END.test(one));
  return swapped
    ? { lastName: two, firstName: one, patronymic: '' }
    : { lastName: one, firstName: two, patronymic: '' };
}

/** Gender by patronymic, else by a known given name; null where neither tells. */
export function genderOf(name: PersonName): Gender | null {
  const lastWord = name.patronymic.split(' ').at(-1) ?? '';
  if (TURKIC.test(lastWord)) return TURKIC_FEMALE.test(lastWord) ? 'female' : 'male';
  if (MALE_PATRONYMIC.test(name.patronymic)) return 'male';
  if (FEMALE_PATRONYMIC.test(name.patronymic)) return 'female';
  return genderOfFirstName(name.firstName);
}

function initialsOf(name: PersonName): string {
  return [name.firstName, name.patronymic.split(' ')[0] ?? '']
    .filter(Boolean)
    .map((word) => `${[...word][0]?.toUpperCase() ?? ''}.`)
    .join(NBSP);
}

/** «Иванов И. И.», as lists and tables name people. */
export function formatListName(name: PersonName): string {
  return [name.lastName, initialsOf(name)].filter(Boolean).join(NBSP);
}

/** «И. И. Иванов», as letters and signatures do. */
export function formatLetterName(name: PersonName): string {
  return [initialsOf(name), name.lastName].filter(Boolean).join(NBSP);
}

/** «Иванов Иван Иванович». */
export function formatFullName(name: PersonName): string {
  return [name.lastName, name.firstName, name.patronymic].filter(Boolean).join(' ');
}

/** How to speak to the person: «Иван Иванович»; without a patronymic first and last name; never empty for a name. */
export function formalAddress(name: PersonName): string {
  if (name.firstName && name.patronymic) return `${name.firstName} ${name.patronymic}`;
  return [name.firstName, name.lastName].filter(Boolean).join(' ');
}
