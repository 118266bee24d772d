import { describe, expect, test } from 'vitest';
import type { MeetingRow } from '../shapes/contracts/meetings.ts';
import type { KnownMeeting, MeetingDeed } from '../shapes/meeting-deed.ts';
import { type Place, TRAVEL_NORMS } from '../shapes/travel.ts';
import { bookedRow } from './booked-row.ts';
import { type DayPlan, overlayPlan } from './day-plan.ts';
import { fitMeeting } from './meeting-fit.ts';
import { overlayBusy, overlayDay, overlayMeetings, within } from './overlay-meetings.ts';

const timeZone = 'Europe/Moscow';
const me = { id: 'anna', name: 'Анна' };
const at = (km: number): Place => ({ latitude: 57, longitude: 40 + km / 60.56, city: null, exact: true });
const all = () => true;

const row = (id: string, startsAt: string, extra: Partial<MeetingRow> = {}): MeetingRow => ({
  ...bookedRow(
    { id, startsAt, minutes: 60, place: '', purpose: 'questionnaire', note: '', at: startsAt },
    { employee: me, client: { id: `client-${id}`, name: id, timeZone }, people: [] },
  ),
  version: 4,
  ...extra,
});
const known = (one: MeetingRow, place: Place | null = null): KnownMeeting => ({ row: one, at: place });
const book = (one: MeetingRow, place: Place | null = null): MeetingDeed => ({
  kind: 'book',
  known: known({ ...one, version: 1 }, place),
  waits: true,
});
const move = (one: MeetingRow, startsAt: string, place: Place | null = null): MeetingDeed => ({
  kind: 'move',
  id: one.id,
  version: one.version,
  startsAt,
  minutes: 45,
  place: null,
  reasonCode: 'client_asked',
  known: known(one, place),
  waits: true,
});
const mark = (one: MeetingRow, state: MeetingRow['state'], version = one.version): MeetingDeed => ({
  kind: 'mark',
  id: one.id,
  version,
  state,
  reasonCode: null,
  reason: null,
  known: known(one),
  waits: true,
});

const tuesday = row('вторник', '2026-11-24T07:00:00.000Z');
const nextWeek = row('через неделю', '2026-12-01T07:00:00.000Z');
const week = within({ fromDay: '2026-11-23', toDay: '2026-11-29', timeZone });
const names = (rows: readonly MeetingRow[]) => rows.map(({ id }) => id);

describe('a week with what waits on the device', () => {
  test('a booking stands in its day and hour, marked as waiting, until the server lists it', () => {
    const fresh = row('новая', '2026-11-23T12:00:00.000Z');
    const rows = overlayMeetings([tuesday], [book(fresh)], week);
    expect(rows.map(({ id, waits, unheardOf }) => [id, waits, unheardOf])).toEqual([
      ['новая', true, true],
      ['вторник', false, false],
    ]);
    expect(overlayMeetings([fresh, tuesday], [book(fresh)], week).every(({ waits }) => !waits)).toBe(true);
  });

  test('a meeting moved goes from its week to the other, with where it stood', () => {
    const moved = move(nextWeek, '2026-11-25T09:00:00.000Z');
    expect(overlayMeetings([tuesday], [moved], week)).toMatchObject([
      { id: 'вторник' },
      {
        id: 'через неделю',
        minutes: 45,
        version: 5,
        moved: { from: nextWeek.startsAt, reasonCode: 'client_asked' },
      },
    ]);
    const next = within({ fromDay: '2026-11-30', toDay: '2026-12-06', timeZone });
    expect(overlayMeetings([nextWeek], [moved], next)).toEqual([]);
  });

  test('one deed goes over the other, with the version the server will have by then', () => {
    const [here] = overlayMeetings(
      [tuesday],
      [move(tuesday, '2026-11-26T09:00:00.000Z'), mark(tuesday, 'no_show', 5)],
      week,
    );
    expect(here).toMatchObject({ state: 'no_show', version: 6, startsAt: '2026-11-26T09:00:00.000Z' });
  });

  test('what the server has heard of already is not done twice', () => {
    const heard = { ...tuesday, version: 5, state: 'held' as const };
    expect(overlayMeetings([heard], [mark(tuesday, 'cancelled')], week)).toMatchObject([{ state: 'held' }]);
  });

  test('a stranger’s meeting stays out of one’s own list', () => {
    const other = row('чужая', '2026-11-25T07:00:00.000Z', { employee: { id: 'boris', name: 'Борис' } });
    const own = (one: MeetingRow) => week(one) && one.employee.id === me.id;
    expect(names(overlayMeetings([tuesday], [book(other)], own))).toEqual(['вторник']);
  });
});

describe('«Мой день» with what waits on the device', () => {
  const moment = { now: '2026-11-24T09:00:00.000Z', today: '2026-11-24', timeZone };
  const day = { unmarked: [tuesday], today: [], tomorrow: [], ahead: 3 };

  test('a booking stands under today or tomorrow; beyond that it is counted', () => {
    const deeds = [
      book(row('сегодня', '2026-11-24T12:00:00.000Z')),
      book(row('завтра', '2026-11-25T12:00:00.000Z')),
      book(row('потом', '2026-11-27T12:00:00.000Z')),
    ];
    const here = overlayDay(day, deeds, moment, all);
    expect([names(here.unmarked), names(here.today), names(here.tomorrow), here.ahead]).toEqual([
      ['вторник'],
      ['сегодня'],
      ['завтра'],
      4,
    ]);
  });

  test('what came nearer is no longer counted as ahead, what was called off is not either', () => {
    const off = row('отменённая', '2026-11-27T07:00:00.000Z');
    const deeds = [move(nextWeek, '2026-11-25T09:00:00.000Z'), mark(off, 'cancelled')];
    const here = overlayDay(day, deeds, moment, all);
    expect([names(here.tomorrow), here.ahead]).toEqual([['через неделю'], 1]);
  });

  test('yesterday’s meeting stays in sight after it was told how it went', () => {
    const past = row('вчера', '2026-11-23T07:00:00.000Z');
    const here = overlayDay({ ...day, unmarked: [past] }, [mark(past, 'held')], moment, all);
    expect(here.unmarked).toMatchObject([{ id: 'вчера', state: 'held', waits: true }]);
  });
});

describe('the next booking made without a connection', () => {
  const busy = {
    id: 'вторник',
    startsAt: tuesday.startsAt,
    minutes: 60,
    client: 'в',
    clientId: 'c',
    place: null,
  };

  test('sees the one before as a clash and as a place to come from', () => {
    const meetings = overlayBusy([busy], [book(row('новая', '2026-11-25T09:00:00.000Z'), at(0))], me.id);
    expect(meetings.map(({ id, waits }) => [id, waits])).toEqual([
      ['вторник', false],
      ['новая', true],
    ]);
    const candidate = { minutes: 60, clientId: 'other', place: at(50) };
    const fit = (startsAt: string) =>
      fitMeeting({ ...candidate, startsAt }, meetings, TRAVEL_NORMS, timeZone);
    expect(fit('2026-11-25T09:30:00.000Z').overlaps).toMatchObject([{ id: 'новая' }]);
    const soon = fit('2026-11-25T10:15:00.000Z');
    expect(soon.tooShort).toMatchObject([{ other: { id: 'новая' }, gapMinutes: 15 }]);
  });

  test('an hour given up is free again, a stranger’s booking takes none', () => {
    const other = row('чужая', '2026-11-25T07:00:00.000Z', { employee: { id: 'boris', name: 'Борис' } });
    expect(overlayBusy([busy], [mark(tuesday, 'cancelled'), book(other)], me.id)).toEqual([]);
  });

  test('met elsewhere, nobody knows where one comes from', () => {
    const elsewhere = row('кафе', '2026-11-25T09:00:00.000Z', { place: 'кафе' });
    expect(overlayBusy([], [book(elsewhere, at(0))], me.id)).toMatchObject([{ place: null }]);
  });
});

describe('the day sheet with what waits on the device', () => {
  const empty: DayPlan = {
    day: '2026-11-24',
    employee: me,
    working: true,
    stops: [],
    back: null,
    backAt: null,
    office: null,
    norms: TRAVEL_NORMS,
    travelMinutes: 0,
    km: 0,
    unknownWays: 0,
    savedMinutes: 0,
    nearby: [],
  };

  test('is driven anew: the ways go through the meeting just booked', () => {
    const one = overlayPlan(empty, [book(row('раз', '2026-11-24T07:00:00.000Z'), at(0))], timeZone);
    const two = overlayPlan(one, [book(row('два', '2026-11-24T10:00:00.000Z'), at(5))], timeZone);
    expect(
      two.stops.map(({ id, first, travel, waits }) => [id, first, travel?.minutes ?? null, waits]),
    ).toEqual([
      ['раз', true, null, true],
      ['два', false, 27, true],
    ]);
    expect(two.travelMinutes).toBe(27);
  });

  test('lets go of what was called off or moved to another day, and stays as it was where nothing changed', () => {
    const plan = overlayPlan(empty, [book(tuesday, at(0))], timeZone);
    expect(overlayPlan(plan, [mark(tuesday, 'cancelled')], timeZone).stops).toEqual([]);
    expect(overlayPlan(plan, [move(tuesday, '2026-11-25T09:00:00.000Z')], timeZone).stops).toEqual([]);
    expect(overlayPlan(plan, [mark(nextWeek, 'cancelled')], timeZone)).toBe(plan);
  });
});
