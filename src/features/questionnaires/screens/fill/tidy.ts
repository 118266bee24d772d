/**
 * A value as it is stored: empty fields are left out, since «nothing typed» is no answer; undefined where
 * nothing is left. Lists keep their entries, so that an entry begun is not thought finished.
 */
export function tidyValue(value: unknown): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (Array.isArray(value)) return value.map((item) => tidyValue(item) ?? {});
  if (typeof value !== 'object') return value;
  const kept = Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
    // A service point not chosen is said by null, and that is a value.
    if (field === null) return [[name, null]];
    const tidy = tidyValue(field);
    return tidy === undefined ? [] : [[name, tidy]];
  });
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
