// A running app for tests: a private database with a company, its production calendar and one employee per
// role. Calls go through the door, and every answer is held against its contract.
import type { Kysely } from 'kysely';
import { cloneDatabase } from '#db/testing.ts';
import type { Database } from '#db/tables.ts';
import { inTransaction } from '#db/transaction.ts';
import { loadActor } from '#features/access/data/actor.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { ROLES, type Role } from '#features/access/shapes/permission.ts';
import { addCalendarRows } from '#features/staff/data/calendar.ts';
import { insertCompany } from '#features/staff/data/company.ts';
import { insertEmployee } from '#features/staff/data/employee.ts';
import { russianCalendarRows } from '#features/staff/rules/russian-calendar.ts';
import { dayAt, type Instant } from '#kernel/day.ts';
import type { Id } from '#kernel/ids.ts';
import { Refusal } from '#kernel/refusal.ts';
import { type App, createApp } from './app.ts';
import { type CallOptions, callProcedure } from './door.ts';

process.env['RYADOM_CHECK_OUTPUT'] = '1';

const TIME_ZONE = 'Europe/Moscow';

export interface TestApp {
  app: App;
  db: Kysely<Database>;
  /** postgres://… of this database, for a second process. */
  url: string;
  /** The employee who holds this one role. Who stands in for whom is read at the start: see `actorOf`. */
  as(role: Role): Actor;
  /** Any employee as they are in the database now: roles, absences and stand-ins read anew. */
  actorOf(employeeId: string): Promise<Actor>;
  /** One more employee, without an account. */
  hire(person: { lastName: string; firstName?: string; roles: readonly Role[] }): Promise<Actor>;
  /** Calls a procedure in somebody's name. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers freely; the contract is checked by the door
  call(who: Role | Actor, name: string, input?: unknown, options?: CallOptions): Promise<any>;
  /** The refusal such a call meets; fails the test when the call goes through. */
  refusal(who: Role | Actor, name: string, input?: unknown): Promise<Refusal>;
  /** Sets the clock; it stands still until set again, or goes on from there with `flows`. */
  setNow(now: Instant): void;
  drop(): Promise<void>;
}

/** People of the test company, in the order of `ROLES`. */
const LAST_NAMES: Record<Role, string> = {
  administrator: 'Админов',
  commercial_director: 'Директоров',
  programme_leader: 'Лидеров',
  participant: 'Участников',
  service_manager: 'Сервисов',
  service_worker: 'Работников',
};

/** Opens it at `now` (by default 10:00 in Moscow on Monday 2 November 2026); `company: false` leaves it empty.
 * `baseUrl` is where links lead until the company says otherwise; with `flows` the clock goes on from each `now`. */
export async function openTestApp(
  options: { now?: Instant; flows?: boolean; company?: boolean; baseUrl?: string } = {},
): Promise<TestApp> {
  const database = await cloneDatabase();
  const { db } = database;
  let now = options.now ?? '2026-11-02T07:00:00.000Z';
  let setAt = Date.now();
  const clock = () => (options.flows ? new Date(Date.parse(now) + Date.now() - setAt).toISOString() : now);
  const { baseUrl } = options;
  const app = createApp({ db, clock, ...(baseUrl ? { baseUrl } : {}) });
  const employees = new Map<Role, Actor>();

  const actorOf = async (employeeId: string): Promise<Actor> => {
    const actor = await loadActor(db, { employeeId }, 'person', dayAt(now, TIME_ZONE));
    if (!actor) throw new Error(`no active employee ${employeeId}`);
    return actor;
  };
  const as = (role: Role): Actor => {
    const actor = employees.get(role);
    if (!actor) throw new Error(`the test company has no ${role}`);
    return actor;
  };
  const call: TestApp['call'] = (who, name, input = {}, callOptions = {}) =>
    callProcedure(app, typeof who === 'string' ? as(who) : who, name, input, callOptions);

  if (options.company !== false) {
    const ids = await foundCompany(db);
    for (const [role, id] of ids) employees.set(role, await actorOf(id));
  }

  return {
    app,
    db,
    url: database.url,
    as,
    actorOf,
    call,
    hire: async (person) => {
      const card = { firstName: 'Пётр', ...person };
      return actorOf(await inTransaction(db, (tx) => insertEmployee(tx, card)));
    },
    refusal: async (who, name, input) => {
      const answer: unknown = await call(who, name, input).catch((error: unknown) => error);
      if (answer instanceof Refusal) return answer;
      throw answer instanceof Error ? answer : new Error(`${name} went through instead of being refused`);
    },
    setNow: (instant) => {
      now = instant;
      setAt = Date.now();
    },
    drop: database.drop,
  };
}

async function foundCompany(db: Kysely<Database>): Promise<Map<Role, Id<'employee'>>> {
  return inTransaction(db, async (tx) => {
    await insertCompany(tx, {
      name: 'ООО «Проба»',
      shortName: 'Проба',
      timeZone: TIME_ZONE,
      trade: 'connectivity',
      locale: 'ru',
    });
    await addCalendarRows(tx, russianCalendarRows());
    const ids = new Map<Role, Id<'employee'>>();
    for (const role of ROLES) {
      ids.set(
        role,
        await insertEmployee(tx, {
          lastName: LAST_NAMES[role],
          firstName: 'Анна',
          email: `${role.replace('_', '-')}@proba.test`,
          roles: [role],
        }),
      );
    }
    return ids;
  });
}
