// Every figure through the door, against the same figures made of the rows in plain TypeScript.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { businessMinutes } from '../rules/business-time.ts';
import { newId } from '#kernel/ids.ts';
import { wilson } from '#kernel/stats.ts';
import { termsAt } from '../data/clock.ts';
import { keepSeen } from '../data/seen.ts';
import { type LoopCase, openLoop } from '../../../../tests/factories/loop-rows.ts';

const NOW = '2026-11-02T07:00:00.000Z';
const DAY = 86_400_000;
const before = (days: number) => new Date(Date.parse(NOW) - days * DAY).toISOString();

/** What is known of each case made here. */
interface Made extends LoopCase {
  at: string;
  severity: string;
  segment: string;
  causes: string[];
  revenue: number;
  minutes: number | null;
  said: string | null;
  outcome: string | null;
  refused: boolean;
  failed: string;
}

let t: TestApp;
const made: Made[] = [];
const channels: { channel: string; verdict: string; of: Made }[] = [];

beforeAll(async () => {
  t = await openTestApp({ now: NOW });
  const loop = await openLoop(t);
  const clients: LoopCase[] = [];
  for (let n = 0; n < 60; n += 1) {
    const ended = n % 5 !== 0;
    const restored = ended || n % 10 === 0;
    const at = before(1 + n * 4);
    const said = ended ? new Date(Date.parse(at) + (1 + (n % 9)) * DAY).toISOString() : null;
    const outcome = ended ? (['confirmed', 'confirmed', 'withdrawn', 'accepted'][n % 4] ?? null) : null;
    const set = {
      registered_at: at,
      severity: ['critical', 'major', 'minor'][n % 3],
      failed_criteria: JSON.stringify([n % 4 ? 'speed' : 'bills']),
      revenue_at_risk: (1 + (n % 7)) * 100_000,
      restore_minutes: restored ? 30 + n * 37 : null,
      restored_at: restored ? at : null,
      confirmed_at: said,
      closed_at: said,
      outcome,
      cycle: n % 6 === 0 ? 2 : 1,
      state: ended ? 'resumed' : restored ? 'restored' : 'in_work',
      effect: ended && n % 4 === 1 ? (n % 8 === 1 ? 'held' : 'failed') : null,
    };
    const one = await loop.newCase(`Клиент ${n}`, set);
    // Every third case is of a client that had one before.
    const owner = n % 3 === 0 && clients.length > 3 ? (clients[n % clients.length] ?? one) : one;
    await t.db
      .updateTable('quality_case')
      .set({ client_id: owner.clientId })
      .where('id', '=', one.caseId)
      .execute();
    if (owner === one) clients.push(one);
    const segment = ['a', 'b', 'c'][clients.indexOf(owner) % 3] ?? 'c';
    await t.db.updateTable('client').set({ segment }).where('id', '=', owner.clientId).execute();
    const causes = [['line.cut'], ['line.cut', 'line.wet'], ['line.cut', 'people.late'], []][n % 4] ?? [];
    await t.db
      .updateTable('claim')
      .set({ cause_code: causes[0] ?? null, client_id: owner.clientId })
      .where('case_id', '=', one.caseId)
      .execute();
    for (const code of causes.slice(1)) {
      const claim = { id: newId(), case_id: one.caseId, client_id: owner.clientId };
      await t.db
        .insertInto('claim')
        .values({ ...claim, criterion: 'speed', what: 'Шум', cause_code: code })
        .execute();
    }
    await t.db
      .insertInto('case_cycle')
      .values({
        case_id: one.caseId,
        cycle: set.cycle,
        started_at: at,
        restored_at: set.restored_at,
        restore_minutes: set.restore_minutes,
      })
      .execute();
    if (set.cycle === 2) {
      const first = { case_id: one.caseId, cycle: 1, started_at: at, restored_at: at, restore_minutes: 20 };
      await t.db.insertInto('case_cycle').values(first).execute();
    }
    const record: Made = {
      ...one,
      clientId: owner.clientId,
      at,
      severity: set.severity ?? '',
      segment,
      causes,
      revenue: set.revenue_at_risk,
      minutes: set.restore_minutes,
      said,
      outcome,
      refused: set.cycle > 1,
      failed: n % 4 ? 'speed' : 'bills',
    };
    made.push(record);
    if (ended) {
      const verdict = n % 6 === 0 ? 'no' : outcome === 'confirmed' ? 'yes' : (outcome ?? 'yes');
      const channel = ['link', 'phone', 'mail', 'meeting', 'paper'][n % 5] ?? 'phone';
      await loop.say(one, verdict, '', said ?? at);
      await t.db.updateTable('client_answer').set({ channel }).where('case_id', '=', one.caseId).execute();
      channels.push({ channel, verdict, of: record });
    }
  }
  await t.db.transaction().execute((tx) =>
    keepSeen(
      tx,
      made.map(({ caseId }) => caseId),
    ),
  );
});
afterAll(async () => t?.drop());

/** All of them are of this year. */
const YEAR = made;
const ask = (name: string, input: object = {}) =>
  t.call('programme_leader', `quality.analysis-${name}`, input);
const ofGroup = (group: string) =>
  YEAR.filter(({ causes }) => causes.some((code) => code.startsWith(`${group}.`)));
const once = (cases: readonly Made[]) => {
  const most = new Map<string, number>();
  for (const { clientId, revenue } of cases) most.set(clientId, Math.max(revenue, most.get(clientId) ?? 0));
  return [...most.values()].reduce((sum, one) => sum + one, 0);
};
const sumOf = (cases: readonly Made[]) => ({
  cases: cases.length,
  minutes: cases.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
  revenue: once(cases),
});

describe('M11 causes and places', () => {
  test('groups: a case counts once for each, a client’s revenue once a bar, what is not coded by itself', async () => {
    const { cases, bars } = await ask('codes', { kind: 'cause' });
    expect(cases).toBe(60);
    const expected = ['line', 'people'].map((code) => ({ code, title: null, ...sumOf(ofGroup(code)) }));
    const none = { code: '', title: null, ...sumOf(YEAR.filter(({ causes }) => causes.length === 0)) };
    expect(bars).toEqual([none, ...expected]);
  });

  test('entries of a group, narrowed by severity, segment and days', async () => {
    const [from, to] = [before(150).slice(0, 10), before(20).slice(0, 10)];
    const view = { period: 'days', from, to, severities: ['major', 'minor'], segment: 'b' };
    const fits = YEAR.filter(
      ({ at, severity, segment }) =>
        at.slice(0, 10) >= from && at.slice(0, 10) <= to && severity !== 'critical' && segment === 'b',
    );
    expect(fits.length).toBeGreaterThan(2);
    const { bars, cases } = await ask('codes', { kind: 'cause', group: 'line', ...view });
    expect(cases).toBe(fits.length);
    const codes = [...new Set(fits.flatMap(({ causes }) => causes))].filter((code) =>
      code.startsWith('line'),
    );
    expect(bars).toEqual(
      codes
        .toSorted()
        .map((code) => ({ code, title: null, ...sumOf(fits.filter(({ causes }) => causes.includes(code))) })),
    );
    const { total } = await t.call('programme_leader', 'quality.list', {
      view: 'all',
      severities: view.severities,
      registeredFrom: from,
      registeredTo: to,
      causeCode: 'line',
    });
    const listed = YEAR.filter(
      ({ at, severity, causes }) =>
        at.slice(0, 10) >= from &&
        at.slice(0, 10) <= to &&
        severity !== 'critical' &&
        causes.some((code) => code.startsWith('line.')),
    );
    expect(total).toBe(listed.length);
  });
});

describe('M9 times, the client’s word, returns', () => {
  test('what ended and what still runs', async () => {
    const answer = await ask('times', { clock: 'restore' });
    const done = YEAR.filter(({ minutes }) => minutes !== null);
    const running = YEAR.filter(({ minutes }) => minutes === null);
    expect([answer.done, answer.running, answer.left]).toEqual([done.length, running.length, 0]);
    const lengths = done
      .map(({ minutes }) => minutes ?? 0)
      .map((one) => (one < 600 ? one : Math.floor((one + 5) / 10) * 10))
      .toSorted((one, other) => one - other);
    expect(answer.median).toBe(lengths[Math.ceil(lengths.length / 2) - 1]);
    expect(answer.p90).toBe(lengths[Math.ceil(lengths.length * 0.9) - 1]);
    const { clock } = await termsAt(t.db, await t.app.company(), NOW);
    const hours = { timeZone: 'Europe/Moscow', from: 9, to: 18, isWorkingDay: clock.isWorkingDay };
    const long = running.filter(({ at }) => businessMinutes(hours, at, NOW) >= 17_280).length;
    expect(answer.bins.at(-1)).toMatchObject({ to: null, running: long });
  });

  test('each cycle by itself', async () => {
    const answer = await ask('times', { clock: 'restore', per: 'cycle' });
    const again = YEAR.filter(({ refused }) => refused).length;
    expect(answer.done).toBe(YEAR.filter(({ minutes }) => minutes !== null).length + again);
  });

  test('«closed by us» beside «confirmed by the client»', async () => {
    const answer = await ask('word');
    const restored = YEAR.filter(({ minutes, refused }) => minutes !== null || refused);
    const among = (outcome: string | null) => restored.filter((one) => one.outcome === outcome).length;
    expect(answer).toMatchObject({
      cases: 60,
      restored: restored.length,
      confirmed: wilson(among('confirmed'), restored.length),
      withdrawn: among('withdrawn'),
      accepted: among('accepted'),
      awaited: among(null),
      reopened: wilson(restored.filter(({ refused }) => refused).length, restored.length),
    });
    const sum = (of: 'restored' | 'confirmed') =>
      answer.weeks.reduce((all: number, week: Record<typeof of, number>) => all + week[of], 0);
    expect([sum('restored'), sum('confirmed')]).toEqual([restored.length, among('confirmed')]);
  });

  test('ways the word came, each with its refusals', async () => {
    const answer = await ask('channels');
    expect(answer.words).toBe(channels.length);
    for (const { channel, words, refused } of answer.channels) {
      const own = channels.filter((one) => one.channel === channel);
      const asked = own.filter(({ verdict }) => ['yes', 'no', 'partly'].includes(verdict));
      expect(words).toEqual(wilson(own.length, channels.length));
      expect(refused).toEqual(wilson(asked.filter(({ verdict }) => verdict === 'no').length, asked.length));
    }
  });

  test('returns within 30 and 90 days of the last word', async () => {
    const answer = await ask('returns');
    const within = (days: number, fits: (one: Made, earlier: Made) => boolean) =>
      YEAR.filter((one) =>
        YEAR.some((earlier) => {
          if (earlier.said === null || !fits(one, earlier)) return false;
          const gap = (Date.parse(one.at) - Date.parse(earlier.said)) / DAY;
          return gap > 0 && gap < days;
        }),
      ).length;
    const common = (one: Made, other: Made) => one.causes.some((code) => other.causes.includes(code));
    const here = (one: Made, other: Made) =>
      one.clientId === other.clientId && (one.failed === other.failed || common(one, other));
    const there = (one: Made, other: Made) => one.clientId !== other.clientId && common(one, other);
    const coded = YEAR.filter(({ causes }) => causes.length > 0).length;
    expect(within(90, here)).toBeGreaterThan(0);
    expect(answer.client).toEqual({
      within30: wilson(within(30, here), 60),
      within90: wilson(within(90, here), 60),
    });
    expect(answer.cause).toEqual({
      within30: wilson(within(30, there), coded),
      within90: wilson(within(90, there), coded),
    });
  });
});

describe('M9 weeks, and how things stand', () => {
  test('weeks add up to the cases, and a week that is not over is outside the limits', async () => {
    const { weeks, limits } = await ask('weeks');
    expect(weeks.reduce((sum: number, week: { count: number }) => sum + week.count, 0)).toBe(60);
    expect(weeks.at(-1)).toMatchObject({ monday: '2026-11-02', whole: false, is: 'usual' });
    expect(limits.low).toBeLessThanOrEqual(limits.centre);
    expect(limits.high).toBeGreaterThanOrEqual(limits.centre);
  });

  test('the oldest open, revenue at risk once a client, the effect', async () => {
    const answer = await ask('standing');
    const open = YEAR.filter(({ said }) => said === null);
    expect(answer.open).toBe(open.length);
    expect(answer.oldest[0]).toMatchObject({ caseId: open.at(-1)?.caseId, days: 1 + 55 * 4 });
    expect(answer.held.of + answer.unchecked).toBe(YEAR.length - open.length);
  });

  test('the service manager sees the same figures, save the revenue of everybody; the worker none', async () => {
    const own = await t.call('service_manager', 'quality.analysis-standing');
    expect(own.revenueOfAll).toBeNull();
    expect(own.open).toBe((await ask('standing')).open);
    expect((await t.refusal('service_worker', 'quality.analysis-standing')).status).toBe(403);
  });
});

describe('the register shows the cases behind a number', () => {
  const PERIOD = { view: 'all', registeredFrom: '2026-01-01', registeredTo: '2026-12-31' } as const;
  const listed = async (filter: object) =>
    (await t.call('programme_leader', 'quality.list', { ...PERIOD, ...filter })).total;

  test('returns of both kinds, what the client has not answered, and what nobody coded', async () => {
    const { client, cause } = await ask('returns');
    expect(await listed({ returned: 'client30' })).toBe(client.within30.count);
    expect(await listed({ returned: 'client90' })).toBe(client.within90.count);
    expect(await listed({ returned: 'cause30' })).toBe(cause.within30.count);
    expect(await listed({ returned: 'cause90' })).toBe(cause.within90.count);
    expect(client.within90.count * cause.within90.count).toBeGreaterThan(0);
    const word = await ask('word');
    expect(word.awaited).toBeGreaterThan(0);
    expect(await listed({ wordless: 'restored' })).toBe(word.awaited);
    const { open } = await ask('standing');
    expect(await listed({ wordless: 'all' })).toBe(open);
    const { bars } = await ask('codes', { kind: 'cause' });
    const uncoded = bars.find(({ code }: { code: string }) => code === '')?.cases;
    expect(uncoded).toBeGreaterThan(0);
    expect(await listed({ uncoded: 'cause' })).toBe(uncoded);
    expect(await listed({ causeCode: 'line' })).toBe(
      bars.find(({ code }: { code: string }) => code === 'line')?.cases,
    );
  });

  test('of one segment alone', async () => {
    for (const segment of ['a', 'b', 'c'] as const) {
      expect(await listed({ segment })).toBe((await ask('word', { segment })).cases);
    }
  });
});
