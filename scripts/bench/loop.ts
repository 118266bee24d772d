// The closed loop at scale: the register, the board and the analysis over 100,000 cases with 1,000,000 events, and
// the daily report for 500 readers.
import type { ChildProcess } from 'node:child_process';
import { sql } from 'kysely';
import { createApp } from '#app/app.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { inTransaction } from '#db/transaction.ts';
import { createToken } from '#features/access/data/token.ts';
import { makeDailyReports } from '#features/reports/jobs/daily.ts';
import { createCaller, measure } from './load.ts';
import { seedRegister } from './register.ts';
import { foundCompany, seedClients } from './seed.ts';
import { freePort, startServer, stopServer, urlOf } from './server.ts';

const CLIENTS = 20_000;
const READERS = 500;
/** Cases opened by turns. */
const SAMPLES = 200;

/** Every case there is. */
const ALL = { period: 'days', from: '2020-01-01', to: '2030-12-31' };

/** What one person waits for, and what eight at once do. */
const SCENARIOS: readonly (readonly [string, string, (caseId: string) => unknown])[] = [
  ['one case', 'quality.get', (caseId) => ({ caseId })],
  ['register: open, the most urgent', 'quality.list', () => ({ limit: 100 })],
  ['register: overdue of the service side', 'quality.list', () => ({ overdue: true, owedBy: 'service' })],
  [
    'register: finished, the fifth page',
    'quality.list',
    () => ({ view: 'resumed', limit: 100, offset: 400 }),
  ],
  ['register: all there are', 'quality.list', () => ({ view: 'all', limit: 100 })],
  ['register: by a cause', 'quality.list', () => ({ view: 'all', causeCode: 'node', limit: 50 })],
  [
    'register: all, the newest number first',
    'quality.list',
    () => ({ view: 'all', order: 'number', descending: true, limit: 100 }),
  ],
  [
    'register: all, by the client’s name',
    'quality.list',
    () => ({ view: 'all', order: 'client', limit: 100 }),
  ],
  ['register: open, by the client’s name', 'quality.list', () => ({ order: 'client', limit: 100 })],
  [
    'register: words of one claim in nine',
    'quality.list',
    () => ({ view: 'all', search: 'переадресация', limit: 100 }),
  ],
  [
    'register: a rare word of the claims',
    'quality.list',
    () => ({ view: 'all', search: 'домофон', limit: 100 }),
  ],
  ['board of works', 'quality.board', () => ({})],
  ['list of works, overdue', 'quality.works', () => ({ overdue: true, limit: 100 })],
  ['analysis: causes of the year', 'quality.analysis-codes', () => ({ kind: 'cause' })],
  ['analysis: places of all years', 'quality.analysis-codes', () => ({ kind: 'place', ...ALL })],
  ['analysis: time to restore, all years', 'quality.analysis-times', () => ({ clock: 'restore', ...ALL })],
  ['analysis: the client’s word, all years', 'quality.analysis-word', () => ALL],
  ['analysis: returns, all years', 'quality.analysis-returns', () => ALL],
  ['analysis: weeks and their limits', 'quality.analysis-weeks', () => ({})],
  ['analysis: how it stands', 'quality.analysis-standing', () => ({})],
];

export async function benchLoop(
  folder: string,
  options: { cases: number; seconds: number; say: (line: string) => void },
): Promise<void> {
  const { cases, seconds, say } = options;
  const database = await openDatabase({ dataDir: folder, databaseName: `loop_${cases}`, mode: 'serve' });
  let server: ChildProcess | undefined;
  try {
    await migrate(database.pool);
    const { db } = database;
    const started = performance.now();
    const secret = await inTransaction(db, async (tx) => {
      const leader = await foundCompany(tx);
      const token = await createToken(tx, { employeeId: leader, name: 'bench', role: 'programme_leader' });
      return { leader, ...token };
    });
    await seedClients(db, CLIENTS, secret.leader);
    await seedRegister(db, cases, new Date().toISOString());
    const { rows } = await sql<{ cases: number; events: number }>`
      select (select count(*) from quality_case)::int as cases, (select count(*) from case_event)::int as events`.execute(
      db,
    );
    say(
      `\n${rows[0]?.cases.toLocaleString('en')} cases, ${rows[0]?.events.toLocaleString('en')} events (seeded in ${((performance.now() - started) / 1000).toFixed(0)} s)`,
    );
    const ids = (await db.selectFrom('quality_case').select('id').limit(SAMPLES).execute()).map(
      ({ id }) => id,
    );
    const port = await freePort();
    server = await startServer(urlOf(database.pool), port);
    say('scenario                                   alone p50    p95   | eight at once p50    p95      rps');
    for (const [title, procedure, input] of SCENARIOS) {
      const call = createCaller(`http://127.0.0.1:${port}`, secret.secret, 8);
      const act = async (turn: number) => void (await call(procedure, input(ids[turn % SAMPLES] ?? '')));
      const alone = await measure(1, Math.min(3, seconds), act);
      const eight = await measure(8, seconds, act);
      const n = (value: number) => value.toFixed(1).padStart(8);
      say(
        `${title.padEnd(42)} ${n(alone.p50)} ${n(alone.p95)} | ${' '.repeat(11)}${n(eight.p50)} ${n(eight.p95)} ${n(eight.perSecond)}`,
      );
    }
    await stopServer(server);
    await benchDaily(db, say);
  } finally {
    await stopServer(server);
    await database.close();
  }
}

/** The report of one day for every reader, as the clock makes it. */
async function benchDaily(
  db: Parameters<typeof seedRegister>[0],
  say: (line: string) => void,
): Promise<void> {
  await sql`insert into employee (id, last_name, first_name, email, roles)
    select gen_random_uuid(), 'Читатель', n::text, 'reader' || n || '@bench.test', array['participant']
    from generate_series(1, ${READERS}) n`.execute(db);
  await sql`with readers as (
      select id, row_number() over (order by email) - 1 as place from employee where last_name = 'Читатель'),
    held as (select id, row_number() over (order by id) as place from quality_case where closed_at is null)
    update quality_case set curator_employee_id = readers.id from held, readers
    where held.id = quality_case.id and readers.place = held.place % ${READERS}`.execute(db);
  // With a mail server letters have pictures; nobody need answer there, they are only written.
  const smtp = JSON.stringify({
    host: '127.0.0.1',
    port: 1,
    security: 'none',
    user: null,
    password: null,
    from: 'bench@bench.test',
  });
  await sql`update company set smtp = ${smtp}`.execute(db);
  await sql`update company set created_at = now() - interval '40 days'`.execute(db);
  const app = createApp({ db });
  const company = await app.company();
  const now = `${new Date().toISOString().slice(0, 10)}T20:00:00.000Z`;
  const started = performance.now();
  await makeDailyReports(db, company, now);
  const seconds = (performance.now() - started) / 1_000;
  const { rows } = await sql<{ count: number; letters: number; pictures: number }>`
    select count(*)::int as count, count(letter_id)::int as letters,
      (select count(*)::int from letter_attachment where type like 'image/%') as pictures
    from daily_report`.execute(db);
  const { count, letters, pictures } = rows[0] ?? { count: 0, letters: 0, pictures: 0 };
  say(
    `daily report: ${count} readers, ${letters} letters with ${pictures} pictures in ${seconds.toFixed(1)} s (aim: 30)`,
  );
}
