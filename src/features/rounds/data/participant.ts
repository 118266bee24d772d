import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import type { Day } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { Dedication } from '../shapes/quota.ts';

export interface ParticipantCard {
  employeeId: Id<'employee'>;
  dedication: Dedication;
  fromDay: Day | null;
  toDay: Day | null;
  weeklyQuota: number | null;
}

export type Participant = ParticipantCard & {
  id: Id<'participant'>;
  name: string;
  absences: { fromDay: Day; toDay: Day; kind: string }[];
};

/** Who takes part in a round, by surname, with their absences that touch `span`. */
export async function listParticipants(
  db: Db | Tx,
  roundId: string,
  span: { from: Day; to: Day },
): Promise<Participant[]> {
  const rows = await db
    .selectFrom('participant')
    .innerJoin('employee', 'employee.id', 'participant.employee_id')
    .selectAll('participant')
    .select(sql<string>`employee.last_name || ' ' || employee.first_name`.as('name'))
    .where('participant.round_id', '=', roundId)
    .orderBy(
      sql`employee.last_name collate "und-x-icu", employee.first_name collate "und-x-icu", employee.id`,
    )
    .execute();
  const absences = await db
    .selectFrom('absence')
    .select(['employee_id', 'from_day', 'to_day', 'kind'])
    .where(
      'employee_id',
      'in',
      db.selectFrom('participant').select('employee_id').where('round_id', '=', roundId),
    )
    .where('to_day', '>=', span.from)
    .where('from_day', '<=', span.to)
    .orderBy('from_day')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    employeeId: row.employee_id,
    name: row.name,
    dedication: row.dedication as Dedication,
    fromDay: row.from_day,
    toDay: row.to_day,
    weeklyQuota: row.weekly_quota,
    absences: absences
      .filter((absence) => absence.employee_id === row.employee_id)
      .map(({ from_day: fromDay, to_day: toDay, kind }) => ({ fromDay, toDay, kind })),
  }));
}

export async function findParticipant(
  db: Db | Tx,
  roundId: string,
  by: { id: string } | { employeeId: string },
): Promise<(ParticipantCard & { id: Id<'participant'> }) | undefined> {
  const row = await db
    .selectFrom('participant')
    .selectAll()
    .where('round_id', '=', roundId)
    .where('id' in by ? 'id' : 'employee_id', '=', 'id' in by ? by.id : by.employeeId)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      employeeId: row.employee_id,
      dedication: row.dedication as Dedication,
      fromDay: row.from_day,
      toDay: row.to_day,
      weeklyQuota: row.weekly_quota,
    }
  );
}

export async function insertParticipant(
  tx: Tx,
  roundId: string,
  card: ParticipantCard & { id?: Id<'participant'> },
): Promise<Id<'participant'>> {
  const id = card.id ?? newId<'participant'>();
  await tx
    .insertInto('participant')
    .values({ id, round_id: roundId, employee_id: card.employeeId, ...columnsOf(card) })
    .execute();
  return id;
}

export async function updateParticipant(tx: Tx, id: string, card: ParticipantCard): Promise<void> {
  await tx.updateTable('participant').set(columnsOf(card)).where('id', '=', id).execute();
}

export async function deleteParticipant(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('participant').where('id', '=', id).execute();
}

/** Does a hand-over name this participant? Then the history keeps them. */
export async function hasHistory(tx: Tx, id: string): Promise<boolean> {
  const row = await tx
    .selectFrom('handover')
    .select('id')
    .where((on) => on.or([on('from_participant_id', '=', id), on('to_participant_id', '=', id)]))
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** May this employee be given a list: active, and with a role that sees lists and fills questionnaires? */
export async function mayTakePart(tx: Tx, employeeId: string): Promise<'yes' | 'no_role' | 'unknown'> {
  const row = await tx
    .selectFrom('employee')
    .select(['active', 'roles'])
    .where('id', '=', employeeId)
    .executeTakeFirst();
  if (!row?.active) return 'unknown';
  return row.roles.some((role) => role === 'participant' || role === 'programme_leader') ? 'yes' : 'no_role';
}

function columnsOf(card: ParticipantCard) {
  return {
    dedication: card.dedication,
    from_day: card.fromDay,
    to_day: card.toDay,
    weekly_quota: card.weeklyQuota,
  };
}
