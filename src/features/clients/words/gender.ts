// Russian verbs of the past and pronouns agree with whom they speak of.
import type { Gender } from '../shapes/name-form.ts';

export type MaybeGender = Gender | null | undefined;

/** The form that agrees; where the gender is not known, `unknown`, or the form that names any person. */
export function agree(gender: MaybeGender, male: string, female: string, unknown: string = male): string {
  return gender === 'female' ? female : gender === 'male' ? male : unknown;
}

/** «с Ушаковой», but «со Степановым»: before two consonants that begin alike the tongue asks for a vowel. */
export function withRu(name: string): string {
  return `${/^(?:[сзшж][бвгджзклмнпрстфхцчшщ]|щ)/iu.test(name) ? 'со' : 'с'} ${name}`;
}
