// A base of any size, written by the database itself: two persons a client, contacts, a position with a year of
// revenue, a running round with lists, half of the clients somewhere on their way.
import { sql } from 'kysely';
import type { Db, Tx } from '#features/access/shapes/procedure.ts';
import { refreshRevenue } from '#features/clients/data/revenue.ts';
import { refreshSearch } from '#features/clients/data/search-refresh.ts';
import { publishReadyForms } from '#features/questionnaires/data/forms.ts';
import { addCalendarRows } from '#features/staff/data/calendar.ts';
import { insertCompany } from '#features/staff/data/company.ts';
import { insertEmployee } from '#features/staff/data/employee.ts';
import { russianCalendarRows } from '#features/staff/rules/russian-calendar.ts';
import { inTransaction } from '#db/transaction.ts';
import type { Id } from '#kernel/ids.ts';

// Spread as in life: a few names are everywhere, most are rare, so that a search finds some and not a tenth of all.
const WORDS =
  'Вектор Ромашка Северянка Меридиан Прогресс Ёлочка Контур Берег Союз Маяк Рубин Сокол Альянс Гарант Восток Стандарт Горизонт Импульс Орион Атлант Каскад Феникс Престиж Спектр Эталон Лидер Сфера Радуга Заря Родник Кедр Искра Парус Весна Полёт Рассвет Факел Мастер Гранит Кристалл Магистраль Перспектива Регион Урал Волга Сибирь Кама Онега Байкал Алтай'.split(
    ' ',
  );
const BEGINNINGS =
  'Ба Ве Гра До Еле Жи За Ин Кар Ла Ми Но Ор По Ра Си Те Ум Фо Хи Це Чи Ша Эк Юни Яр Ал Бри Кви Стро'.split(
    ' ',
  );
const ENDINGS =
  'лон мир тек вест дан гор лит нор рус сан тон вик дар зор кор лум мед нит пак рон сид тар фан хол цит шир эль юст яна вара'.split(
    ' ',
  );
const TRADES = [
  '',
  '',
  '',
  'строй',
  'торг',
  'сервис',
  'транс',
  'маш',
  'пром',
  'монтаж',
  'снаб',
  'проект',
  'агро',
  'финанс',
];
const CITIES =
  'Москва Санкт-Петербург Новосибирск Екатеринбург Казань Пермь Ярославль Тула Омск Рязань Томск Самара Уфа Ростов-на-Дону Краснодар Воронеж Волгоград Саратов Тюмень Тольятти Барнаул Ижевск Ульяновск Иркутск Хабаровск Владивосток Махачкала Оренбург Кемерово Пенза Липецк Киров Чебоксары Калининград Тверь Иваново Брянск Белгород Сочи'.split(
    ' ',
  );
const SURNAMES =
  'Смирнов Иванов Кузнецов Соколов Попов Лебедев Козлов Новиков Морозов Петров Волков Соловьёв Васильев Зайцев Павлов Семёнов Голубев Виноградов Богданов Воробьёв Фёдоров Михайлов Беляев Тарасов Белов Комаров Орлов Киселёв Макаров Андреев Ковалёв Ильин Гусев Титов Кузьмин Кудрявцев Баранов Куликов Алексеев Степанов Яковлев Сорокин Сергеев Романов Захаров Борисов Королёв Герасимов Пономарёв Григорьев Лазарев Медведев Ершов Никитин Соболев Рябов Поляков Цветков Данилов Жуков Фролов Журавлёв Николаев Крылов Максимов Сидоров Осипов Белоусов Федотов Дорофеев Егоров Матвеев Бобров Дмитриев Калинин Анисимов Петухов Антонов Тимофеев Никифоров Веселов Филиппов Марков Большаков Суханов Миронов Ширяев Александров Коновалов Шестаков Казаков Ефимов Денисов Громов Фомин Давыдов Мельников Щербаков Блинов Колесников Карпов Афанасьев Власов Маслов Исаков Тихонов Аксёнов Гаврилов Родионов Котов Горбунов Кудряшов Быков Зуев Третьяков Савельев Панов Рыбаков Суворов Абрамов Воронов Мухин Архипов Трофимов Мартынов Емельянов Горшков Чернов Овчинников Селезнёв Панфилов Копылов Михеев Галкин Назаров Лобанов Лукин Беляков Потапов Некрасов Хохлов Жданов Наумов Шилов Воронцов Ермаков Дроздов Игнатьев Савин Логинов Сафонов Капустин Кириллов Моисеев Елисеев Кошелев Костин Горбачёв Орехов Ефремов Исаев Евдокимов Калашников Кабанов Носков Юдин Кулагин Лапин Прохоров Нестеров Харитонов Агафонов Муравьёв Ларионов Федосеев Зимин Пахомов Шубин Игнатов Филатов Крюков Рогов Кулаков Терентьев Молчанов Владимиров Артемьев Гурьев Зиновьев Гришин Кононов Дементьев Ситников Симонов Мишин Фадеев Комиссаров Мамонтов Носов Гуляев Шаров Устинов Вишняков Евсеев Лаврентьев Брагин Константинов Корнилов'.split(
    ' ',
  );

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

/** The company and its calendar; its leader's id. */
export async function foundCompany(tx: Tx): Promise<Id<'employee'>> {
  await insertCompany(tx, {
    name: 'Bench',
    shortName: 'Bench',
    timeZone: 'Europe/Moscow',
    trade: 'connectivity',
    locale: 'ru',
  });
  await addCalendarRows(tx, russianCalendarRows());
  await publishReadyForms(tx);
  return insertEmployee(tx, { lastName: 'Замеров', firstName: 'Иван', roles: ['programme_leader'] });
}

/** One of `list` for row `n`, always the same one; the larger `tilt`, the more often the first of them. */
function pick(list: readonly string[], salt: string, tilt: number) {
  return sql`(${list}::text[])[1 + floor(${list.length} *
    power(((hashtext(${`${salt} `} || n) & 1048575) / 1048576.0)::float8, ${tilt}::float8))::int]`;
}

/** Fills an empty migrated database. The employee `leaderId` leads; eight participants share the clients. */
export async function seedClients(db: Db, count: number, leaderId: string): Promise<void> {
  await inTransaction(db, async (tx) => {
    await sql`insert into product (id, code, name) select gen_random_uuid(), 'P' || n, 'Услуга ' || n from generate_series(1, 8) n`.execute(
      tx,
    );
    await sql`
      insert into client (id, short_name, legal_name, normal_name, inn, city, segment, external_id, source, served_by)
      select gen_random_uuid(), name, 'ООО «' || name || '»', 'bench ' || n, lpad((7600000000 + n)::text, 10, '0'),
        ${pick(CITIES, 'city', 2)}, (array['a', 'b', 'c', 'c', 'c'])[1 + n % 5], 'B' || n, 'bench', ${leaderId}
      from (
        select n, case when n % 2 = 0 then ${pick(WORDS, 'word', 1.5)}
            else ${pick(BEGINNINGS, 'beginning', 1)} || ${pick(ENDINGS, 'ending', 1)} end
          || ${pick(TRADES, 'trade', 1)} || ' ' || n as name
        from generate_series(1, ${count}) n) named`.execute(tx);
    await sql`create temp table bench_person on commit drop as
      select gen_random_uuid() as person_id, client.id as client_id, row_number() over () as n
      from client cross join generate_series(1, 2)`.execute(tx);
    await sql`insert into person (id, last_name, first_name, patronymic, gender)
      select person_id, ${pick(SURNAMES, 'surname', 1.3)}, 'Пётр', 'Ильич', 'male' from bench_person`.execute(
      tx,
    );
    await sql`insert into person_role (id, person_id, client_id, post, role_kind, from_day)
      select gen_random_uuid(), person_id, client_id, 'Директор', 'decision_maker', '2020-01-01' from bench_person`.execute(
      tx,
    );
    await sql`insert into contact_point (id, person_id, kind, raw, normal)
      select gen_random_uuid(), person_id, 'phone', '+7 910 ' || n, '+7910' || lpad(n::text, 7, '0') from bench_person`.execute(
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
