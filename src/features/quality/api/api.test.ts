import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { newId } from '#kernel/ids.ts';
import { openRound, registerCase, stageClient } from '../../../../tests/factories/register.ts';

let t: TestApp;
let round: Awaited<ReturnType<typeof openRound>>;

beforeAll(async () => {
  t = await openTestApp();
  round = await openRound(t);
});
afterAll(async () => t?.drop());

const CLIENT: Actor = {
  kind: 'client',
  employeeId: null,
  name: 'Клиент',
  roles: [],
  locale: 'ru',
  listsOf: [],
};
let counter = 0;

async function newCase() {
  counter += 1;
  const stage = await stageClient(t, round, `Клиент ${counter}`);
  return { ...stage, ...(await registerCase(t, stage)) };
}
const worker = () => t.as('service_worker').employeeId ?? '';

async function planned(on: { caseId: string; claimIds: string[] }, dueOn = '2026-11-05') {
  const workId = newId();
  await t.call('service_manager', 'quality.plan-work', {
    caseId: on.caseId,
    workId,
    title: 'Заменить порт',
    claimIds: on.claimIds,
    ownerEmployeeId: worker(),
    dueOn,
    cause: 'порт',
    place: 'узел 4',
  });
  return workId;
}
async function restoredCase() {
  const made = await newCase();
  const workId = await planned(made);
  await t.call('service_worker', 'quality.restore-work', { workId, result: 'Заменили порт на узле' });
  return { ...made, workId };
}
async function askedCase() {
  const made = await restoredCase();
  const sent = await t.call('participant', 'quality.send-link', {
    linkId: newId(),
    caseId: made.caseId,
    personId: made.personId,
  });
  return { ...made, token: String(sent.url).split('/k/')[1] ?? '', sent };
}
const card = (caseId: string) => t.call('programme_leader', 'quality.get', { caseId });
const stateOf = async (caseId: string) => (await card(caseId)).state;

describe('M9.3 a problem questionnaire enters the register', () => {
  test('with the next number of the year, its claims in full and three copies', async () => {
    const first = await card((await newCase()).caseId);
    const second = await card((await newCase()).caseId);
    expect(second).toMatchObject({ year: 2026, number: first.number + 1, state: 'registered' });
    expect(second.claimList).toMatchObject([
      { what: 'Вечером рвётся связь', place: 'Склад', words: 'каждый вечер' },
      { what: 'Шум на линии' },
    ]);
    const copies = second.copies as { copy: string; receivedAt: string | null }[];
    expect(copies.map(({ copy, receivedAt }) => [copy, receivedAt !== null])).toEqual([
      ['curator', true],
      ['leader', false],
      ['service_manager', false],
    ]);
  });

  test('numbers given at once by many neither repeat nor leave a gap, and a rollback gives its number back', async () => {
    const stages = await Promise.all(
      Array.from({ length: 8 }, (_, at) => stageClient(t, round, `Разом ${at}`)),
    );
    await Promise.all(
      stages.map((stage, at) =>
        at % 3 === 2
          ? registerCase(t, { ...stage, clientId: newId() }).catch(() => 'rolled back')
          : registerCase(t, stage),
      ),
    );
    const rows = await t.db.selectFrom('quality_case').select('number').orderBy('number').execute();
    expect(rows.map((row) => row.number)).toEqual(rows.map((_, index) => index + 1));
  });

  test('once: a questionnaire whose case is open cannot open another', async () => {
    const stage = await newCase();
    await expect(registerCase(t, stage)).rejects.toMatchObject({ code: 'case_open_already' });
  });

  test('the receipt of a copy is recorded with who and when', async () => {
    const { caseId } = await newCase();
    await t.call('service_manager', 'quality.receive-copy', { caseId, copy: 'service_manager' });
    const copies = (await card(caseId)).copies as { copy: string; receivedByName: string | null }[];
    expect(copies.find(({ copy }) => copy === 'service_manager')?.receivedByName).toBe('Анна Сервисов');
    expect(await stateOf(caseId)).toBe('acknowledged');
    expect(
      (await t.refusal('service_manager', 'quality.receive-copy', { caseId, copy: 'leader' })).code,
    ).toBe('copy_not_yours');
  });
});

describe('M9.4 works', () => {
  test('one work takes several claims; it belongs to its owner, with date, cause and place', async () => {
    const made = await newCase();
    const workId = await planned(made);
    const { workList, state } = await card(made.caseId);
    expect(state).toBe('works_planned');
    expect(workList).toMatchObject([
      { id: workId, ownerName: 'Анна Работников', dueOn: '2026-11-05', cause: 'порт', place: 'узел 4' },
    ]);
    expect(workList[0].claimIds).toHaveLength(2);
  });

  test('a worker sees their own works, starts and finishes them, and cannot touch those of others', async () => {
    const made = await newCase();
    const workId = await planned(made);
    const mine = await t.call('service_worker', 'quality.my-works');
    expect(mine.rows.find((row: { id: string }) => row.id === workId)).toMatchObject({
      claims: ['Вечером рвётся связь', 'Шум на линии'],
      dueOn: '2026-11-05',
    });
    const stranger = await t.hire({ lastName: 'Другов', roles: ['service_worker'] });
    expect((await t.refusal(stranger, 'quality.start-work', { workId })).code).toBe('not_found');
    await t.call('service_worker', 'quality.start-work', { workId });
    expect(await stateOf(made.caseId)).toBe('in_work');
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Готово' });
    expect(await stateOf(made.caseId)).toBe('restored');
    expect((await t.call(stranger, 'quality.my-works')).rows).toEqual([]);
  });

  test('claims of another case, a date in the past and an unknown owner are refused and change nothing', async () => {
    const made = await newCase();
    const other = await newCase();
    const input = {
      caseId: made.caseId,
      workId: newId(),
      title: 'Работа',
      claimIds: made.claimIds,
      ownerEmployeeId: worker(),
      dueOn: '2026-11-05',
    };
    const code = async (change: object) =>
      (await t.refusal('service_manager', 'quality.plan-work', { ...input, ...change })).code;
    expect(await code({ claimIds: other.claimIds })).toBe('claims_unknown');
    expect(await code({ dueOn: '2026-11-01' })).toBe('due_in_past');
    expect(await code({ ownerEmployeeId: newId() })).toBe('owner_unknown');
    expect(await code({ caseId: newId() })).toBe('not_found');
    expect((await card(made.caseId)).workList).toEqual([]);
  });

  test('only the service side plans and does works', async () => {
    const made = await restoredCase();
    for (const role of ['administrator', 'commercial_director', 'programme_leader', 'participant'] as const) {
      const refused = await t.refusal(role, 'quality.take-back-work', { workId: made.workId, reason: 'нет' });
      expect(refused.code).toBe('not_permitted');
    }
  });
});

describe("M9.7 the client's word", () => {
  const yes = { answer: 'yes', channel: 'phone', saidBy: 'Анна Ветрова', saidAt: '2026-11-02T07:00:00.000Z' };

  test('nobody but the curator and the leader records it, and nobody before the works are restored', async () => {
    const open = await newCase();
    expect(
      (await t.refusal('participant', 'quality.record-answer', { caseId: open.caseId, ...yes })).code,
    ).toBe('nothing_to_answer');
    const { caseId } = await restoredCase();
    for (const role of [
      'administrator',
      'commercial_director',
      'service_manager',
      'service_worker',
    ] as const) {
      expect((await t.refusal(role, 'quality.record-answer', { caseId, ...yes })).status).toBe(403);
    }
    const stranger = await t.hire({ lastName: 'Чужой', roles: ['participant'] });
    expect((await t.refusal(stranger, 'quality.record-answer', { caseId, ...yes })).code).toBe('not_found');
    await t.call('participant', 'quality.record-answer', { caseId, ...yes });
    expect(await stateOf(caseId)).toBe('confirmed');
  });

  test('is kept with who said it, when, by which way and who wrote it down', async () => {
    const { caseId, personId } = await restoredCase();
    await t.call('programme_leader', 'quality.record-answer', { caseId, ...yes, personId, words: 'летает' });
    expect((await card(caseId)).answers).toMatchObject([
      {
        answer: 'yes',
        channel: 'phone',
        saidBy: 'Анна Ветрова',
        words: 'летает',
        recordedByName: 'Анна Лидеров',
      },
    ]);
  });

  test('«no» opens the works again with the words and wants new dates', async () => {
    const { caseId, workId } = await restoredCase();
    const no = { ...yes, answer: 'no', channel: 'meeting', words: 'Вечером снова обрыв' };
    expect(
      (await t.refusal('participant', 'quality.record-answer', { caseId, ...no, words: ' ' })).code,
    ).toBe('words_missing');
    await t.call('participant', 'quality.record-answer', { caseId, ...no });
    const again = await card(caseId);
    expect(again).toMatchObject({ state: 'in_work', cycle: 2, restoredAt: null, offeredAt: null });
    expect(again.workList).toMatchObject([{ id: workId, state: 'in_work', needsNewDate: true }]);
    expect(again.deeds).toMatchObject([{ term: 'replan', doer: 'service_manager' }]);
    const mine = await t.call('service_worker', 'quality.my-works');
    expect(mine.rows.find((row: { id: string }) => row.id === workId).refusedWords).toBe(
      'Вечером снова обрыв',
    );
    await t.call('service_manager', 'quality.replan-work', {
      workId,
      ownerEmployeeId: worker(),
      dueOn: '2026-11-09',
    });
    expect((await card(caseId)).workList[0].needsNewDate).toBe(false);
  });
});

describe('M9.7 the personal link', () => {
  test('only its hash is kept; without a mail server the curator gets it to hand over', async () => {
    const { token, sent } = await askedCase();
    expect(sent.letterTo).toBeNull();
    expect(token).toHaveLength(43);
    for (const table of ['client_link', 'audit', 'case_event', 'letter'] as const) {
      expect(JSON.stringify(await t.db.selectFrom(table).selectAll().execute())).not.toContain(token);
    }
  });

  test('opening it shows what was wrong and what was done, and answers nothing', async () => {
    const { caseId, token } = await askedCase();
    for (let look = 0; look < 3; look += 1) {
      const { page } = await t.call(CLIENT, 'quality.open-link', { token });
      expect(page).toMatchObject({
        addressee: 'Анна Ивановна',
        view: { kind: 'ask' },
        claims: [{ what: 'Вечером рвётся связь', done: ['Заменили порт на узле'] }, { what: 'Шум на линии' }],
      });
    }
    expect(await stateOf(caseId)).toBe('offered');
    expect((await card(caseId)).link).toMatchObject({ seenCount: 3, personName: 'Ветрова Анна Ивановна' });
  });

  test('is answered once; asked again it thanks', async () => {
    const { caseId, token } = await askedCase();
    await t.call(CLIENT, 'quality.answer-link', { token, answer: 'yes', address: '203.0.113.9' });
    expect(await stateOf(caseId)).toBe('confirmed');
    const again = await t.refusal(CLIENT, 'quality.answer-link', { token, answer: 'no', words: 'нет' });
    expect([again.code, again.status]).toEqual(['link_used', 410]);
    expect((await t.call(CLIENT, 'quality.open-link', { token })).page.view).toMatchObject({
      kind: 'thanks',
      answer: 'yes',
    });
    expect((await card(caseId)).answers).toMatchObject([
      { channel: 'link', saidBy: 'Ветрова Анна Ивановна' },
    ]);
  });

  test('eight answers at once count as one', async () => {
    const { caseId, token } = await askedCase();
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => t.call(CLIENT, 'quality.answer-link', { token, answer: 'yes' })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await card(caseId)).answers).toHaveLength(1);
  });

  test('a newer link kills the older; an answer by phone closes both', async () => {
    const { caseId, token, personId } = await askedCase();
    const renewed = await t.call('participant', 'quality.send-link', {
      linkId: newId(),
      caseId,
      personId,
      byLetter: false,
    });
    expect(renewed.letterTo).toBeNull();
    expect((await t.refusal(CLIENT, 'quality.answer-link', { token, answer: 'yes' })).code).toBe(
      'link_replaced',
    );
    await t.call('participant', 'quality.record-answer', {
      caseId,
      answer: 'yes',
      channel: 'phone',
      saidBy: 'Анна',
      saidAt: '2026-11-02T07:00:00.000Z',
    });
    const fresh = String(renewed.url).split('/k/')[1];
    expect(
      (await t.refusal(CLIENT, 'quality.answer-link', { token: fresh, answer: 'no', words: 'нет' })).code,
    ).toBe('link_answered_otherwise');
  });

  test('dies with its works: taken back by service, or past its days', async () => {
    const { token, workId } = await askedCase();
    await t.call('service_manager', 'quality.take-back-work', { workId, reason: 'Снова падает' });
    expect((await t.refusal(CLIENT, 'quality.answer-link', { token, answer: 'yes' })).code).toBe(
      'link_withdrawn',
    );
    const late = await askedCase();
    t.setNow('2026-11-16T07:00:00.000Z');
    expect((await t.refusal(CLIENT, 'quality.answer-link', { token: late.token, answer: 'yes' })).code).toBe(
      'link_expired',
    );
    t.setNow('2026-11-02T07:00:00.000Z');
  });

  test('«yes» with words is asked again; «no» without words is not taken; a wrong token finds nothing', async () => {
    const { caseId, token } = await askedCase();
    const answer = (input: object) => t.refusal(CLIENT, 'quality.answer-link', { token, ...input });
    expect((await answer({ answer: 'yes', words: 'но шумит' })).code).toBe('yes_with_words');
    expect((await answer({ answer: 'no' })).code).toBe('words_missing');
    const unknown = await t.refusal(CLIENT, 'quality.open-link', { token: `${token.slice(0, -2)}xx` });
    expect([unknown.code, unknown.status]).toEqual(['link_unknown', 404]);
    expect(await stateOf(caseId)).toBe('offered');
    await t.call(CLIENT, 'quality.answer-link', { token, answer: 'yes', words: 'но шумит', sure: true });
    expect(await stateOf(caseId)).toBe('confirmed');
  });

  test('goes to a person of this very client only', async () => {
    const { caseId } = await restoredCase();
    const other = await newCase();
    const refused = await t.refusal('participant', 'quality.send-link', {
      linkId: newId(),
      caseId,
      personId: other.personId,
    });
    expect(refused.code).toBe('person_of_other_client');
  });
});

describe('the register as people see it', () => {
  test('is filtered by state, number, name, owner and lateness, the most urgent on top', async () => {
    const made = await newCase();
    await planned(made, '2026-11-03');
    const { number } = await card(made.caseId);
    const list = async (filter: object) =>
      (
        (await t.call('service_manager', 'quality.list', { limit: 200, ...filter })).rows as { id: string }[]
      ).map(({ id }) => id);
    expect(await list({ search: `${number}/2026` })).toEqual([made.caseId]);
    expect(await list({ search: `клиент ${counter}` })).toContain(made.caseId);
    expect(await list({ states: ['works_planned'] })).toContain(made.caseId);
    expect(await list({ states: ['confirmed'] })).not.toContain(made.caseId);
    expect(await list({ ownerEmployeeId: worker() })).toContain(made.caseId);
    expect(await list({ owedBy: 'service' })).toContain(made.caseId);
    expect(await list({ owedBy: 'curator' })).not.toContain(made.caseId);
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

  test('a participant sees the cases of their own clients, a worker those with works of theirs', async () => {
    const made = await newCase();
    const stranger = await t.hire({ lastName: 'Посторонний', roles: ['participant'] });
    expect((await t.call(stranger, 'quality.list')).rows).toEqual([]);
    expect((await t.refusal(stranger, 'quality.get', { caseId: made.caseId })).status).toBe(404);
    expect((await t.refusal('service_worker', 'quality.get', { caseId: made.caseId })).status).toBe(404);
    await planned(made);
    expect((await t.call('service_worker', 'quality.get', { caseId: made.caseId })).id).toBe(made.caseId);
  });

  test('the card tells what its reader may do, and the history who did what', async () => {
    const { caseId } = await askedCase();
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
      'offer_made',
    ]);
  });

  test('the summary counts what the list shows', async () => {
    const summary = await t.call('programme_leader', 'quality.summary');
    const open = await t.call('programme_leader', 'quality.list', { limit: 200 });
    expect(summary.open).toBe(open.total);
    const confirmed = await t.call('programme_leader', 'quality.list', { states: ['confirmed'] });
    expect(summary.states.confirmed).toBe(confirmed.total);
  });

  test('every act leaves an audit row with who, before and after', async () => {
    const { caseId } = await restoredCase();
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
