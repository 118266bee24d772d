// Notices of the register that nobody has been written of yet.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Locale } from '#kernel/words.ts';
import { readNotice } from '../rules/notices.ts';
import type { Notice } from '../shapes/notices.ts';

/** Employees with something unmailed. */
export async function listNoticed(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('case_notice')
    .select('employee_id')
    .distinct()
    .where('mailed_at', 'is', null)
    .orderBy('employee_id')
    .execute();
  return rows.map((row) => row.employee_id);
}

export interface NoticeReader {
  name: string;
  email: string | null;
  locale: Locale | null;
  active: boolean;
}

/** Who reads them. */
export async function findReader(tx: Tx, employeeId: string): Promise<NoticeReader | undefined> {
  const row = await tx
    .selectFrom('employee')
    .select(['first_name', 'last_name', 'email', 'locale', 'active'])
    .where('id', '=', employeeId)
    .executeTakeFirst();
  return (
    row && {
      name: `${row.first_name} ${row.last_name}`,
      email: row.email,
      locale: row.locale as Locale | null,
      active: row.active,
    }
  );
}

/**
 * One person's unmailed notices, held for this transaction: another process passes over them. `stands`: what it is
 * about has still to be done; long after (the product was switched off, say) nobody is told of what is over.
 */
export async function holdNotices(
  tx: Tx,
  employeeId: string,
): Promise<{ key: string; stands: boolean; notice: Notice }[]> {
  const rows = await tx
    .selectFrom('case_notice')
    .innerJoin('case_event', 'case_event.id', 'case_notice.event_id')
    .innerJoin('quality_case', 'quality_case.id', 'case_notice.case_id')
    .innerJoin('client', 'client.id', 'quality_case.client_id')
    .innerJoin('employee as curator', 'curator.id', 'quality_case.curator_employee_id')
    .select(['case_notice.id', 'case_event.kind', 'case_event.data', 'client.short_name'])
    .select(['quality_case.id as case_id', 'quality_case.year', 'quality_case.number'])
    .select(sql<string>`curator.first_name || ' ' || curator.last_name`.as('curator_name'))
    .select(
      sql<boolean>`exists (select 1 from case_deed where case_deed.case_id = quality_case.id
        and case_deed.key in (data ->> 'term', (data ->> 'term') || ':' || (data ->> 'workId')))`.as(
        'stands',
      ),
    )
    .where('case_notice.employee_id', '=', employeeId)
    .where('case_notice.mailed_at', 'is', null)
    .orderBy('case_notice.created_at')
    .orderBy('case_notice.id')
    .forUpdate('case_notice')
    .skipLocked()
    .execute();
  const read = rows.map((row) => ({ row, noted: readNotice(row.data) }));
  const titles = await titlesOf(
    tx,
    read.flatMap(({ noted }) => noted.workId ?? []),
  );
  return read.map(({ row, noted: { workId, ...noted } }) => ({
    key: `${row.case_id} ${noted.term} ${workId}`,
    stands: row.stands || noted.term === null,
    notice: {
      ...noted,
      id: row.id,
      caseId: row.case_id,
      year: row.year,
      number: row.number,
      clientName: row.short_name,
      curatorName: row.curator_name,
      kind: row.kind === 'escalated' ? 'escalated' : 'deed_reminded',
      title: workId ? (titles.get(workId) ?? null) : null,
    },
  }));
}

async function titlesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('work')
    .select(['id', 'title'])
    .where('id', 'in', [...ids])
    .execute();
  return new Map(rows.map((row) => [row.id, row.title]));
}
