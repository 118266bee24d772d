import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { newId } from '#kernel/ids.ts';
import { createCases, openRound } from '../factories/register.ts';

let t: TestApp;
let make: ReturnType<typeof createCases>;

beforeAll(async () => {
  t = await openTestApp();
  make = createCases(t, await openRound(t));
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
const card = (caseId: string) => t.call('programme_leader', 'quality.get', { caseId });
const stateOf = async (caseId: string) => (await card(caseId)).state;

describe('M9.7 the personal link', () => {
  test('only its hash is kept; without a mail server the curator gets it to hand over', async () => {
    const { token, sent } = await make.askedCase();
    expect(sent.letterTo).toBeNull();
    expect(token).toHaveLength(43);
    for (const table of ['client_link', 'audit', 'case_event', 'letter'] as const) {
      expect(JSON.stringify(await t.db.selectFrom(table).selectAll().execute())).not.toContain(token);
    }
  });

  test('opening it shows what was wrong and what was done, and answers nothing', async () => {
    const { caseId, token } = await make.askedCase();
    for (let look = 0; look < 3; look += 1) {
      const { page } = await t.call(CLIENT, 'quality.open-link', { token });
      expect(page).toMatchObject({
        addressee: 'Анна Ивановна',
        view: { kind: 'ask' },
        curator: { name: 'Анна Участников' },
        claims: [{ what: 'Вечером рвётся связь', done: ['Заменили порт на узле'] }, { what: 'Шум на линии' }],
      });
    }
    expect(await stateOf(caseId)).toBe('offered');
    expect((await card(caseId)).link).toMatchObject({ seenCount: 3, personName: 'Ветрова Анна Ивановна' });
  });

  test('tells it in the curator’s words where they were put plainly; after a «no» only of the works done since', async () => {
    const { caseId, token } = await make.askedCase();
    const claimsOf = async () => (await t.call(CLIENT, 'quality.open-link', { token })).page.claims;
    const [first, second] = await claimsOf();
    const what = 'Связь пропадала по вечерам';
    const claims = [
      { claimId: first.claimId, what, done: 'Поменяли узел\n\n Проверили вечером ' },
      // As the register has it: nothing is kept.
      { claimId: second.claimId, what: second.what, done: '' },
    ];
    await t.call('participant', 'quality.word-for-client', { caseId, claims });
    expect(await claimsOf()).toMatchObject([
      { what, done: ['Поменяли узел', 'Проверили вечером'] },
      { what: 'Шум на линии', done: second.done },
    ]);
    expect((await card(caseId)).told[0].register).toMatchObject({ what: 'Вечером рвётся связь' });
    expect((await card(caseId)).claimList[0].what).toBe('Вечером рвётся связь');

    const foreign = { caseId, claims: [{ claimId: newId(), what: 'Чужое', done: '' }] };
    expect((await t.refusal('participant', 'quality.word-for-client', foreign)).code).toBe('claims_unknown');
    const no = { channel: 'phone', saidBy: 'Анна Ветрова', saidAt: t.app.clock(), words: 'Снова рвётся' };
    await t.call('participant', 'quality.record-answer', { caseId, answer: 'no', ...no });
    const { told } = await card(caseId);
    expect(told[0]).toMatchObject({ what, done: [] });
    const late = await t.refusal('participant', 'quality.word-for-client', { caseId, claims });
    expect([late.code, late.status]).toEqual(['works_not_restored', 409]);
  });

  test('words told of a work do not outlive it: taken back and done otherwise, the client reads of the new deed', async () => {
    const { caseId } = await make.askedCase();
    const [first] = (await card(caseId)).told;
    const claims = [{ claimId: first.claimId, what: '', done: 'Поменяли узел' }];
    await t.call('participant', 'quality.word-for-client', { caseId, claims });
    expect((await card(caseId)).told[0].done).toEqual(['Поменяли узел']);
    const { id: workId } = (await card(caseId)).workList[0];
    await t.call('service_worker', 'quality.take-back-work', { workId, reason: 'Не тот узел' });
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Проложили кабель' });
    expect((await card(caseId)).told[0].done).toEqual(['Проложили кабель']);
  });

  test('is answered once; asked again it tells what was answered, and when', async () => {
    const { caseId, token } = await make.askedCase();
    await t.call(CLIENT, 'quality.answer-link', { token, answer: 'yes', address: '203.0.113.9' });
    expect(await stateOf(caseId)).toBe('confirmed');
    const again = await t.refusal(CLIENT, 'quality.answer-link', { token, answer: 'no', words: 'нет' });
    expect([again.code, again.status]).toEqual(['link_used', 410]);
    expect((await t.call(CLIENT, 'quality.open-link', { token })).page.view).toMatchObject({
      kind: 'answered',
      answer: 'yes',
      by: 'Анна Ивановна Ветрова',
      on: '2026-11-02',
    });
    expect((await card(caseId)).answers).toMatchObject([
      { channel: 'link', saidBy: 'Ветрова Анна Ивановна' },
    ]);
  });

  test('eight answers at once count as one', async () => {
    const { caseId, token } = await make.askedCase();
    const answers = await Promise.allSettled(
      Array.from({ length: 8 }, () => t.call(CLIENT, 'quality.answer-link', { token, answer: 'yes' })),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await card(caseId)).answers).toHaveLength(1);
  });

  test('a newer link kills the older; an answer by phone closes both', async () => {
    const { caseId, token, personId } = await make.askedCase();
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
    const { token, workId } = await make.askedCase();
    await t.call('service_manager', 'quality.take-back-work', { workId, reason: 'Снова падает' });
    expect((await t.refusal(CLIENT, 'quality.answer-link', { token, answer: 'yes' })).code).toBe(
      'link_withdrawn',
    );
    const late = await make.askedCase();
    // The letter says «до 16 ноября включительно».
    t.setNow('2026-11-16T20:59:00.000Z');
    expect((await t.call(CLIENT, 'quality.open-link', { token: late.token })).page.view.kind).toBe('ask');
    t.setNow('2026-11-16T21:00:00.000Z');
    expect((await t.refusal(CLIENT, 'quality.answer-link', { token: late.token, answer: 'yes' })).code).toBe(
      'link_expired',
    );
    t.setNow('2026-11-02T07:00:00.000Z');
  });

  test('«yes» with words is asked again; «no» without words is not taken; a wrong token finds nothing', async () => {
    const { caseId, token } = await make.askedCase();
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
    const { caseId } = await make.restoredCase();
    const other = await make.newCase();
    const refused = await t.refusal('participant', 'quality.send-link', {
      linkId: newId(),
      caseId,
      personId: other.personId,
    });
    expect(refused.code).toBe('person_of_other_client');
  });
});
