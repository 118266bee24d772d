import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { newId } from '#kernel/ids.ts';
import { addTouchedClient, startTouchedRound } from '../../../../tests/factories/touched-round.ts';

// Monday 2 November 2026, 12:00 in Moscow. The 4th is a holiday of the shipped calendar.
const NOON = '2026-11-02T09:00:00.000Z';

let t: TestApp;
let other: Actor;
let round = { roundId: '', own: '', others: '', formVersionId: '' };

beforeAll(async () => {
  t = await openTestApp({ now: NOON });
  other = await t.hire({ lastName: 'Другова', firstName: 'Вера', roles: ['participant'] });
  round = await startTouchedRound(t, other);
});
afterAll(async () => t?.drop());

const addClient = (name: string, listOf = round.own, more: { time_zone?: string } = {}) =>
  addTouchedClient(t, { roundId: round.roundId, listOf }, name, more);

async function addQuestionnaire(clientId: string, state: string, more: object = {}) {
  const id = newId();
  await t.db
    .insertInto('questionnaire')
    .values({
      id,
      round_id: round.roundId,
      client_id: clientId,
      form_version_id: round.formVersionId,
      employee_id: t.as('participant').employeeId ?? '',
      state,
      started_at: '2026-10-20T09:00:00Z',
      ...more,
    })
    .execute();
  return id;
}

async function addAnswer(caseId: string, verdict: 'yes' | 'no', at: string, words: string | null = null) {
  const answer = {
    id: newId(),
    case_id: caseId,
    cycle: 1,
    verdict,
    words,
    channel: 'phone',
    said_by: 'Ветров',
  };
  await t.db
    .insertInto('client_answer')
    .values({ ...answer, said_at: at, created_at: at })
    .execute();
}

let lastNumber = 0;
async function addCase(clientId: string, state: string, at: { restored_at?: string; offered_at?: string }) {
  const questionnaireId = await addQuestionnaire(clientId, 'paused_quality', {
    paused_at: '2026-10-20T10:00:00Z',
  });
  const id = newId();
  lastNumber += 1;
  await t.db
    .insertInto('quality_case')
    .values({
      id,
      year: 2026,
      number: lastNumber,
      questionnaire_id: questionnaireId,
      client_id: clientId,
      curator_employee_id: t.as('participant').employeeId ?? '',
      state,
      ...at,
    })
    .execute();
  return { id, questionnaireId };
}

const book = (clientId: string, startsAt: string, more: object = {}) =>
  t.call('participant', 'touches.book-meeting', { id: newId(), clientId, startsAt, ...more });
const audit = (entityId: string) =>
  t.db.selectFrom('audit').selectAll().where('entity_id', '=', entityId).orderBy('at').execute();
async function lineOf(clientId: string) {
  const day = await t.call('participant', 'touches.my-day', { calls: 100 });
  return day.calls.rows.find((row: { client: { id: string } }) => row.client.id === clientId);
}

describe('M1 scope', () => {
  test('nobody calls, books or looks at clients of another’s list; the leader may', async () => {
    const { clientId } = await addClient('Чужой', round.others);
    const call = { id: newId(), clientId, outcome: 'talked' };
    for (const [name, input] of [
      ['touches.log-call', call],
      ['touches.calls', { clientId }],
      ['touches.book-meeting', { id: newId(), clientId, startsAt: '2026-11-05T09:00:00Z' }],
    ] as const) {
      expect(await t.refusal('participant', name, input)).toMatchObject({ code: 'not_found', status: 404 });
    }
    await t.call('programme_leader', 'touches.log-call', call);
    expect((await t.refusal('service_manager', 'touches.calls', { clientId })).code).toBe('not_permitted');
    expect((await t.refusal('commercial_director', 'touches.log-call', call)).code).toBe('not_permitted');
  });

  test('another’s day and meetings are for the leader and the stand-in', async () => {
    const asked = { employeeId: other.employeeId };
    expect((await t.refusal('participant', 'touches.my-day', asked)).code).toBe('not_own_day');
    const span = { fromDay: '2026-11-02', toDay: '2026-11-08', ...asked };
    expect((await t.refusal('participant', 'touches.meetings', span)).code).toBe('not_own_day');
    const { clientId } = await addClient('За коллегу', round.others);
    expect((await t.call('programme_leader', 'touches.my-day', asked)).employee.name).toBe('Вера Другова');
    await t.call('administrator', 'staff.save-absence', {
      employeeId: other.employeeId,
      fromDay: '2026-11-02',
      toDay: '2026-11-02',
      kind: 'sick',
      standInEmployeeId: t.as('participant').employeeId,
    });
    const standIn = await t.actorOf(t.as('participant').employeeId ?? '');
    const day = await t.call(standIn, 'touches.my-day', { calls: 100 });
    expect(day.calls.rows.map((row: { client: { id: string } }) => row.client.id)).toContain(clientId);
  });
});

describe('M7.3 a meeting agreed in a call', () => {
  test('a booked meeting takes the client out of the queue and its call is recorded with it', async () => {
    const { clientId, personId } = await addClient('Назначенный');
    const [id, callId] = [newId(), newId()];
    const input = { id, clientId, personId, startsAt: '2026-11-03T12:00:00+03:00', callId };
    expect(await t.call('participant', 'touches.book-meeting', input)).toEqual({
      id,
      version: 1,
      warnings: [],
      invited: null,
    });
    expect((await t.call('participant', 'touches.book-meeting', input)).version).toBe(1);
    expect(await lineOf(clientId)).toBeUndefined();
    const calls = await t.call('participant', 'touches.calls', { clientId });
    expect(calls.rows).toMatchObject([{ id: callId, outcome: 'booked' }]);
    const day = await t.call('participant', 'touches.my-day', {});
    expect(day.meetings.tomorrow).toMatchObject([
      {
        id,
        startsAt: '2026-11-03T09:00:00.000Z',
        client: { address: 'Пермь, ул. Мира, 1' },
        person: { address: 'Олег Ильич', phone: '+73422571122' },
        questionnaire: null,
      },
    ]);
    expect(await audit(id)).toHaveLength(1);
    await t.call('participant', 'touches.mark-meeting', {
      id,
      version: 1,
      state: 'cancelled',
      reason: 'болен',
    });
    expect(await lineOf(clientId)).toMatchObject({ reason: 'rebook' });
  });
});

describe('the day of a participant', () => {
  test('M9.7 a restored case asks for a call, an offered one shows how long the client is silent', async () => {
    const [restored, offered] = [await addClient('Исправленный'), await addClient('Спрошенный')];
    const one = await addCase(restored.clientId, 'restored', { restored_at: '2026-10-30T09:00:00Z' });
    const two = await addCase(offered.clientId, 'offered', { offered_at: '2026-10-29T09:00:00Z' });
    const { waiting } = await t.call('participant', 'touches.my-day', {});
    expect(waiting).toMatchObject([
      { caseId: one.id, state: 'restored', workingDays: 1, people: [{ address: 'Олег Ильич' }] },
      { caseId: two.id, state: 'offered', workingDays: 2 },
    ]);
    expect(await lineOf(restored.clientId)).toMatchObject({ reason: 'ask_client', caseId: one.id });
    expect(await lineOf(offered.clientId)).toBeUndefined();
  });

  test('M9.7 who sat at the table is asked first, whoever decides; the call page tells who was not there', async () => {
    const { clientId, personId } = await addClient('За столом');
    const boss = { id: newId(), last_name: 'Решалов', first_name: 'Пётр' };
    await t.db.insertInto('person').values(boss).execute();
    await t.db
      .insertInto('person_role')
      .values({
        id: newId(),
        person_id: boss.id,
        client_id: clientId,
        is_key: true,
        role_kind: 'decision_maker',
      })
      .execute();
    await t.db
      .insertInto('contact_point')
      .values({ id: newId(), person_id: boss.id, kind: 'phone', raw: '200-10-20' })
      .execute();
    await t.db
      .updateTable('person_role')
      .set({ is_key: false, role_kind: 'user' })
      .where('person_id', '=', personId)
      .execute();
    const { questionnaireId } = await addCase(clientId, 'restored', { restored_at: '2026-10-30T09:00:00Z' });
    const asked = async () => {
      const { people } = await t.call('participant', 'touches.call-sheet', { clientId });
      const { waiting } = await t.call('participant', 'touches.my-day', {});
      const mine = waiting.find((one: { client: { id: string } }) => one.client.id === clientId);
      expect(mine.people.map(({ id }: { id: string }) => id)).toEqual(
        people.map(({ id }: { id: string }) => id),
      );
      return people.map(({ id, met }: { id: string; met: boolean }) => [id, met]);
    };
    expect(await asked()).toEqual([
      [boss.id, false],
      [personId, false],
    ]);
    // Booked with one, met the other: the questionnaire has the last word.
    const meetingId = newId();
    await t.db
      .insertInto('meeting')
      .values({
        id: meetingId,
        client_id: clientId,
        person_id: boss.id,
        employee_id: t.as('participant').employeeId ?? '',
        starts_at: '2026-10-20T09:00:00Z',
        state: 'held',
      })
      .execute();
    await t.db
      .updateTable('questionnaire')
      .set({ meeting_id: meetingId })
      .where('id', '=', questionnaireId)
      .execute();
    expect(await asked()).toEqual([
      [boss.id, true],
      [personId, false],
    ]);
    const [formVersionId, form] = [newId(), await t.db.selectFrom('form').select('id').executeTakeFirst()];
    const definition = { sections: [{ questions: [{ id: 'who_sat', type: 'persons_met' }] }] };
    await t.db
      .insertInto('form_version')
      .values({
        id: formVersionId,
        form_id: form?.id ?? '',
        number: 77,
        definition: JSON.stringify(definition),
      })
      .execute();
    await t.db
      .updateTable('questionnaire')
      .set({ form_version_id: formVersionId })
      .where('id', '=', questionnaireId)
      .execute();
    await t.db
      .insertInto('answer')
      .values({
        questionnaire_id: questionnaireId,
        key: 'who_sat',
        value: JSON.stringify({ personIds: [personId] }),
        op_id: newId(),
      })
      .execute();
    expect(await asked()).toEqual([
      [personId, true],
      [boss.id, false],
    ]);
    // No number to dial: then whoever can be reached.
    await t.db.deleteFrom('contact_point').where('person_id', '=', personId).execute();
    expect((await asked())[0]).toEqual([boss.id, false]);
  });

  test('M9.7 the client’s «no» stays on the curator’s day in the client’s words until the service side restores again', async () => {
    const { clientId } = await addClient('Недовольный');
    const { id } = await addCase(clientId, 'works_planned', {});
    await addAnswer(id, 'no', '2026-10-30T09:00:00Z', 'Снова рвётся по вечерам');
    const shown = async (who: Actor | 'participant' = 'participant') => {
      const { answeredNo } = await t.call(who, 'touches.my-day', {});
      return answeredNo.filter((one: { caseId: string }) => one.caseId === id);
    };
    expect(await shown()).toMatchObject([
      { client: { id: clientId }, words: 'Снова рвётся по вечерам', saidAt: '2026-10-30T09:00:00.000Z' },
    ]);
    expect(await shown(other)).toEqual([]);
    const become = (state: string) =>
      t.db.updateTable('quality_case').set({ state }).where('id', '=', id).execute();
    await become('restored');
    expect(await shown()).toEqual([]);
    await become('in_work');
    t.setNow('2026-11-20T09:00:00.000Z');
    expect(await shown()).toEqual([]);
    t.setNow(NOON);
    await become('resumed');
  });

  test('M9.7 a «yes» that came with a complaint stands on the curator’s day until the talk goes on', async () => {
    const { clientId } = await addClient('Сомневающийся');
    const { id } = await addCase(clientId, 'confirmed', {});
    await addAnswer(id, 'yes', '2026-10-30T09:00:00Z', 'Да, но по вечерам рвётся');
    const shown = async () =>
      (await t.call('participant', 'touches.my-day', {})).answeredNo.filter(
        (one: { caseId: string }) => one.caseId === id,
      );
    expect(await shown()).toEqual([]);
    await t.db.updateTable('client_answer').set({ contradicts: true }).where('case_id', '=', id).execute();
    expect(await shown()).toMatchObject([{ doubtful: true, words: 'Да, но по вечерам рвётся' }]);
    await t.db.updateTable('quality_case').set({ state: 'resumed' }).where('id', '=', id).execute();
    expect(await shown()).toEqual([]);
  });

  test('M9.8 a confirmed case asks for the meeting that goes on; once booked, it asks no more', async () => {
    const { clientId } = await addClient('Подтвердивший');
    const { questionnaireId } = await addCase(clientId, 'confirmed', {});
    expect(await lineOf(clientId)).toMatchObject({ reason: 'arrange_resumption', questionnaireId });
    const { id } = await book(clientId, '2026-11-03T14:00:00Z', { purpose: 'resumption' });
    expect(await lineOf(clientId)).toBeUndefined();
    const day = await t.call('participant', 'touches.my-day', {});
    expect(day.meetings.tomorrow.find((row: { id: string }) => row.id === id)).toMatchObject({
      questionnaire: { id: questionnaireId, state: 'paused_quality', caseState: 'confirmed' },
    });
  });

  test('questionnaires begun and not handed in are listed, and held meetings nothing was begun from', async () => {
    const [begun, back, held] = [
      await addClient('Начатый'),
      await addClient('Вернули'),
      await addClient('Прошла'),
    ];
    await addQuestionnaire(begun.clientId, 'in_progress');
    await addQuestionnaire(back.clientId, 'returned', { returned_reason: 'нет телефона' });
    await book(held.clientId, '2026-11-02T07:00:00Z', { state: 'held' });
    const { questionnaires } = await t.call('participant', 'touches.my-day', {});
    const stateOf = (clientId: string) =>
      questionnaires.find((one: { client: { id: string } }) => one.client.id === clientId);
    expect(stateOf(begun.clientId)).toMatchObject({ state: 'in_progress' });
    expect(stateOf(back.clientId)).toMatchObject({ state: 'returned', returnedReason: 'нет телефона' });
    expect(stateOf(held.clientId)).toMatchObject({ state: 'not_begun', id: null });
    expect(await lineOf(held.clientId)).toBeUndefined();
    expect(await lineOf(back.clientId)).toMatchObject({ reason: 'returned' });
  });

  test('beginning the questionnaire at the client’s marks the visit as held', async () => {
    const { clientId } = await addClient('На месте');
    const { id } = await book(clientId, '2026-11-02T13:30:00Z');
    t.setNow('2026-11-02T13:20:00.000Z');
    await t.call('participant', 'questionnaires.begin', { id: newId(), clientId, meetingId: id });
    t.setNow(NOON);
    const meeting = await t.db.selectFrom('meeting').selectAll().where('id', '=', id).executeTakeFirst();
    expect(meeting).toMatchObject({ state: 'held', version: 2 });
    expect((await audit(id)).at(-1)).toMatchObject({ before: { state: 'booked' }, after: { state: 'held' } });
  });

  test('a meeting that has passed unmarked asks how it went', async () => {
    const { clientId } = await addClient('Забытая');
    const { id } = await book(clientId, '2026-11-02T17:00:00Z');
    t.setNow('2026-11-03T07:00:00.000Z');
    const day = await t.call('participant', 'touches.my-day', {});
    t.setNow(NOON);
    expect(day.meetings.unmarked.map((row: { id: string }) => row.id)).toContain(id);
  });

  test('M6.1 the week counts what was accepted by the day of handing in; what is only handed in is shown apart, however old', async () => {
    const clients = await Promise.all(
      ['Принята', 'Сдана', 'Прошлая', 'Ждёт давно'].map((name) => addClient(name)),
    );
    const [accepted, handedIn, past, waits] = clients.map(({ clientId }) => clientId);
    await addQuestionnaire(accepted ?? '', 'accepted', { handed_in_at: '2026-11-01T21:30:00Z' });
    await addQuestionnaire(handedIn ?? '', 'handed_in', { handed_in_at: '2026-11-02T08:00:00Z' });
    await addQuestionnaire(past ?? '', 'accepted', { handed_in_at: '2026-10-23T08:00:00Z' });
    await addQuestionnaire(waits ?? '', 'handed_in', { handed_in_at: '2026-10-22T08:00:00Z' });
    const { quota, list } = await t.call('participant', 'touches.my-day', {});
    // Two full weeks at 5 a week, then a week of four working days: 4 November is a holiday.
    expect(quota).toEqual({
      monday: '2026-11-02',
      plan: 4,
      fact: 1,
      awaiting: 2,
      leftWorkingDays: 4,
      planToDate: 10,
      factToDate: 2,
      planTotal: quota.planTotal,
    });
    expect(list).toMatchObject({ accepted: 2, handedIn: 2 });
  });

  test('the queue is cut, and its total says by how much', async () => {
    const { calls } = await t.call('participant', 'touches.my-day', { calls: 2 });
    expect(calls.rows).toHaveLength(2);
    expect(calls.total).toBeGreaterThan(2);
  });

  test('somebody who takes no part has an empty day and not an error', async () => {
    const day = await t.call('programme_leader', 'touches.my-day', {});
    expect(day).toMatchObject({ quota: null, list: { clients: 0 }, calls: { total: 0 } });
  });
});
