// The demo company: made once by code, kept in a database of its own, never mixed with real data.
import { sql } from 'kysely';
import { DatabaseProblem } from '#db/problem.ts';
import { pause } from '#db/process-state.ts';
import { inTransaction } from '#db/transaction.ts';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from '#features/staff/shapes/demo.ts';
import { addDays, dayAt, type Day, type Instant, mondayOf } from '#kernel/day.ts';
import { setIdSource } from '#kernel/ids.ts';
import { plural } from '#kernel/words.ts';
import { publishReadyForms } from '#features/questionnaires/data/forms.ts';
import { publishReadyScripts } from '#features/touches/data/scripts.ts';
import { loadCalendar } from '#features/staff/data/calendar.ts';
import { finishDemo, isDemoFinished } from '#features/staff/data/company.ts';
import { type App, createApp } from '../app.ts';
import { clearDemo } from './clear.ts';
import { inventClients } from './clients.ts';
import { inventTies } from './ties.ts';
import { liveRound, ZONE } from './life.ts';
import { createRandom, type Random } from './random.ts';
import { EMPLOYEES, foundDemoCompany } from './staff.ts';

const SEED = 20_261_123;
/** The round is in its sixth week when the demo is made. */
const WEEKS_GONE = 5;

/** Makes the demo company where there is none, prints the sign-ins, and refuses a database with real data. */
export async function ensureDemo(app: App, log: (line: string) => void): Promise<void> {
  const company = await app.company();
  if (company.id !== null && !company.isDemo) {
    throw new DatabaseProblem(
      'database_missing',
      'В этой базе настоящая компания: учебную в неё не поставить. Запустите без --demo или укажите другую базу.',
      'This database holds a real company. Start without --demo or name another database.',
    );
  }
  await oneAtATime(app, async () => {
    if (await isDemoFinished(app.db)) return;
    await clearDemo(app.db);
    await makeDemo(app, log);
  });
  log('Учебная компания «Северный контур». Входы (пароль у всех demo-demo-demo):');
  for (const { email } of DEMO_SIGN_INS) log(`  ${email}   ${DEMO_PASSWORD}`);
}

const LOCK = sql`4800, 2`;
const ASK_AGAIN_MS = 300;

/** Another process may be making it this very moment; one that dies lets go of the lock. */
async function oneAtATime(app: App, act: () => Promise<void>): Promise<void> {
  await app.db.connection().execute(async (db) => {
    for (;;) {
      const { rows } = await sql<{ mine: boolean }>`select pg_try_advisory_lock(${LOCK}) as mine`.execute(db);
      if (rows[0]?.mine) break;
      await pause(ASK_AGAIN_MS);
    }
    try {
      await act();
    } finally {
      await sql`select pg_advisory_unlock(${LOCK})`.execute(db);
    }
  });
}

/** A real start must not open the demo database by mistake: its passwords are printed in the README. */
export async function refuseDemoData(app: App): Promise<void> {
  if (!(await app.company()).isDemo) return;
  throw new DatabaseProblem(
    'database_missing',
    'В этой базе учебная компания. Запустите с --demo или укажите другую базу в DATABASE_URL.',
    'This database holds the demo company. Start with --demo, or name another database in DATABASE_URL.',
  );
}

async function makeDemo(app: App, log: (line: string) => void): Promise<void> {
  log('Создаю учебную компанию (около 20 секунд)…');
  const random = createRandom(SEED);
  const until = app.clock();
  const today = dayAt(until, ZONE);
  const roundStart = addDays(mondayOf(today), -7 * WEEKS_GONE);
  let now = until;
  const simulated = createApp({ db: app.db, clock: () => now, baseUrl: app.baseUrl });
  const chance = createRandom(SEED);
  setIdSource({
    fill: (bytes) => {
      for (let index = 0; index < bytes.length; index += 1) bytes[index] = chance.whole(0, 255);
    },
    now: () => Date.parse(now),
  });
  try {
    const acts = await buildAndLive({ app, simulated, random, roundStart, until, today }, (next) => {
      now = next;
    });
    await finishDemo(app.db);
    log(`Готово: 300 клиентов, шестая неделя круга, ${plural(acts, 'событие', 'события', 'событий')}.`);
  } finally {
    setIdSource(null);
    app.companyChanged();
  }
}

interface Making {
  app: App;
  /** The same database under the demo's own clock. */
  simulated: App;
  random: Random;
  roundStart: Day;
  until: Instant;
  today: Day;
}

async function buildAndLive(making: Making, setNow: (now: Instant) => void): Promise<number> {
  const { app, simulated, random, roundStart, until, today } = making;
  const { employees, clients } = await inTransaction(app.db, async (tx) => {
    const founded = await foundDemoCompany(tx, `${addDays(roundStart, -60)}T09:00:00.000Z`);
    await publishReadyForms(tx);
    await publishReadyScripts(tx);
    const sellers = EMPLOYEES.filter((one) => one.round).map((one) => founded.get(one.key) ?? '');
    const invented = await inventClients(tx, random, today, roundStart, sellers);
    await inventTies(tx, invented, today);
    return { employees: founded, clients: invented };
  });
  const calendar = await loadCalendar(app.db);
  return liveRound(
    { app: simulated, random, calendar, employees, clients, roundStart, until, today },
    setNow,
  );
}
