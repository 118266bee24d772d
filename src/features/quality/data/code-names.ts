import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Locale } from '#kernel/words.ts';
import { listCodes } from '../rules/codes.ts';
import type { CodeKind } from '../shapes/codes.ts';
import { loadCodes } from './codes.ts';

/** The words of a code in the lists in force; the code itself where they do not know it. */
export async function codeNames(db: Db | Tx, locale: Locale) {
  const names = new Map<string, string>();
  for (const kind of ['cause', 'place'] as const) {
    for (const { code, group, entry } of listCodes((await loadCodes(db, kind)).list)) {
      const title = entry ? `${group.title[locale]}: ${entry.title[locale]}` : group.title[locale];
      names.set(`${kind}.${code}`, title);
    }
  }
  return (kind: CodeKind, code: string | null) =>
    code === null ? '' : (names.get(`${kind}.${code}`) ?? code);
}
