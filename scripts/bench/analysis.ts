// How long each figure of the analysis takes at a hundred thousand cases and a million lines of history, through the
// door: `node bin/node24.mjs scripts/bench/analysis.ts [cases]`. The database is thrown away.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { inTransaction } from '#db/transaction.ts';
import { loadActor } from '#features/access/data/actor.ts';
import { LOOP_NOW, seedLoop } from './loop.ts';
import { foundCompany, seedClients } from './seed.ts';

const kept = process.env['BENCH_DATA'];
const dataDir = kept ?? mkdtempSync(join(tmpdir(), 'ryadom-bench-'));
const database = await openDatabase({ dataDir, databaseName: 'bench_loop', mode: kept ? 'join' : 'serve' });
try {
  const { db, pool } = database;
  await migrate(pool);
  if (!kept) {
    const leader = await inTransaction(db, foundCompany);
    await seedClients(db, 5_000, leader);
    await seedLoop(db, Number(process.argv[2] ?? 100_000), leader);
  }
  const { id } = await db
    .selectFrom('employee')
    .select('id')
    .where('last_name', '=', 'Замеров')
    .executeTakeFirstOrThrow();
  const actor = await loadActor(db, { employeeId: id }, 'person', LOOP_NOW.slice(0, 10));
  if (!actor) throw new Error('no leader');
  const app = createApp({ db, clock: () => LOOP_NOW });
  const all = { period: 'days', from: '2024-01-01', to: '2026-11-30' };
  const asked: [string, object][] = [
    ['codes', { kind: 'cause' }],
    ['codes', { kind: 'place' }],
    ['codes', { kind: 'cause', group: 'g3' }],
    ['times', { clock: 'restore' }],
    ['times', { clock: 'restore', per: 'cycle' }],
    ['times', { clock: 'confirm' }],
    ['times', { clock: 'confirm', per: 'cycle' }],
    ['word', {}],
    ['channels', {}],
    ['returns', {}],
    ['weeks', {}],
    ['standing', {}],
  ];
  for (const [title, view] of [
    ['this year', {}],
    ['all cases', all],
    ['all, one segment and severity', { ...all, segment: 'a', severities: ['major'] }],
  ] as const) {
    console.log(`\n${title}: best, median and worst of 9, ms`);
    for (const [name, input] of asked) {
      const times: number[] = [];
      for (let turn = 0; turn < 10; turn += 1) {
        const began = performance.now();
        await callProcedure(app, actor, `quality.analysis-${name}`, { ...input, ...view });
        if (turn > 0) times.push(performance.now() - began);
      }
      times.sort((one, other) => one - other);
      const [best, middle, worst] = [times[0] ?? 0, times[4] ?? 0, times[8] ?? 0];
      console.log(
        `${name} ${JSON.stringify(input)}`.padEnd(52),
        best.toFixed(0).padStart(5),
        middle.toFixed(0).padStart(5),
        worst.toFixed(0).padStart(5),
      );
    }
  }
} finally {
  await database.close();
  if (!kept) rmSync(dataDir, { recursive: true, force: true });
}
