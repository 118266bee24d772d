import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { newId } from '#kernel/ids.ts';
import { openTouches } from '../../../../tests/factories/touched-clients.ts';

// Monday 2 November 2026, 12:00 in Moscow. The 4th is a holiday of the shipped calendar.
const NOON = '2026-11-02T09:00:00.000Z';

let t: TestApp;
let stage: Awaited<ReturnType<typeof openTouches>>;

beforeAll(async () => {
  t = await openTestApp({ now: NOON });
  stage = await openTouches(t);
});
afterAll(async () => t?.drop());

const book = (clientId: string, startsAt: string, more: object = {}) =>
  t.call('participant', 'touches.book-meeting', { id: newId(), clientId, startsAt, ...more });
const audit = (entityId: string) =>
  t.db.selectFrom('audit').selectAll().where('entity_id', '=', entityId).orderBy('at').execute();
const look = (id: string) => t.call('participant', 'touches.meeting', { id });

describe('M6.2 days off of the calendar', () => {
  test('holidays of the law stand in a week of a year nobody has entered, too', async () => {
    const { daysOff } = await t.call('participant', 'touches.meetings', {
      fromDay: '2027-02-22',
      toDay: '2027-02-28',
    });
    expect(daysOff).toEqual(['2027-02-23', '2027-02-27', '2027-02-28']);
  });
});

describe('M7.3 clashes', () => {
  test('two places at once are refused, and the other meeting is named with its time', async () => {
    const [first, second] = [await stage.addClient('Первый'), await stage.addClient('Второй')];
    const { id } = await book(first.clientId, '2026-11-06T09:00:00Z');
    const clash = { id: newId(), clientId: second.clientId, startsAt: '2026-11-06T09:59:00Z' };
    expect(await t.refusal('participant', 'touches.book-meeting', clash)).toMatchObject({
      code: 'meeting_clashes',
      facts: { meetingId: id, client: 'Первый', startsAt: '2026-11-06T09:00:00.000Z' },
    });
    const next = await book(second.clientId, '2026-11-06T10:00:00Z');
    const move = { id: next.id, version: 1, startsAt: '2026-11-06T08:30:00Z', minutes: 45 };
    expect((await t.refusal('participant', 'touches.reschedule', move)).code).toBe('meeting_clashes');
    const moved = await t.call('participant', 'touches.reschedule', { ...move, minutes: 30 });
    expect(moved).toMatchObject({ version: 2 });
    expect((await t.refusal('participant', 'touches.reschedule', { ...move, minutes: 30 })).code).toBe(
      'changed_meanwhile',
    );
    expect((await audit(next.id)).at(-1)).toMatchObject({
      before: { startsAt: '2026-11-06T10:00:00.000Z' },
      after: { startsAt: '2026-11-06T08:30:00.000Z' },
    });
  });

  test('who has seen the clash and wants both gets both, and the meeting says so', async () => {
    const [one, two] = [await stage.addClient('Обе'), await stage.addClient('Сразу')];
    await book(one.clientId, '2026-11-12T09:00:00Z');
    const { id, warnings } = await book(two.clientId, '2026-11-12T09:30:00Z', { evenIf: ['overlaps_own'] });
    expect(warnings).toEqual(['overlaps_own']);
    expect((await look(id)).warnings).toEqual(['overlaps_own']);
  });

  test('too little time for the way is said and kept, not forbidden', async () => {
    const here = await stage.addClient('Здесь', { latitude: 55.75, longitude: 37.6 });
    const there = await stage.addClient('Там', { latitude: 55.9, longitude: 37.9 });
    await book(here.clientId, '2026-11-13T09:00:00Z');
    const { warnings } = await book(there.clientId, '2026-11-13T10:15:00Z');
    expect(warnings).toEqual(['travel_too_short']);
    const nearby = await stage.addClient('Рядом', { latitude: 55.751, longitude: 37.601 });
    expect((await book(nearby.clientId, '2026-11-13T08:00:00Z', { minutes: 45 })).warnings).toEqual([]);
  });

  test('the same hour booked from two devices at once is given once', async () => {
    const [one, two] = [await stage.addClient('Раз'), await stage.addClient('Два')];
    const tries = await Promise.allSettled([
      book(one.clientId, '2026-11-09T09:00:00Z'),
      book(two.clientId, '2026-11-09T09:30:00Z'),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('an early hour in the client’s zone, a holiday and a second meeting are warned of, not forbidden', async () => {
    const { clientId } = await stage.addClient('Владивосток', { time_zone: 'Asia/Vladivostok' });
    const early = await book(clientId, '2026-11-09T12:00:00Z');
    expect(early.warnings).toEqual(['outside_hours']);
    expect((await book(clientId, '2026-11-03T23:00:00Z')).warnings).toEqual([
      'day_off',
      'client_has_meeting',
    ]);
  });

  test('a client whose zone nobody entered goes by the clock of its city', async () => {
    const { clientId } = await stage.addClient('Якутск', { city: 'г. Якутск' });
    const { id, warnings } = await book(clientId, '2026-11-10T12:00:00Z');
    expect(warnings).toEqual(['outside_hours']);
    expect((await look(id)).client.timeZone).toBe('Asia/Yakutsk');
  });
});

describe('what cannot be true', () => {
  test('is refused: booked into the past, held before its hour, a reason left out', async () => {
    const { clientId } = await stage.addClient('Правдивый');
    const past = { id: newId(), clientId, startsAt: '2026-11-02T08:00:00Z' };
    expect((await t.refusal('participant', 'touches.book-meeting', past)).code).toBe('meeting_in_past');
    await t.call('participant', 'touches.book-meeting', { ...past, state: 'held', purpose: 'friendly' });
    const { id } = await book(clientId, '2026-11-10T09:00:00Z');
    const mark = { id, version: 1, state: 'held' };
    expect((await t.refusal('participant', 'touches.mark-meeting', mark)).code).toBe('meeting_not_begun');
    for (const why of [{}, { reasonCode: 'other' }, { reasonCode: 'other', reason: ' ' }]) {
      const cancel = { ...mark, state: 'cancelled', ...why };
      expect((await t.refusal('participant', 'touches.mark-meeting', cancel)).code).toBe(
        'meeting_reason_missing',
      );
    }
    await t.call('participant', 'touches.mark-meeting', { ...mark, state: 'cancelled', reason: 'передумал' });
    const back = await t.call('participant', 'touches.mark-meeting', { id, version: 2, state: 'booked' });
    expect(back.version).toBe(3);
  });
});

describe('what was done without a network', () => {
  test('counts by its own moment: a visit agreed in the morning and told in the evening stands', async () => {
    const { clientId } = await stage.addClient('Подвал');
    t.setNow('2026-11-03T17:00:00.000Z');
    const startsAt = '2026-11-03T12:00:00Z';
    const late = { id: newId(), clientId, startsAt };
    expect((await t.refusal('participant', 'touches.book-meeting', late)).code).toBe('meeting_in_past');
    const callId = newId();
    await t.call('participant', 'touches.book-meeting', { ...late, callId, at: '2026-11-03T06:30:00Z' });
    await t.call('participant', 'touches.mark-meeting', {
      id: late.id,
      version: 1,
      state: 'held',
      at: '2026-11-03T13:05:00Z',
    });
    t.setNow(NOON);
    const { history } = await look(late.id);
    expect(history.map(({ kind, at }: { kind: string; at: string }) => `${kind} ${at}`)).toEqual([
      'booked 2026-11-03T06:30:00.000Z',
      'held 2026-11-03T13:05:00.000Z',
    ]);
    const call = await t.db.selectFrom('call').select('at').where('id', '=', callId).executeTakeFirst();
    expect(call?.at).toBe('2026-11-03T06:30:00.000Z');
  });

  test('a clock that runs ahead is not believed', async () => {
    const { clientId } = await stage.addClient('Спешит');
    const { id } = await book(clientId, '2026-11-20T06:00:00Z', { at: '2026-11-19T06:00:00Z' });
    expect((await look(id)).history).toMatchObject([{ kind: 'booked', at: NOON }]);
  });
});

describe('the history of a meeting', () => {
  test('keeps every move and mark with its coded reason, words and who did it', async () => {
    const { clientId } = await stage.addClient('История');
    const { id } = await book(clientId, '2026-11-16T09:00:00Z');
    await t.call('participant', 'touches.reschedule', {
      id,
      version: 1,
      startsAt: '2026-11-17T09:00:00Z',
      minutes: 60,
      reasonCode: 'client_asked',
    });
    expect((await look(id)).moved).toEqual({ from: '2026-11-16T09:00:00.000Z', reasonCode: 'client_asked' });
    // Moved again, it tells of the last time and its own reason, not of the first time with the last reason.
    const again = { id, version: 2, startsAt: '2026-11-17T10:00:00Z', minutes: 60, reasonCode: 'illness' };
    await t.call('participant', 'touches.reschedule', again);
    t.setNow('2026-11-17T11:00:00.000Z');
    const noShow = { state: 'no_show', reasonCode: 'no_one_came', reason: 'Дверь закрыта' };
    await t.call('participant', 'touches.mark-meeting', { id, version: 3, ...noShow });
    t.setNow(NOON);
    const meeting = await look(id);
    expect(meeting).toMatchObject({ state: 'no_show', reasonCode: 'no_one_came', reason: 'Дверь закрыта' });
    expect(meeting.moved).toEqual({ from: '2026-11-17T09:00:00.000Z', reasonCode: 'illness' });
    expect(meeting.history).toMatchObject([
      { kind: 'booked', by: 'Участников Анна', toStartsAt: '2026-11-16T09:00:00.000Z' },
      {
        kind: 'moved',
        reasonCode: 'client_asked',
        fromStartsAt: '2026-11-16T09:00:00.000Z',
        toStartsAt: '2026-11-17T09:00:00.000Z',
      },
      { kind: 'moved', reasonCode: 'illness', toStartsAt: '2026-11-17T10:00:00.000Z' },
      { kind: 'no_show', reasonCode: 'no_one_came', reason: 'Дверь закрыта' },
    ]);
    expect((await t.refusal(stage.other, 'touches.meeting', { id })).status).toBe(404);
    const card = await t.call('participant', 'clients.get', { clientId });
    expect(card.meetings).toMatchObject([
      {
        state: 'no_show',
        reasonCode: 'no_one_came',
        reason: 'Дверь закрыта',
        calledOffAt: '2026-11-17T11:00:00.000Z',
      },
    ]);
  });
});

describe('whose meetings', () => {
  test('the leader books for a participant, a participant only for oneself', async () => {
    const { clientId } = await stage.addClient('Для другой', { list: stage.othersList });
    const meeting = { clientId, employeeId: stage.other.employeeId, startsAt: '2026-11-11T09:00:00Z' };
    const { id } = await t.call('programme_leader', 'touches.book-meeting', { id: newId(), ...meeting });
    const rows = (who: Actor | 'programme_leader', more: object = {}) =>
      t
        .call(who, 'touches.meetings', { fromDay: '2026-11-11', toDay: '2026-11-11', ...more })
        .then((answer) => answer.rows.map((row: { id: string }) => row.id));
    expect(await rows(stage.other)).toEqual([id]);
    expect(await rows('programme_leader')).toEqual([]);
    expect(await rows('programme_leader', { all: true })).toEqual([id]);
    const own = await stage.addClient('Свой');
    const foreign = { id: newId(), ...meeting, clientId: own.clientId };
    expect((await t.refusal('participant', 'touches.book-meeting', foreign)).code).toBe('meeting_for_other');
    const stranger = { id: newId(), ...meeting, employeeId: t.as('service_worker').employeeId };
    expect((await t.refusal('programme_leader', 'touches.book-meeting', stranger)).code).toBe(
      'employee_unknown',
    );
  });

  test('M4.6 a client handed over in mid-round takes the meetings still to come along', async () => {
    const { clientId, personId } = await stage.addClient('Передача встреч');
    const { id } = await book(clientId, '2026-11-06T06:00:00.000Z', { personId });
    await t.call('programme_leader', 'rounds.hand-over', {
      roundId: stage.roundId,
      clientIds: [clientId],
      toParticipantId: stage.othersList,
      reason: 'other',
      note: 'Уходит в отпуск',
    });
    const meeting = await t.call(stage.other, 'touches.meeting', { id });
    expect(meeting.employee.id).toBe(stage.other.employeeId);
    expect(meeting.history.at(-1)).toMatchObject({ kind: 'handed_over', by: 'Лидеров Анна' });
  });
});
