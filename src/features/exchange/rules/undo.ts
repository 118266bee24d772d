/** True when every column the import had written still holds what it wrote; figures compare as figures. */
export function sameRow(written: Record<string, unknown>, now: Record<string, unknown> | undefined): boolean {
  return now !== undefined && Object.keys(written).every((column) => sameValue(written[column], now[column]));
}

function sameValue(left: unknown, right: unknown): boolean {
  const [one, two] = [left ?? null, right ?? null];
  if (one === two) return true;
  if (one === null || two === null) return false;
  const figures = typeof one === 'number' || typeof two === 'number';
  return figures ? Number(one) === Number(two) : String(one) === String(two);
}
