// What the register must hold, reckoned from the audit rows alone and by other means than the product's: states,
// cycles, receipts, and clocks over a table of the working intervals of every zone.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import { clockOf } from '#features/clients/rules/cities.ts';

interface Effect {
  kind: string;
  at?: string;
  cycle?: number;
  copy?: string;
  answer?: string;
  saidAt?: string;
}

interface AuditRow {
  case_id: string;
  at: string;
  procedure: string;
  before: { state: string } | null;
  after: { state?: string; effects?: Effect[] };
}

export interface Expected {
  caseId: string;
  state: string;
  cycle: number;
  receipts: Record<string, string>;
  acknowledge: number | null;
  restore: number | null;
  tell: number | null;
  confirm: number | null;
  cause: number | null;
  wait: number;
}

/** Every case as its audit tells it. */
export async function recompute(db: Db): Promise<Map<string, Expected>> {
  const { rows } = await sql<AuditRow>`
    select entity_id as case_id, at, procedure, before, after from audit where entity = 'quality_case'
    order by entity_id, at, id`.execute(db);
  const zones = await zonesOf(db);
  const tables = new Map<string, WorkingTime>();
  const timeOf = async (zone: string) => {
    const known = tables.get(zone) ?? (await workingTime(db, zone));
    tables.set(zone, known);
    return known;
  };
  const byCase = new Map<string, AuditRow[]>();
  for (const row of rows) byCase.set(row.case_id, [...(byCase.get(row.case_id) ?? []), row]);
  const expected = new Map<string, Expected>();
  for (const [caseId, story] of byCase) {
    expected.set(caseId, tell(caseId, story, await timeOf(zones.get(caseId) ?? 'Europe/Moscow')));
  }
  return expected;
}

function tell(caseId: string, story: readonly AuditRow[], time: WorkingTime): Expected {
  const registeredAt = story[0]?.at ?? '';
  const sums = { restore: 0, tell: 0, confirm: 0, wait: 0 };
  const seen = { restore: false, tell: false, confirm: false };
  const receipts: Record<string, string> = { curator: registeredAt };
  let [state, cycle] = ['registered', 1];
  let [acknowledge, cause] = [null as number | null, null as number | null];
  let [start, restored, offered, waiting] = [registeredAt, '', '', ''];
  let [answered, waitedInCycle] = ['', 0];
  // A mark that a further work has put in question: it counts again if that work goes undone.
  let doubted = '';
  // The time of a cycle is settled when it ends: at the next «no», or at the end of the story.
  const settle = () => {
    if (!restored) return;
    seen.restore = true;
    sums.restore += Math.max(0, time.minutes(start, restored) - waitedInCycle);
    if (!offered) return;
    seen.tell = true;
    sums.tell += time.minutes(restored, offered);
    if (!answered) return;
    seen.confirm = true;
    sums.confirm += time.minutes(offered, answered);
  };
  for (const { at, after } of story) {
    for (const effect of after.effects ?? []) {
      if (effect.kind === 'copy_received') {
        receipts[effect.copy ?? ''] = effect.at ?? at;
        if (effect.copy === 'service_manager') acknowledge = time.minutes(registeredAt, at);
      } else if (effect.kind === 'service_restored') {
        // Restored anew after a mark taken back, or once the last open work was cancelled: the client is asked anew.
        [restored, offered, doubted] = [doubted || at, '', ''];
      } else if (effect.kind === 'work_planned' && restored) [doubted, restored] = [restored, ''];
      else if (effect.kind === 'work_restored') doubted = '';
      else if (effect.kind === 'work_taken_back') [doubted, restored] = ['', ''];
      else if (effect.kind === 'waiting_began') waiting = at;
      else if (effect.kind === 'waiting_ended') {
        const minutes = time.minutes(waiting, at);
        sums.wait += minutes;
        waitedInCycle += minutes;
      } else if (effect.kind === 'cause_removed') cause = time.minutes(registeredAt, at);
      else if (effect.kind === 'offer_made' && restored && !offered) {
        offered = effect.at ?? at;
      } else if (effect.kind === 'client_answered' && offered && !answered) {
        answered = effect.saidAt ?? at;
      } else if (effect.kind === 'works_reopened') {
        settle();
        cycle = effect.cycle ?? cycle + 1;
        [start, restored, offered, answered, waitedInCycle, cause] = [at, '', '', '', 0, null];
        doubted = '';
      }
    }
    state = after.state ?? state;
  }
  settle();
  return {
    caseId,
    state,
    cycle,
    receipts,
    acknowledge,
    restore: seen.restore ? sums.restore : null,
    tell: seen.tell ? sums.tell : null,
    confirm: seen.confirm ? sums.confirm : null,
    cause,
    wait: sums.wait,
  };
}

interface WorkingTime {
  minutes(from: string, to: string): number;
}

/** Working time since the first day, asked of the database's own calendar arithmetic: no rule of the product here. */
async function workingTime(db: Db, zone: string): Promise<WorkingTime> {
  const { rows } = await sql<{ opens: string; closes: string }>`
    select (any_day + time '09:00') at time zone ${zone} as opens,
      (any_day + time '18:00') at time zone ${zone} as closes
    from generate_series(timestamp '2026-08-01', timestamp '2027-12-31', interval '1 day') any_day
    left join calendar_day on calendar_day.day = any_day::date
    where coalesce(calendar_day.kind <> 'off', extract(isodow from any_day) < 6) order by 1`.execute(db);
  const opens = rows.map((row) => Date.parse(row.opens));
  const closes = rows.map((row) => Date.parse(row.closes));
  const before: number[] = [0];
  for (const [index, open] of opens.entries()) {
    before.push((before[index] ?? 0) + ((closes[index] ?? open) - open));
  }
  const worked = (moment: number) => {
    let [low, high] = [0, opens.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((opens[middle] ?? 0) <= moment) low = middle + 1;
      else high = middle;
    }
    const day = low - 1;
    if (day < 0) return 0;
    return (before[day] ?? 0) + Math.min(moment, closes[day] ?? 0) - (opens[day] ?? 0);
  };
  return {
    minutes: (from, to) =>
      Math.max(0, Math.round((worked(Date.parse(to)) - worked(Date.parse(from))) / 60_000)),
  };
}

async function zonesOf(db: Db): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('quality_case')
    .innerJoin('client', 'client.id', 'quality_case.client_id')
    .select(['quality_case.id', 'client.time_zone', 'client.city'])
    .execute();
  return new Map(
    rows.map((row) => [row.id, clockOf({ timeZone: row.time_zone, city: row.city }, 'Europe/Moscow')]),
  );
}
