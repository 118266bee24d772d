import { afterAll, beforeAll, expect, test } from 'vitest';
import { sql } from 'kysely';
import { Client } from 'pg';
import { cloneDatabase, type TestDatabase } from '#db/testing.ts';

let first: TestDatabase;
let second: TestDatabase;

beforeAll(async () => {
  first = await cloneDatabase();
  second = await cloneDatabase();
});
afterAll(async () => {
  await first?.drop();
  await second?.drop();
});

test('every test works on a private copy: what one writes another does not see', async () => {
  await sql`create table only_here (id int)`.execute(first.db);
  const { rows } = await sql<{ found: string | null }>`select to_regclass('only_here') as found`.execute(
    second.db,
  );
  expect(rows[0]?.found).toBeNull();
});

test('the copy is migrated: it has the table of applied migrations', async () => {
  const { rows } = await sql<{ found: string | null }>`select to_regclass('migration') as found`.execute(
    first.db,
  );
  expect(rows[0]?.found).toBe('migration');
});

test('the address of a copy serves a second process', async () => {
  const client = new Client({ connectionString: first.url });
  await client.connect();
  const { rows } = await client.query('select current_database() as name');
  await client.end();
  expect(rows[0].name).toMatch(/^clone_/);
});
