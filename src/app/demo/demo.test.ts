// The demo company is lived through the door, so a test of it is a test of the rooms working together.
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '#db/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import { loadActor } from '#features/access/data/actor.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { CLIENT_STATES } from '#features/clients/shapes/client.ts';
import { STOPS } from '#features/questionnaires/shapes/steps.ts';
import { REGISTER_ROWS } from '#features/reports/rules/register-rows.ts';
import { type App, createApp } from '../app.ts';
import { callProcedure } from '../door.ts';
import { ensureDemo, refuseDemoData } from './demo.ts';
import { foundDemoCompany } from './staff.ts';

const NOW = '2026-11-23T15:00:00.000Z';

describe('the demo company', () => {
  let database: TestDatabase;
  let app: App;
  let leader: Actor;
  const said: string[] = [];
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked at freely
  const ask = (name: string, input: unknown = {}): Promise<any> => callProcedure(app, leader, name, input);

  beforeAll(async () => {
    database = await cloneDatabase();
    app = createApp({ db: database.db, clock: () => NOW });
    await ensureDemo(app, (line) => said.push(line));
    const row = await database.db
      .selectFrom('employee')
      .select('id')
      .where('email', '=', 'leader@demo.test')
      .executeTakeFirstOrThrow();
    leader = (await loadActor(database.db, { employeeId: row.id }, 'person', '2026-11-23')) as Actor;
  }, 120_000);
  afterAll(() => database.drop());

  it('has 300 clients, 14 employees and a round in its sixth week', async () => {
    const circle = await ask('reports.circle');
    expect(circle.clients).toBe(300);
    expect(circle.round.week).toBe(6);
    const people = await database.db.selectFrom('employee').select('id').execute();
    expect(people).toHaveLength(14);
  });

  it('shows every state a client can be in, so that every screen is alive', async () => {
    const circle = await ask('reports.circle');
    const missing = circle.states
      .filter((one: { count: number }) => one.count === 0)
      .map((one: { state: string }) => one.state);
    expect(missing).toEqual([]);
    expect(circle.register.refused).toBeGreaterThan(0);
  });

  it('counts states on the circle exactly as the list of clients does', async () => {
    const circle = await ask('reports.circle');
    for (const state of CLIENT_STATES) {
      const list = await ask('clients.list', { states: [state], limit: 1 });
      const counted = circle.states.find((one: { state: string }) => one.state === state)?.count;
      expect({ state, count: list.total }).toEqual({ state, count: counted });
    }
  });

  it('opens behind each number of the register exactly so many cases, and names a stop alike everywhere', async () => {
    const circle = await ask('reports.circle');
    for (const [number, { ...rows }] of Object.entries(REGISTER_ROWS)) {
      const list = await ask('quality.list', { view: 'all', roundId: circle.round.id, ...rows, limit: 1 });
      expect({ number, count: list.total }).toEqual({ number, count: circle.register[number] });
    }
    const { stops } = await ask('questionnaires.list', { limit: 1 });
    for (const stop of STOPS) {
      const counted = circle.states.find((one: { state: string }) => one.state === stop)?.count;
      const list = await ask('questionnaires.list', { states: ['paused_quality'], stops: [stop], limit: 1 });
      expect([stop, stops[stop], list.total]).toEqual([stop, counted, counted]);
    }
  });

  it('calls and meets on working days in working hours, and about every second talk ends in a meeting', async () => {
    const zone = sql.lit('Europe/Moscow');
    const { rows } = await sql<{ what: string; early: string; weekends: string }>`
      select what, count(*) filter (where extract(hour from at) not between 9 and 17) as early,
        count(*) filter (where extract(isodow from at) > 5) as weekends
      from (select 'call' as what, at at time zone ${zone} as at from call
        union all select 'meeting', starts_at at time zone ${zone} from meeting) moments group by what`.execute(
      database.db,
    );
    expect(rows.map(({ early, weekends }) => [Number(early), Number(weekends)])).toEqual([
      [0, 0],
      [0, 0],
    ]);
    const { total } = await ask('touches.conversion');
    expect(total.reached.share).toBeGreaterThan(0.3);
    expect(total.reached.share).toBeLessThan(0.7);
    expect(total.booked.share).toBeGreaterThan(0.3);
    expect(total.booked.share).toBeLessThan(0.65);
    expect(total.confirmed.count).toBeGreaterThan(0);
  });

  it('prints its sign-ins at the start', () => {
    expect(said.join('\n')).toContain('manager@demo.test');
    expect(said.join('\n')).toContain('demo-demo-demo');
  });

  it('is never mixed with real data: a real start refuses this database', async () => {
    await expect(refuseDemoData(app)).rejects.toThrow(/учебная компания/);
  });

  it('is not made twice', async () => {
    await ensureDemo(app, () => {});
    expect(await database.db.selectFrom('client').select('id').execute()).toHaveLength(300);
  });

  it('cut short in the making, it is made anew by one of those who start; the same day gives the same company', async () => {
    const other = await cloneDatabase();
    await inTransaction(other.db, (tx) => foundDemoCompany(tx, NOW));
    const lines: string[] = [];
    const start = () => ensureDemo(createApp({ db: other.db, clock: () => NOW }), (line) => lines.push(line));
    await Promise.all([start(), start()]);
    expect(lines.filter((line) => line.startsWith('Готово'))).toHaveLength(1);
    const picture = async (db: TestDatabase['db']) => ({
      answers: await db
        .selectFrom('answer')
        .select(['questionnaire_id', 'key', 'value'])
        .orderBy('questionnaire_id')
        .orderBy('key')
        .execute(),
      cases: await db
        .selectFrom('quality_case')
        .select(['id', 'number', 'state', 'cycle'])
        .orderBy('number')
        .execute(),
      lists: await db
        .selectFrom('placement')
        .select(['client_id', 'participant_id'])
        .orderBy('client_id')
        .execute(),
    });
    expect(await picture(other.db)).toEqual(await picture(database.db));
    await other.drop();
  }, 120_000);
});
