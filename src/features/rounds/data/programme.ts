import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { Instant } from '#kernel/day.ts';
import type { OwnNorms } from '../rules/norms.ts';

export interface Programme {
  id: Id<'programme'>;
  name: string;
  leader: { id: Id<'employee'>; name: string } | null;
  norms: OwnNorms;
}

/** The programme of this installation; undefined until it is named or a round is planned. */
export async function findProgramme(db: Db | Tx): Promise<Programme | undefined> {
  const row = await db
    .selectFrom('programme')
    .leftJoin('employee', 'employee.id', 'programme.leader_employee_id')
    .select(['programme.id', 'programme.name', 'programme.norms'])
    .select(['employee.id as leader_id', 'employee.last_name', 'employee.first_name', 'employee.active'])
    .orderBy('programme.created_at')
    .limit(1)
    .executeTakeFirst();
  if (!row) return undefined;
  // Somebody who has left leads nothing: the round asks for a new leader (M1).
  const leads = row.leader_id !== null && row.active === true;
  return {
    id: row.id,
    name: row.name,
    leader: leads ? { id: row.leader_id ?? '', name: `${row.last_name} ${row.first_name}` } : null,
    norms: row.norms as OwnNorms,
  };
}

/** The programme, held until the transaction ends, so that two rounds cannot start at once. */
export async function lockProgramme(tx: Tx): Promise<Programme | undefined> {
  await tx.selectFrom('programme').select('id').orderBy('created_at').limit(1).forUpdate().executeTakeFirst();
  return findProgramme(tx);
}

export async function insertProgramme(
  tx: Tx,
  card: { name: string; leaderEmployeeId: string | null; norms?: OwnNorms },
): Promise<Id<'programme'>> {
  const id = newId<'programme'>();
  await tx
    .insertInto('programme')
    .values({
      id,
      name: card.name,
      leader_employee_id: card.leaderEmployeeId,
      norms: JSON.stringify(card.norms ?? {}),
    })
    .execute();
  return id;
}

export async function updateProgramme(
  tx: Tx,
  id: string,
  card: { name: string; leaderEmployeeId: string | null; norms: OwnNorms },
  now: Instant,
): Promise<void> {
  await tx
    .updateTable('programme')
    .set({
      name: card.name,
      leader_employee_id: card.leaderEmployeeId,
      norms: JSON.stringify(card.norms),
      updated_at: now,
    })
    .where('id', '=', id)
    .execute();
}

/** Forms a round may be worked with, by code: those with a published version. */
export async function listFormChoices(db: Db | Tx) {
  const rows = await db
    .selectFrom('form')
    .select(['code', 'title'])
    .where((on) =>
      on.exists(
        on
          .selectFrom('form_version')
          .select('form_version.id')
          .whereRef('form_version.form_id', '=', 'form.id')
          .where('form_version.state', '=', 'published'),
      ),
    )
    .orderBy('code')
    .execute();
  return rows.map((row) => {
    const title = row.title as { ru?: string; en?: string };
    return { code: row.code, title: { ru: title.ru ?? row.code, en: title.en ?? title.ru ?? row.code } };
  });
}
