// What follows from the rows of a case and is kept beside them: what it waits for, and its clocks. Reckoned anew
// after every act in the same transaction, so that lists, the timer and the charts only read.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { clockOf } from '#features/clients/rules/cities.ts';
import type { Instant } from '#kernel/day.ts';
import type { BusinessHours } from '../rules/business-time.ts';
import { reckonClocks } from '../rules/clocks.ts';
import { deedKey, nextStepAt } from '../rules/ladder.ts';
import { isAsleep, listDeeds } from '../rules/register-view.ts';
import type { ClientVerdict } from '../shapes/case.ts';
import type { CaseClocks, ClockEvent } from '../shapes/clocks.ts';
import type { Deed, Terms } from '../shapes/terms.ts';
import { type LoadedCase, loadFacts } from './case-facts.ts';
import { keepSeen } from './seen.ts';

/** Reckons these cases, which the caller holds or nobody else writes; unknown ids are left out. */
export async function reckonCases(tx: Tx, caseIds: readonly string[], terms: Terms): Promise<void> {
  if (caseIds.length === 0) return;
  const records = await tx
    .selectFrom('quality_case')
    .selectAll()
    .where('id', 'in', [...caseIds])
    .execute();
  const cases = await loadFacts(tx, records);
  const ids = cases.map(({ record }) => record.id);
  const events = await clockEventsOf(tx, ids);
  const hours = await businessHoursOf(tx, ids, terms);
  const reckoned = cases.map((loaded) => {
    const { id } = loaded.record;
    const deeds = listDeeds(loaded.facts, loaded.moments, terms.norms, terms.clock);
    const own = hours.get(id);
    const history = events.get(id);
    return { loaded, deeds, clocks: own && history ? reckonClocks(history, own) : null };
  });
  await writeDeeds(tx, reckoned);
  await writeCycles(tx, reckoned);
  for (const one of reckoned) await writeFigures(tx, one, terms.clock.now);
  await keepSeen(tx, ids);
}

/** Every open case is to be reckoned anew: terms have changed under all of them. */
export async function forgetReckoned(tx: Tx): Promise<void> {
  await tx.updateTable('quality_case').set({ reckoned_at: null }).where('closed_at', 'is', null).execute();
}

interface Reckoned {
  loaded: LoadedCase;
  deeds: readonly Deed[];
  clocks: CaseClocks | null;
}

async function writeDeeds(tx: Tx, reckoned: readonly Reckoned[]): Promise<void> {
  const ids = reckoned.map(({ loaded }) => loaded.record.id);
  await tx.deleteFrom('case_deed').where('case_id', 'in', ids).execute();
  const rows = reckoned.flatMap(({ loaded, deeds }) =>
    deeds.map((deed) => ({
      case_id: loaded.record.id,
      key: deedKey(deed),
      term: deed.term,
      doer: deed.doer,
      work_id: deed.workId,
      owner_employee_id: deed.ownerId || null,
      due_at: deed.dueAt,
      due_on: deed.dueOn,
      next_step_at: nextStepAt(deed, loaded.told),
    })),
  );
  if (rows.length > 0) await tx.insertInto('case_deed').values(rows).execute();
}

async function writeCycles(tx: Tx, reckoned: readonly Reckoned[]): Promise<void> {
  const rows = reckoned.flatMap(({ loaded, clocks }) =>
    (clocks?.cycles ?? []).map((cycle) => ({
      case_id: loaded.record.id,
      cycle: cycle.cycle,
      started_at: cycle.startedAt,
      restored_at: cycle.restoredAt,
      offered_at: cycle.offeredAt,
      answered_at: cycle.answeredAt,
      answer: cycle.answer,
      wait_minutes: cycle.waitMinutes,
      restore_minutes: cycle.restoreMinutes,
      tell_minutes: cycle.tellMinutes,
      confirm_minutes: cycle.confirmMinutes,
    })),
  );
  if (rows.length === 0) return;
  await tx
    .insertInto('case_cycle')
    .values(rows)
    .onConflict((on) =>
      on.columns(['case_id', 'cycle']).doUpdateSet((set) => ({
        restored_at: set.ref('excluded.restored_at'),
        offered_at: set.ref('excluded.offered_at'),
        answered_at: set.ref('excluded.answered_at'),
        answer: set.ref('excluded.answer'),
        wait_minutes: set.ref('excluded.wait_minutes'),
        restore_minutes: set.ref('excluded.restore_minutes'),
        tell_minutes: set.ref('excluded.tell_minutes'),
        confirm_minutes: set.ref('excluded.confirm_minutes'),
      })),
    )
    .execute();
}

async function writeFigures(tx: Tx, { loaded, deeds, clocks }: Reckoned, now: Instant): Promise<void> {
  const next = deeds.find((deed) => !isAsleep(deed));
  await tx
    .updateTable('quality_case')
    .set({
      next_term: next?.term ?? null,
      next_doer: next?.doer ?? null,
      next_work_id: next?.workId ?? null,
      next_due_at: next?.dueAt ?? null,
      next_due_on: next?.dueOn ?? null,
      acknowledge_minutes: clocks?.acknowledgeMinutes ?? null,
      restore_minutes: clocks?.restoreMinutes ?? null,
      tell_minutes: clocks?.tellMinutes ?? null,
      confirm_minutes: clocks?.confirmMinutes ?? null,
      cause_minutes: clocks?.causeMinutes ?? null,
      wait_minutes: clocks?.waitMinutes ?? 0,
      reckoned_at: now,
    })
    .where('id', '=', loaded.record.id)
    .execute();
}

const CLOCK_KINDS = [
  'registered',
  'copy_received',
  'work_planned',
  'work_restored',
  'work_taken_back',
  'service_restored',
  'offer_made',
  'client_answered',
  'works_reopened',
  'waiting_began',
  'waiting_ended',
  'cause_removed',
];

/** The history as clocks read it, of many cases at once. */
export async function clockEventsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, ClockEvent[]>> {
  const rows = await tx
    .selectFrom('case_event')
    .select(['case_id', 'kind', 'cycle', 'at'])
    .select(sql<string | null>`data ->> 'copy'`.as('copy'))
    .select(sql<ClientVerdict | null>`data ->> 'answer'`.as('answer'))
    .select(sql<Instant | null>`data ->> 'saidAt'`.as('said_at'))
    // A talk that brought the answer was the offer too, at the moment it took place.
    .select(sql<Instant | null>`data ->> 'at'`.as('own_at'))
    .where('case_id', 'in', [...ids])
    .where('kind', 'in', CLOCK_KINDS)
    .orderBy('at')
    .orderBy(sql`(data ->> 'order')::int`)
    .execute();
  const found = new Map<string, ClockEvent[]>();
  for (const row of rows) {
    const at = row.kind === 'offer_made' ? (row.own_at ?? row.at) : row.at;
    const event = { kind: row.kind, at, cycle: row.cycle, copy: row.copy, answer: row.answer };
    const events = found.get(row.case_id) ?? [];
    found.set(row.case_id, events);
    events.push({ ...event, saidAt: row.said_at });
  }
  return found;
}

/** The hours each case's client keeps: their own where they are known, else the company's norm, on their clock. */
export async function businessHoursOf(
  tx: Db | Tx,
  ids: readonly string[],
  { norms, clock }: Terms,
): Promise<Map<string, BusinessHours>> {
  const rows = await tx
    .selectFrom('quality_case')
    .innerJoin('client', 'client.id', 'quality_case.client_id')
    .leftJoin('client_way_in', 'client_way_in.client_id', 'client.id')
    .select(['quality_case.id', 'client.time_zone', 'client.city'])
    .select(['client_way_in.calls_from', 'client_way_in.calls_to'])
    .where('quality_case.id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.id,
      {
        timeZone: clockOf({ timeZone: row.time_zone, city: row.city }, clock.timeZone),
        from: row.calls_from ?? norms.hoursFrom,
        to: row.calls_to ?? norms.hoursTo,
        isWorkingDay: clock.isWorkingDay,
      },
    ]),
  );
}
