// The numbers of the page «Кто есть кто», without the schema library: the browser imports them too.
export const PERSON_COUNTS = ['left', 'new', 'changed', 'moved', 'unverified', 'terms', 'coverage'] as const;
export type PersonCount = (typeof PERSON_COUNTS)[number];
