// A base of any size, written by the database itself: two persons a client, contacts, a position with a year of
// revenue, a running round with lists, half of the clients somewhere on their way.
import { sql } from 'kysely';
import type { Db } from '#features/access/shapes/procedure.ts';
import { refreshRevenue } from '#features/clients/data/revenue.ts';
import { refreshSearch } from '#features/clients/data/search-refresh.ts';
import { inTransaction } from '#db/transaction.ts';

const FIRST = [
  'Вектор',
  'Ромашка',
  'Северянка',
  'Меридиан',
  'Прогресс',
  'Ёлочка',
  'Контур',
  'Берег',
  'Союз',
  'Маяк',
  'Рубин',
  'Сокол',
];
const SECOND = [
  'строй',
  'торг',
  'сервис',
  'транс',
  'маш',
  'пром',
  'монтаж',
  'снаб',
  'мет',
  'проект',
  'агро',
  'финанс',
];
const CITIES = ['Ярославль', 'Москва', 'Пермь', 'Казань', 'Тула', 'Омск', 'Рязань', 'Томск'];
const SURNAMES = [
  'Иванов',
  'Смирнов',
  'Кузнецов',
  'Попов',
  'Соколов',
  'Лебедев',
  'Козлов',
  'Новиков',
  'Морозов',
  'Волков',
];

export const SEARCHES = [
  'ромашк',
  'вектор',
  'строй',
  'ёлочка',
  'смирнов',
  'меридиан пром',
  'берегами',
  'маяк снаб',
];
export const SEED_CITIES = CITIES;

/** Fills an empty migrated database. The employee `leaderId` leads; eight participants share the clients. */
export async function seedClients(db: Db, count: number, leaderId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`insert into product (id, code, name) select gen_random_uuid(), 'P' || n, 'Услуга ' || n from generate_series(1, 8) n`.execute(
      tx,
    );
    await sql`
      insert into client (id, short_name, legal_name, normal_name, inn, city, segment, external_id, source, served_by)
      select gen_random_uuid(),
        (${FIRST}::text[])[1 + n % 12] || (${SECOND}::text[])[1 + (n / 12) % 12] || ' ' || n,
        'ООО «' || (${FIRST}::text[])[1 + n % 12] || (${SECOND}::text[])[1 + (n / 12) % 12] || ' ' || n || '»',
        'bench ' || n, lpad((7600000000 + n)::text, 10, '0'), (${CITIES}::text[])[1 + (n * 7) % 8],
        (array['a', 'b', 'c', 'c', 'c'])[1 + n % 5], 'B' || n, 'bench', ${leaderId}
      from generate_series(1, ${count}) n`.execute(tx);
    await sql`create temp table bench_person on commit drop as
      select gen_random_uuid() as person_id, client.id as client_id, n, row_number() over () as r
      from client cross join generate_series(1, 2) n`.execute(tx);
    await sql`insert into person (id, last_name, first_name, patronymic, gender)
      select person_id, (${SURNAMES}::text[])[1 + r % 10], 'Пётр', 'Ильич', 'male' from bench_person`.execute(
      tx,
    );
    await sql`insert into person_role (id, person_id, client_id, post, role_kind, from_day)
      select gen_random_uuid(), person_id, client_id, 'Директор', 'decision_maker', '2020-01-01' from bench_person`.execute(
      tx,
    );
    await sql`insert into contact_point (id, person_id, kind, raw, normal)
      select gen_random_uuid(), person_id, 'phone', '+7 910 ' || r, '+7910' || lpad(r::text, 7, '0') from bench_person`.execute(
      tx,
    );
    await sql`insert into position (id, client_id, product_id)
      select gen_random_uuid(), client.id, product.id from client
      join product on product.code = 'P' || (1 + (hashtext(client.id::text) & 7))`.execute(tx);
    await sql`insert into revenue (client_id, product_id, month, amount, source)
      select position.client_id, position.product_id, month::date,
        (1 + (hashtext(position.client_id::text) & 1023)) * 10000, 'import'
      from position cross join generate_series(date '2025-11-01', date '2026-10-01', interval '1 month') month`.execute(
      tx,
    );
    await refreshRevenue(tx, 'all', '2026-11-02');
  });
  const ids = (await db.selectFrom('client').select('id').execute()).map((row) => row.id);
  for (let from = 0; from < ids.length; from += 5_000) {
    await inTransaction(db, (tx) => refreshSearch(tx, ids.slice(from, from + 5_000)));
  }
  await seedRound(db, leaderId);
}

async function seedRound(db: Db, leaderId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`insert into programme (id, name, leader_employee_id) values (gen_random_uuid(), 'VIP', ${leaderId})`.execute(
      tx,
    );
    await sql`insert into round (id, programme_id, name, starts_on, ends_on, state, started_at, form_code)
      select gen_random_uuid(), id, 'Круг', '2026-10-05', '2026-12-11', 'running', now(),
        (select code from form order by code limit 1) from programme`.execute(tx);
    await sql`insert into employee (id, last_name, first_name, roles)
      select gen_random_uuid(), 'Участник', n::text, array['participant'] from generate_series(1, 8) n`.execute(
      tx,
    );
    await sql`insert into participant (id, round_id, employee_id, dedication)
      select gen_random_uuid(), round.id, employee.id, 'parallel' from round cross join employee
      where 'participant' = any(employee.roles)`.execute(tx);
    await sql`insert into placement (round_id, client_id, participant_id)
      select round.id, client.id, (select array_agg(participant.id order by participant.id) from participant)
          [1 + (hashtext(client.id::text) & 7)]
      from round cross join client`.execute(tx);
    await sql`insert into call (id, client_id, employee_id, round_id, outcome, at)
      select gen_random_uuid(), placement.client_id, participant.employee_id, placement.round_id, 'booked', now() - interval '9 days'
      from placement join participant on participant.id = placement.participant_id
      where (hashtext(placement.client_id::text) & 3) < 2`.execute(tx);
    await sql`insert into meeting (id, client_id, employee_id, round_id, starts_at, state)
      select gen_random_uuid(), call.client_id, call.employee_id, call.round_id, now() - interval '5 days', 'held' from call`.execute(
      tx,
    );
    await sql`insert into questionnaire (id, round_id, client_id, form_version_id, employee_id, state, handed_in_at, accepted_at)
      select gen_random_uuid(), meeting.round_id, meeting.client_id, (select id from form_version order by id limit 1),
        meeting.employee_id, 'accepted', now() - interval '4 days', now() - interval '3 days'
      from meeting where (hashtext(meeting.client_id::text) & 7) < 1`.execute(tx);
  });
  await sql`analyze`.execute(db);
}
