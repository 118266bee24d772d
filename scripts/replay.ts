// npm run replay: ten thousand cases with the outcomes of life, driven through the interface by eight parallel
// clients in weeks that pass in minutes, with the application killed twice on the way. Afterwards counts, clocks and
// receipts must be exactly what an independent reckoning of the audit rows gives. --cases 500 for a short one.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrate } from '#db/migrate.ts';
import { openDatabase } from '#db/open.ts';
import { freePort, urlOf } from './bench/server.ts';
import { createCaller } from './replay/caller.ts';
import { compare } from './replay/compare.ts';
import { layGround } from './replay/ground.ts';
import { recompute } from './replay/recompute.ts';
import { endOf, ENDS, liveCase } from './replay/stories.ts';

const option = (name: string, fallback: number) => {
  const index = process.argv.indexOf(`--${name}`);
  return index > 0 ? Number(process.argv[index + 1]) : fallback;
};
const CASES = option('cases', 10_000);
const CLIENTS = 8;
/** Cases each client keeps open at once, so that days pass between the steps of one. */
const AT_ONCE = option('at-once', 25);
const SPEED = option('speed', 6_000);
const FROM = Date.parse('2026-11-02T06:00:00.000Z');
const SERVER = fileURLToPath(new URL('./replay/server.ts', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'ryadom-replay-'));
const database = await openDatabase({ dataDir: folder, databaseName: 'replay', mode: 'serve' });
let app: ChildProcess | undefined;
try {
  await migrate(database.pool);
  const ground = await layGround(database.db, CASES);
  const port = await freePort();
  const epoch = Date.now();
  const now = () => new Date(FROM + (Date.now() - epoch) * SPEED).toISOString();
  const start = async () => {
    app = startApp({ port, epoch, url: urlOf(database.pool) });
    await healthy(port);
  };
  await start();
  const call = createCaller(port);
  let [next, done, kills] = [0, 0, 0];
  const began = Date.now();

  /** Kills the application with -9 at a third and at two thirds of the way. */
  const killWhenDue = async () => {
    if (kills >= 2 || done < ((kills + 1) * CASES) / 3) return;
    kills += 1;
    app?.kill('SIGKILL');
    await start();
    console.log(`killed and back after ${done} cases`);
  };

  const drive = async () => {
    const open: { n: number; steps: AsyncGenerator<unknown> }[] = [];
    for (let turn = 0; ; turn += 1) {
      while (open.length < AT_ONCE && next < CASES) {
        const n = next++;
        open.push({ n, steps: liveCase(call, ground, n, now) });
      }
      if (open.length === 0) return;
      const at = turn % open.length;
      const { done: ended } = (await open[at]?.steps.next()) ?? { done: true };
      if (ended) {
        open.splice(at, 1);
        done += 1;
        if (done % 1_000 === 0) console.log(`${done} cases, ${Math.round((Date.now() - began) / 1000)} s`);
      }
    }
  };
  const killer = setInterval(() => void killWhenDue(), 200);
  await Promise.all(Array.from({ length: CLIENTS }, drive));
  clearInterval(killer);
  const seconds = (Date.now() - began) / 1_000;
  const acts = [...call.acknowledged.values()].reduce((all, count) => all + count, 0);
  console.log(
    `${CASES} cases, ${acts} requests in ${seconds.toFixed(0)} s (${(acts / seconds).toFixed(0)} a second), killed ${kills} times, ${call.repeated} sent again; ${(((Date.now() - epoch) * SPEED) / 86_400_000).toFixed(0)} days lived`,
  );
  const total = async (filter: object) =>
    (await call(ground.leader, 'quality.list', { view: 'all', limit: 1, ...filter })).total;
  const counted = {
    confirmed: await total({ outcome: 'confirmed' }),
    withdrawn: await total({ outcome: 'withdrawn' }),
    accepted: await total({ outcome: 'accepted' }),
    waiting: await total({ states: ['waiting_client'] }),
  };
  const faults = [...countFaults(counted), ...(await compare(database.db, await recompute(database.db)))];
  for (const fault of faults.slice(0, 20)) console.log(fault);
  console.log(`differences: ${faults.length}`);
  process.exitCode = faults.length === 0 && kills === 2 ? 0 : 1;
} finally {
  app?.kill('SIGTERM');
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}

/** The register's own counts against the stories that were told. */
function countFaults(counted: Record<'confirmed' | 'withdrawn' | 'accepted' | 'waiting', number>): string[] {
  const told = Object.fromEntries(ENDS.map((end) => [end, 0])) as Record<(typeof ENDS)[number], number>;
  for (let n = 0; n < CASES; n += 1) told[endOf(n)] += 1;
  const share = ((100 * counted.confirmed) / CASES).toFixed(1);
  console.log(`confirmed ${share} %, refused and reopened ${((100 * told.refused) / CASES).toFixed(1)} %`);
  return (Object.keys(counted) as (keyof typeof counted)[])
    .filter((end) => counted[end] !== told[end])
    .map((end) => `${end}: the register counts ${counted[end]}, ${told[end]} were told`);
}

function startApp({ port, epoch, url }: { port: number; epoch: number; url: string }): ChildProcess {
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', SERVER], {
    env: {
      ...process.env,
      DATABASE_URL: url,
      PORT: String(port),
      BASE_URL: `http://127.0.0.1:${port}`,
      REPLAY_FROM: new Date(FROM).toISOString(),
      REPLAY_EPOCH: String(epoch),
      REPLAY_SPEED: String(SPEED),
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function healthy(port: number): Promise<void> {
  for (let attempt = 0; attempt < 600; attempt += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the application did not come up');
}
