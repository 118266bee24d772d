// M8.2: somebody left one client and turns up at another. A rule only proposes; a person says whether it is so.
import { companySimilarity, normaliseCompanyName } from './company-name.ts';
import type { MoveGround } from '../shapes/kinds.ts';
import type { Gender } from '../shapes/name-form.ts';
import { genderOf, type PersonName, splitPersonName } from './person-name.ts';
import { foldSearch } from './search-text.ts';

/** Jaro–Winkler from which a heard name may be a company of the list: «в Ромашку» is close enough to «Ромашка». */
export const COMPANY_ALIKE = 0.9;

const PREPOSITION = /^(?:в|во|на|к|at|to)\s+/iu;

/** The company's name inside what was heard: «перешёл в ООО «Ромашка»» is about «Ромашка». */
export function heardCompany(heard: string): string {
  return heard
    .trim()
    .replace(/^(?:перешёл|перешел|перешла|ушёл|ушел|ушла)\s+/iu, '')
    .replace(PREPOSITION, '')
    .trim();
}

/** The beginning of the longest word of a name, without its ending: what candidates are looked up by. */
export function stemOfCompany(name: string): string {
  const words = normaliseCompanyName(name).key.split(' ');
  const longest = words.toSorted((one, two) => two.length - one.length)[0] ?? '';
  return longest.length > 5 ? longest.slice(0, -2) : longest;
}

/** Companies that may be meant, the most alike first. */
export function matchCompanies<Company extends { name: string }>(
  heard: string,
  companies: readonly Company[],
): Company[] {
  const name = heardCompany(heard);
  const found = companies
    .map((company) => ({ company, alike: companySimilarity(name, company.name) }))
    .filter(({ alike }) => alike >= COMPANY_ALIKE)
    .toSorted((one, two) => two.alike - one.alike);
  // Who was named exactly is meant, and not the neighbours in spelling.
  const exact = found.filter(({ alike }) => alike === 1);
  return (exact.length > 0 ? exact : found).map(({ company }) => company);
}

export interface PersonTrace extends PersonName {
  /** Compared forms: +7…, lower case. */
  phones: readonly string[];
  emails: readonly string[];
}

/**
 * Why the two may be one person; empty when there is no reason to ask. The full name is reason enough, a number
 * or an address needs the surname or the first name beside it: a number may stay with the post.
 */
export function sameGrounds(left: PersonTrace, right: PersonTrace): MoveGround[] {
  const surname = alike(left.lastName, right.lastName);
  const first = alike(left.firstName, right.firstName);
  const fathers = left.patronymic && right.patronymic ? alike(left.patronymic, right.patronymic) : null;
  const shared = (one: readonly string[], two: readonly string[]) => one.some((text) => two.includes(text));
  const phone = shared(left.phones, right.phones);
  const email = shared(left.emails, right.emails);
  const named = surname && first && fathers !== false;
  if (!named && !((phone || email) && (surname || (first && fathers === true)))) return [];
  const grounds: MoveGround[] = [];
  if (named) grounds.push('name');
  if (phone) grounds.push('phone');
  if (email) grounds.push('email');
  return grounds;
}

/** The move with the gender of whoever moved: as the card has it, else as the name tells it. */
export function genderedMove<Move extends { person: { name: string }; gender: Gender | null }>(
  move: Move,
): Move {
  return { ...move, gender: move.gender ?? genderOf(splitPersonName(move.person.name)) };
}

/** The same word in the same spelling; an initial is no name. */
function alike(one: string, two: string): boolean {
  const folded = foldSearch(one);
  return folded.length > 1 && folded === foldSearch(two);
}
