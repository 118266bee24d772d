/** Does the value hold its bound? Null where there is none to hold it against. */
export function holds(measured: {
  value: number;
  bound: number | null;
  boundIs: 'at_least' | 'at_most' | null;
}): boolean | null {
  const { value, bound, boundIs } = measured;
  if (bound === null || boundIs === null) return null;
  return boundIs === 'at_least' ? value >= bound : value <= bound;
}
