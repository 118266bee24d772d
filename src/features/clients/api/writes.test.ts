import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';

let t: TestApp;
let yolka: string;
const LEADER = 'programme_leader';

beforeAll(async () => {
  t = await openTestApp();
  const answer = await t.call(LEADER, 'clients.create', {
    client: {
      shortName: 'ООО «Ёлка»',
      inn: '7707 083893',
      city: 'Пермь',
      contacts: [{ kind: 'phone', raw: '8 (342) 257-11-22' }],
    },
  });
  yolka = answer.id;
});
afterAll(async () => t?.drop());

const card = (clientId = yolka) => t.call(LEADER, 'clients.get', { clientId });
const find = async (search: string) =>
  (await t.call(LEADER, 'clients.list', { search })).rows.map((row: { id: string }) => row.id);
const audit = (entity: string) =>
  t.db.selectFrom('audit').selectAll().where('entity', '=', entity).orderBy('id').execute();

async function addPerson(lastName: string, more: object = {}) {
  return t.call(LEADER, 'clients.save-person', { clientId: yolka, person: { lastName }, role: more });
}

/** Puts the client on the participant's list of a running round. */
async function placeOnList(clientId: string) {
  const [programme, round, participant] = [newId(), newId(), newId()];
  const employee = t.as('participant').employeeId ?? '';
  await t.db.insertInto('programme').values({ id: programme, name: 'VIP' }).execute();
  await t.db
    .insertInto('round')
    .values({
      id: round,
      programme_id: programme,
      name: 'Круг',
      starts_on: '2026-10-01',
      ends_on: '2026-12-31',
      state: 'running',
    })
    .execute();
  await t.db
    .insertInto('participant')
    .values({ id: participant, round_id: round, employee_id: employee, dedication: 'parallel' })
    .execute();
  await t.db
    .insertInto('placement')
    .values({ round_id: round, client_id: clientId, participant_id: participant })
    .execute();
}

describe('a client', () => {
  test('is created with tidy numbers, found at once, and the act is in the audit', async () => {
    expect(await card()).toMatchObject({
      client: { shortName: 'ООО «Ёлка»', inn: '7707083893', version: 1 },
      contacts: [{ raw: '8 (342) 257-11-22', normal: '+73422571122' }],
      warnings: [],
    });
    expect(await find('елка')).toEqual([yolka]);
    expect((await audit('client'))[0]).toMatchObject({
      procedure: 'clients.create',
      client_id: yolka,
      before: null,
    });
  });

  test('with a doubtful ИНН is accepted with a remark: real registers hold such numbers', async () => {
    const answer = await t.call(LEADER, 'clients.create', {
      client: { shortName: 'Сосна', inn: '7707083894' },
    });
    expect(answer.warnings).toEqual(['inn_checksum']);
    expect((await card(answer.id)).warnings).toEqual(['inn_checksum']);
  });

  test('that exists already is refused by name of the other, unless one insists', async () => {
    const byInn = { client: { shortName: 'Совсем иначе', inn: '7707083893' } };
    expect(await t.refusal(LEADER, 'clients.create', byInn)).toMatchObject({
      code: 'duplicate_client',
      facts: { by: 'inn', clientId: yolka, name: 'ООО «Ёлка»' },
    });
    const byName = { client: { shortName: 'Елка, ООО' } };
    expect((await t.refusal(LEADER, 'clients.create', byName)).facts).toMatchObject({ by: 'name' });
    const insisted = await t.call(LEADER, 'clients.create', { ...byName, force: true });
    expect(insisted.id).not.toBe(yolka);
    await t.call(LEADER, 'clients.archive', { clientId: insisted.id });
  });

  test('of the same name with another ИНН is another company', async () => {
    const other = { client: { shortName: 'Ёлка', inn: '5902202276' } };
    expect((await t.call(LEADER, 'clients.create', other)).id).toBeTruthy();
  });

  test('changes field by field, and only what changed is noted', async () => {
    const { version } = (await card()).client;
    const change = { city: 'Уфа', shortName: 'ООО «Ёлка»', competitor: '' };
    const answer = await t.call(LEADER, 'clients.update', { clientId: yolka, version, client: change });
    expect(answer.version).toBe(version + 1);
    expect((await audit('client')).at(-1)).toMatchObject({
      before: { city: 'Пермь' },
      after: { city: 'Уфа' },
    });
    expect(await find('елка уфа')).toEqual([yolka]);
  });

  test('changed by somebody else meanwhile is not overwritten', async () => {
    const stale = { clientId: yolka, version: 1, client: { city: 'Омск' } };
    expect((await t.refusal(LEADER, 'clients.update', stale)).code).toBe('changed_meanwhile');
  });

  test('in the archive leaves the list, and comes back with everything', async () => {
    await t.call(LEADER, 'clients.archive', { clientId: yolka });
    expect(await find('елка уфа')).toEqual([]);
    expect((await t.refusal(LEADER, 'clients.archive', { clientId: yolka })).code).toBe('already_archived');
    await t.call(LEADER, 'clients.restore', { clientId: yolka });
    expect(await find('елка уфа')).toEqual([yolka]);
  });

  test('cannot be given to an employee who does not exist', async () => {
    const { version } = (await card()).client;
    const change = { clientId: yolka, version, client: { servedBy: newId() } };
    expect((await t.refusal(LEADER, 'clients.update', change)).code).toBe('employee_unknown');
  });
});

describe('key persons (M8)', () => {
  test('a new person takes a role at the client and is found by name and phone', async () => {
    const answer = await t.call(LEADER, 'clients.save-person', {
      clientId: yolka,
      person: {
        lastName: 'Щёголева',
        firstName: 'Анна',
        patronymic: 'Петровна',
        contacts: [{ kind: 'phone', raw: '+7 912 345-67-89', label: 'мобильный' }],
      },
      role: { post: 'Директор', roleKind: 'decision_maker', fromDay: '2024-03-01' },
    });
    expect(answer).toMatchObject({ version: 1, roleId: expect.any(String) });
    expect((await card()).persons).toMatchObject([
      {
        lastName: 'Щёголева',
        gender: 'female',
        contacts: [{ normal: '+79123456789' }],
        roles: [{ post: 'Директор' }],
      },
    ]);
    expect(await find('щеголева')).toEqual([yolka]);
    expect(await find('9123456789')).toEqual([yolka]);
  });

  test('an edit keeps what was not typed, and names the loser of a race', async () => {
    const [person] = (await card()).persons;
    const edit = {
      clientId: yolka,
      personId: person.id,
      version: 1,
      person: { lastName: 'Щёголева', interests: 'яхты' },
    };
    await t.call(LEADER, 'clients.save-person', edit);
    expect((await card()).persons[0]).toMatchObject({
      interests: 'яхты',
      firstName: 'Анна',
      contacts: [{ label: 'мобильный' }],
    });
    expect((await audit('person')).at(-1)).toMatchObject({
      before: { interests: null },
      after: { interests: 'яхты' },
    });
    expect((await t.refusal(LEADER, 'clients.save-person', edit)).code).toBe('changed_meanwhile');
  });

  test('who leaves is not deleted: the role ends with day, reason and successor (M8.2)', async () => {
    const [{ id: personId, roles }] = (await card()).persons;
    const heir = await addPerson('Преемников', { post: 'Директор' });
    await t.call(LEADER, 'clients.end-role', {
      roleId: roles[0].id,
      day: '2026-10-30',
      reason: 'left_company',
      successorRoleId: heir.roleId,
    });
    const { persons } = await card();
    expect(persons.map((person: { lastName: string }) => person.lastName)).toEqual([
      'Преемников',
      'Щёголева',
    ]);
    expect(persons[1]).toMatchObject({
      id: personId,
      roles: [{ toDay: '2026-10-30', endReason: 'left_company', successor: { name: 'Преемников' } }],
    });
    expect(await find('щеголева')).toEqual([yolka]);
    const again = { roleId: roles[0].id, day: '2026-10-31', reason: 'other' };
    expect((await t.refusal(LEADER, 'clients.end-role', again)).code).toBe('role_ended');
    expect((await t.refusal(LEADER, 'clients.verify-role', { roleId: roles[0].id })).code).toBe('role_ended');
  });

  test('a role that was made sure of carries who did it and when (M8.1)', async () => {
    const [{ roles }] = (await card()).persons;
    await t.call(LEADER, 'clients.verify-role', { roleId: roles[0].id });
    expect((await card()).persons[0].roles[0]).toMatchObject({
      verifiedAt: '2026-11-02T07:00:00.000Z',
      verifiedBy: 'Лидеров Анна',
    });
  });

  test('who moved to another client is shown on both cards', async () => {
    const next = await t.call(LEADER, 'clients.create', { client: { shortName: 'Кедр' } });
    const left = (await card()).persons[1];
    await t.call(LEADER, 'clients.add-role', {
      clientId: next.id,
      personId: left.id,
      role: { post: 'Советник' },
    });
    expect((await card()).persons[1].elsewhere).toMatchObject([
      { client: { name: 'Кедр' }, post: 'Советник' },
    ]);
    expect((await card(next.id)).persons[0].elsewhere).toMatchObject([{ client: { name: 'ООО «Ёлка»' } }]);
    expect(await find('щеголева кедр')).toEqual([next.id]);
  });

  test('a relation rises only with evidence, and only a leader speaks for others (M8.4)', async () => {
    const [person] = (await card()).persons;
    const relation = { clientId: yolka, personId: person.id, strength: 3 };
    expect((await t.refusal(LEADER, 'clients.set-relation', relation)).code).toBe('evidence_missing');
    await t.call(LEADER, 'clients.set-relation', { ...relation, evidence: 'Сам рассказал о планах' });
    expect((await card()).persons[0].relations).toMatchObject([
      { strength: 3, employee: { name: 'Лидеров Анна' } },
    ]);
  });
});

describe('what was agreed and sold', () => {
  test('contracts and service points carry service levels and change by their id', async () => {
    const contract = {
      clientId: yolka,
      number: '12/2024',
      signedOn: '2024-01-10',
      serviceLevels: { 'Мбит/с': 100 },
    };
    const { id } = await t.call(LEADER, 'clients.save-contract', contract);
    await t.call(LEADER, 'clients.save-contract', { ...contract, id, endsOn: '2027-01-10' });
    const point = { clientId: yolka, name: 'Офис на Ленина', place: 'Узел 4' };
    await t.call(LEADER, 'clients.save-service-point', point);
    expect(await card()).toMatchObject({
      contracts: [{ number: '12/2024', endsOn: '2027-01-10', serviceLevels: { 'Мбит/с': 100 } }],
      servicePoints: [{ name: 'Офис на Ленина', place: 'Узел 4', active: true }],
    });
    expect((await audit('contract')).at(-1)).toMatchObject({
      before: { endsOn: null },
      after: { endsOn: '2027-01-10' },
    });
    const wrong = { ...contract, endsOn: '2023-12-31' };
    expect((await t.refusal(LEADER, 'clients.save-contract', wrong)).code).toBe('contract_ends_before_start');
  });

  test('revenue by month makes the position, its totals and the client’s year', async () => {
    const { id: productId } = await t.call(LEADER, 'clients.save-product', { code: 'К-1', name: 'Канал' });
    const set = (month: string, amount: number) =>
      t.call(LEADER, 'clients.set-revenue', { clientId: yolka, productId, month, amount });
    await set('2026-10-15', 500_000);
    await set('2026-09-01', 300_000);
    await set('2025-10-01', 100_000);
    await set('2026-09-01', 0);
    const { positions, client } = await card();
    expect(positions).toMatchObject([
      {
        product: { name: 'Канал' },
        year: 500_000,
        yearBefore: 100_000,
        months: [
          { month: '2025-10-01', amount: 100_000 },
          { month: '2026-10-01', amount: 500_000 },
        ],
      },
    ]);
    expect(client.revenueYear).toBe(500_000);
    const twin = { code: 'К-1', name: 'Другой' };
    expect((await t.refusal(LEADER, 'clients.save-product', twin)).code).toBe('product_code_taken');
  });
});

describe('a participant (M1)', () => {
  test('neither reads nor changes a client outside their list, and is not told its name', async () => {
    const sees = (name: string, input: object) =>
      t.refusal('participant', name, input).then(({ code }) => code);
    expect(await sees('clients.get', { clientId: yolka })).toBe('not_found');
    expect(await sees('clients.timeline', { clientId: yolka })).toBe('not_found');
    expect(await sees('clients.update', { clientId: yolka, version: 1, client: { city: 'Омск' } })).toBe(
      'not_found',
    );
    const [person] = (await card()).persons;
    expect(await sees('clients.verify-role', { roleId: person.roles[0].id })).toBe('not_found');
    expect(await sees('clients.create', { client: { shortName: 'Новая' } })).toBe('not_permitted');
  });

  test('works with a client of their list, and a twin outside it stays unnamed', async () => {
    const { id } = await t.call(LEADER, 'clients.create', { client: { shortName: 'Берёза' } });
    await placeOnList(id);
    const [stranger] = (await card()).persons;
    const twin = { clientId: id, version: 1, client: { inn: '7707083893' } };
    expect((await t.refusal('participant', 'clients.update', twin)).facts).toEqual({
      by: 'inn',
      clientId: null,
      name: null,
    });
    const move = { clientId: id, personId: stranger.id, role: {} };
    expect((await t.refusal('participant', 'clients.add-role', move)).code).toBe('not_found');
    await t.call('participant', 'clients.update', { clientId: id, version: 1, client: { city: 'Пермь' } });
    const seen = await t.call('participant', 'clients.get', { clientId: id });
    expect(seen).toMatchObject({
      client: { city: 'Пермь' },
      round: { state: 'not_called', curator: { name: 'Участников Анна' } },
    });
  });
});

test('the timeline tells edits and people’s comings and goings, newest first, page by page', async () => {
  const all = await t.call(LEADER, 'clients.timeline', { clientId: yolka, limit: 200 });
  const moments = all.rows.map((row: { at: string }) => row.at);
  expect(moments).toEqual(moments.toSorted().toReversed());
  const ended = await t.call(LEADER, 'clients.timeline', { clientId: yolka, kinds: ['role_ended'] });
  expect(ended).toMatchObject({
    more: false,
    rows: [
      {
        kind: 'role_ended',
        who: 'Анна Лидеров',
        person: 'Щёголева Анна Петровна',
        data: { reason: 'left_company' },
      },
    ],
  });
  const edits = await t.call(LEADER, 'clients.timeline', { clientId: yolka, kinds: ['edit'], limit: 2 });
  expect(edits).toMatchObject({ more: true, rows: [{ who: 'Анна Лидеров' }, { kind: 'edit' }] });
});
