import { Hono } from 'hono';
import { convertIcsCalendar } from 'ts-ics';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { openTouches } from '../../tests/factories/touched-clients.ts';
import { createCalendarFeeds } from './calendar-feed.ts';

let t: TestApp;
let stage: Awaited<ReturnType<typeof openTouches>>;
let web: Hono;

beforeAll(async () => {
  t = await openTestApp({ now: '2026-11-02T09:00:00.000Z' });
  stage = await openTouches(t);
  web = new Hono().route('/calendar', createCalendarFeeds(t.app));
});
afterAll(async () => t?.drop());

const makePath = async () =>
  new URL((await t.call('participant', 'touches.make-feed', {})).url as string).pathname;
const read = async (path: string, headers: Record<string, string> = {}) => web.request(path, { headers });
const eventsOf = async (path: string) =>
  convertIcsCalendar(undefined, await (await read(path)).text()).events ?? [];

test('the feed shows one’s own meetings with client, address, person, phone and the way to the card', async () => {
  const { clientId, personId } = await stage.addClient('Пекарня; «Колос», на углу');
  const foreign = await stage.addClient('Чужая', { list: stage.othersList });
  const [id, cancelled] = [newId(), newId()];
  const of = { clientId, personId };
  await t.call('participant', 'touches.book-meeting', { id, ...of, startsAt: '2026-11-05T09:00:00Z' });
  await t.call('participant', 'touches.book-meeting', {
    id: cancelled,
    ...of,
    startsAt: '2026-11-06T09:00:00Z',
  });
  const why = { state: 'cancelled', reasonCode: 'illness' };
  await t.call('participant', 'touches.mark-meeting', { id: cancelled, version: 1, ...why });
  await t.call(stage.other, 'touches.book-meeting', {
    id: newId(),
    clientId: foreign.clientId,
    startsAt: '2026-11-05T09:00:00Z',
  });
  const events = await eventsOf(await makePath());
  expect(events.map(({ uid, status, sequence }) => [uid, status, sequence])).toEqual([
    [`${id}@ryadom`, 'CONFIRMED', 1],
    [`${cancelled}@ryadom`, 'CANCELLED', 2],
  ]);
  expect(events[0]).toMatchObject({ summary: 'Пекарня; «Колос», на углу', location: 'Москва, ул. Мира, 1' });
  expect(events[0]?.url).toContain(`/clients/${clientId}`);
  for (const part of ['Ветров Олег Ильич', '+73422571122']) expect(events[0]?.description).toContain(part);
});

test('a program that has the calendar already is told so, until something changes', async () => {
  const path = await makePath();
  const first = await read(path);
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
  const tag = first.headers.get('etag') ?? '';
  expect((await read(path, { 'if-none-match': tag })).status).toBe(304);
  expect((await read(path, { 'if-none-match': `W/${tag}` })).status).toBe(304);
  const { clientId } = await stage.addClient('Новая');
  await t.call('participant', 'touches.book-meeting', {
    id: newId(),
    clientId,
    startsAt: '2026-11-09T09:00:00Z',
  });
  expect((await read(path, { 'if-none-match': tag })).status).toBe(200);
});

test('the address is kept as a hash, dies when a new one is made or it is switched off, and says when it was read', async () => {
  const [old, path] = [await makePath(), await makePath()];
  expect((await read(old)).status).toBe(404);
  expect((await read(path)).status).toBe(200);
  const secret = path.split('/').at(-1)?.replace('.ics', '') ?? '';
  expect(secret.length).toBeGreaterThan(40);
  for (const table of ['calendar_feed', 'audit', 'request_key'] as const) {
    expect(JSON.stringify(await t.db.selectFrom(table).selectAll().execute())).not.toContain(secret);
  }
  const { feed } = await t.call('participant', 'touches.calendar-settings', {});
  expect(feed).toMatchObject({ lastReadAt: '2026-11-02T09:00:00.000Z' });
  await t.call('participant', 'touches.revoke-feed', {});
  expect((await read(path)).status).toBe(404);
  expect((await t.refusal('participant', 'touches.revoke-feed', {})).code).toBe('no_calendar_feed');
});

test('who works here no more has no calendar either; nonsense finds nothing', async () => {
  const path = await makePath();
  const id = t.as('participant').employeeId ?? '';
  await t.db.updateTable('employee').set({ active: false }).where('id', '=', id).execute();
  expect((await read(path)).status).toBe(404);
  await t.db.updateTable('employee').set({ active: true }).where('id', '=', id).execute();
  for (const wrong of ['/calendar/x.ics', '/calendar/%00.ics', `/calendar/${'а'.repeat(43)}.ics`]) {
    expect((await read(wrong)).status).toBe(404);
  }
});
