// Five weeks of the invented company's round, lived through the one door with a clock of its own: the leader
// splits the lists, participants call and meet, some quality checks fail, the service side repairs, clients
// answer. Every screen is then alive, and nothing in it could not have been done by hand.
import type { Actor } from '#features/access/shapes/actor.ts';
import { loadActor } from '#features/access/data/actor.ts';
import { escalateOverdue } from '#features/quality/jobs/escalate.ts';
import { makeDailyReports } from '#features/reports/jobs/daily.ts';
import { sendLetters } from '#features/reports/jobs/send-letters.ts';
import { listWorkingDays } from '#features/staff/rules/working-calendar.ts';
import type { WorkingCalendar } from '#features/staff/shapes/working-calendar.ts';
import { addDays, type Day, type Instant, instantAt, mondayOf } from '#kernel/day.ts';
import { type Id, newId } from '#kernel/ids.ts';
import type { App } from '../app.ts';
import { callProcedure } from '../door.ts';
import type { DemoClient } from './clients.ts';
import { openDiary } from './diary.ts';
import { compareScripts } from './call-scripts.ts';
import { planRound } from './round.ts';
import type { Random } from './random.ts';
import { publishLists } from './code-lists.ts';
import { noteWeeklyMeetings } from './weekly.ts';
import { EMPLOYEES } from './staff.ts';
import { createVisits } from './visits.ts';

export const ZONE = 'Europe/Moscow';

/** What the acts of the demo share. */
export interface Stage {
  random: Random;
  calendar: WorkingCalendar;
  diary: ReturnType<typeof openDiary>;
  actors: ReadonlyMap<string, Actor>;
  clients: ReadonlyMap<string, DemoClient>;
  /** Calls a procedure in somebody's name at the simulated moment. */
  // biome-ignore lint/suspicious/noExplicitAny: the demo reads a field or two of many different answers
  act(who: string, name: string, input: unknown): Promise<any>;
  now(): Instant;
  /** Somebody who is at the client at this time: people leave in the demo as well. */
  personAt(client: DemoClient): Promise<string>;
  /** The moment `days` working days after the present one, at the given hour. */
  later(days: number, hour: number, minute?: number): Instant;
}

export interface LifeOptions {
  app: App;
  random: Random;
  calendar: WorkingCalendar;
  employees: ReadonlyMap<string, Id<'employee'>>;
  clients: readonly DemoClient[];
  roundStart: Day;
  /** The real present: the demo ends here. */
  until: Instant;
  today: Day;
}

/** Lives the round; returns how many acts happened. `setNow` moves the app's clock. */
export async function liveRound(options: LifeOptions, setNow: (now: Instant) => void): Promise<number> {
  const { app, random, calendar, roundStart, today } = options;
  let now = instantAt(addDays(roundStart, -6), 10, 0, ZONE);
  const move = (next: Instant) => {
    now = next;
    setNow(next);
  };
  move(now);
  const actors = await loadActors(app, options.employees, today);
  const diary = openDiary();
  const stage: Stage = {
    random,
    calendar,
    diary,
    actors,
    clients: new Map(options.clients.map((client) => [client.id, client])),
    now: () => now,
    async personAt(client) {
      const row = await app.db
        .selectFrom('person_role')
        .select('person_id')
        .where('client_id', '=', client.id)
        .where('to_day', 'is', null)
        .orderBy((role) => role('role_kind', '=', 'gatekeeper'))
        .orderBy('from_day')
        .limit(1)
        .executeTakeFirst();
      return row?.person_id ?? client.personIds[0] ?? '';
    },
    async act(who, name, input) {
      const actor = actors.get(who);
      if (!actor) throw new Error(`the demo has no ${who}`);
      return callProcedure(app, actor, name, input);
    },
    later(days, hour, minute = 0) {
      const day = now.slice(0, 10);
      const ahead = listWorkingDays(calendar, addDays(day, 1), addDays(day, 60));
      return instantAt(days === 0 ? day : (ahead[days - 1] ?? day), hour, minute, ZONE);
    },
  };
  await publishLists(stage);
  const lists = await planRound(stage, options, move);
  createVisits(stage, await compareScripts(stage)).noteAll(lists, roundStart, today);
  noteTerms(stage, options);
  noteDailyReports(stage, options);
  noteWeeklyMeetings(stage, weeksOf(options));
  return diary.liveUntil(options.until, move);
}

/** The first working day of each week from the second on, and of the one that comes. */
function weeksOf({ calendar, roundStart, today }: LifeOptions) {
  const weeks = [];
  for (
    let monday = addDays(mondayOf(roundStart), 7);
    monday <= addDays(today, 7);
    monday = addDays(monday, 7)
  ) {
    const [day] = listWorkingDays(calendar, monday, addDays(monday, 6));
    if (day) weeks.push({ day, at: instantAt(day, 10, 0, ZONE), ends: instantAt(day, 10, 45, ZONE) });
  }
  return weeks.slice(-5);
}

/** Terms that ran out are told of as they would have been, day by day. */
function noteTerms(stage: Stage, { app, calendar, roundStart, today }: LifeOptions): void {
  for (const day of listWorkingDays(calendar, roundStart, today)) {
    stage.diary.note(instantAt(day, 9, 5, ZONE), async () => {
      await escalateOverdue(app.db, await app.company(), stage.now());
    });
  }
}

/** The evening letters of the last two weeks, kept since the demo has no mail. */
function noteDailyReports(stage: Stage, { app, calendar, today }: LifeOptions): void {
  for (const day of listWorkingDays(calendar, addDays(today, -14), today)) {
    stage.diary.note(instantAt(day, 18, 5, ZONE), async () => {
      const company = await app.company();
      await makeDailyReports(app.db, company, stage.now());
      await sendLetters(app.db, company, stage.now);
    });
  }
}

async function loadActors(app: App, employees: ReadonlyMap<string, Id<'employee'>>, today: Day) {
  const actors = new Map<string, Actor>();
  for (const { key, roles } of EMPLOYEES) {
    const employeeId = employees.get(key);
    if (!employeeId || roles.length === 0) continue;
    const actor = await loadActor(app.db, { employeeId }, 'person', today);
    if (actor) actors.set(key, actor);
  }
  return actors;
}

/** A fresh id as devices make them. */
export const freshId = () => newId();
