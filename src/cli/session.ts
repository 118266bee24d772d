// What every command that touches data needs: the database (beside a running server or alone), the app, and
// somebody in whose name it acts. Whoever can start this program on the data folder owns it anyway, so the
// default is the first administrator; procedures and their rights are the same as for everybody.
import { type App, createApp } from '#app/app.ts';
import { ensureDemo } from '#app/demo/demo.ts';
import { callProcedure } from '#app/door.ts';
import { migrate } from '#db/migrate.ts';
import type { OpenDatabase } from '#db/open.ts';
import { loadActor } from '#features/access/data/actor.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { DEMO_SIGN_INS } from '#features/staff/shapes/demo.ts';
import { configuredAddress, openConfiguredDatabase } from '#server/serve.ts';
import { dayAt } from '#kernel/day.ts';
import { refuse } from '#kernel/refusal.ts';
import { type Arguments, textOption } from './terminal.ts';

export interface Session {
  app: App;
  database: OpenDatabase;
  actor: Actor;
  // biome-ignore lint/suspicious/noExplicitAny: commands print what the contract promises
  call(name: string, input?: unknown): Promise<any>;
}

/**
 * Opens the database named by DATA_DIR, DATABASE_URL and --demo, runs `act`, and leaves. People of the demo
 * company are in its database only, so --as leader@demo.test means --demo; the company is made when missing.
 */
export async function inSession<Result>(given: Arguments, act: (session: Session) => Promise<Result>) {
  const demo = given.options['demo'] !== undefined || isOfDemo(given.options['as']);
  const database = await openConfiguredDatabase({ demo, mode: 'join' });
  try {
    await migrate(database.pool);
    const app = createApp({ db: database.db, baseUrl: configuredAddress() });
    if (demo && (await app.company()).id === null) await ensureDemo(app, (line) => console.error(line));
    const actor = await findActor(app, textOption(given, 'as'));
    return await act({ app, database, actor, call: (name, input) => callProcedure(app, actor, name, input) });
  } finally {
    await database.close();
  }
}

function isOfDemo(email: string | true | undefined): boolean {
  return DEMO_SIGN_INS.some((signIn) => signIn.email === email);
}

async function findActor(app: App, email: string | undefined): Promise<Actor> {
  const id = email ? (await findByEmail(app, email)).id : await firstAdministrator(app);
  const { timeZone, locale } = await app.company();
  const actor = id && (await loadActor(app.db, { employeeId: id }, 'cli', dayAt(app.clock(), timeZone)));
  if (actor) return actor;
  // Nobody is here yet: the first visit can be made from the command line too.
  return { kind: 'cli', employeeId: null, name: 'ryadom', roles: ['administrator'], locale, listsOf: [] };
}

/** The active employee with this address; refuses `employee_unknown`. */
export async function findByEmail(app: App, email: string) {
  const row = await app.db
    .selectFrom('employee')
    .select(['id', 'roles', 'last_name', 'first_name'])
    .where((on) => on(on.fn('lower', ['email']), '=', email.toLowerCase()))
    .where('active', '=', true)
    .executeTakeFirst();
  return row ?? refuse('employee_unknown', { email }, 404);
}

async function firstAdministrator(app: App): Promise<string | undefined> {
  const row = await app.db
    .selectFrom('employee')
    .select('id')
    .where('active', '=', true)
    .where((on) => on(on.val('administrator'), '=', on.fn.any('roles')))
    .orderBy('created_at')
    .orderBy('id')
    .executeTakeFirst();
  return row?.id;
}
