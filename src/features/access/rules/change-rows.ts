/** One field of an audit entry: where it stands ('smtp', 'port'), what it was and what it became. */
export interface ChangeRow {
  path: readonly string[];
  before: unknown;
  after: unknown;
}

/** Facts for programs. */
const UNTOLD = new Set(['effects']);

/** The fields whose value differs, nested ones too; arrays are compared whole. */
export function changeRows(before: unknown, after: unknown, path: readonly string[] = []): ChangeRow[] {
  if (isRecord(before) || isRecord(after)) {
    const one = isRecord(before) ? before : {};
    const two = isRecord(after) ? after : {};
    // An act tells what it changed: a field it does not name afterwards is as it was.
    const told = path.length === 0 && isRecord(after) ? Object.keys(two) : Object.keys({ ...one, ...two });
    const keys = told.filter((key) => !UNTOLD.has(key));
    return keys.flatMap((key) => changeRows(one[key], two[key], [...path, key]));
  }
  if (isEmpty(before) && isEmpty(after)) return [];
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
