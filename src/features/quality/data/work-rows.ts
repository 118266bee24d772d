// Single works, for the deeds that need more than the rules know.
import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import { dayAt, type Day } from '#kernel/day.ts';
import type { CaseFacts } from '../shapes/case.ts';
import type { Clock } from '../shapes/terms.ts';

export async function findWork(tx: Tx, workId: string) {
  return await tx
    .selectFrom('work')
    .select(['id', 'state', 'owner_employee_id', 'due_on', 'cost'])
    .where('id', '=', workId)
    .executeTakeFirst();
}

/**
 * The work as it stands until the transaction ends, with how many cases it has; undefined where it was cancelled. Locked
 * after the case, as every deed does, so that nobody joins what another just leaves.
 */
export async function lockWork(tx: Tx, workId: string) {
  const work = await tx
    .selectFrom('work')
    .select(['id', 'title', 'state', 'owner_employee_id', 'due_on'])
    .where('id', '=', workId)
    .where('cancelled_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!work) return undefined;
  const { cases } = await tx
    .selectFrom('work_case')
    .select(sql<number>`count(*)::int`.as('cases'))
    .where('work_id', '=', workId)
    .executeTakeFirstOrThrow();
  return { ...work, cases };
}

/** @param cost kopecks; null where nobody knows */
export async function setCost(tx: Tx, workId: string, cost: number | null): Promise<void> {
  await tx.updateTable('work').set({ cost }).where('id', '=', workId).execute();
}

/**
 * New dates of the case's open works once the client has done their step: later by the working days waited. A work
 * shared with other clients keeps its date, since only one of them was waited for.
 */
export async function movedDates(
  tx: Tx,
  facts: CaseFacts,
  clock: Clock,
): Promise<{ workId: string; ownerId: string; dueOn: Day }[]> {
  if (!facts.waitingSince) return [];
  const [from, to] = [dayAt(facts.waitingSince, clock.timeZone), dayAt(clock.now, clock.timeZone)];
  const waited = clock.countWorkingDays(from, to);
  const open = facts.works.filter((work) => work.state !== 'done' && work.plannedCycle === facts.cycle);
  if (waited === 0 || open.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    select work_id as id from work_case where work_id = any(${open.map((work) => work.workId)}::uuid[])
    group by work_id having count(*) > 1`.execute(tx);
  const shared = new Set(rows.map(({ id }) => id));
  return open
    .filter(({ workId }) => !shared.has(workId))
    .map(({ workId, ownerId, dueOn }) => ({ workId, ownerId, dueOn: clock.addWorkingDays(dueOn, waited) }));
}
