// One row a file: what it is, who brought it, what became of it; and the journal an undo goes by.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId, type Id } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import type { ImportKind, Mapping } from '../shapes/kinds.ts';
import { PLANNED_TABLES, type PlannedTable } from '../shapes/plan.ts';
import type { JournalRow } from './apply-plan.ts';

export async function insertJob(
  tx: Tx,
  job: { fileName: string; hash: string; bytes: Uint8Array; by: string | null; at: Instant },
): Promise<Id<'import_job'>> {
  const id = newId<'import_job'>();
  await tx
    .insertInto('import_job')
    .values({
      id,
      file_name: job.fileName,
      file_hash: job.hash,
      file_bytes: Buffer.from(job.bytes),
      created_by: job.by,
      created_at: job.at,
    })
    .execute();
  return id;
}

/** The job with its file; `lock` keeps a second apply or undo of it waiting. Refuses `not_found`. */
export async function loadJob(db: Db | Tx, id: string, lock = false) {
  const job = await db
    .selectFrom('import_job')
    .selectAll()
    .where('id', '=', id)
    .$if(lock, (query) => query.forUpdate())
    .executeTakeFirst();
  return job ?? refuse('not_found', {}, 404);
}

/** Day on which the same file was imported, unless that was undone. */
export async function findTwin(db: Db | Tx, hash: string, except: string): Promise<Instant | null> {
  const twin = await db
    .selectFrom('import_job')
    .select('applied_at')
    .where('file_hash', '=', hash)
    .where('state', '=', 'applied')
    .where('id', '!=', except)
    .orderBy('applied_at', 'desc')
    .executeTakeFirst();
  return twin?.applied_at ?? null;
}

export async function markApplied(
  tx: Tx,
  id: string,
  done: { kind: ImportKind; mapping: Mapping; options: object; stats: object; at: Instant },
): Promise<void> {
  await tx
    .updateTable('import_job')
    .set({
      kind: done.kind,
      mapping: JSON.stringify(done.mapping),
      options: JSON.stringify(done.options),
      stats: JSON.stringify(done.stats),
      state: 'applied',
      applied_at: done.at,
    })
    .where('id', '=', id)
    .execute();
}

export async function markUndone(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx.updateTable('import_job').set({ state: 'undone', undone_at: at }).where('id', '=', id).execute();
}

const CHUNK = 2_000;

/** Keeps what the import did; an earlier journal of a file that was undone and is imported again goes. */
export async function insertJournal(tx: Tx, jobId: string, rows: readonly JournalRow[]): Promise<void> {
  await tx.deleteFrom('import_change').where('job_id', '=', jobId).execute();
  for (let from = 0; from < rows.length; from += CHUNK) {
    const chunk = rows.slice(from, from + CHUNK).map((row) => ({
      table_name: row.table,
      row_key: row.key,
      before: row.before,
      after: row.after,
    }));
    await sql`insert into import_change (job_id, table_name, row_key, before, after)
      select ${jobId}::uuid, table_name, row_key, before, after
      from json_to_recordset(${JSON.stringify(chunk)}) as row (table_name text, row_key jsonb, before jsonb, after jsonb)
    `.execute(tx);
  }
}

/** What the import did, by table. */
export async function loadJournal(tx: Tx, jobId: string): Promise<Map<PlannedTable, JournalRow[]>> {
  const rows = await tx
    .selectFrom('import_change')
    .select(['table_name', 'row_key', 'before', 'after'])
    .where('job_id', '=', jobId)
    .orderBy('id')
    .execute();
  const journal = new Map<PlannedTable, JournalRow[]>(PLANNED_TABLES.map((table) => [table, []]));
  for (const row of rows) {
    journal.get(row.table_name as PlannedTable)?.push({
      table: row.table_name as PlannedTable,
      key: row.row_key as JournalRow['key'],
      before: row.before as JournalRow['before'],
      after: row.after as JournalRow['after'],
    });
  }
  return journal;
}

/** Imports, newest first, without their files. */
export async function listJobs(db: Db, page: { limit: number; offset: number }) {
  return db
    .selectFrom('import_job')
    .leftJoin('employee', 'employee.id', 'import_job.created_by')
    .select([
      'import_job.id',
      'import_job.kind',
      'import_job.file_name',
      'import_job.state',
      'import_job.stats',
      'import_job.created_at',
      'import_job.applied_at',
      'import_job.undone_at',
      'employee.last_name',
      'employee.first_name',
    ])
    .orderBy('import_job.created_at', 'desc')
    .orderBy('import_job.id', 'desc')
    .limit(page.limit)
    .offset(page.offset)
    .execute();
}
