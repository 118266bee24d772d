import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { inTransaction } from '#db/transaction.ts';
import { newId } from '#kernel/ids.ts';
import { insertClients, insertContacts, insertPersons, insertRoles, type NewClient } from '../data/bulk.ts';
import { readContact } from '../data/client-name.ts';
import { refreshSearch } from '../data/search-refresh.ts';
import { CLIENT_STATES, type ClientState } from '../shapes/kinds.ts';

let t: TestApp;
const ids = new Map<string, string>();
const idOf = (name: string) => ids.get(name) ?? '';

const COMPANIES: Omit<NewClient, 'id'>[] = [
  { short_name: 'Ёлкин и сыновья', city: 'Пермь', inn: '7707083893', segment: 'a' },
  { short_name: 'Договор-Сервис', city: 'Уфа', segment: 'b' },
  { short_name: 'Егоров Телеком', city: 'Пермь', segment: 'c' },
  { short_name: 'Жатва', city: null },
];

beforeAll(async () => {
  t = await openTestApp();
  const rows = COMPANIES.map((company) => ({ ...company, id: newId<'client'>() }));
  for (const row of rows) ids.set(row.short_name, row.id);
  const director = newId<'person'>();
  await inTransaction(t.db, async (tx) => {
    await insertClients(tx, rows);
    await insertPersons(tx, [{ id: director, last_name: 'Щёголев', first_name: 'Пётр' }]);
    await insertRoles(tx, [{ id: newId(), client_id: idOf('Жатва'), person_id: director, post: 'Директор' }]);
    await insertContacts(tx, [
      { id: newId(), person_id: director, ...readContact('phone', '+7 (342) 257-11-22') },
      { id: newId(), client_id: idOf('Жатва'), ...readContact('email', 'zakaz@zhatva.ru') },
    ]);
    await refreshSearch(tx, [...ids.values()]);
  });
});
afterAll(async () => t?.drop());

async function names(input: object, who: 'programme_leader' | 'participant' = 'programme_leader') {
  const page = await t.call(who, 'clients.list', input);
  return page.rows.map((row: { shortName: string }) => row.shortName);
}

describe('search finds', () => {
  test.each([
    ['another form of the word', 'договорами', 'Договор-Сервис'],
    ['е where the name has ё', 'елкин', 'Ёлкин и сыновья'],
    ['a piece of a word', 'елеко', 'Егоров Телеком'],
    ['two words in any order', 'телеком егоров', 'Егоров Телеком'],
    ['a person', 'щеголев', 'Жатва'],
    ['a phone begun with 8', '8 342 2571122', 'Жатва'],
    ['the middle of a phone', '257-11', 'Жатва'],
    ['an ИНН', '7707083893', 'Ёлкин и сыновья'],
    ['a mail domain', 'zhatva.ru', 'Жатва'],
    ['the beginning of a short word', 'уф', 'Договор-Сервис'],
  ])('%s', async (_, typed, found) => {
    expect(await names({ search: typed })).toEqual([found]);
  });

  test('what was typed in the wrong keyboard layout, and says so', async () => {
    const page = await t.call('programme_leader', 'clients.list', { search: ';fndf' });
    expect(page).toMatchObject({ total: 1, switched: 'жатва', rows: [{ shortName: 'Жатва' }] });
  });

  test('only clients in which every word is found', async () => {
    expect(await names({ search: 'егоров уфа' })).toEqual([]);
  });
});

test('names stand in the order of the Russian alphabet, Ё beside Е', async () => {
  expect(await names({})).toEqual(['Договор-Сервис', 'Егоров Телеком', 'Ёлкин и сыновья', 'Жатва']);
  expect(await names({ descending: true, limit: 1 })).toEqual(['Жатва']);
  expect(await names({ offset: 3 })).toEqual(['Жатва']);
});

test('filters hold together, and several values of one filter are either-or', async () => {
  expect(await names({ cities: ['Пермь'] })).toEqual(['Егоров Телеком', 'Ёлкин и сыновья']);
  expect(await names({ cities: ['Пермь'], segments: ['a'] })).toEqual(['Ёлкин и сыновья']);
  expect(await names({ segments: ['b', 'none'] })).toEqual(['Договор-Сервис', 'Жатва']);
  expect(await names({ archived: true })).toEqual([]);
});

describe('in a round', () => {
  const round = newId<'round'>();
  const version = newId<'form_version'>();
  const participants = new Map<string, string>();

  beforeAll(async () => {
    const other = await t.hire({ lastName: 'Другой', roles: ['participant'] });
    const mine = t.as('participant').employeeId ?? '';
    const programme = newId();
    const form = newId();
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
    for (const employee of [mine, other.employeeId ?? '']) {
      participants.set(employee, newId());
      await t.db
        .insertInto('participant')
        .values({
          id: participants.get(employee) ?? '',
          round_id: round,
          employee_id: employee,
          dedication: 'parallel',
        })
        .execute();
    }
    await t.db.insertInto('form').values({ id: form, code: 'x', trade: 'other', title: '{}' }).execute();
    await t.db
      .insertInto('form_version')
      .values({ id: version, form_id: form, number: 1, definition: '{}' })
      .execute();
    await place('Жатва', mine);
    await place('Егоров Телеком', other.employeeId ?? '');
  });

  async function place(name: string, employee: string) {
    await t.db
      .insertInto('placement')
      .values({ round_id: round, client_id: idOf(name), participant_id: participants.get(employee) ?? '' })
      .execute();
  }

  test('a participant sees the clients of their own list and never another’s (M1)', async () => {
    expect(await names({}, 'participant')).toEqual(['Жатва']);
    expect(await names({ search: 'егоров' }, 'participant')).toEqual([]);
    const stranger = await t.hire({ lastName: 'Посторонний', roles: ['service_worker'] });
    expect((await t.call(stranger, 'clients.list', {})).rows).toEqual([]);
  });

  test('the list of one employee, and clients on nobody’s list, can be asked for', async () => {
    const mine = t.as('participant').employeeId;
    expect(await names({ curatorId: mine })).toEqual(['Жатва']);
    expect(await names({ curatorId: 'none' })).toEqual(['Договор-Сервис', 'Ёлкин и сыновья']);
  });

  test('every state shown is the state filtered by, through the whole work with a client', async () => {
    const employee = t.as('participant').employeeId ?? '';
    const client = idOf('Жатва');
    const meeting = newId();
    const questionnaire = newId();
    const set = (state: string, more = {}) =>
      t.db
        .updateTable('questionnaire')
        .set({ state, ...more })
        .where('id', '=', questionnaire)
        .execute();
    const setCase = (state: string) =>
      t.db.updateTable('quality_case').set({ state }).where('client_id', '=', client).execute();
    const openCase = (number: number, registered_at: string) =>
      t.db
        .insertInto('quality_case')
        .values({
          id: newId(),
          year: 2026,
          number,
          registered_at,
          questionnaire_id: questionnaire,
          client_id: client,
          curator_employee_id: employee,
        })
        .execute();
    const common = { client_id: client, employee_id: employee, round_id: round };
    const steps: [ClientState, () => Promise<unknown>][] = [
      ['not_called', async () => {}],
      [
        'called',
        () =>
          t.db
            .insertInto('call')
            .values({ ...common, id: newId(), outcome: 'call_back', at: '2026-11-02T08:00:00Z' })
            .execute(),
      ],
      [
        'booked',
        () =>
          t.db
            .insertInto('meeting')
            .values({ ...common, id: meeting, starts_at: '2026-11-09T09:00:00Z' })
            .execute(),
      ],
      ['met', () => t.db.updateTable('meeting').set({ state: 'held' }).where('id', '=', meeting).execute()],
      [
        'met',
        () =>
          t.db
            .insertInto('questionnaire')
            .values({ ...common, id: questionnaire, form_version_id: version })
            .execute(),
      ],
      ['paused', () => set('paused_quality')],
      ['paused', () => openCase(1, '2026-11-10T09:00:00Z')],
      ['restored', () => setCase('offered')],
      ['confirmed', () => setCase('confirmed')],
      ['met', () => set('in_progress', { quality_confirmed: true })],
      [
        'paused',
        async () => {
          await set('paused_quality', { quality_confirmed: false });
          await openCase(2, '2026-11-20T09:00:00Z');
        },
      ],
      ['confirmed', () => setCase('confirmed')],
      ['complete', () => set('completed')],
      ['handed_in', () => set('handed_in')],
      ['returned', () => set('returned')],
      ['accepted', () => set('accepted')],
    ];
    for (const [state, act] of steps) {
      await act();
      for (const asked of CLIENT_STATES) {
        const page = await t.call('programme_leader', 'clients.list', { states: [asked], search: 'жатва' });
        expect([state, asked, page.total]).toEqual([state, asked, asked === state ? 1 : 0]);
        if (asked === state) expect(page.rows).toMatchObject([{ state }]);
      }
    }
    expect(await names({ sort: 'state' })).toEqual([
      'Егоров Телеком',
      'Жатва',
      expect.anything(),
      expect.anything(),
    ]);
    expect(await names({ states: ['accepted', 'not_called'], sort: 'state', descending: true })).toEqual([
      'Жатва',
      'Егоров Телеком',
    ]);
  });

  test('last touch counts people reached, and the largest silence can be put first', async () => {
    const page = await t.call('programme_leader', 'clients.list', { sort: 'last_touch', limit: 1 });
    expect(page.rows).toMatchObject([
      { shortName: 'Жатва', lastTouchAt: '2026-11-09T09:00:00.000Z', persons: 1, openCase: false },
    ]);
    expect(page.rows[0].curator.name).toBe('Участников Анна');
    expect((await names({ sort: 'last_touch', descending: false })).at(-1)).toBe('Жатва');
  });
});
