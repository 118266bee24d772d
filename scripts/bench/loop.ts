// A closed loop of any size, written by the database itself: cases of two years with claims, cycles, words of clients
// and ten lines of history each, spread over the clients that are there.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import { inTransaction } from '#db/transaction.ts';

/** The moment up to which the register is filled. */
export const LOOP_NOW = '2026-11-30T09:00:00.000Z';

/** `cases` cases over the two years before LOOP_NOW; one in thirty is still open. Needs clients. */
export async function seedLoop(db: Db, cases: number, employeeId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`insert into questionnaire (id, round_id, client_id, form_version_id, employee_id, state)
      select gen_random_uuid(), (select id from round limit 1), id, (select id from form_version limit 1),
        ${employeeId}, 'paused_quality' from client on conflict do nothing`.execute(tx);
    await sql`create temp table bench_case on commit drop as
      select gen_random_uuid() as id, questionnaire.id as questionnaire_id, n, (${sql.lit(LOOP_NOW)})::timestamptz
          - (${cases}::int - n) * (interval '730 days' / ${cases}::int) as registered_at,
        client.client_id, client.revenue_year as revenue,
        (hashtext('r' || n) & 65535) as chance, (hashtext('c' || n) & 65535) as code_chance,
        60 + (exp(((hashtext('m' || n) & 65535) / 65536.0) * 5)::int * 60) + (n % 60) as minutes,
        n > ${cases}::int - ${cases}::int / 50 or n % 75 = 0 as open
      from generate_series(1, ${cases}::int) n
      join (select id as client_id, revenue_year, row_number() over (order by id) as place from client) client
        on client.place = 1 + (hashtext('k' || n) & 2147483647) % (select count(*) from client)
      join questionnaire on questionnaire.client_id = client.client_id`.execute(tx);
    await sql`insert into quality_case (id, year, number, questionnaire_id, client_id, curator_employee_id, state,
        cycle, severity, failed_criteria, registered_at, restored_at, offered_at, confirmed_at, resumed_at, closed_at,
        outcome, effect, revenue_at_risk, restore_minutes, tell_minutes, confirm_minutes, reckoned_at)
      select id, extract(year from registered_at), n, questionnaire_id, client_id, ${employeeId},
        case when not open then 'resumed' when n % 3 = 0 then 'offered' when n % 3 = 1 then 'restored' else 'in_work' end,
        1 + (chance < 6000)::int, (array['critical', 'major', 'major', 'minor'])[1 + n % 4],
        jsonb_build_array('criterion-' || code_chance % 6), registered_at,
        case when not open or n % 3 < 2 then registered_at + minutes * interval '2 minutes' end,
        case when not open or n % 3 = 0 then registered_at + minutes * interval '3 minutes' end,
        case when not open then registered_at + minutes * interval '4 minutes' end,
        case when not open then registered_at + minutes * interval '5 minutes' end,
        case when not open then registered_at + minutes * interval '5 minutes' end,
        case when not open then (array['confirmed', 'confirmed', 'confirmed', 'withdrawn', 'accepted'])[1 + n % 5] end,
        case when not open and n % 4 = 0 then (array['held', 'held', 'failed'])[1 + n % 3] end,
        revenue, case when not open or n % 3 < 2 then minutes end,
        case when not open or n % 3 = 0 then minutes / 4 end, case when not open then minutes / 2 end, now()
      from bench_case`.execute(tx);
    await sql`insert into claim (id, case_id, client_id, criterion, what, cause_code, place_code)
      select gen_random_uuid(), id, client_id, 'criterion-' || code_chance % 6, 'Вечером рвётся связь',
        case when code_chance % 10 > 0 then 'g' || (code_chance * part) % 9 || '.e' || (code_chance * part) % 7 end,
        case when code_chance % 7 > 0 then 'p' || (code_chance + part) % 12 || '.n' || code_chance % 9 end
      from bench_case cross join generate_series(1, 2) part where part = 1 or n % 2 = 0`.execute(tx);
    await sql`insert into case_cycle (case_id, cycle, started_at, restored_at, offered_at, answered_at, answer,
        restore_minutes, tell_minutes, confirm_minutes)
      select case_row.id, turn, registered_at + (turn - 1) * interval '3 days',
        case when turn < cycle then registered_at + interval '1 day' else restored_at end,
        case when turn < cycle then registered_at + interval '2 days' else offered_at end,
        case when turn < cycle then registered_at + interval '3 days' else confirmed_at end,
        case when turn < cycle then 'no' when outcome = 'confirmed' then 'yes' else outcome end,
        case when turn < cycle then 540 else restore_minutes end, 60, case when turn < cycle then 540 else confirm_minutes end
      from quality_case case_row cross join generate_series(1, 2) turn where turn <= cycle`.execute(tx);
    await sql`insert into client_answer (id, case_id, cycle, verdict, channel, said_by, said_at, created_at)
      select gen_random_uuid(), case_id, cycle, answer,
        (array['link', 'phone', 'phone', 'mail', 'meeting', 'paper'])[1 + (hashtext(case_id::text) & 65535) % 6],
        'Анна', answered_at, answered_at from case_cycle where answer is not null`.execute(tx);
    await sql`insert into case_event (id, case_id, kind, cycle, actor_kind, at)
      select gen_random_uuid(), id, 'deed_reminded', 1, 'system', registered_at + step * interval '1 hour'
      from bench_case cross join generate_series(1, 10) step`.execute(tx);
  });
  for (const table of [
    'quality_case',
    'claim',
    'case_cycle',
    'client_answer',
    'case_event',
    'questionnaire',
  ]) {
    await sql`vacuum analyze ${sql.table(table)}`.execute(db);
  }
}
