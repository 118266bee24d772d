// The client's word taken in a call goes to the register in the same deed (M9.7); app/reactions.ts joins the two rooms.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { createCases, openRound } from '../../../../tests/factories/register.ts';

let t: TestApp;
let make: ReturnType<typeof createCases>;

beforeAll(async () => {
  t = await openTestApp();
  make = createCases(t, await openRound(t));
});
afterAll(async () => t?.drop());

const card = (caseId: string) => t.call('participant', 'quality.get', { caseId });
const callOf = (clientId: string, personId: string, more: object) => ({
  id: newId(),
  clientId,
  personId,
  outcome: 'talked',
  ...more,
});

describe('M9.7 the client’s word in a call about restored quality', () => {
  test('«yes» confirms the case, with who said it and when, and the next call arranges the resumption', async () => {
    const { caseId, clientId, personId } = await make.restoredCase();
    const sheet = await t.call('participant', 'touches.call-sheet', { clientId });
    expect(sheet).toMatchObject({
      line: { reason: 'ask_client' },
      asked: { claims: [{ what: 'Вечером рвётся связь' }, { what: 'Шум на линии' }] },
    });
    const call = callOf(clientId, personId, { word: { answer: 'yes', words: 'Держится' } });
    await t.call('participant', 'touches.log-call', call);
    expect(await card(caseId)).toMatchObject({
      state: 'confirmed',
      answers: [
        {
          answer: 'yes',
          channel: 'phone',
          saidBy: 'Ветрова Анна Ивановна',
          saidAt: t.app.clock(),
          words: 'Держится',
          recordedByName: 'Анна Участников',
        },
      ],
    });
    const after = await t.call('participant', 'touches.call-sheet', { clientId });
    expect(after).toMatchObject({ line: { reason: 'arrange_resumption' }, asked: null });
    // Sent twice, it is one word.
    await t.call('participant', 'touches.log-call', call);
    expect((await card(caseId)).answers).toHaveLength(1);
    expect((await t.refusal('participant', 'touches.take-back-call', { id: call.id })).code).toBe(
      'call_has_consequences',
    );
  });

  test('«no» opens the works again with the client’s words, and without words it is refused whole', async () => {
    const { caseId, clientId, personId, claimIds } = await make.restoredCase();
    const mute = callOf(clientId, personId, { word: { answer: 'no' } });
    expect((await t.refusal('participant', 'touches.log-call', mute)).code).toBe('word_words_missing');
    const word = { answer: 'no', words: 'Вечером опять', claimIds: [claimIds[0]] };
    await t.call('participant', 'touches.log-call', callOf(clientId, personId, { word }));
    expect(await card(caseId)).toMatchObject({
      state: 'in_work',
      cycle: 2,
      answers: [{ words: 'Вечером опять' }],
    });
  });

  test('«will check» tells the client and waits; at the hour they named they are asked again', async () => {
    const { caseId, clientId, personId } = await make.restoredCase();
    const later = {
      outcome: 'call_back',
      callBackAt: '2026-11-02T09:00:00.000Z',
      word: { answer: 'will_check' },
    };
    await t.call('participant', 'touches.log-call', callOf(clientId, personId, later));
    expect((await card(caseId)).state).toBe('offered');
    t.setNow('2026-11-02T09:10:00.000Z');
    const sheet = await t.call('participant', 'touches.call-sheet', { clientId });
    expect(sheet).toMatchObject({ line: { reason: 'ask_client', now: true }, asked: { claims: [{}, {}] } });
    await t.call('participant', 'touches.log-call', callOf(clientId, personId, { word: { answer: 'yes' } }));
    expect((await card(caseId)).state).toBe('confirmed');
  });

  test('where nothing was restored there is no word to take, and the call is not written either', async () => {
    const { caseId, clientId, personId } = await make.newCase();
    const early = callOf(clientId, personId, { word: { answer: 'yes' } });
    expect((await t.refusal('participant', 'touches.log-call', early)).code).toBe('nothing_to_answer');
    expect((await card(caseId)).state).toBe('registered');
    expect((await t.call('participant', 'touches.calls', { clientId })).total).toBe(0);
  });
});
