// Scripts and comparisons as the leader's page lists them.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { ScriptRow, TrialRow } from '../shapes/contracts/scripts.ts';

/** Scripts not archived, those in use first, with all their versions. */
export async function listScriptRows(db: Db): Promise<ScriptRow[]> {
  const { rows } = await sql<ScriptRow>`
    select script.id, script.name, script.locale, script.purpose, script.in_use as "inUse", script.version,
      script.current_number as "currentNumber", versions.list as versions
    from call_script script
    join lateral (select json_agg(json_build_object(
        'id', version.id, 'number', version.number, 'blocks', version.blocks,
        'createdAt', to_char(version.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
        'author', author.last_name || ' ' || author.first_name,
        'calls', (select count(*) from call where call.script_version_id = version.id)
      ) order by version.number desc) as list
      from call_script_version version left join employee author on author.id = version.created_by
      where version.script_id = script.id) versions on true
    where script.archived_at is null
    order by array_position(array['first_meeting', 'restored', 'resumption'], script.purpose), script.in_use desc,
      script.name collate "und-x-icu", script.id`.execute(db);
  return rows;
}

/** Comparisons, the running ones first, then the latest. */
export async function listTrialRows(db: Db): Promise<TrialRow[]> {
  const { rows } = await sql<TrialRow>`
    select id, purpose, locale, version_a as a, version_b as b, started_at as "startedAt", ended_at as "endedAt", winner
    from call_script_trial order by (ended_at is null) desc, started_at desc limit 50`.execute(db);
  return rows;
}

export interface NewTrial {
  id: string;
  purpose: string;
  locale: string;
  a: string;
  b: string;
  startedAt: Instant;
  startedBy: string;
}

export async function insertTrial(tx: Tx, trial: NewTrial): Promise<void> {
  await tx
    .insertInto('call_script_trial')
    .values({
      id: trial.id,
      purpose: trial.purpose,
      locale: trial.locale,
      version_a: trial.a,
      version_b: trial.b,
      started_at: trial.startedAt,
      started_by: trial.startedBy,
    })
    .execute();
}

/** The running comparison of a purpose and language. */
export async function findRunningTrial(tx: Tx, purpose: string, locale: string) {
  return tx
    .selectFrom('call_script_trial')
    .select('id')
    .where('purpose', '=', purpose)
    .where('locale', '=', locale)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
}

/** The comparison, held until the transaction ends. */
export async function lockTrial(tx: Tx, id: string) {
  return tx.selectFrom('call_script_trial').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

export async function closeTrial(
  tx: Tx,
  id: string,
  end: { at: Instant; by: string; winner: string | null },
): Promise<void> {
  await tx
    .updateTable('call_script_trial')
    .set({ ended_at: end.at, ended_by: end.by, winner: end.winner })
    .where('id', '=', id)
    .execute();
}
