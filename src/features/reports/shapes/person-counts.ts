// The numbers of the page «Кто есть кто», without the schema library: the browser imports them too.
export const PERSON_COUNTS = [
  'verified',
  'left',
  'new',
  'changed',
  'moved',
  'supposed',
  'unverified',
  'terms',
  'coverage',
] as const;
export type PersonCount = (typeof PERSON_COUNTS)[number];

/** What may be different about somebody who stayed. */
export const CHANGED_FIELDS = ['post', 'roleKind', 'phone', 'email'] as const;
export type ChangedField = (typeof CHANGED_FIELDS)[number];
