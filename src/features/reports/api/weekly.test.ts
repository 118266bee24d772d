import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { openRound } from '../../../../tests/factories/register.ts';
import { addPromise, createWeeklyCases } from '../../../../tests/factories/weekly-cases.ts';

let t: TestApp;
let leaderId: string;
let managerId: string;
let participantId: string;
let workerId: string;
const made: Record<string, { caseId: string; clientId: string; questionnaireId: string }> = {};

const MONDAY = '2026-11-16T06:00:00.000Z';
const NEXT_MONDAY = '2026-11-23T07:00:00.000Z';

beforeAll(async () => {
  t = await openTestApp({ now: MONDAY });
  const idOf = (role: Parameters<TestApp['as']>[0]) => t.as(role).employeeId ?? '';
  [leaderId, managerId, participantId, workerId] = [
    idOf('programme_leader'),
    idOf('service_manager'),
    idOf('participant'),
    idOf('service_worker'),
  ];
  const round = await openRound(t);
  const make = createWeeklyCases(t, round);
  made['late'] = await make({
    clientName: 'Пекарня «Колос»',
    registeredAt: '2026-10-20T07:00:00.000Z',
    revenue: 900_000_00,
    claims: [{ what: 'Вечером рвётся связь', place: 'Узел «Северный»', words: 'Каждый вечер одно и то же' }],
    work: { title: 'Заменить порт', ownerId: workerId, dueOn: '2026-11-10' },
    late: { term: 'work_due', dueAt: '2026-11-10T15:00:00.000Z', ownerId: workerId },
  });
  made['silent'] = await make({
    clientName: 'Ткацкая артель',
    registeredAt: '2026-10-21T07:00:00.000Z',
    state: 'restored',
    claims: [{ what: 'Шум на линии', place: 'узел северный' }],
    row: { restored_at: '2026-11-12T07:00:00.000Z' },
  });
  made['refused'] = await make({
    clientName: 'Мебель-Град',
    registeredAt: '2026-10-22T07:00:00.000Z',
    answer: { verdict: 'partly', words: 'Днём лучше, вечером нет', at: '2026-11-14T07:00:00.000Z' },
  });
  made['quiet'] = await make({ clientName: 'Тихий клиент', registeredAt: '2026-10-23T07:00:00.000Z' });
  await addPromise(t, made['quiet'], {
    task: 'Прислать расчёт канала',
    dueOn: '2026-11-18',
    at: '2026-10-23T07:00:00.000Z',
  });
  // On nobody's list.
  const stage = await make({ clientName: 'Чужой завод', registeredAt: '2026-11-13T07:00:00.000Z' });
  await t.db.deleteFrom('placement').where('client_id', '=', stage.clientId).execute();
});
afterAll(async () => t?.drop());

const plan = (change: object = {}) => ({
  id: newId(),
  day: '2026-11-16',
  hour: 10,
  minutes: 45,
  place: 'Переговорная',
  participantIds: [leaderId, managerId, participantId],
  ...change,
});
const lettersOf = (kind: string) =>
  t.db
    .selectFrom('letter')
    .selectAll()
    .where('kind', '=', kind)
    .orderBy('created_at')
    .orderBy('id')
    .execute();
const card = (who: Parameters<TestApp['call']>[0], meetingId: string) =>
  t.call(who, 'reports.weekly-meeting', { meetingId });
const keysOf = (answer: { items: { section: string; clientName: string | null }[] }) =>
  answer.items.map(({ section, clientName }) => `${section}: ${clientName}`);

let meetingId: string;
let decisionId: string;

describe('M9.6 planning', () => {
  test('a leader plans it; everybody gets a letter with an entry for the calendar', async () => {
    const input = plan();
    meetingId = input.id;
    expect(await t.call('programme_leader', 'reports.plan-weekly', input)).toEqual({
      id: meetingId,
      version: 1,
    });
    // The same request again makes nothing more.
    await t.call('programme_leader', 'reports.plan-weekly', input);
    const letters = await lettersOf('weekly_invitation');
    expect(letters).toHaveLength(3);
    expect(letters[0]).toMatchObject({
      calendar_method: 'REQUEST',
      subject: expect.stringContaining('10:00'),
    });
    expect(letters[0]?.calendar_text).toContain(`UID:${meetingId}@ryadom`);
    expect(letters[0]?.calendar_text).toContain('SEQUENCE:1');
    expect(letters[0]?.text_body).toContain(`/weekly/${meetingId}`);
  });

  test('moved, it grows its sequence; whoever is off it is told so', async () => {
    const input = plan({ hour: 11, participantIds: [leaderId, managerId, workerId] });
    const { id: _, ...rest } = input;
    const change = { meetingId, version: 1, ...rest };
    expect(await t.call('service_manager', 'reports.change-weekly', change)).toMatchObject({ version: 2 });
    expect((await t.refusal('service_manager', 'reports.change-weekly', change)).code).toBe(
      'changed_meanwhile',
    );
    const fresh = (await lettersOf('weekly_invitation')).slice(3);
    const told = fresh.map((one) => [one.to_employee_id, one.calendar_method]);
    expect(told).toHaveLength(4);
    expect(told).toEqual(
      expect.arrayContaining([
        [participantId, 'CANCEL'],
        [workerId, 'REQUEST'],
        [leaderId, 'REQUEST'],
      ]),
    );
    expect(fresh.every((one) => one.calendar_text?.includes('SEQUENCE:2'))).toBe(true);
    const back = plan({ participantIds: [leaderId, managerId, participantId] });
    await t.call('programme_leader', 'reports.change-weekly', {
      ...change,
      version: 2,
      hour: 10,
      participantIds: back.participantIds,
    });
  });

  test('called off, everybody hears of it, and the next proposal does not count it', async () => {
    const other = plan({ day: '2026-11-19', participantIds: [managerId] });
    await t.call('programme_leader', 'reports.plan-weekly', other);
    await t.call('programme_leader', 'reports.call-off-weekly', { meetingId: other.id, reason: 'Отпуск' });
    expect((await lettersOf('weekly_invitation')).at(-1)).toMatchObject({
      calendar_method: 'CANCEL',
      text_body: expect.stringContaining('Отпуск'),
    });
    const { proposal } = await t.call('participant', 'reports.weekly-meetings', {});
    expect(proposal).toMatchObject({ day: '2026-11-23', hour: 10, minutes: 45, place: 'Переговорная' });
    expect(proposal.participantIds).toHaveLength(3);
  });

  test.each([
    ['in the past', { hour: 6 }, 'weekly_in_past'],
    ['with somebody unknown', { participantIds: [newId()] }, 'weekly_participant_missing'],
  ])('%s it is refused', async (_, change, code) => {
    expect((await t.refusal('programme_leader', 'reports.plan-weekly', plan(change))).code).toBe(code);
  });
});

describe('M9.6 the agenda', () => {
  test('builds itself, in order, every case once', async () => {
    const answer = await card('programme_leader', meetingId);
    expect(keysOf(answer)).toEqual([
      'fresh: Чужой завод',
      'overdue: Пекарня «Колос»',
      'unconfirmed: Ткацкая артель',
      'refused: Мебель-Град',
      'common: null',
      'promises: Тихий клиент',
    ]);
    expect(answer.quiet).toBe(1);
    expect(answer.partial).toBe(false);
    expect(answer.items[1]).toMatchObject({
      also: ['common'],
      revenue: 900_000_00,
      case: {
        claims: [{ words: 'Каждый вечер одно и то же' }],
        late: [{ term: 'work_due', daysLate: 6 }],
        works: [{ title: 'Заменить порт', late: true }],
      },
    });
    expect(answer.items[3].case.refusal).toMatchObject({
      verdict: 'partly',
      words: 'Днём лучше, вечером нет',
    });
  });

  test('shows a participant their own clients only (M1)', async () => {
    const answer = await card('participant', meetingId);
    expect(JSON.stringify(answer)).not.toContain('Чужой завод');
    expect(keysOf(answer)).toContain('overdue: Пекарня «Колос»');
    expect(answer.partial).toBe(true);
    expect((await t.refusal('service_worker', 'reports.weekly-meeting', { meetingId })).code).toBe(
      'not_permitted',
    );
  });

  test('takes matters by hand, and lets them go', async () => {
    const id = newId();
    const add = { id, meetingId, text: 'Дежурство на праздники' };
    await t.call('service_manager', 'reports.add-weekly-item', add);
    await t.call('service_manager', 'reports.add-weekly-item', add);
    expect(
      keysOf(await card('programme_leader', meetingId)).filter((key) => key.startsWith('added')),
    ).toHaveLength(1);
    await t.call('service_manager', 'reports.remove-weekly-item', { itemId: id });
    expect(keysOf(await card('programme_leader', meetingId)).at(-1)).toBe('promises: Тихий клиент');
  });
});

describe('M9.6 the meeting', () => {
  test('begun, its agenda is frozen; begun by mistake, it lives on', async () => {
    t.setNow('2026-11-16T07:00:00.000Z');
    await t.call('service_manager', 'reports.start-weekly', { meetingId });
    await t.call('service_manager', 'reports.take-back-weekly-start', { meetingId });
    expect((await card('programme_leader', meetingId)).meeting.state).toBe('planned');
    expect(await t.call('service_manager', 'reports.start-weekly', { meetingId })).toEqual({ items: 6 });
    // What changes now does not change what is on the table.
    await t.db
      .updateTable('quality_case')
      .set({ state: 'offered' })
      .where('id', '=', made['silent']?.caseId ?? '')
      .execute();
    const answer = await card('programme_leader', meetingId);
    expect(
      answer.items.find((one: { section: string }) => one.section === 'unconfirmed').case.silent.who,
    ).toBe('curator');
    expect(answer.items.every((one: { id: string | null }) => one.id !== null)).toBe(true);
  });

  test('whoever sits at it sees all of it; who is not there is noted', async () => {
    expect(keysOf(await card('participant', meetingId))).toContain('fresh: Чужой завод');
    const absent = { meetingId, employeeId: participantId, attended: false };
    await t.call('service_manager', 'reports.mark-weekly-attendance', absent);
    expect(JSON.stringify(await card('participant', meetingId))).not.toContain('Чужой завод');
  });

  test('decisions are written as it goes: rewritten by their id, taken back', async () => {
    const { items } = await card('service_manager', meetingId);
    const item = items.find((one: { section: string }) => one.section === 'overdue');
    decisionId = newId();
    const decide = {
      id: decisionId,
      meetingId,
      itemId: item.id,
      words: 'Поставить порт',
      ownerEmployeeId: workerId,
    };
    await t.call('service_manager', 'reports.decide-weekly', decide);
    await t.call('service_manager', 'reports.decide-weekly', {
      ...decide,
      words: 'Заменить порт',
      dueOn: '2026-11-18',
    });
    const mistaken = newId();
    await t.call('programme_leader', 'reports.decide-weekly', { id: mistaken, meetingId, words: 'Не то' });
    await t.call('programme_leader', 'reports.withdraw-weekly-decision', { decisionId: mistaken });
    await t.call('service_manager', 'reports.discuss-weekly-item', { itemId: item.id, discussed: true });
    const answer = await card('programme_leader', meetingId);
    expect(answer.decisions).toMatchObject([
      { words: 'Заменить порт', dueOn: '2026-11-18', client: { name: 'Пекарня «Колос»' } },
    ]);
    expect(answer.items.filter((one: { discussedAt: string | null }) => one.discussedAt)).toHaveLength(1);
    const settle = { decisionId, state: 'done', words: 'Готово' };
    expect((await t.refusal('service_worker', 'reports.settle-weekly-decision', settle)).code).toBe(
      'decision_still_written',
    );
    expect((await t.refusal('service_manager', 'reports.take-back-weekly-start', { meetingId })).code).toBe(
      'weekly_decided',
    );
  });

  test('ended, its minutes get a number and go out: in full, and to who was away only their own', async () => {
    t.setNow('2026-11-16T07:40:00.000Z');
    expect(await t.call('service_manager', 'reports.end-weekly', { meetingId })).toEqual({
      year: 2026,
      number: 1,
    });
    const letters = await lettersOf('weekly_minutes');
    expect(letters).toHaveLength(3);
    const of = (id: string) => letters.find((one) => one.to_employee_id === id)?.text_body ?? '';
    expect(of(leaderId)).toContain('Чужой завод');
    expect(of(leaderId)).toContain('→ Заменить порт, отвечает Анна Работников, до 18\u00a0ноября');
    expect(of(leaderId)).toContain('«Каждый вечер одно и то же»');
    expect(of(participantId)).not.toContain('Чужой завод');
    expect((await t.refusal('service_manager', 'reports.end-weekly', { meetingId })).code).toBe(
      'weekly_not_running',
    );
  });

  test('the minutes are a PDF too', async () => {
    const { fileName, content } = await t.call('programme_leader', 'reports.weekly-minutes-pdf', {
      meetingId,
    });
    expect(fileName).toBe('Протокол № 1-2026 16 ноября 2026.pdf');
    expect(Buffer.from(content, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('M9.6 what becomes of decisions', () => {
  test('its owner sees it, late in time, and says what was done', async () => {
    t.setNow('2026-11-20T07:00:00.000Z');
    const mine = await t.call('service_worker', 'reports.weekly-decisions', {});
    expect(mine).toMatchObject({ late: 1, rows: [{ id: decisionId, daysLate: 2 }] });
    const settle = { decisionId, state: 'done', words: '' };
    expect((await t.refusal('service_worker', 'reports.settle-weekly-decision', settle)).code).toBe(
      'decision_words_missing',
    );
    expect(
      (await t.refusal('participant', 'reports.settle-weekly-decision', { ...settle, words: 'Я' })).code,
    ).toBe('decision_not_yours');
  });

  test('the next meeting begins with what is not done, then tells what became of it', async () => {
    t.setNow(NEXT_MONDAY);
    const next = plan({ day: '2026-11-23', hour: 12 });
    await t.call('programme_leader', 'reports.plan-weekly', next);
    const open = await card('programme_leader', next.id);
    expect(open.items[0]).toMatchObject({
      section: 'decisions',
      decision: { id: decisionId, state: 'open', daysLate: 5 },
    });
    // Not new any more: it was registered before the last meeting.
    expect(keysOf(open)).not.toContain('fresh: Чужой завод');
    const late = open.items.find((one: { section: string }) => one.section === 'overdue');
    expect(late.lastDecided).toMatchObject([{ words: 'Заменить порт', on: '2026-11-16', state: 'open' }]);

    await t.call('service_worker', 'reports.settle-weekly-decision', {
      decisionId,
      state: 'done',
      words: 'Порт заменён, держится',
    });
    const done = await card('programme_leader', next.id);
    expect(keysOf(done).some((key) => key.startsWith('decisions'))).toBe(false);
    expect(done.settled).toMatchObject([{ id: decisionId, outcome: 'Порт заменён, держится' }]);
    // The old minutes stay as they were held; the decision itself tells how it stands.
    expect((await card('programme_leader', meetingId)).decisions[0]).toMatchObject({ state: 'done' });
    meetingId = next.id;
  });

  test('numbers go on without gaps', async () => {
    await t.call('programme_leader', 'reports.start-weekly', { meetingId });
    expect(await t.call('programme_leader', 'reports.end-weekly', { meetingId })).toEqual({
      year: 2026,
      number: 2,
    });
  });
});
