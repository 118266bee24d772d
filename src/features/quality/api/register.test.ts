import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { createCases, openRound } from '../../../../tests/factories/register.ts';

let t: TestApp;
let round: Awaited<ReturnType<typeof openRound>>;
let make: ReturnType<typeof createCases>;

beforeAll(async () => {
  t = await openTestApp();
  round = await openRound(t);
  make = createCases(t, round);
});
afterAll(async () => t?.drop());

const worker = () => t.as('service_worker').employeeId ?? '';
const card = (caseId: string) => t.call('programme_leader', 'quality.get', { caseId });

describe('M9.8 after the confirmation', () => {
  test('a meeting is to be arranged; once booked, the questionnaire goes on that day; called off, arrange again', async () => {
    const { caseId, clientId } = await make.restoredCase();
    await t.call('participant', 'quality.record-answer', {
      caseId,
      answer: 'yes',
      channel: 'phone',
      saidBy: 'Анна Ветрова',
      saidAt: '2026-11-02T07:00:00.000Z',
    });
    const deedOf = async () => {
      const { rows } = await t.call('participant', 'quality.list', { clientId });
      const { deed } = rows[0];
      return [deed.term, deed.dueOn, deed.overdue];
    };
    expect(await deedOf()).toEqual(['arrange_resumption', '2026-11-10', false]);
    t.setNow('2026-11-16T07:00:00.000Z');
    expect(await deedOf()).toEqual(['arrange_resumption', '2026-11-10', true]);
    const id = newId();
    const booked = await t.call('participant', 'touches.book-meeting', {
      id,
      clientId,
      startsAt: '2026-11-18T09:00:00.000Z',
      purpose: 'resumption',
    });
    expect(await deedOf()).toEqual(['resume', '2026-11-18', false]);
    await t.call('participant', 'touches.mark-meeting', {
      id,
      version: booked.version,
      state: 'cancelled',
      reasonCode: 'client_asked',
    });
    expect(await deedOf()).toEqual(['arrange_resumption', '2026-11-10', true]);
    t.setNow('2026-11-02T07:00:00.000Z');
  });
});

describe('the register as people see it', () => {
  test('is filtered by state, number, name, owner and lateness, the most urgent on top', async () => {
    const made = await make.newCase();
    await make.plan(made, '2026-11-03');
    const { number } = await card(made.caseId);
    const list = async (filter: object) =>
      (
        (await t.call('service_manager', 'quality.list', { limit: 200, ...filter })).rows as { id: string }[]
      ).map(({ id }) => id);
    expect(await list({ search: `${number}/2026` })).toEqual([made.caseId]);
    expect(await list({ search: made.name.toLowerCase() })).toContain(made.caseId);
    expect(await list({ states: ['works_planned'] })).toContain(made.caseId);
    expect(await list({ states: ['confirmed'] })).not.toContain(made.caseId);
    expect(await list({ ownerEmployeeId: worker() })).toContain(made.caseId);
    expect(await list({ owedBy: 'service' })).toContain(made.caseId);
    expect(await list({ owedBy: 'curator' })).not.toContain(made.caseId);
    const elsewhere = '00000000-0000-4000-8000-000000000001';
    expect(await list({ roundId: elsewhere })).toEqual([]);
    expect(await list({ refused: true })).not.toContain(made.caseId);
    await t.db.updateTable('quality_case').set({ cycle: 2 }).where('id', '=', made.caseId).execute();
    expect(await list({ refused: true })).toEqual([made.caseId]);
    await t.db.updateTable('quality_case').set({ cycle: 1 }).where('id', '=', made.caseId).execute();
    expect(await list({ overdue: true })).toEqual([]);
    t.setNow('2026-11-05T21:00:00.000Z');
    expect((await list({ overdue: true })).length).toBeGreaterThan(0);
    const rows = (await t.call('service_manager', 'quality.list', { limit: 200 })).rows as {
      deed: { dueOn: string } | null;
    }[];
    const dues = rows.map(({ deed }) => deed?.dueOn ?? '9999');
    expect(dues).toEqual([...dues].sort());
    t.setNow('2026-11-02T07:00:00.000Z');
  });

  test('is found by the client’s claims in any form of the word, together with the name; stands by a chosen head', async () => {
    const [one, two] = [await make.newCase(), await make.newCase()];
    await t.db
      .updateTable('claim')
      .set({ what: 'Домофон молчит', words: 'Третью неделю, ёлки' })
      .where('case_id', '=', two.caseId)
      .execute();
    const list = async (filter: object) =>
      (await t.call('programme_leader', 'quality.list', { view: 'all', limit: 200, ...filter })).rows as {
        id: string;
        number: number;
        clientName: string;
      }[];
    const found = async (search: string) => (await list({ search })).map(({ id }) => id);
    expect(await found('домофоны')).toEqual([two.caseId]);
    expect(await found('ЕЛКИ')).toEqual([two.caseId]);
    expect(await found(`домофон ${two.name}`)).toEqual([two.caseId]);
    expect(await found(`домофон ${one.name}`)).toEqual([]);
    const total = (await t.call('programme_leader', 'quality.list', { view: 'all', search: 'домофон' }))
      .total;
    expect(total).toBe(1);
    const numbers = (await list({ order: 'number', descending: true })).map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const names = (await list({ order: 'client' })).map(({ clientName }) => clientName);
    expect(names).toEqual(names.toSorted(new Intl.Collator('ru').compare));
  });

  test('a participant sees the cases of their own clients, a worker those with works of theirs', async () => {
    const made = await make.newCase();
    const stranger = await t.hire({ lastName: 'Посторонний', roles: ['participant'] });
    expect((await t.call(stranger, 'quality.list')).rows).toEqual([]);
    expect((await t.refusal(stranger, 'quality.get', { caseId: made.caseId })).status).toBe(404);
    expect((await t.refusal('service_worker', 'quality.get', { caseId: made.caseId })).status).toBe(404);
    await make.plan(made);
    expect((await t.call('service_worker', 'quality.get', { caseId: made.caseId })).id).toBe(made.caseId);
  });

  test('the card tells what its reader may do, and the history who did what', async () => {
    const { caseId } = await make.askedCase();
    const mayOf = async (role: 'participant' | 'service_manager' | 'commercial_director') =>
      (await t.call(role, 'quality.get', { caseId })).may;
    expect(await mayOf('participant')).toEqual(expect.arrayContaining(['offer', 'client_answer']));
    expect(await mayOf('service_manager')).not.toContain('client_answer');
    expect(await mayOf('commercial_director')).toEqual([]);
    const kinds = ((await card(caseId)).events as { kind: string }[]).map(({ kind }) => kind);
    expect(kinds).toEqual([
      'registered',
      'copy_received',
      'work_planned',
      'work_restored',
      'service_restored',
      'cause_removed',
      'offer_made',
    ]);
  });

  test('M9.7 whose word counts is offered first to be asked, with the number to dial; who left is not', async () => {
    const { caseId, clientId, personId } = await make.newCase();
    const add = async (lastName: string, role: object, phone: { raw: string; normal: string } | null) => {
      const id = newId();
      await t.db.insertInto('person').values({ id, last_name: lastName, first_name: 'Пётр' }).execute();
      const held = { id: newId(), person_id: id, client_id: clientId, ...role };
      await t.db.insertInto('person_role').values(held).execute();
      if (phone)
        await t.db
          .insertInto('contact_point')
          .values({ id: newId(), person_id: id, kind: 'phone', ...phone })
          .execute();
    };
    const phone = { raw: '8 (342) 200-10-20', normal: '+73422001020' };
    await add('Секретарева', { post: 'секретарь', role_kind: 'gatekeeper' }, phone);
    await add('Техников', { is_key: true, role_kind: 'technical' }, phone);
    await add('Решалов', { is_key: true, role_kind: 'decision_maker' }, phone);
    await add('Ушедший', { is_key: true, role_kind: 'decision_maker', to_day: '2026-10-01' }, phone);
    await add('Молчалин', { is_key: true, role_kind: 'decision_maker' }, null);
    const { persons } = await card(caseId);
    expect(persons.map(({ name }: { name: string }) => name.split(' ')[0])).toEqual([
      'Решалов',
      'Техников',
      'Ветрова',
      'Секретарева',
      'Молчалин',
    ]);
    expect(persons[0]).toMatchObject({ phone: '8 (342) 200-10-20', dial: '+73422001020', email: null });
    expect(persons[2]).toMatchObject({ id: personId, dial: null, email: 'anna@client.test' });
  });

  test('M9.7 whom one must not call is not offered by phone, and may still be written to', async () => {
    const { caseId, personId } = await make.newCase();
    const contact = { id: newId(), person_id: personId, kind: 'phone', raw: '200-10-20' };
    await t.db.insertInto('contact_point').values(contact).execute();
    expect((await card(caseId)).persons).toMatchObject([{ phone: '200-10-20', dial: '2001020' }]);
    await t.db.updateTable('person').set({ do_not_call: true }).where('id', '=', personId).execute();
    expect((await card(caseId)).persons).toMatchObject([
      { phone: null, dial: null, email: 'anna@client.test' },
    ]);
  });

  test('the list counts what it would show', async () => {
    const open = await t.call('programme_leader', 'quality.list', { limit: 200 });
    expect(open.rows.length).toBe(open.total);
    expect(open.overdue).toBe(0);
    t.setNow('2026-11-05T21:00:00.000Z');
    const later = await t.call('programme_leader', 'quality.list', { limit: 1 });
    const late = await t.call('programme_leader', 'quality.list', { overdue: true });
    expect(later.overdue).toBe(late.total);
    expect(later.overdue).toBeGreaterThan(0);
    for (const owedBy of ['service', 'curator', 'client'] as const) {
      const all = await t.call('programme_leader', 'quality.list', { owedBy, limit: 1 });
      const overdue = await t.call('programme_leader', 'quality.list', { owedBy, overdue: true });
      expect(all.overdue).toBe(overdue.total);
      // Under a side's name stands what that side owes.
      const doers = overdue.rows.map(({ deed }: { deed: { doer: string } }) => deed.doer);
      const dues = overdue.rows.map(({ deed }: { deed: { dueOn: string } }) => deed.dueOn);
      if (owedBy !== 'client') expect(dues).toEqual(dues.toSorted());
      if (owedBy === 'service') expect(doers.every((doer: string) => doer.startsWith('service'))).toBe(true);
      if (owedBy === 'curator') expect(doers.every((doer: string) => doer === 'participant')).toBe(true);
    }
    t.setNow('2026-11-02T07:00:00.000Z');
    const confirmed = await t.call('programme_leader', 'quality.list', { states: ['confirmed'] });
    // Who looks at the cases that stand sees how many of them the client has closed already.
    expect(open.confirmed).toBe(confirmed.total);
  });

  test('every act leaves an audit row with who, before and after', async () => {
    const { caseId } = await make.restoredCase();
    const rows = await t.db
      .selectFrom('audit')
      .selectAll()
      .where('entity_id', '=', caseId)
      .orderBy('id')
      .execute();
    expect(rows.map(({ procedure, actor_name }) => [procedure, actor_name])).toEqual([
      ['quality.plan-work', 'Анна Сервисов'],
      ['quality.restore-work', 'Анна Работников'],
    ]);
    expect(rows[1]?.before).toMatchObject({ state: 'works_planned' });
    expect(rows[1]?.after).toMatchObject({ state: 'restored' });
  });
});
