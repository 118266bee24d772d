import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from '#db/pool.ts';
import { cloneDatabase, type TestDatabase } from '#db/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import { until } from './workbench.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
  await database.pool.query('create table counter (id int primary key, value int not null)');
  await database.pool.query('insert into counter values (1, 0), (2, 0)');
});
afterAll(() => database?.drop());

test('values come as the program keeps them: whole numbers, days that no zone shifts, ISO moments', async () => {
  const { rows } = await database.pool.query(`select count(*) as count, '2026-03-01'::date as day,
    '2026-03-01 02:30:00.5+03'::timestamptz as moment, 1.50::numeric as share,
    array['2026-03-01'::date, null] as days, array[1::bigint] as counts,
    array['2026-03-01 00:00+00'::timestamptz] as moments, '{"a": [1]}'::jsonb as json`);
  expect(rows).toEqual([
    {
      count: 1,
      day: '2026-03-01',
      moment: '2026-02-28T23:30:00.500Z',
      share: '1.50',
      days: ['2026-03-01', null],
      counts: [1],
      moments: ['2026-03-01T00:00:00.000Z'],
      json: { a: [1] },
    },
  ]);
});

test('a bigint beyond exact numbers fails its query instead of losing digits', async () => {
  await expect(database.pool.query('select 9007199254740993::bigint as big')).rejects.toThrow(RangeError);
  expect((await database.pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('a library that expects Date objects gets them from a pool of its own', async () => {
  const pool = createPool({ connection: { connectionString: database.url }, moments: 'dates', max: 1 });
  const { rows } = await pool.query(`select '2026-03-01 00:00+00'::timestamptz as moment`);
  expect(rows[0].moment).toEqual(new Date('2026-03-01T00:00:00Z'));
  await pool.end();
});

test('a connection lost while idle or in use is an error of one query, and the next query works', async () => {
  const taken = await database.pool.connect();
  const { rows } = await taken.query<{ pid: number }>('select pg_backend_pid() as pid');
  const waiting = taken.query('select pg_sleep(30)');
  const outcome = expect(waiting).rejects.toThrow();
  await database.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
  await outcome;
  taken.release(true);
  await database.pool.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await until(() => database.pool.totalCount <= 1);
  expect((await sql<{ one: number }>`select 1 as one`.execute(database.db)).rows).toEqual([{ one: 1 }]);
});

test('a query of the app may not run longer than thirty seconds', async () => {
  const { rows } = await database.pool.query('show statement_timeout');
  expect(rows).toEqual([{ statement_timeout: '30s' }]);
});

test('two transactions that deadlock both succeed: the victim is repeated', async () => {
  let attempts = 0;
  const add = (first: number, second: number) =>
    inTransaction(database.db, async (tx) => {
      attempts += 1;
      await sql`update counter set value = value + 1 where id = ${first}`.execute(tx);
      await sql`select pg_sleep(0.1)`.execute(tx);
      await sql`update counter set value = value + 1 where id = ${second}`.execute(tx);
    });
  await Promise.all([add(1, 2), add(2, 1)]);
  const { rows } = await database.pool.query('select value from counter order by id');
  expect(rows).toEqual([{ value: 2 }, { value: 2 }]);
  expect(attempts).toBe(3);
});

test('a serialization failure is repeated three times and then told; any other error is told at once', async () => {
  const failing = (state: string) => {
    const seen: string[] = [];
    const run = inTransaction(database.db, async (tx) => {
      seen.push(state);
      await sql`do ${sql.raw(`$$ begin raise exception 'no' using errcode = '${state}'; end $$`)}`.execute(
        tx,
      );
    });
    return expect(run)
      .rejects.toMatchObject({ code: state })
      .then(() => seen.length);
  };
  expect(await failing('40001')).toBe(4);
  expect(await failing('23505')).toBe(1);
});

test('a transaction that throws leaves nothing', async () => {
  const act = inTransaction(database.db, async (tx) => {
    await sql`insert into counter values (3, 0)`.execute(tx);
    throw new Error('changed my mind');
  });
  await expect(act).rejects.toThrow('changed my mind');
  expect((await database.pool.query('select 1 from counter where id = 3')).rowCount).toBe(0);
});
