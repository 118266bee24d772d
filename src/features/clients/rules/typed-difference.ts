/** 'short_name' of 'shortName'. */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
}

/**
 * What an edit changes, under the names of the outside: the fields given in `typed` whose value differs from
 * the row `old` (null for a new row). An empty text and "not known" are the same.
 */
export function typedDifference(
  old: object | null,
  typed: object,
): { before: Record<string, unknown>; after: Record<string, unknown> } {
  const row = old as Record<string, unknown> | null;
  const bare = (value: unknown) => (value === '' || value === undefined ? null : value);
  const changed = Object.entries(typed)
    .filter(([, value]) => value !== undefined)
    .map(([field, value]) => [field, bare(row?.[columnOf(field)]), bare(value)] as const)
    .filter(([, was, is]) => canonical(was) !== canonical(is));
  return {
    before: Object.fromEntries(changed.map(([field, was]) => [field, was])),
    after: Object.fromEntries(changed.map(([field, , is]) => [field, is])),
  };
}

/** As text; the keys of an object in one order, since the database keeps its own. */
function canonical(value: unknown): string {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return JSON.stringify(value);
  return JSON.stringify(Object.entries(value).toSorted(([one], [two]) => one.localeCompare(two)));
}
