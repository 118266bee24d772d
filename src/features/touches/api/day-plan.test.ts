import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { openTouches } from '../../../../tests/factories/touched-clients.ts';

let t: TestApp;
let stage: Awaited<ReturnType<typeof openTouches>>;

beforeAll(async () => {
  t = await openTestApp({ now: '2026-11-02T09:00:00.000Z' });
  stage = await openTouches(t);
});
afterAll(async () => t?.drop());

const at = (north: number) => ({ latitude: 55.7 + north, longitude: 37.6 });
type Stop = { client: { name: string }; kind: string; lateMinutes: number };

describe('a day of visits', () => {
  test('appointments keep their hour, a visit without one is put on the way, who lives near by is named', async () => {
    const day = '2026-11-05';
    const [near, far, between] = [
      await stage.addClient('Ближний', at(0)),
      await stage.addClient('Дальний', at(0.08)),
      await stage.addClient('Попутный', at(0.04)),
    ];
    await stage.addClient('Соседний', at(0.085));
    for (const [{ clientId }, startsAt] of [
      [near, '2026-11-05T07:00:00Z'],
      [far, '2026-11-05T12:00:00Z'],
    ] as const) {
      await t.call('participant', 'touches.book-meeting', { id: newId(), clientId, startsAt });
    }
    const visit = { id: newId(), clientId: between.clientId, day };
    await t.call('participant', 'touches.plan-drop-in', visit);
    await t.call('participant', 'touches.plan-drop-in', visit);
    const plan = await t.call('participant', 'touches.day-plan', { day });
    expect(plan.stops.map(({ client, kind, lateMinutes }: Stop) => [client.name, kind, lateMinutes])).toEqual(
      [
        ['Ближний', 'meeting', 0],
        ['Попутный', 'drop_in', 0],
        ['Дальний', 'meeting', 0],
      ],
    );
    expect(plan.stops[0]).toMatchObject({ beginsAt: '2026-11-05T07:00:00.000Z', first: true, travel: null });
    expect(plan.nearby).toMatchObject([{ client: { name: 'Соседний' }, nearTo: 'Дальний' }]);
    await t.call('participant', 'touches.remove-drop-in', { id: visit.id });
    await t.call('participant', 'touches.remove-drop-in', { id: visit.id });
    expect((await t.call('participant', 'touches.day-plan', { day })).stops).toHaveLength(2);
  });

  test('is for oneself, who stands in and who leads; nobody else drops a visit', async () => {
    const { clientId } = await stage.addClient('Личный');
    const id = newId();
    await t.call('participant', 'touches.plan-drop-in', { id, clientId, day: '2026-11-09' });
    const own = { day: '2026-11-09', employeeId: t.as('participant').employeeId };
    expect((await t.refusal(stage.other, 'touches.day-plan', own)).code).toBe('not_own_day');
    expect((await t.call('programme_leader', 'touches.day-plan', own)).stops).toHaveLength(1);
    expect((await t.refusal(stage.other, 'touches.remove-drop-in', { id })).status).toBe(404);
  });
});

test('the facts of a booking hold the visitor’s weeks, days off, places and addresses for the invitation', async () => {
  const { clientId, personId } = await stage.addClient('Занятый', at(0.01));
  await t.call('participant', 'touches.book-meeting', {
    id: newId(),
    clientId,
    startsAt: '2026-11-06T09:00:00Z',
  });
  const facts = await t.call('participant', 'touches.booking', { clientId });
  expect(facts).toMatchObject({ monday: '2026-11-02', mail: false, client: { place: { exact: true } } });
  expect(facts.people).toMatchObject([{ id: personId, address: 'Олег Ильич', email: 'oleg@client.test' }]);
  expect(facts.days).toHaveLength(21);
  // The fourth of November is a holiday.
  expect(facts.days[2]).toEqual({ day: '2026-11-04', working: false, absent: false });
  const names = facts.meetings.map(({ client }: { client: string | null }) => client);
  expect(names).toContain('Занятый');
  expect((await t.refusal(stage.other, 'touches.booking', { clientId })).status).toBe(404);
});

test('what a device takes along holds six weeks of one’s own and the clients of one’s lists, nobody else’s', async () => {
  const { clientId } = await stage.addClient('Дорожный', at(0.02));
  await t.call('participant', 'touches.book-meeting', {
    id: newId(),
    clientId,
    startsAt: '2026-11-27T09:00:00Z',
  });
  const taken = await t.call('participant', 'touches.weeks-ahead', {});
  expect(taken.days).toHaveLength(42);
  expect(taken.meetings).toContainEqual(expect.objectContaining({ client: 'Дорожный', clientId }));
  const visited = taken.clients.find(({ client }: { client: { id: string } }) => client.id === clientId);
  const facts = await t.call('participant', 'touches.booking', { clientId });
  expect(visited).toEqual({ client: facts.client, people: facts.people });
  const others = await t.call(stage.other, 'touches.weeks-ahead', {});
  expect(others.clients.some(({ client }: { client: { id: string } }) => client.id === clientId)).toBe(false);
  expect(others.meetings).toEqual([]);
});
