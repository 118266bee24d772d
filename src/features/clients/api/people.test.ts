import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';

let t: TestApp;
const LEADER = 'programme_leader';

beforeAll(async () => {
  t = await openTestApp();
});
afterAll(async () => t?.drop());

const addClient = async (shortName: string, more: object = {}): Promise<string> =>
  (await t.call(LEADER, 'clients.create', { client: { shortName, ...more } })).id;
const addPerson = async (clientId: string, person: object, role: object = {}) =>
  t.call(LEADER, 'clients.save-person', { clientId, person, role });
const card = (clientId: string) => t.call(LEADER, 'clients.get', { clientId });
const checkIn = (clientId: string, input: object) =>
  t.call(LEADER, 'clients.check-in', { id: newId(), clientId, persons: [], ...input });
const personOn = async (clientId: string, personId: string) =>
  (await card(clientId)).persons.find((one: { id: string }) => one.id === personId);

/** A client on the participant's list of a running round. */
async function placeOnList(clientIds: readonly string[]) {
  const [programme, round, participant] = [newId(), newId(), newId()];
  const employee = t.as('participant').employeeId ?? '';
  await t.db.insertInto('programme').values({ id: programme, name: 'VIP' }).execute();
  const days = { starts_on: '2026-10-01', ends_on: '2026-12-31' };
  await t.db
    .insertInto('round')
    .values({ id: round, programme_id: programme, name: 'Круг', ...days, state: 'running' })
    .execute();
  await t.db
    .insertInto('participant')
    .values({ id: participant, round_id: round, employee_id: employee, dedication: 'parallel' })
    .execute();
  for (const client_id of clientIds) {
    await t.db
      .insertInto('placement')
      .values({ round_id: round, client_id, participant_id: participant })
      .execute();
  }
}

describe('the check-in card outside a questionnaire (M8.1)', () => {
  test('verifies, corrects, ends and adds in one delivery, and a second delivery changes nothing', async () => {
    const clientId = await addClient('Сверка');
    const same = await addPerson(clientId, { lastName: 'Прежний' }, { post: 'Директор' });
    const moved = await addPerson(clientId, { lastName: 'Выросший' }, { post: 'Инженер' });
    const blank = await addPerson(clientId, { lastName: 'Безымянный' });
    const gone = await addPerson(clientId, { lastName: 'Ушедший' }, { post: 'Снабженец' });
    const fresh = newId();
    const input = {
      id: newId(),
      clientId,
      persons: [
        { personId: same.id, presence: 'here' },
        { personId: moved.id, presence: 'here', post: 'Главный инженер', phone: '+7 910 111-22-33' },
        { personId: blank.id, presence: 'here', post: 'Бухгалтер', roleKind: 'economic_buyer' },
        {
          personId: gone.id,
          presence: 'left',
          leftOn: '2026-09-01',
          leftOnApproximate: true,
          successorId: fresh,
        },
      ],
      newPersons: [{ id: fresh, name: 'Сменина Ольга Игоревна', post: 'Снабженец', roleKind: 'user' }],
    };
    await t.call(LEADER, 'clients.check-in', input);
    const first = await card(clientId);
    await t.call(LEADER, 'clients.check-in', input);
    expect(await card(clientId)).toEqual(first);

    const by = (id: string) => first.persons.find((one: { id: string }) => one.id === id);
    expect(by(same.id).roles[0]).toMatchObject({ post: 'Директор', verifiedBy: expect.any(String) });
    expect(by(moved.id).roles).toMatchObject([
      { post: 'Главный инженер', toDay: null },
      { post: 'Инженер', endReason: 'other_post' },
    ]);
    expect(by(moved.id).contacts[0]).toMatchObject({ normal: '+79101112233' });
    // A post nobody knew is filled in, not changed.
    expect(by(blank.id).roles).toMatchObject([
      { post: 'Бухгалтер', roleKind: 'economic_buyer', toDay: null },
    ]);
    expect(by(gone.id).roles).toMatchObject([
      { toDay: '2026-09-01', toDayApproximate: true, endReason: 'left_company', successor: { id: fresh } },
    ]);
    const findings = await t.db
      .selectFrom('person_finding')
      .select('kind')
      .where('checkin_id', '=', input.id)
      .orderBy('kind')
      .execute();
    expect(findings.map((one) => one.kind)).toEqual(['changed', 'changed', 'left', 'new', 'verified']);
  });

  test('nobody knows the last day: the role ends, and says that the day is the one it was learnt (M8.2)', async () => {
    const clientId = await addClient('Без дня');
    const one = await addPerson(clientId, { lastName: 'Пропавший' }, { post: 'Директор' });
    const two = await addPerson(clientId, { lastName: 'Исчезнувшая' }, { post: 'Бухгалтер' });
    await checkIn(clientId, { persons: [{ personId: one.id, presence: 'left' }] });
    await t.call(LEADER, 'clients.end-role', { roleId: two.roleId, reason: 'left_company' });
    for (const { id } of [one, two]) {
      expect((await personOn(clientId, id)).roles).toMatchObject([
        { toDay: expect.any(String), toDayUnknown: true, toDayApproximate: false },
      ]);
    }
  });

  test('the history tells who wrote a newcomer down, who left by whose word, and in whose place', async () => {
    const clientId = await addClient('История');
    const gone = await addPerson(clientId, { lastName: 'Прошлый' }, { post: 'Директор' });
    const rising = await addPerson(clientId, { lastName: 'Растущий' }, { post: 'Инженер' });
    await checkIn(clientId, {
      persons: [
        { personId: gone.id, presence: 'left' },
        { personId: rising.id, presence: 'here', post: 'Главный инженер' },
      ],
      newPersons: [{ id: newId(), name: 'Будущая Анна', post: 'Директор', replacesId: gone.id }],
    });
    const { rows } = await t.call(LEADER, 'clients.timeline', { clientId, limit: 100 });
    const roles = rows.filter((row: { kind: string }) => row.kind.startsWith('role_'));
    expect(roles.map((row: { who: string | null }) => row.who)).toEqual(roles.map(() => 'Анна Лидеров'));
    expect(rows.find((row: { what: string }) => row.what === 'clients.check-in')).toMatchObject({
      person: 'Будущая Анна',
      data: { replaces: 'Прошлый' },
    });
  });

  test('somebody whose standing is not known stays as they were', async () => {
    const clientId = await addClient('Неизвестность');
    const { id } = await addPerson(clientId, { lastName: 'Тихий' }, { post: 'Сторож' });
    await checkIn(clientId, { persons: [{ personId: id, presence: 'unknown' }] });
    expect((await personOn(clientId, id)).roles).toMatchObject([{ toDay: null, verifiedAt: null }]);
  });

  test('refuses a person of another client and a day to come', async () => {
    const [here, there] = [await addClient('Здесь'), await addClient('Там')];
    const { id } = await addPerson(there, { lastName: 'Чужой' });
    const foreign = { id: newId(), clientId: here, persons: [{ personId: id, presence: 'here' }] };
    expect((await t.refusal(LEADER, 'clients.check-in', foreign)).code).toBe('not_found');
    const early = { id: newId(), clientId: here, day: '2027-01-01', persons: [] };
    expect((await t.refusal(LEADER, 'clients.check-in', early)).code).toBe('checkin_in_future');
    expect(await t.refusal('participant', 'clients.check-in', { ...early, day: '2026-11-01' })).toMatchObject(
      {
        code: 'not_found',
      },
    );
  });
});

describe('a person who went to another client of ours (M8.2)', () => {
  test('is proposed there by the company’s name, and one tap begins an unverified role', async () => {
    const romashka = await addClient('ООО «Ромашка»');
    const vasilek = await addClient('АО «Василёк-Сервис»');
    const { id } = await addPerson(
      romashka,
      { lastName: 'Ходоков', firstName: 'Иван' },
      { post: 'Директор' },
    );
    await checkIn(romashka, {
      persons: [{ personId: id, presence: 'left', leftOn: '2026-10-01', movedTo: 'в «Василек Сервис»' }],
    });
    const there = await card(vasilek);
    expect(there.moves).toMatchObject([
      {
        direction: 'in',
        state: 'proposed',
        person: { id, name: 'Ходоков Иван' },
        from: { id: romashka, name: 'ООО «Ромашка»' },
        post: 'Директор',
        grounds: ['company'],
      },
    ]);
    await t.call(LEADER, 'clients.decide-move', { moveId: there.moves[0].id, decision: 'link' });
    expect((await personOn(vasilek, id)).roles).toMatchObject([
      { fromDay: '2026-10-01', toDay: null, verifiedAt: null, roleKind: 'unknown' },
    ]);
    expect((await personOn(romashka, id)).elsewhere).toMatchObject([{ client: { id: vasilek } }]);
    expect((await card(romashka)).moves).toMatchObject([{ direction: 'out', state: 'linked' }]);
    const again = { moveId: there.moves[0].id, decision: 'dismiss' };
    expect((await t.refusal(LEADER, 'clients.decide-move', again)).code).toBe('move_decided');
  });

  test('is recognised when somebody of that name is written down there; the records stay two', async () => {
    const [old, next] = [await addClient('Старое место'), await addClient('Новое место')];
    const one = await addPerson(
      old,
      {
        lastName: 'Соловьёв',
        firstName: 'Пётр',
        patronymic: 'Ильич',
        contacts: [{ kind: 'phone', raw: '8 910 555-66-77' }],
      },
      { post: 'Закупщик' },
    );
    await t.call(LEADER, 'clients.end-role', {
      roleId: one.roleId,
      day: '2026-10-10',
      reason: 'left_company',
    });
    const two = await addPerson(next, {
      lastName: 'Соловьев',
      firstName: 'Петр',
      contacts: [{ kind: 'phone', raw: '+7 (910) 555 66 77' }],
    });
    const [move] = (await card(next)).moves;
    expect(move).toMatchObject({ person: { id: one.id }, other: { id: two.id }, grounds: ['name', 'phone'] });
    await t.call(LEADER, 'clients.decide-move', { moveId: move.id, decision: 'link' });
    const after = await personOn(next, two.id);
    expect(after.roles).toHaveLength(1);
    expect(after.elsewhere).toMatchObject([{ client: { id: old }, post: 'Закупщик' }]);
  });

  test('is told to the curator of the new client by name and company, and to nobody else', async () => {
    const [mine, secret] = [await addClient('Клиент куратора'), await addClient('Прежняя фирма')];
    await placeOnList([mine]);
    const { id, roleId } = await addPerson(secret, { lastName: 'Кочевой', firstName: 'Олег' });
    const end = { roleId, day: '2026-10-20', reason: 'left_company', movedTo: 'Клиент куратора' };
    await t.call(LEADER, 'clients.end-role', end);
    const news = await t.call('participant', 'clients.people-news', {});
    expect(news.moves).toMatchObject([
      { direction: 'in', person: { id }, from: { id: null, name: 'Прежняя фирма' }, to: { id: mine } },
    ]);
    // Whose client it is: the curator's own, for the leader somebody else's.
    expect(news.keepers).toMatchObject({ [mine]: { own: true } });
    expect(news.keepers).not.toHaveProperty(secret);
    expect((await t.call(LEADER, 'clients.people-news', {})).keepers[mine]).toMatchObject({ own: false });
    expect((await t.refusal('participant', 'clients.get', { clientId: secret })).code).toBe('not_found');
    await t.call('participant', 'clients.decide-move', { moveId: news.moves[0].id, decision: 'dismiss' });
    expect((await t.call('participant', 'clients.people-news', {})).moves).toEqual([]);
    const others = await t.db
      .selectFrom('person_move')
      .select(['id'])
      .where('from_client_id', '<>', secret)
      .execute();
    const foreign = { moveId: others[0]?.id, decision: 'link' };
    expect((await t.refusal('participant', 'clients.decide-move', foreign)).code).toBe('not_found');
  });

  test('who died or was written down by mistake is nobody’s newcomer', async () => {
    const [old, next] = [await addClient('Память'), await addClient('Однофамилец')];
    const who = { lastName: 'Покойный', firstName: 'Глеб', patronymic: 'Львович' };
    const { roleId } = await addPerson(old, who);
    await t.call(LEADER, 'clients.end-role', { roleId, day: '2026-10-10', reason: 'deceased' });
    await addPerson(next, who);
    expect((await card(next)).moves).toEqual([]);
  });
});

describe('a relation (M8.4)', () => {
  test('fades without touches and shows what it rests on', async () => {
    const clientId = await addClient('Дружба', { segment: 'a' });
    const { id: personId } = await addPerson(clientId, { lastName: 'Друг' });
    await t.call(LEADER, 'clients.set-relation', {
      clientId,
      personId,
      strength: 4,
      evidence: 'Рекомендовал',
    });
    await t.db
      .updateTable('relation')
      .set({ at: '2025-08-20T09:00:00.000Z' })
      .where('person_id', '=', personId)
      .execute();
    expect((await personOn(clientId, personId)).relations).toMatchObject([
      { strength: 4, now: 3, idleDays: 439, evidence: 'Рекомендовал', touches: [] },
    ]);
    const touch = {
      id: newId(),
      clientId,
      personId,
      kind: 'birthday',
      day: '2026-11-01',
      note: 'Поздравила',
    };
    await t.call(LEADER, 'clients.note-touch', touch);
    await t.call(LEADER, 'clients.note-touch', touch);
    expect((await personOn(clientId, personId)).relations).toMatchObject([
      {
        strength: 4,
        now: 3,
        idleDays: 1,
        touches: [{ kind: 'birthday', on: '2026-11-01', note: 'Поздравила' }],
      },
    ]);
    const early = { ...touch, id: newId(), day: '2026-12-01' };
    expect((await t.refusal(LEADER, 'clients.note-touch', early)).code).toBe('touch_in_future');
  });
});

describe('the people map', () => {
  test('keeps lines between persons of the client; the same line twice is one', async () => {
    const clientId = await addClient('Карта');
    const [boss, aide] = [
      await addPerson(clientId, { lastName: 'А' }),
      await addPerson(clientId, { lastName: 'Б' }),
    ];
    const line = { id: newId(), clientId, fromPersonId: aide.id, toPersonId: boss.id, kind: 'influences' };
    await t.call(LEADER, 'clients.set-link', line);
    const again = await t.call(LEADER, 'clients.set-link', { ...line, id: newId(), note: 'готовит решения' });
    expect(again.id).toBe(line.id);
    expect((await card(clientId)).links).toEqual([
      { id: line.id, from: aide.id, to: boss.id, kind: 'influences', note: 'готовит решения' },
    ]);
    const { rows } = await t.call(LEADER, 'clients.timeline', { clientId, kinds: ['edit'] });
    const drawn = rows.find((row: { what: string }) => row.what === 'clients.set-link');
    expect(drawn.data.line).toMatchObject({
      kind: 'influences',
      from: { nominative: expect.any(String) },
      to: { accusative: expect.any(String) },
    });
    await t.call(LEADER, 'clients.remove-link', { linkId: line.id });
    expect((await card(clientId)).links).toEqual([]);
    const friends = { ...line, id: newId(), kind: 'friendly' };
    await t.call(LEADER, 'clients.set-link', friends);
    const turned = { ...friends, id: newId(), fromPersonId: boss.id, toPersonId: aide.id };
    // Friends are friends from either end.
    expect((await t.call(LEADER, 'clients.set-link', turned)).id).toBe(friends.id);
    const self = { ...line, id: newId(), toPersonId: aide.id };
    expect((await t.refusal(LEADER, 'clients.set-link', self)).code).toBe('link_to_self');
    const other = await addPerson(await addClient('Другая карта'), { lastName: 'В' });
    const foreign = { ...line, id: newId(), toPersonId: other.id };
    expect((await t.refusal(LEADER, 'clients.set-link', foreign)).code).toBe('not_found');
  });
});

describe('coverage and terms', () => {
  test('the card says whom nobody knows, by the rule of the segment the leader may change', async () => {
    const clientId = await addClient('Пробел', { segment: 'b' });
    const { roleId } = await addPerson(clientId, { lastName: 'Главный' }, { roleKind: 'decision_maker' });
    expect((await card(clientId)).coverage.missing).toEqual(['economic_buyer', 'technical']);
    await t.call(LEADER, 'clients.save-required-roles', { segment: 'b', roleKinds: ['decision_maker'] });
    expect((await card(clientId)).coverage).toEqual({ required: ['decision_maker'], missing: [] });
    await t.call(LEADER, 'clients.end-role', { roleId, day: '2026-11-01', reason: 'other' });
    expect((await card(clientId)).coverage.missing).toEqual(['decision_maker']);
    const line = { segment: 'b', roleKinds: [] };
    expect((await t.refusal('participant', 'clients.save-required-roles', line)).code).toBe('not_permitted');
    const rows = (await t.call('participant', 'clients.required-roles', {})).rows;
    expect(rows.find((row: { segment: string }) => row.segment === 'b').isDefault).toBe(false);
  });

  test('M8.3: a term that ends within ninety days is among the news, a far one is not', async () => {
    const clientId = await addClient('Выборы');
    await addPerson(clientId, { lastName: 'Срочный' }, { termEndsOn: '2026-12-20', post: 'Председатель' });
    await addPerson(clientId, { lastName: 'Дальний' }, { termEndsOn: '2027-12-20' });
    const { terms } = await t.call(LEADER, 'clients.people-news', {});
    expect(terms.filter((one: { client: { id: string } }) => one.client.id === clientId)).toMatchObject([
      { person: { name: 'Срочный' }, termEndsOn: '2026-12-20', post: 'Председатель' },
    ]);
  });
});
