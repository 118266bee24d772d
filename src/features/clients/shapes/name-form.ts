// Names in the cases a sentence asks for.

export const NAME_CASES = [
  'nominative',
  'genitive',
  'dative',
  'accusative',
  'instrumental',
  'prepositional',
] as const;
export type NameCase = (typeof NAME_CASES)[number];

/** Cases one can put right by hand; the nominative is the name itself. */
export const BENT_CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
export type BentCase = (typeof BENT_CASES)[number];

/** What is bent: how to speak to somebody, and the whole name. */
export const NAME_SUBJECTS = ['address', 'name'] as const;
export type NameSubject = (typeof NAME_SUBJECTS)[number];

export type Gender = 'male' | 'female';

/** One name in all cases. */
export type NameForms = Readonly<Record<NameCase, string>>;

/** `unsure`: the two rule books disagree, or the gender is unknown, and a person had better look. */
export type Declined = { readonly forms: NameForms; readonly unsure: boolean };
