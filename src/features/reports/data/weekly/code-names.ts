// Names of the coded places and causes (M11): the list is published in versions, the latest one is shown.
import type { JsonValue } from '#db/tables.ts';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { CaseFact } from '../../shapes/weekly.ts';

/** Name by code of whatever these cases are coded to; a code nobody named is left out. */
export async function loadCodeNames(db: Db | Tx, cases: readonly CaseFact[]): Promise<Map<string, string>> {
  const used = new Set(
    cases.flatMap(({ claims }) => claims.flatMap((one) => [one.placeCode, one.causeCode])),
  );
  used.delete(null);
  const names = new Map<string, string>();
  if (used.size === 0) return names;
  const versions = await db
    .selectFrom('code_list_version')
    .select(['kind', 'definition'])
    .distinctOn('kind')
    .orderBy('kind')
    .orderBy('number', 'desc')
    .execute();
  for (const { definition } of versions) collect(definition, used, names);
  return names;
}

/** The list has levels: whatever bears a code that is used gives its name, however deep it lies. */
function collect(value: JsonValue, used: ReadonlySet<string | null>, names: Map<string, string>): void {
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) return value.forEach((one) => collect(one, used, names));
  const { code } = value;
  const name = nameOf(value['name'] ?? value['title']);
  if (typeof code === 'string' && used.has(code) && name) names.set(code, name);
  for (const inner of Object.values(value)) collect(inner, used, names);
}

/** Minutes are read by everybody, so the name is the Russian one, which is always there. */
function nameOf(value: JsonValue | undefined): string | null {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  return typeof value['ru'] === 'string' ? value['ru'] : null;
}
