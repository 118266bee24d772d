// What effects make of the works of a case. A work may belong to several: its own state follows from how it
// stands for each of them.
import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import type { CaseEffect } from '../shapes/case.ts';
import type { Act } from './write-effects.ts';

type EffectOf<Kind extends CaseEffect['kind']> = Extract<CaseEffect, { kind: Kind }>;

/** A new work, or one more case of a work that is there. */
export async function writePlannedWork(tx: Tx, act: Act, effect: EffectOf<'work_planned'>): Promise<void> {
  const { record } = act.loaded;
  const { workId } = effect;
  if (!effect.joined) await insertWork(tx, act, effect);
  await tx
    .insertInto('work_case')
    .values({
      work_id: workId,
      case_id: record.id,
      client_id: record.client_id,
      state: effect.state,
      cycle: effect.cycle,
      joined_at: act.at,
    })
    .execute();
  if (effect.claimIds.length > 0) {
    const rows = effect.claimIds.map((claimId) => ({ work_id: workId, claim_id: claimId }));
    await tx.insertInto('work_claim').values(rows).execute();
  }
  if (effect.joined) await settleWork(tx, workId, act.at);
}

async function insertWork(tx: Tx, act: Act, effect: EffectOf<'work_planned'>): Promise<void> {
  const details = act.details.work;
  await tx
    .insertInto('work')
    .values({
      id: effect.workId,
      title: details?.title ?? '',
      owner_employee_id: effect.ownerId,
      due_on: effect.dueOn,
      cause: details?.cause ?? null,
      place: details?.place ?? null,
      created_at: act.at,
    })
    .execute();
}

export type WorkEffect = EffectOf<
  'work_replanned' | 'work_started' | 'work_restored' | 'work_taken_back' | 'works_reopened'
>;

/** The effect on the work as it stands for this case, and on the work as a whole. */
export async function writeWorkEffect(tx: Tx, act: Act, effect: WorkEffect): Promise<void> {
  const caseId = act.loaded.record.id;
  const change = (workId: string, set: CaseChange) =>
    tx
      .updateTable('work_case')
      .set(set)
      .where('work_id', '=', workId)
      .where('case_id', '=', caseId)
      .execute();
  switch (effect.kind) {
    case 'work_replanned': {
      await change(effect.workId, { cycle: effect.cycle });
      await tx
        .updateTable('work')
        .set((on) => ({
          owner_employee_id: effect.ownerId,
          due_on: effect.dueOn,
          version: on('version', '+', 1),
        }))
        .where('id', '=', effect.workId)
        .execute();
      return;
    }
    case 'work_started':
      await change(effect.workId, { state: 'in_work' });
      return settleWork(tx, effect.workId, act.at);
    case 'work_restored': {
      const { provisional, done: result } = effect;
      const by = act.by.employeeId;
      await change(effect.workId, { state: 'done', done_at: act.at, done_by: by, result, provisional });
      return settleWork(tx, effect.workId, act.at);
    }
    case 'work_taken_back':
      await change(effect.workId, { ...OPEN });
      return settleWork(tx, effect.workId, act.at);
    case 'works_reopened':
      for (const workId of effect.workIds) {
        await change(workId, { ...OPEN });
        await settleWork(tx, workId, act.at);
      }
  }
}

/**
 * Takes the case out of the work; its history keeps what stood there. A work that is left with no case at all ends, and
 * its row stays for the files that were taken of it.
 */
export async function writeCancelledWork(
  tx: Tx,
  act: Act,
  { workId }: EffectOf<'work_cancelled'>,
): Promise<void> {
  const caseId = act.loaded.record.id;
  await sql`delete from work_claim using claim
    where claim.id = work_claim.claim_id and claim.case_id = ${caseId} and work_claim.work_id = ${workId}`.execute(
    tx,
  );
  await tx.deleteFrom('work_case').where('work_id', '=', workId).where('case_id', '=', caseId).execute();
  const left = await tx
    .selectFrom('work_case')
    .select('case_id')
    .where('work_id', '=', workId)
    .limit(1)
    .executeTakeFirst();
  if (left) return settleWork(tx, workId, act.at);
  await tx
    .updateTable('work')
    .set((on) => ({ cancelled_at: act.at, version: on('version', '+', 1) }))
    .where('id', '=', workId)
    .execute();
}

const OPEN = { state: 'in_work', done_at: null, done_by: null, provisional: false } as const;

type CaseChange = Partial<{
  state: string;
  cycle: number;
  done_at: string | null;
  done_by: string | null;
  result: string;
  provisional: boolean;
}>;

/** A work is done when it is done for everybody; what was done last is told of it as a whole. */
async function settleWork(tx: Tx, workId: string, at: Instant): Promise<void> {
  await sql`
    update work set version = version + 1, state = whole.state, provisional = whole.provisional,
      started_at = coalesce(started_at, case when whole.state <> 'planned' then ${at}::timestamptz end),
      done_at = case when whole.state = 'done' then whole.done_at end,
      done_by = case when whole.state = 'done' then whole.done_by end,
      result = coalesce(whole.result, work.result)
    from (
      select case when bool_and(state = 'done') then 'done' when bool_and(state = 'planned') then 'planned'
          else 'in_work' end as state,
        bool_or(provisional) as provisional, max(done_at) as done_at,
        (array_agg(done_by order by done_at desc nulls last))[1] as done_by,
        (array_agg(result order by done_at desc nulls last))[1] as result
      from work_case where work_id = ${workId}) whole
    where work.id = ${workId}`.execute(tx);
}
