// Lists of causes and places: publishing a version, and checking the codes somebody chose.
import { reads, writes } from '#features/access/shapes/procedure.ts';
import type { Tx } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { countUsed, insertCodes, loadCodes, lockCodes } from '../data/codes.ts';
import { findFlaw, listChoices } from '../rules/codes.ts';
import type { CodeKind } from '../shapes/codes.ts';
import { getCodes, publishCodes } from '../shapes/contracts/codes.ts';

/** The versions the codes are of; refuses a code nobody can choose now. */
export async function checkedCodes(tx: Tx, cause: string | null, place: string | null) {
  return {
    causeVersion: await versionOf(tx, 'cause', cause),
    placeVersion: await versionOf(tx, 'place', place),
  };
}

async function versionOf(tx: Tx, kind: CodeKind, code: string | null): Promise<number | null> {
  if (code === null) return null;
  const { version, list } = await loadCodes(tx, kind);
  if (!listChoices(list).some((one) => one.code === code)) refuse('codes_unknown', { kind, code }, 422);
  return version;
}

export const codingApi = [
  reads(getCodes, async ({ db }, { kind }) => {
    const { version, publishedAt, publishedBy, list } = await loadCodes(db, kind);
    return { kind, version, publishedAt, publishedBy, list, used: await countUsed(db, kind) };
  }),

  writes(publishCodes, async ({ tx, now, actor, changed }, { kind, baseVersion, list }) => {
    await lockCodes(tx, kind);
    const before = await loadCodes(tx, kind);
    if (before.version !== baseVersion) refuse('codes_stale', { version: before.version });
    const flaw = findFlaw(before.list, list);
    if (flaw) refuse(flaw.code, flaw.facts, 422);
    const version = before.version + 1;
    await insertCodes(tx, { kind, version, list, at: now, by: actor.employeeId });
    changed({
      entity: 'code_list',
      id: kind,
      before: { version: before.version, list: before.list },
      after: { version, list },
    });
    return { version };
  }),
];
