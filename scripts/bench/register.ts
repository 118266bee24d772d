// A register of any size, written by the database itself: cases of some years in the outcomes of life, each with its
// history of ten lines, two claims, works, cycles, and for the open ones the deeds they wait for.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import { insertCodes } from '#features/quality/data/codes.ts';
import { keepSeen } from '#features/quality/data/seen.ts';
import { markOfTerms, TERMS_MARK } from '#features/quality/jobs/refresh.ts';
import { readyCauses } from '#features/quality/rules/ready-codes.ts';
import { takeMark } from '#features/staff/data/clock-mark.ts';
import { createApp } from '#app/app.ts';
import { inTransaction } from '#db/transaction.ts';

/** States in thousandths: most are over, some are on their way. */
const STATES = [
  ['effect_checked', 250],
  ['resumed', 600],
  ['confirmed', 30],
  ['offered', 40],
  ['restored', 20],
  ['in_work', 30],
  ['works_planned', 15],
  ['acknowledged', 5],
  ['waiting_client', 5],
  ['registered', 5],
] as const;

/** Fills the register with `count` cases over `now` and the three years before it. */
export async function seedRegister(db: Db, count: number, now: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    for (const kind of ['cause', 'place'] as const) {
      const list = readyCauses('connectivity');
      await insertCodes(tx, { kind, version: 1, list, at: now, by: null });
    }
    await sql`insert into employee (id, last_name, first_name, roles)
      select gen_random_uuid(), 'Работников', n::text, array['service_worker'] from generate_series(1, 40) n`.execute(
      tx,
    );
    let bound = 0;
    const cases = STATES.map(([state, share]) => {
      bound += share;
      return sql`when (n * 617) % 1000 < ${bound} then ${state}`;
    });
    await sql`
      create temp table seeded as
      select n, gen_random_uuid() as id, client.id as client_id, client.revenue_year, participant.employee_id as curator,
        case ${sql.join(cases, sql` `)} else 'resumed' end as state,
        ${now}::timestamptz - (n::float8 / ${count}) * interval '1095 days' as at, 1 + (n % 40 = 7)::int as cycle
      from generate_series(0, ${count - 1}) n
      join (select id, revenue_year, row_number() over (order by id) - 1 as place, count(*) over () as total from client) client
        on client.place = n % client.total
      join placement on placement.client_id = client.id
      join participant on participant.id = placement.participant_id`.execute(tx);
    await sql`analyze seeded`.execute(tx);
    await sql`insert into questionnaire (id, round_id, client_id, form_version_id, employee_id, state)
      select gen_random_uuid(), (select id from round limit 1), client_id, (select id from form_version limit 1), curator, 'paused_quality'
      from seeded where n < (select count(distinct client_id) from seeded)
      on conflict do nothing`.execute(tx);
    await sql`analyze questionnaire`.execute(tx);
    await sql`
      insert into quality_case (id, year, number, questionnaire_id, client_id, curator_employee_id, state, cycle,
        failed_criteria, registered_at, restored_at, offered_at, confirmed_at, resumed_at, closed_at, outcome,
        severity, revenue_at_risk, acknowledge_minutes, restore_minutes, tell_minutes, confirm_minutes, next_term,
        next_doer, next_due_at, next_due_on, reckoned_at, effect, cause_removed_at, waiting_since, waiting_for)
      select seeded.id, extract(year from at)::int, row_number() over (partition by extract(year from at) order by at),
        talk.id, seeded.client_id, curator, state,
        cycle, '["speed"]', at,
        case when state not in ('registered', 'acknowledged', 'works_planned', 'in_work', 'waiting_client') then at + interval '3 days' end,
        case when state not in ('registered', 'acknowledged', 'works_planned', 'in_work', 'waiting_client', 'restored') then at + interval '4 days' end,
        case when state in ('confirmed', 'resumed', 'effect_checked') then at + interval '6 days' end,
        case when state in ('resumed', 'effect_checked') then at + interval '9 days' end,
        case when state in ('resumed', 'effect_checked') then at + interval '9 days' end,
        case when state in ('confirmed', 'resumed', 'effect_checked') then 'confirmed' end,
        (array['critical', 'major', 'major', 'minor'])[1 + n % 4], revenue_year, 60 + n % 400, 300 + (n * 7919) % 6000,
        30 + n % 500, 60 + (n * 31) % 3000,
        case when state in ('resumed', 'effect_checked') then null else 'restore' end,
        case when state in ('offered', 'restored', 'confirmed') then 'participant' else 'service_manager' end,
        case when state not in ('resumed', 'effect_checked') then ${now}::timestamptz + (n % 41 - 20) * interval '8 hours' end,
        case when state not in ('resumed', 'effect_checked') then (${now}::timestamptz + (n % 41 - 20) * interval '8 hours')::date end,
        ${now}, case when state = 'effect_checked' then (array['held', 'held', 'held', 'failed'])[1 + n % 4] end,
        at + interval '3 days', case when state = 'waiting_client' then at + interval '1 day' end,
        case when state = 'waiting_client' then 'Пропуск' end
      from seeded join (select min(id::text)::uuid as id, client_id from questionnaire group by client_id) talk
        on talk.client_id = seeded.client_id`.execute(tx);
    await sql`insert into claim (id, case_id, client_id, criterion, what, cause_code, cause_version, place_code, place_version, created_at)
      select gen_random_uuid(), id, client_id, 'speed',
        case when n % 500 = 0 then 'Звонит домофон' else (array['Рвётся связь', 'Телефон хрипит', 'Скорость падает вечером',
          'Долго не отвечает техподдержка', 'Счёт приходит с ошибкой', 'Шум на линии', 'Нет сигнала на складе',
          'Не работает переадресация', 'Мастер не пришёл в срок'])[1 + (n * 7 + k) % 9] end,
        (array['line.break', 'line.noise', 'line.wear', 'node.port', 'node.power', 'node.load', 'settings.speed', 'people.answer', null])
          [1 + floor(9 * power(((n * 37 + k * 11) % 997) / 997.0, 2))::int], 1,
        (array['line.break', 'line.noise', 'node.port', 'node.power', 'node.load', 'outside.client', null])[1 + (n * 13 + k) % 7], 1, at
      from seeded cross join generate_series(1, 2) k`.execute(tx);
    await sql`insert into case_event (id, case_id, kind, cycle, actor_kind, at, data)
      select gen_random_uuid(), id, (array['registered', 'copy_received', 'copy_received', 'work_planned', 'work_started',
          'work_restored', 'service_restored', 'offer_made', 'client_answered', 'questionnaire_resumed'])[k],
        cycle, 'person', at + k * interval '9 hours', jsonb_build_object('order', k)
      from seeded cross join generate_series(1, 10) k`.execute(tx);
    await sql`create temp table seeded_work as
      select gen_random_uuid() as work_id, id as case_id, client_id, state, at, cycle, n,
        (select array_agg(employee.id order by employee.id) from employee where 'service_worker' = any(roles))[1 + n % 40] as owner
      from seeded where state not in ('registered', 'acknowledged')`.execute(tx);
    await sql`analyze seeded_work, claim`.execute(tx);
    await sql`insert into work (id, title, owner_employee_id, due_on, state, created_at, done_at)
      select work_id, 'Заменить порт', owner, (${now}::timestamptz + (n % 21 - 8) * interval '1 day')::date,
        case state when 'works_planned' then 'planned' when 'in_work' then 'in_work' when 'waiting_client' then 'in_work' else 'done' end,
        at, case when state not in ('works_planned', 'in_work', 'waiting_client') then at + interval '3 days' end
      from seeded_work`.execute(tx);
    await sql`insert into work_case (work_id, case_id, client_id, state, cycle, done_at, joined_at)
      select work_id, case_id, client_id,
        case state when 'works_planned' then 'planned' when 'in_work' then 'in_work' when 'waiting_client' then 'in_work' else 'done' end,
        cycle, case when state not in ('works_planned', 'in_work', 'waiting_client') then at + interval '3 days' end, at
      from seeded_work`.execute(tx);
    await sql`insert into work_claim (work_id, claim_id)
      select work_id, claim.id from seeded_work join claim on claim.case_id = seeded_work.case_id`.execute(
      tx,
    );
    await sql`insert into case_cycle (case_id, cycle, started_at, restored_at, offered_at, answered_at, answer, restore_minutes, tell_minutes, confirm_minutes)
      select id, 1, registered_at, restored_at, offered_at, confirmed_at, case when confirmed_at is not null then 'yes' end,
        restore_minutes, tell_minutes, confirm_minutes from quality_case`.execute(tx);
    await sql`insert into case_deed (case_id, key, term, doer, due_at, due_on)
      select id, next_term, next_term, next_doer, next_due_at, next_due_on from quality_case where next_term is not null`.execute(
      tx,
    );
    await sql`insert into case_copy (case_id, recipient, sent_at, received_at, mailed_at)
      select id, recipient, at, at, at from seeded cross join unnest(array['curator', 'leader', 'service_manager']) recipient`.execute(
      tx,
    );
    await sql`insert into client_answer (id, case_id, cycle, verdict, channel, said_by, said_at, created_at)
      select gen_random_uuid(), id, cycle, 'yes', (array['link', 'phone', 'meeting'])[1 + number % 3], 'Пётр', confirmed_at, confirmed_at
      from quality_case where confirmed_at is not null`.execute(tx);
  });
  // What is kept beside the cases is of these terms: the clock of the server has nothing to reckon anew.
  const mark = await markOfTerms(db, await createApp({ db }).company());
  await inTransaction(db, async (tx) => void (await takeMark(tx, TERMS_MARK, mark)));
  await sql`analyze`.execute(db);
  const ids = (await db.selectFrom('quality_case').select('id').execute()).map(({ id }) => id);
  for (let from = 0; from < ids.length; from += 5_000) {
    await inTransaction(db, async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx);
      await keepSeen(tx, ids.slice(from, from + 5_000));
    });
  }
  // A base that grew has been swept and has no doubled index; one filled at a stroke has.
  await sql`reindex table quality_case`.execute(db);
  await sql`vacuum analyze`.execute(db);
}
