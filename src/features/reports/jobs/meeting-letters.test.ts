// What the client and the participant receive about a meeting, by a real mail server.
import { convertIcsCalendar, type IcsCalendar } from 'ts-ics';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { remindOfMeetings } from '#features/touches/jobs/remind.ts';
import { newId } from '#kernel/ids.ts';
import { type MailServer, openMailServer } from '../../../../tests/factories/mail-server.ts';
import { openTouches } from '../../../../tests/factories/touched-clients.ts';
import { queueMeetingLetter } from './answer-events.ts';
import { sendLetters } from './send-letters.ts';

// Monday 2 November 2026, 12:00 in Moscow.
const NOON = '2026-11-02T09:00:00.000Z';
const WEDNESDAY = '2026-11-11T07:00:00.000Z';

let t: TestApp;
let mail: MailServer;
let stage: Awaited<ReturnType<typeof openTouches>>;

beforeEach(async () => {
  t = await openTestApp({ now: NOON });
  stage = await openTouches(t);
  mail = await openMailServer(t);
});
afterEach(async () => {
  mail.close();
  await t.drop();
});

const send = async () => sendLetters(t.db, await t.app.company(), t.app.clock);
const remind = async (now: string) => {
  t.setNow(now);
  await remindOfMeetings(t.db, await t.app.company(), now, queueMeetingLetter);
  await send();
};
async function invite(client: { clientId: string; personId: string }, more: object = {}) {
  const input = { id: newId(), ...client, startsAt: WEDNESDAY, invite: true, ...more };
  return t.call('participant', 'touches.book-meeting', input);
}
/** The calendar entry of the letter, as a mail program reads it. */
function entryOf(index: number): { calendar: IcsCalendar; method: string | undefined; text: string } {
  const part = mail.received[index]?.attachments.find(({ contentType }) => /calendar|ics/.test(contentType));
  const text = part?.content.toString('utf8') ?? '';
  return { calendar: convertIcsCalendar(undefined, text), method: /^METHOD:(\w+)/m.exec(text)?.[1], text };
}
const eventOf = (index: number) => entryOf(index).calendar.events?.[0];
const subjects = () => mail.received.map(({ subject }) => subject);

describe('M7.3 the invitation', () => {
  test('comes with an entry for the calendar; the move follows with a higher number, the end with a CANCEL', async () => {
    const client = await stage.addClient('Пекарня «Колос»');
    const { id, invited } = await invite(client);
    expect(invited).toBe('oleg@client.test');
    await send();
    await t.call('participant', 'touches.reschedule', {
      id,
      version: 1,
      startsAt: '2026-11-12T11:30:00Z',
      minutes: 45,
    });
    await send();
    await t.call('participant', 'touches.mark-meeting', {
      id,
      version: 2,
      state: 'cancelled',
      reasonCode: 'we_could_not',
      reason: 'Начальство против',
    });
    await send();

    expect(subjects()).toEqual([
      'ООО «Проба»: встреча 11\u00a0ноября, 10:00',
      'ООО «Проба»: встреча перенесена на 12\u00a0ноября, 14:30',
      'ООО «Проба»: встреча 12\u00a0ноября, 14:30 отменена',
    ]);
    expect([0, 1, 2].map((index) => entryOf(index).method)).toEqual(['REQUEST', 'REQUEST', 'CANCEL']);
    expect([0, 1, 2].map((index) => eventOf(index)?.sequence)).toEqual([1, 2, 3]);
    expect(new Set([0, 1, 2].map((index) => eventOf(index)?.uid)).size).toBe(1);
    expect([0, 1, 2].map((index) => eventOf(index)?.status)).toEqual(['CONFIRMED', 'CONFIRMED', 'CANCELLED']);
    const [first, moved] = [eventOf(0), eventOf(1)];
    expect(first?.start.date.toISOString()).toBe(WEDNESDAY);
    expect(first?.end?.date.toISOString()).toBe('2026-11-11T08:00:00.000Z');
    expect(moved?.start.date.toISOString()).toBe('2026-11-12T11:30:00.000Z');
    expect(moved?.end?.date.toISOString()).toBe('2026-11-12T12:15:00.000Z');
    expect(first).toMatchObject({
      location: 'Москва, ул. Мира, 1',
      organizer: { email: 'ryadom@proba.test' },
      attendees: [{ email: 'oleg@client.test', name: 'Ветров Олег Ильич', rsvp: true }],
    });
    // Mail programs offer «accept» only where the part itself names the method.
    const part = mail.received[2]?.attachments.find(({ contentType }) => contentType === 'text/calendar');
    expect(part?.headers.get('content-type')).toMatchObject({ params: { method: 'CANCEL' } });
  });

  test('speaks to one person, says who comes, and answers reach that person', async () => {
    await invite(await stage.addClient('Колос'));
    await send();
    const [letter] = mail.received;
    expect(letter?.text).toContain('Олег Ильич, здравствуйте!');
    expect(letter?.text).toContain('среда, 11\u00a0ноября, 10:00');
    expect(letter?.text).toContain('Анна Участников');
    expect(letter?.replyTo?.value).toMatchObject([{ address: 'participant@proba.test' }]);
    expect(letter?.from?.value).toMatchObject([{ address: 'ryadom@proba.test', name: 'ООО «Проба»' }]);
  });

  test('tells the hour by the clock of the client, and the entry stays the same moment', async () => {
    await invite(await stage.addClient('Дальний', { city: 'Владивосток' }), {
      startsAt: '2026-11-11T01:00:00Z',
    });
    await send();
    expect(mail.received[0]?.text).toContain('11\u00a0ноября, 11:00 (по Вашему времени)');
    expect(entryOf(0).text).toContain('DTSTART:20261111T010000Z');
  });

  test('keeps our reasons to ourselves', async () => {
    const { id } = await invite(await stage.addClient('Тайна'));
    const why = { reasonCode: 'other', reason: 'Не платят третий месяц' };
    await t.call('participant', 'touches.mark-meeting', { id, version: 1, state: 'cancelled', ...why });
    await send();
    expect(JSON.stringify(mail.received)).not.toContain('Не платят');
  });

  test('is not sent where nobody asked for it, nor a second time when the phone repeats itself', async () => {
    const quiet = await stage.addClient('Тихий');
    await t.call('participant', 'touches.book-meeting', { id: newId(), ...quiet, startsAt: WEDNESDAY });
    const id = newId();
    const loud = { ...(await stage.addClient('Громкий')), startsAt: '2026-11-11T12:00:00Z', invite: true };
    await t.call('participant', 'touches.book-meeting', { id, ...loud });
    await t.call('participant', 'touches.book-meeting', { id, ...loud });
    await send();
    expect(subjects()).toEqual(['ООО «Проба»: встреча 11\u00a0ноября, 15:00']);
  });

  test('a name that would break the entry cannot', async () => {
    const client = await stage.addClient('Кавычки');
    const evil = 'Ветров;X-A="1":\r\nATTENDEE:mailto:evil@x.test';
    await t.db.updateTable('person').set({ last_name: evil }).where('id', '=', client.personId).execute();
    await invite(client);
    await send();
    expect(eventOf(0)?.attendees?.map(({ email }) => email)).toEqual(['oleg@client.test']);
    for (const line of entryOf(0).text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test('M4.6 after a handover the client learns who will come instead', async () => {
    const client = await stage.addClient('Переданный');
    const { id } = await invite(client);
    await t.call('programme_leader', 'rounds.hand-over', {
      roundId: stage.roundId,
      clientIds: [client.clientId],
      toParticipantId: stage.othersList,
      reason: 'overload',
    });
    await send();
    expect(mail.received[1]?.text).toContain('Вера Другова');
    expect(eventOf(1)).toMatchObject({ sequence: 2, uid: `${id}@ryadom` });
  });
});

describe('reminders', () => {
  const DAY_BEFORE = '2026-11-10T07:00:00.000Z';
  const HOUR_BEFORE = '2026-11-11T06:00:00.000Z';
  const toOurs = () => mail.received.filter(({ to }) => JSON.stringify(to).includes('participant@'));
  const toClient = () => mail.received.filter(({ subject }) => subject?.includes('напоминаем'));

  test('come a day and an hour before, each once, with two processes and after a restart', async () => {
    await invite(await stage.addClient('Колос'));
    await remind('2026-11-10T06:59:00.000Z');
    expect(toOurs()).toEqual([]);
    const company = await t.app.company();
    const post = queueMeetingLetter;
    await Promise.all([1, 2, 3].map(() => remindOfMeetings(t.db, company, DAY_BEFORE, post)));
    await remind(DAY_BEFORE);
    await remind('2026-11-10T09:00:00.000Z');
    expect(toOurs().map(({ subject }) => subject)).toEqual(['Завтра в 10:00\u00a0— встреча: Колос']);
    expect(toClient()).toHaveLength(1);
    await remind(HOUR_BEFORE);
    await remind('2026-11-11T06:30:00.000Z');
    expect(
      toOurs()
        .map(({ subject }) => subject)
        .at(-1),
    ).toBe('Через час, в 10:00\u00a0— встреча: Колос');
    expect(toOurs()).toHaveLength(2);
    expect(toClient()).toHaveLength(1);
    const [letter] = toOurs();
    for (const part of ['Москва, ул. Мира, 1', 'Олег Ильич, Директор', '+73422571122', '/clients/']) {
      expect(letter?.text).toContain(part);
    }
  });

  test('a meeting moved is reminded of anew, the client once; one called off not at all', async () => {
    const { id } = await invite(await stage.addClient('Колос'));
    await remind(DAY_BEFORE);
    await t.call('participant', 'touches.reschedule', {
      id,
      version: 1,
      startsAt: '2026-11-13T07:00:00Z',
      minutes: 60,
    });
    await remind(HOUR_BEFORE);
    expect(toOurs()).toHaveLength(1);
    await remind('2026-11-12T07:30:00.000Z');
    expect(toOurs()).toHaveLength(2);
    expect(toClient()).toHaveLength(1);
    const off = { state: 'cancelled', reasonCode: 'illness' };
    await t.call('participant', 'touches.mark-meeting', { id, version: 2, ...off });
    await remind('2026-11-13T06:30:00.000Z');
    expect(toOurs()).toHaveLength(2);
  });

  test('the client who was not invited is not reminded, and nobody in the night', async () => {
    const quiet = await stage.addClient('Тихий');
    await t.call('participant', 'touches.book-meeting', { id: newId(), ...quiet, startsAt: WEDNESDAY });
    const early = { startsAt: '2026-11-12T05:30:00Z' };
    await invite(await stage.addClient('Ранний'), early);
    await remind('2026-11-11T05:45:00.000Z');
    expect(toClient()).toHaveLength(0);
    await remind('2026-11-11T06:05:00.000Z');
    expect(toClient()).toHaveLength(1);
  });

  test('come only as far as their reader wants them', async () => {
    await t.call('participant', 'touches.save-reminders', { byDay: false, byHour: true });
    await invite(await stage.addClient('Колос'));
    await remind(DAY_BEFORE);
    expect(toOurs()).toHaveLength(0);
    await remind(HOUR_BEFORE);
    expect(toOurs()).toHaveLength(1);
    const settings = await t.call('participant', 'touches.calendar-settings', {});
    expect(settings).toMatchObject({ reminders: { byDay: false, byHour: true }, mail: true, feed: null });
  });

  test('a visit agreed this morning for the afternoon needs no notice of a day', async () => {
    await invite(await stage.addClient('Скоро'), { startsAt: '2026-11-02T13:00:00Z' });
    await remind('2026-11-02T09:05:00.000Z');
    expect(toOurs()).toHaveLength(0);
  });
});
