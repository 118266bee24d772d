// What a device may do to the server when the network is bad: everything twice, at once, late and out of order.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import {
  addVisitedClient,
  claimsOf,
  goodAnswers,
  type Ground,
  layGround,
  makeDevice,
  publishSample,
} from '../../../../tests/factories/interview.ts';
import { both, sampleForm } from '../../../../tests/factories/questionnaire-form.ts';

let t: TestApp;
let ground: Ground;
beforeAll(async () => {
  t = await openTestApp();
  ground = await layGround(t);
});
afterAll(() => t?.drop());

const me = 'participant' as const;
const get = (id: string) => t.call(me, 'questionnaires.get', { id });
const takeIn = (input: object) => t.call(me, 'questionnaires.take-in', input);
const groundOf = (clientId: string) => t.call(me, 'questionnaires.ground', { clientId });
const ago = (minutes: number) => new Date(Date.parse(t.app.clock()) - minutes * 60_000).toISOString();

async function visit(name: string) {
  const client = await addVisitedClient(t, ground, name);
  return { client, id: newId(), ops: makeDevice().ops(goodAnswers(client)) };
}

describe('a questionnaire that comes home from a device', () => {
  it('2. delivered eight times at once is one record, and eight successes', async () => {
    const { client, id, ops } = await visit('Восемь раз');
    const whole = { id, clientId: client.clientId, ops, ending: 'complete' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => takeIn(whole)));
    expect(answers.map((answer) => [answer.id, answer.state])).toEqual(
      Array.from({ length: 8 }, () => [id, 'completed']),
    );
    expect(answers.filter((answer) => answer.begun)).toHaveLength(1);
    const rows = await t.db
      .selectFrom('questionnaire')
      .select('id')
      .where('client_id', '=', client.clientId)
      .execute();
    const stored = await t.db
      .selectFrom('answer_op')
      .select('op_id')
      .where('questionnaire_id', '=', id)
      .execute();
    const steps = await t.db
      .selectFrom('questionnaire_step')
      .select('to_state')
      .where('questionnaire_id', '=', id)
      .execute();
    expect([rows.length, stored.length, steps.length]).toEqual([1, ops.length, 2]);
  });

  it('3. an operation delivered again with other content is refused; the first stays, the other waits on the device', async () => {
    const { client, id, ops } = await visit('Подмена');
    await takeIn({ id, clientId: client.clientId, ops });
    const changed = ops.map((op) => (op.key === 'path' ? { ...op, value: 'Другое' } : op));
    await expect(takeIn({ id, clientId: client.clientId, ops: changed })).rejects.toMatchObject({
      code: 'op_id_reused',
    });
    const { answers } = await get(id);
    expect(answers.find((one: { key: string }) => one.key === 'path').value).toBe('Начинал монтажником');
  });

  it('stops at a failed check with its claims, and the service side hears of it (M9.2)', async () => {
    const { client, id } = await visit('Сразу с замечанием');
    const device = makeDevice();
    const ops = device.ops({
      ...goodAnswers(client),
      'speed/measured': 10,
      'speed/claims': claimsOf(client),
    });
    const told = await takeIn({
      id,
      clientId: client.clientId,
      ops: ops.filter(({ key }) => !/^(volumes|news|acquaintances)/.test(key)),
      ending: 'pause',
    });
    expect(told.state).toBe('paused_quality');
  });

  it('all or nothing: one answer that does not fit, and not even the beginning is written', async () => {
    const { client, id, ops } = await visit('Один негодный');
    const bad = [...ops, makeDevice().op('staff', 'много')];
    await expect(takeIn({ id, clientId: client.clientId, ops: bad })).rejects.toMatchObject({
      code: 'answer_type_wrong',
    });
    await expect(get(id)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('goes into the one a colleague had begun meanwhile, and both answers stand side by side', async () => {
    const { client, ops } = await visit('Двое начали');
    const first = newId();
    await t.call(me, 'questionnaires.begin', { id: first, clientId: client.clientId });
    const path = makeDevice().op('path', 'С чужого телефона');
    await t.call(me, 'questionnaires.answer', { questionnaireId: first, ops: [path] });
    const told = await takeIn({ id: newId(), clientId: client.clientId, ops });
    expect([told.id, told.begun]).toEqual([first, false]);
    const { answers } = await get(first);
    const both = answers.find((one: { key: string }) => one.key === 'path');
    expect(new Set([both.value, both.otherValue])).toEqual(
      new Set(['С чужого телефона', 'Начинал монтажником']),
    );
  });

  it('13. operations that arrive in any order, in any batches, fold to the same answers', async () => {
    const { client, id } = await visit('Вразнобой');
    await t.call(me, 'questionnaires.begin', { id, clientId: client.clientId });
    const device = makeDevice();
    const chain = ['Раз', 'Два', 'Три', 'Четыре'].map((words) => device.op('path', words));
    for (const op of [chain[2], chain[0], chain[3], chain[1]]) {
      await t.call(me, 'questionnaires.answer', { questionnaireId: id, ops: [op] });
    }
    const { answers } = await get(id);
    expect(answers).toMatchObject([{ key: 'path', value: 'Четыре', otherValue: null }]);
  });
});

describe('begun without a connection', () => {
  it('1. keeps the id of the device, the moment it began and what was known then, though the office has changed it since', async () => {
    const { client, id, ops } = await visit('Без связи');
    const { ticket, card } = await groundOf(client.clientId);
    expect(card.facts.persons).toHaveLength(1);
    await t.db
      .updateTable('person_role')
      .set({ to_day: '2026-11-01' })
      .where('id', '=', client.roleId)
      .execute();
    t.setNow(new Date(Date.parse(t.app.clock()) + 3 * 3_600_000).toISOString());
    const startedAt = ago(60);
    await takeIn({ id, clientId: client.clientId, ticket, startedAt, ops, ending: 'complete' });
    const taken = await get(id);
    expect([taken.state, taken.startedAt]).toEqual(['completed', startedAt]);
    expect(taken.facts.persons[0].id).toBe(client.personId);
  });

  it('9. a device whose clock is a day behind, or ahead, begins no earlier than it was told and no later than now', async () => {
    for (const shift of [24 * 60, -24 * 60]) {
      const { client, id, ops } = await visit(`Часы ${shift}`);
      const { ticket } = await groundOf(client.clientId);
      await takeIn({ id, clientId: client.clientId, ticket, startedAt: ago(shift), ops });
      expect((await get(id)).startedAt).toBe(t.app.clock());
    }
  });

  it('10. asks by the version it was begun in, also when another has been published since (M5.4)', async () => {
    const { client, id, ops } = await visit('Старая версия');
    const { ticket, card } = await groundOf(client.clientId);
    const newer = structuredClone(sampleForm) as unknown as {
      sections: { kind: string; questions: object[] }[];
    };
    newer.sections
      .find((section) => section.kind === 'carnegie')
      ?.questions.push({ id: 'brand_new', type: 'text', text: both('New?'), required: true });
    await publishSample(t, newer as unknown as typeof sampleForm);
    await takeIn({ id, clientId: client.clientId, ticket, ops, ending: 'complete' });
    const taken = await get(id);
    expect([taken.formVersionId, taken.state]).toEqual([card.formVersionId, 'completed']);
    const other = await visit('Новая версия');
    await t.call(me, 'questionnaires.begin', { id: other.id, clientId: other.client.clientId });
    expect((await get(other.id)).formVersionId).not.toBe(card.formVersionId);
    await publishSample(t, sampleForm);
  });

  it('believes no ticket that was changed on the way: the facts of today count', async () => {
    const { client, id, ops } = await visit('Подделка');
    const { ticket } = await groundOf(client.clientId);
    const [content = '', seal = ''] = String(ticket).split('.');
    const told = JSON.parse(Buffer.from(content, 'base64url').toString());
    told.facts.serviceLevels = { throughput_mbps: 1 };
    const forged = `${Buffer.from(JSON.stringify(told)).toString('base64url')}.${seal}`;
    await takeIn({ id, clientId: client.clientId, ticket: forged, ops });
    expect((await get(id)).facts.serviceLevels).toEqual({ throughput_mbps: 100 });
  });
});
