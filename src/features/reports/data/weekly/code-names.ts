// Names of the coded places and causes (M11), of the lists in force.
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { loadCodes } from '#features/quality/data/codes.ts';
import { listCodes } from '#features/quality/rules/codes.ts';
import { CODE_KINDS } from '#features/quality/shapes/codes.ts';
import type { CaseFact } from '../../shapes/weekly.ts';

/**
 * Name by code of whatever these cases are coded to; a code nobody named is left out. Minutes are read by
 * everybody, so the name is the Russian one, which is always there.
 */
export async function loadCodeNames(db: Db | Tx, cases: readonly CaseFact[]): Promise<Map<string, string>> {
  const used = new Set(
    cases.flatMap(({ claims }) => claims.flatMap((one) => [one.placeCode, one.causeCode])),
  );
  const names = new Map<string, string>();
  for (const kind of CODE_KINDS) {
    for (const { code, group, entry } of listCodes((await loadCodes(db, kind)).list)) {
      if (!used.has(code)) continue;
      names.set(code, entry ? `${group.title.ru}: ${entry.title.ru}` : group.title.ru);
    }
  }
  return names;
}
