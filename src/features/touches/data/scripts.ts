// Call scripts, their versions and the comparisons of two. A version is written once and never changed.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import { sideOf } from '../rules/script-choice.ts';
import type { ScriptBlock, ScriptPurpose } from '../shapes/script.ts';
import { READY_SCRIPTS } from '../shapes/scripts/ready-scripts.ts';

/** Lays down the scripts that come with the product; what is there already stays as it is. */
export async function publishReadyScripts(tx: Tx): Promise<void> {
  for (const { code, locale, purpose, name, inUse, blocks } of READY_SCRIPTS) {
    const id = newId<'call_script'>();
    const { rows } = await sql<{ id: string }>`
      insert into call_script (id, name, locale, purpose, ready_code, in_use)
      values (${id}, ${name}, ${locale}, ${purpose}, ${code}, ${inUse} and not exists (
        select 1 from call_script used where used.purpose = ${purpose} and used.locale = ${locale} and used.in_use))
      on conflict (ready_code) do nothing returning id`.execute(tx);
    if (rows.length)
      await insertVersion(tx, { id: newId(), scriptId: id, number: 1, blocks, authorId: null });
  }
}

export interface NewVersion {
  id: string;
  scriptId: string;
  number: number;
  blocks: readonly ScriptBlock[];
  authorId: string | null;
}

/** Writes the version; false when its id has been written already. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<boolean> {
  const written = await tx
    .insertInto('call_script_version')
    .values({
      id: version.id,
      script_id: version.scriptId,
      number: version.number,
      blocks: JSON.stringify(version.blocks),
      created_by: version.authorId,
    })
    .onConflict((on) => on.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return written !== undefined;
}

export type ChosenScript = {
  versionId: string;
  scriptId: string;
  name: string;
  number: number;
  purpose: ScriptPurpose;
  side: 'a' | 'b' | null;
  blocks: ScriptBlock[];
};

const CHOSEN = sql`version.id as "versionId", script.id as "scriptId", script.name, version.number, script.purpose,
  version.blocks from call_script_version version join call_script script on script.id = version.script_id`;

/** The script read out to this client: a running comparison decides, else the one in use. Other languages stand in. */
export async function findScriptFor(
  db: Db,
  purpose: ScriptPurpose,
  locale: Locale,
  clientId: string,
): Promise<ChosenScript | null> {
  const trial = await db
    .selectFrom('call_script_trial')
    .select(['id', 'version_a', 'version_b'])
    .where('purpose', '=', purpose)
    .where('locale', '=', locale)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  if (trial) {
    const side = sideOf(trial.id, clientId);
    const versionId = side === 'a' ? trial.version_a : trial.version_b;
    const { rows } = await sql<
      Omit<ChosenScript, 'side'>
    >`select ${CHOSEN} where version.id = ${versionId}`.execute(db);
    if (rows[0]) return { ...rows[0], side };
  }
  const { rows } = await sql<Omit<ChosenScript, 'side'>>`
    select ${CHOSEN} where script.in_use and script.archived_at is null and script.purpose = ${purpose}
      and version.number = script.current_number
    order by (script.locale = ${locale}) desc limit 1`.execute(db);
  return rows[0] ? { ...rows[0], side: null } : null;
}

/** Is there such a version? */
export async function isScriptVersion(tx: Tx, id: string): Promise<boolean> {
  const row = await tx.selectFrom('call_script_version').select('id').where('id', '=', id).executeTakeFirst();
  return row !== undefined;
}

/** The script, held until the transaction ends. */
export async function lockScript(tx: Tx, id: string) {
  return tx
    .selectFrom('call_script')
    .selectAll()
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** A version with the script it is of. */
export async function findVersion(tx: Tx, id: string) {
  return tx
    .selectFrom('call_script_version')
    .innerJoin('call_script', 'call_script.id', 'call_script_version.script_id')
    .select([
      'call_script_version.id',
      'call_script_version.number',
      'call_script.id as scriptId',
      'call_script.name',
      'call_script.purpose',
      'call_script.locale',
      'call_script.archived_at as archivedAt',
      'call_script.current_number as currentNumber',
    ])
    .where('call_script_version.id', '=', id)
    .executeTakeFirst();
}

export async function insertScript(
  tx: Tx,
  script: { id: string; name: string; locale: Locale; purpose: ScriptPurpose },
): Promise<void> {
  await tx.insertInto('call_script').values(script).execute();
}

export async function lastNumber(tx: Tx, scriptId: string): Promise<number> {
  const row = await tx
    .selectFrom('call_script_version')
    .select(({ fn }) => fn.max('number').as('number'))
    .where('script_id', '=', scriptId)
    .executeTakeFirst();
  return Number(row?.number ?? 0);
}

export async function updateScript(
  tx: Tx,
  id: string,
  change: { name?: string; current_number?: number; in_use?: boolean; archived_at?: Instant },
): Promise<void> {
  await tx
    .updateTable('call_script')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Nobody else of the purpose and language is read out any more. */
export async function retireOthers(
  tx: Tx,
  script: { id: string; purpose: string; locale: string },
): Promise<void> {
  await tx
    .updateTable('call_script')
    .set({ in_use: false })
    .where('purpose', '=', script.purpose)
    .where('locale', '=', script.locale)
    .where('in_use', '=', true)
    .where('id', '<>', script.id)
    .execute();
}
