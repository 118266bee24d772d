// npm run db:types: writes src/db/tables.ts from the migrations, through a throwaway database.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describeTables } from '#db/describe.ts';
import { cloneDatabase, startTestCluster } from '#db/testing.ts';

const target = fileURLToPath(new URL('../src/db/tables.ts', import.meta.url));
const stop = await startTestCluster();
try {
  const database = await cloneDatabase();
  writeFileSync(target, await describeTables(database.pool));
  await database.drop();
} finally {
  await stop();
}
console.log(`${target}: записан / written`);
