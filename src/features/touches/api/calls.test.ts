import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { inTransaction } from '#db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import { addTouchedClient, startTouchedRound } from '../../../../tests/factories/touched-round.ts';
import { publishReadyScripts } from '../data/scripts.ts';
import { sideOf } from '../rules/script-choice.ts';

// Monday 2 November 2026, 12:00 in Moscow. The 4th is a holiday of the shipped calendar.
const NOON = '2026-11-02T09:00:00.000Z';

let t: TestApp;
let other: Actor;
let round = { roundId: '', own: '', others: '', formVersionId: '' };

beforeAll(async () => {
  t = await openTestApp({ now: NOON });
  other = await t.hire({ lastName: 'Другова', firstName: 'Вера', roles: ['participant'] });
  round = await startTouchedRound(t, other);
  await inTransaction(t.db, publishReadyScripts);
});
afterAll(async () => t?.drop());

const addClient = (name: string, listOf = round.own, more: { time_zone?: string } = {}) =>
  addTouchedClient(t, { roundId: round.roundId, listOf }, name, more);
const logCall = (clientId: string, outcome: string, more: object = {}) =>
  t.call('participant', 'touches.log-call', { id: newId(), clientId, outcome, ...more });
const audit = (entityId: string) =>
  t.db.selectFrom('audit').selectAll().where('entity_id', '=', entityId).orderBy('at').execute();
const stored = (id: string) =>
  t.db.selectFrom('call').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const sheetOf = (clientId: string, who: Actor | 'participant' | 'programme_leader' = 'participant') =>
  t.call(who, 'touches.call-sheet', { clientId });
async function lineOf(clientId: string) {
  const day = await t.call('participant', 'touches.my-day', { calls: 100 });
  return day.calls.rows.find((row: { client: { id: string } }) => row.client.id === clientId);
}

describe('M7.2 calls', () => {
  test('an attempt is recorded once, however often the phone sends it, and the audit knows who', async () => {
    const { clientId, personId } = await addClient('Звонкий');
    const call = { id: newId(), clientId, personId, outcome: 'not_reached' };
    expect(await t.call('participant', 'touches.log-call', call)).toEqual({
      id: call.id,
      attempts: 1,
      advice: null,
    });
    expect((await t.call('participant', 'touches.log-call', call)).attempts).toBe(1);
    const { rows, total } = await t.call('participant', 'touches.calls', { clientId });
    expect(total).toBe(1);
    expect(rows[0]).toMatchObject({
      at: NOON,
      outcome: 'not_reached',
      person: { name: 'Ветров Олег Ильич' },
    });
    expect(await audit(call.id)).toMatchObject([
      { actor_name: 'Анна Участников', client_id: clientId, before: null, after: { roundId: round.roundId } },
    ]);
    const foreign = await t.refusal(other, 'touches.log-call', {
      ...call,
      clientId: (await addClient('Чужой номер', round.others)).clientId,
      personId: null,
    });
    expect(foreign.code).toBe('id_taken');
  });

  test('after five attempts in vain another way is advised; somebody reached begins the count anew', async () => {
    const { clientId } = await addClient('Молчаливый');
    const answers = [];
    for (let hour = 1; hour <= 5; hour += 1) {
      t.setNow(`2026-11-02T0${hour}:00:00.000Z`);
      answers.push(await logCall(clientId, 'not_reached'));
    }
    t.setNow(NOON);
    expect(answers.map(({ advice }) => advice)).toEqual([null, null, null, null, 'other_channel']);
    expect(await lineOf(clientId)).toMatchObject({ reason: 'other_channel', attempts: 5 });
    await logCall(clientId, 'talked');
    t.setNow('2026-11-03T09:00:00.000Z');
    expect((await logCall(clientId, 'not_reached')).attempts).toBe(1);
    t.setNow(NOON);
  });

  test.each([
    ['a call-back needs its moment', { outcome: 'call_back' }, 'call_back_moment_missing'],
    ['which lies ahead', { outcome: 'call_back', callBackAt: '2026-11-01T09:00:00Z' }, 'call_back_in_past'],
    [
      'and is no slip of the year',
      { outcome: 'call_back', callBackAt: '2206-11-01T09:00:00Z' },
      'moment_too_far',
    ],
    ['a refusal needs the client’s reason', { outcome: 'refused', reason: ' ' }, 'refusal_reason_missing'],
    ['and «other» is no reason', { outcome: 'refused', refusal: 'other' }, 'refusal_reason_missing'],
    ['a word needs its speaker', { outcome: 'talked', word: { answer: 'yes' } }, 'word_speaker_missing'],
    ['and a talk', { outcome: 'not_reached', word: { answer: 'yes' } }, 'word_without_talk'],
    ['who left must be named', { outcome: 'person_left' }, 'person_left_unnamed'],
    ['and be of this client', { outcome: 'talked', personId: newId() }, 'person_not_of_client'],
  ])('%s', async (_, input, code) => {
    const { clientId } = await addClient('Отказной');
    const call = { id: newId(), clientId, ...input };
    expect((await t.refusal('participant', 'touches.log-call', call)).code).toBe(code);
    expect((await t.call('participant', 'touches.calls', { clientId })).total).toBe(0);
  });

  test('a slip is undone for a quarter of an hour by the one who made it', async () => {
    const { clientId } = await addClient('Промах');
    const { id } = await logCall(clientId, 'refused', { reason: 'нажал не то' });
    expect((await t.refusal('programme_leader', 'touches.take-back-call', { id })).code).toBe('call_not_own');
    t.setNow('2026-11-02T09:16:00.000Z');
    expect((await t.refusal('participant', 'touches.take-back-call', { id })).code).toBe(
      'call_too_old_to_undo',
    );
    t.setNow('2026-11-02T09:10:00.000Z');
    await t.call('participant', 'touches.take-back-call', { id });
    t.setNow(NOON);
    expect((await audit(id)).at(-1)).toMatchObject({ before: { outcome: 'refused' }, after: null });
    expect(await lineOf(clientId)).toMatchObject({ reason: 'not_called' });
  });
});

describe('M8.2 who has left', () => {
  test('is not deleted: the post ends, the card keeps it, and the queue asks for a successor', async () => {
    const { clientId, personId } = await addClient('Ушли');
    await logCall(clientId, 'person_left', { personId, reason: 'на пенсию' });
    const role = await t.db
      .selectFrom('person_role')
      .selectAll()
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(role).toMatchObject({
      to_day: '2026-11-02',
      to_day_unknown: true,
      end_reason: 'left_company',
    });
    expect(await audit(role.id)).toMatchObject([{ client_id: clientId, before: { toDay: null } }]);
    expect(await lineOf(clientId)).toMatchObject({ reason: 'find_person', people: [] });
  });
});

describe('M7.4 what is stored with a call', () => {
  test('the attempt, the hour of the client’s own clock and the script', async () => {
    const { clientId } = await addClient('Дальний', round.own, { time_zone: 'Asia/Vladivostok' });
    const { script } = await sheetOf(clientId);
    const first = await logCall(clientId, 'not_reached', { scriptVersionId: script.versionId });
    const second = await logCall(clientId, 'talked');
    expect(await stored(first.id)).toMatchObject({
      attempt: 1,
      client_hour: 19,
      script_version_id: script.versionId,
    });
    expect(await stored(second.id)).toMatchObject({ attempt: 2, script_version_id: null });
    const strange = { id: newId(), clientId, outcome: 'talked', scriptVersionId: newId() };
    expect((await t.refusal('participant', 'touches.log-call', strange)).code).toBe('script_unknown');
  });

  test('a call made out of reach of the network keeps its own moment, and moves the attempts after it', async () => {
    const { clientId } = await addClient('Из подвала');
    const later = await logCall(clientId, 'not_reached', { at: '2026-11-02T08:30:00.000Z' });
    const early = await logCall(clientId, 'not_reached', { at: '2026-10-30T11:00:00+03:00' });
    expect(await stored(early.id)).toMatchObject({
      at: '2026-10-30T08:00:00.000Z',
      recorded_at: NOON,
      client_hour: 11,
      attempt: 1,
    });
    expect(await stored(later.id)).toMatchObject({ attempt: 2 });
    await t.call('participant', 'touches.take-back-call', { id: early.id });
    expect(await stored(later.id)).toMatchObject({ attempt: 1 });
  });

  test('a promise that has passed on the way is still taken, and is due at once', async () => {
    const { clientId } = await addClient('Обещали утром');
    await logCall(clientId, 'call_back', { at: '2026-11-01T09:00:00Z', callBackAt: '2026-11-02T08:45:00Z' });
    expect(await lineOf(clientId)).toMatchObject({ reason: 'call_back_due', now: true });
  });

  test.each([
    ['a clock an hour ahead', '2026-11-02T10:00:00.000Z'],
    ['a clock four minutes ahead', '2026-11-02T09:04:00.000Z'],
    ['a battery that lost its date', '2001-01-01T00:00:00.000Z'],
  ])('%s does not lose the call: the server’s time holds', async (_, at) => {
    const { clientId } = await addClient('Часы врут');
    const { id } = await logCall(clientId, 'talked', { at });
    expect(await stored(id)).toMatchObject({ at: NOON });
  });

  test('M8.2 who was said to have left last week left last week', async () => {
    const { clientId, personId } = await addClient('Ушёл раньше');
    await logCall(clientId, 'person_left', { personId, at: '2026-10-28T08:00:00Z' });
    const role = await t.db
      .selectFrom('person_role')
      .select('to_day')
      .where('person_id', '=', personId)
      .executeTakeFirstOrThrow();
    expect(role.to_day).toBe('2026-10-28');
  });
});

describe('M7.2 the page beside the telephone', () => {
  test('knows whom to call and in which words, what was before, and who comes next', async () => {
    const { clientId, personId } = await addClient('Полный');
    const { clientId: nextId } = await addClient('Следующий');
    await t.db
      .insertInto('person')
      .values({ id: newId(), last_name: 'Строгова', first_name: 'Нина', patronymic: 'Львовна' })
      .execute();
    const guard = await t.db
      .selectFrom('person')
      .select('id')
      .where('last_name', '=', 'Строгова')
      .executeTakeFirstOrThrow();
    await t.db
      .insertInto('person_role')
      .values({
        id: newId(),
        person_id: guard.id,
        client_id: clientId,
        role_kind: 'gatekeeper',
        is_key: false,
      })
      .execute();
    await logCall(clientId, 'call_back', {
      personId,
      callBackAt: '2026-11-02T10:00:00Z',
      note: 'На совещании',
    });
    const sheet = await sheetOf(clientId);
    expect(sheet).toMatchObject({
      client: { name: 'Полный', address: 'ул. Мира, 1', timeZone: 'Europe/Moscow' },
      line: { reason: 'call_back_today', why: [{ code: 'promised', at: '2026-11-02T10:00:00.000Z' }] },
      people: [
        { id: personId, addressForms: { instrumental: 'Олегом Ильичом' }, gender: 'male', corrected: [] },
      ],
      gatekeepers: [{ addressForms: { dative: 'Нине Львовне' } }],
      history: [{ kind: 'call', what: 'call_back', words: 'На совещании', person: 'Ветров Олег Ильич' }],
      script: { name: 'Мнение знатока', purpose: 'first_meeting', side: null },
      values: {
        company: 'Проба',
        client: 'Полный',
        me: { gender: 'female', name: { genitive: 'Анны Участникова' } },
      },
    });
    expect(sheet.next.map((one: { id: string }) => one.id)).toContain(nextId);
    expect(sheet.next.map((one: { id: string }) => one.id)).not.toContain(clientId);
  });

  test('a form put right by hand outranks the rules for everybody, until it is taken away', async () => {
    const { clientId, personId } = await addClient('Имя');
    const form = {
      clientId,
      personId,
      subject: 'address',
      nameCase: 'dative',
      form: 'Олегу Ильичу, дорогому',
    };
    await t.call('participant', 'touches.save-name-form', form);
    const [person] = (await sheetOf(clientId, 'programme_leader')).people;
    expect(person).toMatchObject({
      addressForms: { dative: 'Олегу Ильичу, дорогому', genitive: 'Олега Ильича' },
      corrected: ['dative'],
    });
    await t.call('participant', 'touches.save-name-form', { ...form, form: '' });
    expect((await sheetOf(clientId)).people[0]).toMatchObject({
      addressForms: { dative: 'Олегу Ильичу' },
      corrected: [],
    });
    expect((await t.refusal(other, 'touches.save-name-form', form)).code).toBe('not_found');
  });

  test('the way in is kept for the next caller, and the hours told hold in the queue', async () => {
    const { clientId } = await addClient('Проходная');
    const wayIn = { clientId, wayIn: 'Через проходную, добавочный 12', hours: { from: 15, to: 17 } };
    await t.call('participant', 'touches.save-way-in', wayIn);
    expect((await sheetOf(clientId)).wayIn).toMatchObject({
      text: 'Через проходную, добавочный 12',
      hours: { from: 15, to: 17 },
      by: 'Участников Анна',
    });
    expect(await lineOf(clientId)).toMatchObject({ now: false, from: '2026-11-02T12:00:00.000Z' });
    expect(await audit(clientId)).toMatchObject([{ after: { text: 'Через проходную, добавочный 12' } }]);
    const backwards = { ...wayIn, hours: { from: 17, to: 15 } };
    expect((await t.refusal('participant', 'touches.save-way-in', backwards)).code).toBe(
      'call_hours_backwards',
    );
  });

  test('M1 it is closed to those whose client it is not; the leader sees the owner’s queue', async () => {
    const { clientId } = await addClient('Чужая страница', round.others);
    expect((await t.refusal('participant', 'touches.call-sheet', { clientId })).code).toBe('not_found');
    expect(await sheetOf(clientId, 'programme_leader')).toMatchObject({
      owner: { name: 'Другова Вера' },
      line: { reason: 'not_called' },
    });
  });

  test('after five attempts it says what else there is, by name and address', async () => {
    const { clientId, personId } = await addClient('Глухой');
    for (let day = 1; day <= 5; day += 1) {
      await logCall(clientId, 'not_reached', { personId, at: `2026-10-2${day}T08:00:00Z` });
    }
    const sheet = await sheetOf(clientId);
    expect(sheet).toMatchObject({ line: { reason: 'other_channel' }, attempts: 5 });
    expect(sheet.ways.map((one: { way: string }) => one.way)).toEqual(['visit', 'find_out']);
    expect(sheet.people[0]).toMatchObject({ id: personId, tries: 5 });
  });

  test('M8.2 who refused, left or has a wrong number stands where leader and participant look', async () => {
    const { clientId } = await addClient('Отказник');
    await logCall(clientId, 'refused', { refusal: 'competitor', reason: 'Ушли к другим' });
    const of = async (who: Actor | 'participant' | 'programme_leader') =>
      (await t.call(who, 'touches.call-troubles', {})).rows.find(
        (row: { client: { id: string } }) => row.client.id === clientId,
      );
    const row = {
      kind: 'refused',
      words: 'Ушли к другим',
      refusal: 'competitor',
      employee: { name: 'Участников Анна' },
    };
    expect(await of('participant')).toMatchObject(row);
    expect(await of('programme_leader')).toMatchObject(row);
    expect(await of(other)).toBeUndefined();
    await logCall(clientId, 'talked');
    expect(await of('programme_leader')).toBeUndefined();
  });
});

describe('M7.1 scripts', () => {
  const blocks = [{ kind: 'greeting', text: 'Здравствуйте, {person.address}!' }];
  const draft = { name: 'Свой', locale: 'ru', purpose: 'first_meeting', blocks };

  test('a version is never changed: an edit is the next one, and a stale edit is refused', async () => {
    const { scriptId, versionId } = await t.call('programme_leader', 'touches.save-script', {
      versionId: newId(),
      ...draft,
    });
    const edit = {
      versionId: newId(),
      scriptId,
      version: 1,
      ...draft,
      blocks: [{ kind: 'greeting', text: 'Привет' }],
    };
    expect(await t.call('programme_leader', 'touches.save-script', edit)).toMatchObject({ number: 2 });
    expect(await t.call('programme_leader', 'touches.save-script', edit)).toMatchObject({ number: 2 });
    const stale = { ...edit, versionId: newId() };
    expect((await t.refusal('programme_leader', 'touches.save-script', stale)).code).toBe(
      'changed_meanwhile',
    );
    const { scripts } = await t.call('participant', 'touches.scripts', {});
    const own = scripts.find((one: { id: string }) => one.id === scriptId);
    expect(own).toMatchObject({ currentNumber: 2, inUse: false });
    expect(own.versions.map((one: { id: string; number: number }) => [one.id, one.number])).toEqual([
      [edit.versionId, 2],
      [versionId, 1],
    ]);
  });

  test('what nobody could read out is refused with its place named', async () => {
    const unread = { versionId: newId(), ...draft, blocks: [{ kind: 'greeting', text: '{company:dative}' }] };
    expect(await t.refusal('programme_leader', 'touches.save-script', unread)).toMatchObject({
      code: 'script_not_bent',
      facts: { place: '{company:dative}', part: 1 },
    });
    expect((await t.refusal('participant', 'touches.save-script', { ...unread, blocks })).code).toBe(
      'not_permitted',
    );
  });

  test('M7.4 in a comparison the client’s id decides, and the better version stays', async () => {
    const { scripts } = await t.call('programme_leader', 'touches.scripts', {});
    const versionOf = (name: string) =>
      scripts.find((one: { name: string }) => one.name === name).versions.at(-1).id as string;
    const [a, b] = [versionOf('Мнение знатока'), versionOf('Коротко, сразу о времени')];
    expect((await t.refusal('programme_leader', 'touches.start-trial', { a, b: a })).code).toBe(
      'trial_of_one',
    );
    const foreign = { a, b: versionOf('Качество восстановили') };
    expect((await t.refusal('programme_leader', 'touches.start-trial', foreign)).code).toBe(
      'trial_of_unlike',
    );
    const { id: trialId } = await t.call('programme_leader', 'touches.start-trial', { a, b });
    expect((await t.refusal('programme_leader', 'touches.start-trial', { a, b })).code).toBe('trial_running');
    for (const name of ['Раз', 'Два', 'Три', 'Четыре']) {
      const { clientId } = await addClient(name);
      const side = sideOf(trialId, clientId);
      expect((await sheetOf(clientId)).script).toMatchObject({ side, versionId: side === 'a' ? a : b });
    }
    // An edit meanwhile waits: what is compared is read out on, and is what the page says.
    const ofA = scripts.find((one: { versions: { id: string }[] }) =>
      one.versions.some(({ id }) => id === a),
    );
    const edit = {
      versionId: newId(),
      scriptId: ofA.id,
      version: ofA.version,
      name: ofA.name,
      locale: 'ru',
      purpose: 'first_meeting',
      blocks,
    };
    expect(await t.call('programme_leader', 'touches.save-script', edit)).toMatchObject({
      number: 2,
      waits: true,
    });
    const { scripts: during } = await t.call('programme_leader', 'touches.scripts', {});
    const shown = during.find((one: { id: string }) => one.id === ofA.id);
    expect(shown).toMatchObject({ currentNumber: 1, versions: [{ number: 2 }, { number: 1 }] });
    const early = { scriptId: ofA.id, versionId: edit.versionId };
    expect((await t.refusal('programme_leader', 'touches.use-script', early)).code).toBe('script_in_trial');
    await t.call('programme_leader', 'touches.end-trial', { trialId, winner: b });
    const { clientId } = await addClient('После');
    expect((await sheetOf(clientId)).script).toMatchObject({ versionId: b, side: null });
    expect((await t.refusal('programme_leader', 'touches.end-trial', { trialId })).code).toBe('trial_over');
    await t.call('programme_leader', 'touches.use-script', early);
    expect((await sheetOf(clientId)).script).toMatchObject({
      versionId: edit.versionId,
      number: 2,
      side: null,
    });
    await t.call('programme_leader', 'touches.use-script', { scriptId: ofA.id, versionId: a });
  });

  test('a script in use is not put away', async () => {
    const { scripts } = await t.call('programme_leader', 'touches.scripts', {});
    const used = scripts.find(
      (one: { inUse: boolean; purpose: string }) => one.inUse && one.purpose === 'restored',
    );
    expect((await t.refusal('programme_leader', 'touches.archive-script', { scriptId: used.id })).code).toBe(
      'script_in_use',
    );
  });
});

describe('M7.4 what comes of calls', () => {
  test('a participant sees their own numbers, the leader everybody’s, by hour, attempt and script', async () => {
    const own = await t.call('participant', 'touches.conversion', {});
    expect(own).toMatchObject({ everybody: false, roundId: round.roundId, rounds: [{ name: 'Осень' }] });
    expect(own.byParticipant).toHaveLength(1);
    const { clientId } = await addClient('Конверсия', round.others);
    await t.call(other, 'touches.log-call', { id: newId(), clientId, outcome: 'not_reached' });
    await t.call(other, 'touches.log-call', { id: newId(), clientId, outcome: 'talked' });
    const all = await t.call('commercial_director', 'touches.conversion', {});
    expect(all.everybody).toBe(true);
    const hers = all.byParticipant.find((row: { name: string }) => row.name === 'Другова Вера');
    expect(hers).toMatchObject({ calls: 2, reached: { count: 1, of: 2 }, booked: { count: 0, of: 1 } });
    expect(all.total.calls).toBe(own.total.calls + 2);
    const sum = (rows: { calls: number }[]) => rows.reduce((total, row) => total + row.calls, 0);
    for (const rows of [all.byScript, all.byHour, all.byAttempt]) expect(sum(rows)).toBe(all.total.calls);
    const behind = (part: string, who: Actor | 'commercial_director' = 'commercial_director') =>
      t.call(who, 'touches.counted-calls', { by: 'participant', key: hers.key, part });
    expect(await behind('calls')).toMatchObject({
      total: 2,
      rows: [{ client: 'Конверсия', employee: 'Другова Вера' }, {}],
    });
    expect((await behind('reached')).total).toBe(1);
    expect((await behind('booked')).total).toBe(0);
    // Somebody else's figures are not opened by asking for them.
    const peeked = await t.call('participant', 'touches.counted-calls', {
      by: 'participant',
      key: hers.key,
      part: 'calls',
    });
    expect(peeked.total).toBe(0);
    const none = await t.call('commercial_director', 'touches.conversion', { toDay: '2026-01-01' });
    expect(none.total).toMatchObject({ calls: 0, reached: { share: null } });
  });
});

describe('M8.2 who has left, told by telephone', () => {
  test('is written down as the check-in does it: last day, where to, and who came instead, who can be called at once', async () => {
    const { clientId, personId } = await addClient('Сменили');
    const heir = newId();
    const left = {
      leftOn: '2026-10-15',
      movedTo: 'Гипермаркет «Луна»',
      newPerson: { id: heir, name: 'Орлова Вера Павловна', post: 'Директор', phone: '+7 910 111-22-33' },
    };
    const { advice } = await logCall(clientId, 'person_left', { personId, left });
    expect(advice).toBeNull();
    const { persons } = await t.call('participant', 'clients.get', { clientId });
    const gone = persons.find((one: { id: string }) => one.id === personId);
    expect(gone.roles).toMatchObject([
      {
        toDay: '2026-10-15',
        toDayApproximate: false,
        endReason: 'left_company',
        movedTo: 'Гипермаркет «Луна»',
        successor: { id: heir },
      },
    ]);
    expect(await lineOf(clientId)).toMatchObject({ reason: 'person_found', people: [{ id: heir }] });
    const troubles = await t.call('participant', 'touches.call-troubles', {});
    const named = troubles.rows.map((row: { client: { id: string } }) => row.client.id);
    expect(named).not.toContain(clientId);
  });

  test('a successor of another client is refused', async () => {
    const { clientId, personId } = await addClient('Чужой преемник');
    const { personId: successorId } = await addClient('Дом преемника');
    const call = { id: newId(), clientId, personId, outcome: 'person_left', left: { successorId } };
    expect((await t.refusal('participant', 'touches.log-call', call)).code).toBe('person_not_of_client');
  });
});

describe('M7.2 a wrong number', () => {
  test('is marked and stands last; the right one, told at once, is dialled next', async () => {
    const { clientId, personId } = await addClient('Не туда');
    const [old] = (await lineOf(clientId)).people[0].phones;
    expect(old).toMatchObject({ wrong: false });
    expect((await logCall(clientId, 'wrong_number', { personId, phone: old.raw })).advice).toBe(
      'find_number',
    );
    expect(await lineOf(clientId)).toMatchObject({
      reason: 'find_number',
      people: [{ wrongNumber: true, phones: [{ raw: old.raw, wrong: true }] }],
    });
    const told = { personId, phone: old.raw, rightPhone: '+7 910 555-44-33' };
    const { id, advice } = await logCall(clientId, 'wrong_number', told);
    expect(advice).toBeNull();
    expect(await lineOf(clientId)).toMatchObject({
      reason: 'number_found',
      now: true,
      people: [
        {
          wrongNumber: false,
          phones: [
            { raw: '+7 910 555-44-33', wrong: false },
            { raw: old.raw, wrong: true },
          ],
        },
      ],
    });
    expect((await audit(personId)).at(-1)).toMatchObject({ after: { phone: '+7 910 555-44-33' } });
    // Whoever opens the client's card sees it, too.
    const { persons } = await t.call('participant', 'clients.get', { clientId });
    const numbers = persons[0].contacts.filter(({ kind }: { kind: string }) => kind === 'phone');
    expect(new Map(numbers.map((one: { raw: string; wrong: boolean }) => [one.raw, one.wrong]))).toEqual(
      new Map([
        ['+7 910 555-44-33', false],
        [old.raw, true],
      ]),
    );
    expect(await stored(id)).toMatchObject({ phone: old.raw });
    // Somebody answered there after all.
    await logCall(clientId, 'talked', { personId, phone: old.raw });
    expect((await sheetOf(clientId)).people[0].phones.map((one: { wrong: boolean }) => one.wrong)).toEqual([
      false,
      false,
    ]);
  });
});
