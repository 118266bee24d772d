import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';

let t: TestApp;

beforeAll(async () => {
  t = await openTestApp();
});
afterAll(async () => t?.drop());

const secretOf = (link: string) => link.split('/invite/')[1] ?? '';
const audit = (entityId: string) =>
  t.db.selectFrom('audit').selectAll().where('entity_id', '=', entityId).orderBy('id').execute();
async function find(search: string, more: object = {}) {
  return (await t.call('administrator', 'staff.employees', { search, ...more })).rows;
}
async function hireWithAccount(lastName: string, roles: string[] = ['participant']) {
  const { id } = await t.call('administrator', 'staff.save-employee', {
    lastName,
    firstName: 'Олег',
    email: `${newId()}@proba.test`,
    roles,
  });
  const { link } = await t.call('administrator', 'staff.invite', { employeeId: id });
  await t.call('administrator', 'staff.accept-invitation', {
    secret: secretOf(link),
    password: 'очень длинный пароль',
  });
  const row = await t.db.selectFrom('employee').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return { id: id as string, userId: row.user_id ?? '', version: row.version, email: row.email };
}
const openSession = (userId: string) =>
  t.db
    .insertInto('auth_session')
    .values({ id: newId(), token: newId(), userId, expiresAt: '2027-01-01T00:00:00Z' })
    .execute();
const sessionsOf = (userId: string) =>
  t.db.selectFrom('auth_session').select('id').where('userId', '=', userId).execute();

describe('employees', () => {
  test('are found by parts of words in any order, ё as е', async () => {
    await t.hire({ lastName: 'Королёв', firstName: 'Семён', roles: ['participant'] });
    expect(await find('семен корол')).toHaveLength(1);
    expect(await find('королева')).toHaveLength(0);
    expect(await find('100%')).toHaveLength(0);
    expect(
      (await find('', { role: 'service_worker' })).map((row: { lastName: string }) => row.lastName),
    ).toEqual(['Работников']);
  });

  test('everybody may look them up, only the administrator changes them', async () => {
    expect((await t.call('service_worker', 'staff.employees', {})).total).toBeGreaterThan(5);
    const refusal = await t.refusal('programme_leader', 'staff.save-employee', {
      lastName: 'А',
      firstName: 'Б',
    });
    expect(refusal).toMatchObject({ code: 'not_permitted', status: 403 });
  });

  test('a change leaves who, before and after; an old version is not written over a newer one', async () => {
    const { id, version } = await t.call('administrator', 'staff.save-employee', {
      lastName: 'Правкин',
      firstName: 'Иван',
    });
    const next = { id, version, lastName: 'Правкин', firstName: 'Иван', post: 'Инженер' };
    await t.call('administrator', 'staff.save-employee', next);
    expect((await t.refusal('administrator', 'staff.save-employee', next)).code).toBe('changed_meanwhile');
    const rows = await audit(id);
    expect(rows).toHaveLength(2);
    expect(rows[1]).toMatchObject({
      actor_name: 'Анна Админов',
      procedure: 'staff.save-employee',
      before: { post: null },
      after: { post: 'Инженер' },
    });
  });

  test('two employees do not share an address, whatever the case of its letters', async () => {
    const card = { lastName: 'Первый', firstName: 'П', email: 'same@proba.test' };
    await t.call('administrator', 'staff.save-employee', card);
    const refusal = await t.refusal('administrator', 'staff.save-employee', {
      ...card,
      email: 'SAME@proba.test',
    });
    expect(refusal.code).toBe('email_taken');
  });

  test('the last administrator neither leaves nor gives the role away', async () => {
    const [admin] = await find('Админов');
    const { id, version, lastName, firstName, email } = admin;
    const card = { id, version, lastName, firstName, email };
    const leaving = { ...card, roles: ['administrator'], active: false };
    expect((await t.refusal('administrator', 'staff.save-employee', leaving)).code).toBe(
      'last_administrator',
    );
    const giving = { ...card, roles: ['participant'] };
    expect((await t.refusal('administrator', 'staff.save-employee', giving)).code).toBe('last_administrator');
  });

  test('who leaves the company loses sessions, tokens and invitations at once', async () => {
    const { id, userId, version, email } = await hireWithAccount('Уходящий');
    await openSession(userId);
    await t.call('administrator', 'access.create-token', {
      employeeId: id,
      name: 'скрипт',
      role: 'participant',
    });
    const { link } = await t.call('administrator', 'staff.invite', { employeeId: id });
    await t.call('administrator', 'staff.save-employee', {
      id,
      version,
      lastName: 'Уходящий',
      firstName: 'Олег',
      email,
      roles: ['participant'],
      active: false,
    });
    expect(await sessionsOf(userId)).toHaveLength(0);
    const tokens = (await t.call('administrator', 'access.tokens')).rows;
    expect(tokens.find((row: { name: string }) => row.name === 'скрипт').revokedAt).not.toBeNull();
    const refusal = await t.refusal('participant', 'staff.invitation', { secret: secretOf(link) });
    expect(refusal.code).toBe('invitation_replaced');
  });

  test('a token does not outlive the role it acts with', async () => {
    const { id, version, email } = await hireWithAccount('Меняющий', ['participant', 'service_worker']);
    await t.call('administrator', 'access.create-token', {
      employeeId: id,
      name: 'остаётся',
      role: 'participant',
    });
    await t.call('administrator', 'access.create-token', {
      employeeId: id,
      name: 'уходит',
      role: 'service_worker',
    });
    await t.call('administrator', 'staff.save-employee', {
      id,
      version,
      lastName: 'Меняющий',
      firstName: 'Олег',
      email,
      roles: ['participant'],
    });
    const tokens = (await t.call('administrator', 'access.tokens')).rows as {
      name: string;
      revokedAt: unknown;
    }[];
    expect(tokens.find((row) => row.name === 'остаётся')?.revokedAt).toBeNull();
    expect(tokens.find((row) => row.name === 'уходит')?.revokedAt).not.toBeNull();
  });

  test('one chooses one’s own language', async () => {
    await t.call('service_worker', 'staff.set-locale', { locale: 'en' });
    const me = await t.actorOf(t.as('service_worker').employeeId ?? '');
    expect(me.locale).toBe('en');
  });
});

describe('invitations', () => {
  test('a link is given once, kept as a hash, and its secret is in no audit row', async () => {
    const { id } = await t.call('administrator', 'staff.save-employee', {
      lastName: 'Новиков',
      firstName: 'Лев',
      email: 'lev@proba.test',
    });
    const key = { requestKey: newId() };
    const { link, isReset } = await t.call('administrator', 'staff.invite', { employeeId: id }, key);
    const secret = secretOf(link);
    expect(isReset).toBe(false);
    const kept = JSON.stringify([
      await t.db.selectFrom('invitation').selectAll().execute(),
      await t.db.selectFrom('audit').selectAll().execute(),
      await t.db.selectFrom('request_key').selectAll().execute(),
    ]);
    expect(kept).not.toContain(secret);
    expect((await find('Новиков'))[0].account).toBe('invited');
    expect(await t.call('participant', 'staff.invitation', { secret })).toMatchObject({
      firstName: 'Лев',
      email: 'lev@proba.test',
      company: 'ООО «Проба»',
    });
    await t.call('participant', 'staff.accept-invitation', { secret, password: '1234567890' });
    expect((await find('Новиков'))[0].account).toBe('active');
    const again = { secret, password: 'abcdefghij' };
    expect(await t.refusal('participant', 'staff.accept-invitation', again)).toMatchObject({
      code: 'invitation_used',
      status: 410,
    });
  });

  test('the newest link alone works, and only for its week', async () => {
    const { id } = await t.call('administrator', 'staff.save-employee', {
      lastName: 'Поздний',
      firstName: 'Ян',
      email: 'jan@proba.test',
    });
    const first = await t.call('administrator', 'staff.invite', { employeeId: id });
    const second = await t.call('administrator', 'staff.invite', { employeeId: id });
    const look = (link: string) => t.refusal('participant', 'staff.invitation', { secret: secretOf(link) });
    expect((await look(first.link)).code).toBe('invitation_replaced');
    t.setNow('2026-11-09T07:00:00.000Z');
    expect((await look(second.link)).code).toBe('invitation_expired');
    t.setNow('2026-11-02T07:00:00.000Z');
    expect((await look(`${first.link}x`)).code).toBe('invitation_unknown');
  });

  test('two acceptances at once: one chooses the password, the other hears that the link is used', async () => {
    const { id } = await t.call('administrator', 'staff.save-employee', {
      lastName: 'Двойной',
      firstName: 'Том',
      email: 'tom@proba.test',
    });
    const { link } = await t.call('administrator', 'staff.invite', { employeeId: id });
    const accept = (password: string) =>
      t.call('participant', 'staff.accept-invitation', { secret: secretOf(link), password });
    const answers = await Promise.allSettled([accept('первый пароль'), accept('второй пароль')]);
    expect(answers.filter((answer) => answer.status === 'fulfilled')).toHaveLength(1);
    const lost = answers.find((answer) => answer.status === 'rejected');
    expect(lost?.reason.code).toBe('invitation_used');
  });

  test('a forgotten password: a new link changes it and ends the sessions', async () => {
    const { id, userId } = await hireWithAccount('Забывчивый');
    await openSession(userId);
    const hash = () =>
      t.db
        .selectFrom('auth_account')
        .select('password')
        .where('userId', '=', userId)
        .executeTakeFirstOrThrow();
    const before = await hash();
    const { link, isReset } = await t.call('administrator', 'staff.invite', { employeeId: id });
    expect(isReset).toBe(true);
    await t.call('participant', 'staff.accept-invitation', {
      secret: secretOf(link),
      password: 'новый пароль 1',
    });
    expect((await hash()).password).not.toBe(before.password);
    expect(await sessionsOf(userId)).toHaveLength(0);
  });

  test('nobody is invited without an address, and nobody but the administrator invites', async () => {
    const somebody = await t.hire({ lastName: 'Безадресный', roles: [] });
    const input = { employeeId: somebody.employeeId };
    expect((await t.refusal('administrator', 'staff.invite', input)).code).toBe('email_needed');
    expect((await t.refusal('commercial_director', 'staff.invite', input)).code).toBe('not_permitted');
  });
});

describe('divisions', () => {
  test('stand in a tree without loops; one with people in it is not removed (M13.3)', async () => {
    const save = (input: object) => t.call('administrator', 'staff.save-division', input);
    const { id: sales } = await save({ name: 'Отдел продаж', kind: 'sales' });
    const { id: team } = await save({ name: 'Группа', kind: 'sales', parentId: sales });
    const loop = { id: sales, name: 'Отдел продаж', kind: 'sales', parentId: team };
    expect((await t.refusal('administrator', 'staff.save-division', loop)).code).toBe('division_loop');
    await t.call('administrator', 'staff.save-employee', {
      lastName: 'Группин',
      firstName: 'А',
      divisionId: team,
    });
    expect((await t.refusal('administrator', 'staff.remove-division', { id: team })).facts).toEqual({
      count: 1,
    });
    const { rows } = await t.call('participant', 'staff.divisions', {});
    expect(rows.find((row: { id: string }) => row.id === team)).toMatchObject({ parentId: sales, size: 1 });
  });
});

describe('absences', () => {
  const days = { fromDay: '2026-11-01', toDay: '2026-11-10', kind: 'vacation' };

  test('a participant notes their own with a stand-in, who then sees their lists (M1, M3)', async () => {
    const own = t.as('participant').employeeId ?? '';
    const other = await t.hire({ lastName: 'Замещающий', roles: ['participant'] });
    const { id } = await t.call('participant', 'staff.save-absence', {
      ...days,
      employeeId: own,
      standInEmployeeId: other.employeeId,
    });
    expect((await t.actorOf(other.employeeId ?? '')).listsOf).toContain(own);
    expect((await find('Участников'))[0].absent).toEqual({
      untilDay: '2026-11-10',
      kind: 'vacation',
      standIn: { id: other.employeeId, name: 'Замещающий Пётр' },
    });
    const clash = await t.refusal('participant', 'staff.save-absence', { ...days, employeeId: own });
    expect(clash).toMatchObject({ code: 'absence_overlaps', facts: { fromDay: '2026-11-01' } });
    await t.call('participant', 'staff.remove-absence', { id });
    expect((await t.actorOf(other.employeeId ?? '')).listsOf).not.toContain(own);
  });

  test('nobody notes, changes or removes a colleague’s absence, except the leader and the administrator', async () => {
    const worker = t.as('service_worker').employeeId ?? '';
    const input = { ...days, employeeId: worker };
    expect((await t.refusal('participant', 'staff.save-absence', input)).code).toBe('not_own_absence');
    const { id } = await t.call('programme_leader', 'staff.save-absence', input);
    const own = t.as('participant').employeeId ?? '';
    const stolen = await t.refusal('participant', 'staff.save-absence', { ...days, id, employeeId: own });
    expect(stolen.code).toBe('not_own_absence');
    expect((await t.refusal('participant', 'staff.remove-absence', { id })).code).toBe('not_own_absence');
  });

  test('the dates run forward and nobody stands in for themselves', async () => {
    const employeeId = t.as('participant').employeeId ?? '';
    const save = (input: object) =>
      t.refusal('participant', 'staff.save-absence', { ...days, employeeId, ...input });
    expect((await save({ toDay: '2026-10-31' })).code).toBe('absence_backwards');
    expect((await save({ standInEmployeeId: employeeId })).code).toBe('stand_in_is_self');
    expect((await save({ standInEmployeeId: newId() })).code).toBe('employee_unknown');
  });
});
