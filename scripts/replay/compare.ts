// The register beside what the audit says it must be; every difference in words.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import type { Expected } from './recompute.ts';

interface Kept {
  id: string;
  state: string;
  cycle: number;
  acknowledge: number | null;
  restore: number | null;
  tell: number | null;
  confirm: number | null;
  cause: number | null;
  wait: number;
  cycles: number;
  cycle_restore: number | null;
  receipts: Record<string, string | null>;
}

const FIGURES = ['state', 'cycle', 'acknowledge', 'restore', 'tell', 'confirm', 'cause', 'wait'] as const;

/** Differences between what is kept and what is expected; empty when all agree. */
export async function compare(db: Db, expected: ReadonlyMap<string, Expected>): Promise<string[]> {
  const { rows } = await sql<Kept>`
    select id, state, cycle, acknowledge_minutes as acknowledge, restore_minutes as restore, tell_minutes as tell,
      confirm_minutes as confirm, cause_minutes as cause, wait_minutes as wait,
      (select count(*)::int from case_cycle where case_id = quality_case.id) as cycles,
      (select sum(restore_minutes)::int from case_cycle where case_id = quality_case.id) as cycle_restore,
      (select jsonb_object_agg(recipient, to_char(received_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
        from case_copy where case_id = quality_case.id) as receipts
    from quality_case`.execute(db);
  const faults: string[] = [];
  const say = (id: string, what: string, is: unknown, must: unknown) =>
    faults.push(`${id} ${what}: kept ${String(is)}, the audit says ${String(must)}`);
  for (const kept of rows) {
    const must = expected.get(kept.id);
    if (!must) {
      faults.push(`${kept.id}: no audit`);
      continue;
    }
    for (const figure of FIGURES) {
      if (kept[figure] !== must[figure]) say(kept.id, figure, kept[figure], must[figure]);
    }
    if (kept.cycles !== must.cycle) say(kept.id, 'cycles', kept.cycles, must.cycle);
    if (kept.cycle_restore !== must.restore) say(kept.id, 'sum of cycles', kept.cycle_restore, must.restore);
    for (const copy of ['curator', 'leader', 'service_manager']) {
      const [is, want] = [kept.receipts[copy] ?? null, must.receipts[copy] ?? null];
      if (is !== want) say(kept.id, `receipt of the ${copy}`, is, want);
    }
  }
  if (rows.length !== expected.size) faults.push(`${rows.length} cases kept, ${expected.size} in the audit`);
  return [...faults, ...(await numberFaults(db))];
}

/** Numbers of a year: 1, 2, 3 … none twice, none left out. */
async function numberFaults(db: Db): Promise<string[]> {
  const { rows } = await sql<{ year: number; count: number; highest: number }>`
    select year, count(distinct number)::int as count, max(number) as highest from quality_case group by year`.execute(
    db,
  );
  return rows
    .filter(({ count, highest }) => count !== highest)
    .map(({ year, count, highest }) => `numbers of ${year}: ${count} given, the highest is ${highest}`);
}
