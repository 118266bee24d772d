// npm run test:crash [-- --rounds 20 --seed 7]: eight writers send answers to a real server while the app or
// its database is killed with -9 at random moments. Nothing that was acknowledged may be lost, nothing doubled.
import { parseArgs } from 'node:util';
import { prepareCompany } from './crash/company.ts';
import { createServerUnderTest } from './crash/server.ts';
import { checkStored, type Tally } from './crash/stored.ts';
import { startWriters } from './crash/writers.ts';

const WRITERS = 8;

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1e9));
const random = createRandom(seed);

console.log(`${WRITERS} writers, ${rounds} rounds, seed ${seed}`);
const server = createServerUnderTest();
process.on('SIGINT', () => void server.destroy().finally(() => process.exit(130)));
let failed = false;
try {
  await server.start();
  const company = await prepareCompany(server, WRITERS);
  const writers = startWriters(server.url, company);
  const outages: number[] = [];
  let tally: Tally = { acknowledged: 0, stored: 0, lost: [], doubled: [], folded: [] };
  for (let round = 1; round <= rounds; round += 1) {
    await pause(200 + random() * 1_300);
    const victim = (['app', 'postgres', 'both'] as const)[Math.floor(random() * 3)] ?? 'app';
    const before = tally.acknowledged;
    const outage = await server.killAndRecover(victim);
    outages.push(outage);
    await writers.someMore();
    tally = await checkStored(server, writers.acknowledged());
    failed ||= tally.lost.length + tally.doubled.length > 0;
    console.log(
      `round ${String(round).padStart(2)}: killed ${victim.padEnd(8)} back after ${String(Math.round(outage)).padStart(5)} ms; ` +
        `acknowledged ${tally.acknowledged} (+${tally.acknowledged - before}), stored ${tally.stored}, ` +
        `lost ${tally.lost.length}, doubled ${tally.doubled.length}`,
    );
  }
  await writers.stop();
  tally = await checkStored(server, writers.acknowledged());
  failed ||= tally.lost.length + tally.doubled.length + tally.folded.length > 0;
  const retries = writers.retries();
  console.log(
    `\ntotal: ${rounds} kills, acknowledged ${tally.acknowledged}, stored ${tally.stored}, lost ${tally.lost.length}, ` +
      `doubled ${tally.doubled.length}, answers that differ from their last operation ${tally.folded.length}; ` +
      `${retries} deliveries repeated, longest outage ${Math.round(Math.max(0, ...outages))} ms`,
  );
  for (const id of [...tally.lost, ...tally.doubled, ...tally.folded].slice(0, 20)) console.error(`  ${id}`);
} catch (error) {
  failed = true;
  console.error(error);
  console.error(server.said().slice(-3_000));
} finally {
  await server.destroy();
}
process.exit(failed ? 1 : 0);

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Mulberry32: the same seed gives the same moments and victims. */
function createRandom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
