import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describeTables } from '#db/describe.ts';
import { cloneDatabase } from '#db/testing.ts';

test('src/db/tables.ts is what the migrations make: after a new one run «npm run db:types»', async () => {
  const database = await cloneDatabase();
  const written = readFileSync(new URL('../../src/db/tables.ts', import.meta.url), 'utf8');
  expect(written).toBe(await describeTables(database.pool));
  await database.drop();
});
