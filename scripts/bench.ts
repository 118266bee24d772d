// npm run bench: the product beside the same SQL sent straight to the database, in one run on one machine.
// Figures of two runs are not comparable; ratios within a run are. --sizes 10000 --seconds 3 for a quick look; --server, --loop,
// --paper or --browser for that part alone.
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { createApp } from '#app/app.ts';
import { callProcedure } from '#app/door.ts';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { inTransaction } from '#db/transaction.ts';
import { loadActor } from '#features/access/data/actor.ts';
import { createToken } from '#features/access/data/token.ts';
import { newId } from '#kernel/ids.ts';
import { openDirect, overhear, type Statement } from './bench/direct.ts';
import type { Db } from '#features/access/shapes/procedure.ts';
import { prepareIntake, wholeQuestionnaire } from './bench/intake.ts';
import { readCpu } from './bench/cpu.ts';
import { createCaller, type Figures, measure } from './bench/load.ts';
import { benchLoop } from './bench/loop.ts';
import { benchPaper } from './bench/paper.ts';
import { heartScenarios, KEPT, type Scenario } from './bench/scenarios.ts';
import { foundCompany, seedClients } from './bench/seed.ts';
import { freePort, startServer, stopServer, urlOf } from './bench/server.ts';
import { benchBrowser } from './bench/browser.ts';

const CONNECTIONS = 8;
const SAMPLES = 200;
const option = (name: string, fallback: string) => {
  const index = process.argv.indexOf(`--${name}`);
  return index > 0 ? (process.argv[index + 1] ?? fallback) : fallback;
};
const sizes = option('sizes', '10000,100000').split(',').map(Number);
const seconds = Number(option('seconds', '6'));
/** Scenarios whose title begins so; all when left out. */
const only = option('only', '');
const say = (line: string) => console.log(line);

const folder = mkdtempSync(join(tmpdir(), 'ryadom-bench-'));
try {
  say(
    `Node ${process.version}, ${CONNECTIONS} connections, ${seconds} s a figure; the load shares the machine with the server.`,
  );
  const alone = ['server', 'loop', 'paper', 'browser'].find((part) => process.argv.includes(`--${part}`));
  const wanted = (part: string) => !alone || alone === part;
  if (wanted('server')) for (const size of sizes) await benchSize(size);
  if (wanted('loop')) await benchLoop(folder, { cases: Number(option('cases', '100000')), seconds, say });
  if (wanted('paper')) await benchPaper(say);
  if (wanted('browser')) await benchBrowser(folder, say);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function benchSize(size: number): Promise<void> {
  const database = await openDatabase({ dataDir: folder, databaseName: `bench_${size}`, mode: 'serve' });
  let server: ChildProcess | undefined;
  try {
    await migrate(database.pool);
    const db = database.db;
    const started = performance.now();
    const { leaderId, secret } = await inTransaction(db, async (tx) => {
      const leader = await foundCompany(tx);
      const token = await createToken(tx, { employeeId: leader, name: 'bench', role: 'programme_leader' });
      return { leaderId: leader, secret: token.secret };
    });
    await seedClients(db, size, leaderId);
    say(
      `\n${size.toLocaleString('en')} clients, ${(size * 2).toLocaleString('en')} persons (seeded in ${((performance.now() - started) / 1000).toFixed(0)} s)`,
    );

    const app = createApp({ db });
    const actor = await loadActor(db, { employeeId: leaderId }, 'person', '2026-11-02');
    if (!actor) throw new Error('no leader');
    const questionnaireIds: string[] = [];
    const open = await db
      .selectFrom('client')
      .select('id')
      .where('id', 'not in', (from) => from.selectFrom('questionnaire').select('client_id'))
      .limit(32)
      .execute();
    for (const client of open) {
      const begun = (await callProcedure(app, actor, 'questionnaires.begin', {
        id: newId(),
        clientId: client.id,
      })) as { id: string };
      questionnaireIds.push(begun.id);
      KEPT.add(begun.id);
    }
    KEPT.add(leaderId);
    const key = await findTextKey(app, actor, questionnaireIds[0] ?? '');
    const scenarios = await heartScenarios(db, { questionnaireIds, key });

    const url = urlOf(database.pool);
    const port = await freePort();
    server = await startServer(url, port);
    const call = createCaller(`http://127.0.0.1:${port}`, secret, CONNECTIONS);
    say(
      'scenario                                     product p50    p95      rps   |  SQL p50    p95      rps   | ratio',
    );
    for (const scenario of scenarios.filter((one) => one.title.startsWith(only))) {
      const product = await measure(CONNECTIONS, seconds, async (turn) => {
        await call(scenario.procedure, scenario.input(turn));
      });
      const direct = await measureDirect(url, actor, scenario);
      print(scenario.title, product, direct);
    }
    await benchIntake(db, call, server.pid);
  } finally {
    await stopServer(server);
    await database.close();
  }
}

/** A figure of its own: how many whole questionnaires come home in a second. */
async function benchIntake(
  db: Db,
  call: ReturnType<typeof createCaller>,
  serverPid: number | undefined,
): Promise<void> {
  const clients = await prepareIntake(db);
  const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
  const cpu = () => readCpu(serverPid, rows[0]?.pid ?? 0);
  const before = cpu();
  let sent = 0;
  const taken = await measure(CONNECTIONS, seconds, async (turn) => {
    const clientId = clients[turn];
    if (!clientId) throw new Error('no client is left to ask');
    await call('questionnaires.take-in', wholeQuestionnaire(clientId));
    sent += 1;
  });
  const after = cpu();
  const cost =
    before && after
      ? `; processor a record: server ${((after.server - before.server) / sent).toFixed(1)} ms, database ${((after.database - before.database) / sent).toFixed(1)} ms`
      : '';
  const one = wholeQuestionnaire(clients.at(-1) ?? '');
  const eight = await Promise.all(
    Array.from({ length: CONNECTIONS }, () => call('questionnaires.take-in', one)),
  );
  const ids = new Set(eight.map((answer) => (JSON.parse(answer) as { id: string }).id));
  say(
    `whole questionnaires of 120 answers: ${taken.perSecond.toFixed(0)}/s, p50 ${taken.p50.toFixed(1)} ms, p95 ${taken.p95.toFixed(1)} ms; eight at once: ${eight.length} successes, ${ids.size} record${cost}`,
  );
}

async function measureDirect(
  url: string,
  actor: Parameters<typeof callProcedure>[1],
  scenario: Scenario,
): Promise<Figures> {
  const ear = overhear(url);
  const app = createApp({ db: ear.db });
  await app.company();
  const samples: Statement[][] = [];
  for (let turn = 0; turn < SAMPLES; turn += 1) {
    ear.take();
    await callProcedure(app, actor, scenario.procedure, scenario.input(turn));
    samples.push(ear.take().filter((statement) => !/^select .* from "company"$/.test(statement.text)));
  }
  await ear.close();
  const direct = await openDirect(url, CONNECTIONS);
  try {
    return await measure(CONNECTIONS, seconds, (turn) => {
      const sample = samples[turn % samples.length] ?? [];
      return direct.run(scenario.freshen ? scenario.freshen(sample) : sample);
    });
  } finally {
    await direct.close();
  }
}

function print(title: string, product: Figures, direct: Figures): void {
  const ms = (value: number) => `${value.toFixed(2)} ms`.padStart(10);
  const rps = (value: number) => value.toFixed(0).padStart(7);
  say(
    `${title.padEnd(42)} ${ms(product.p50)} ${ms(product.p95)} ${rps(product.perSecond)}   | ${ms(direct.p50)} ${ms(direct.p95)} ${rps(direct.perSecond)}   | ${(product.perSecond / direct.perSecond).toFixed(2)}`,
  );
}

/** A question with a free text answer early in the form. */
async function findTextKey(
  app: ReturnType<typeof createApp>,
  actor: Parameters<typeof callProcedure>[1],
  id: string,
): Promise<string> {
  const whole = (await callProcedure(app, actor, 'questionnaires.get', { id })) as {
    form: { sections: { kind: string; questions: { id: string; type: string }[] }[] };
  };
  const question = whole.form.sections
    .filter((section) => section.kind === 'carnegie')
    .flatMap((section) => section.questions)
    .find((one) => one.type === 'longtext' || one.type === 'text');
  if (!question) throw new Error('the form has no text question');
  return question.id;
}
