import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import {
  addParticipant,
  addVisitedClient,
  claimsOf,
  goodAnswers,
  type Ground,
  layGround,
  makeDevice,
  publishSample,
  type VisitedClient,
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
const send = (questionnaireId: string, ops: object[]) =>
  t.call(me, 'questionnaires.answer', { questionnaireId, ops });

async function begin(name: string): Promise<VisitedClient & { id: string }> {
  const client = await addVisitedClient(t, ground, name);
  const id = newId();
  await t.call(me, 'questionnaires.begin', { id, clientId: client.clientId });
  return { ...client, id };
}

describe('beginning', () => {
  it('captures what is known of the client, so that questions are concrete (M8.1, M10.1, M10.2)', async () => {
    const client = await begin('Вега');
    const { facts, state, place, form } = await get(client.id);
    expect(facts.persons).toEqual([
      {
        id: client.personId,
        name: 'Ким Анна Ивановна',
        post: 'Директор',
        phone: null,
        email: null,
        role: 'unknown',
        verifiedAt: null,
      },
    ]);
    expect(facts.positions).toMatchObject([
      { id: client.productId, revenue: [{ month: '2026-10-01', amount: 1_200_000 }] },
    ]);
    expect(facts.offers.map((offer: { id: string }) => offer.id)).toContain(client.newsId);
    expect(facts.offers.map((offer: { id: string }) => offer.id)).not.toContain(client.productId);
    expect(facts.serviceLevels).toEqual({ throughput_mbps: 100 });
    expect(facts.servicePoints).toEqual([{ id: client.pointId, name: 'Офис' }]);
    expect([state, place, form.code]).toEqual(['in_progress', 'met_on', 'sample']);
  });

  it('offers only what was launched since the last personal meeting with THIS client (M10.2)', async () => {
    const client = await addVisitedClient(t, ground, 'Лира');
    await t.db
      .insertInto('meeting')
      .values({
        id: newId(),
        client_id: client.clientId,
        employee_id: t.as(me).employeeId ?? '',
        starts_at: '2026-09-10T07:00:00Z',
        state: 'held',
      })
      .execute();
    const id = newId();
    await t.call(me, 'questionnaires.begin', { id, clientId: client.clientId });
    expect((await get(id)).facts.offers).toEqual([]);
  });

  it('without an earlier meeting offers what appeared in the last twelve months, not what is years old (M10.2)', async () => {
    const [oldId, lateId] = [newId(), newId()];
    await t.db
      .insertInto('product')
      .values([
        { id: oldId, name: 'Старый тариф', launched_on: '2020-10-01' },
        { id: lateId, name: 'Новый тариф', launched_on: '2025-11-03' },
      ])
      .execute();
    const client = await begin('Знакомство');
    const offered = (await get(client.id)).facts.offers.map((offer: { id: string }) => offer.id);
    await t.db.deleteFrom('product').where('id', 'in', [oldId, lateId]).execute();
    expect(offered).toContain(lateId);
    expect(offered).not.toContain(oldId);
  });

  it('counts the meeting of today as this one, not as an earlier one (M10.2), and tells its day and person', async () => {
    const client = await addVisitedClient(t, ground, 'Сегодня');
    const meeting = {
      id: newId(),
      client_id: client.clientId,
      person_id: client.personId,
      employee_id: t.as(me).employeeId ?? '',
      state: 'held',
    };
    // 21:30 UTC is tomorrow in Moscow: the day is the company's.
    const other = { ...meeting, id: newId(), starts_at: '2026-11-02T21:30:00Z' };
    await t.db
      .insertInto('meeting')
      .values([{ ...meeting, starts_at: '2026-11-02T06:00:00Z' }, other])
      .execute();
    const id = newId();
    await t.call(me, 'questionnaires.begin', { id, clientId: client.clientId });
    const card = await get(id);
    expect(card.facts.offers.map((offer: { id: string }) => offer.id)).toContain(client.newsId);
    expect(card.meeting).toEqual({
      id: meeting.id,
      day: '2026-11-02',
      personId: client.personId,
      personName: 'Ким Анна Ивановна',
    });
  });

  it('at a meeting named on beginning keeps to that one, on whatever day', async () => {
    const client = await addVisitedClient(t, ground, 'Завтра');
    const meetingId = newId();
    await t.db
      .insertInto('meeting')
      .values({
        id: meetingId,
        client_id: client.clientId,
        employee_id: t.as(me).employeeId ?? '',
        starts_at: '2026-11-02T21:30:00Z',
      })
      .execute();
    const id = newId();
    await t.call(me, 'questionnaires.begin', { id, clientId: client.clientId, meetingId });
    expect((await get(id)).meeting).toEqual({
      id: meetingId,
      day: '2026-11-03',
      personId: null,
      personName: null,
    });
  });

  it('twice with one id, and from a second device with another id, meets one questionnaire', async () => {
    const client = await begin('Дуэт');
    const again = await t.call(me, 'questionnaires.begin', { id: client.id, clientId: client.clientId });
    const other = await t.call(me, 'questionnaires.begin', { id: newId(), clientId: client.clientId });
    expect([again, other]).toEqual([
      { id: client.id, state: 'in_progress', begun: false },
      { id: client.id, state: 'in_progress', begun: false },
    ]);
  });

  it('by eight devices at once leaves one questionnaire', async () => {
    const { clientId } = await addVisitedClient(t, ground, 'Октет');
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => t.call(me, 'questionnaires.begin', { id: newId(), clientId })),
    );
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.begun)).toHaveLength(1);
  });

  it('under the id of another client’s questionnaire is refused', async () => {
    const client = await begin('Первый');
    const { clientId } = await addVisitedClient(t, ground, 'Второй');
    const refusal = await t.refusal(me, 'questionnaires.begin', { id: client.id, clientId });
    expect(refusal.code).toBe('questionnaire_id_taken');
  });
});

describe('answers', () => {
  it('delivered again change nothing and succeed', async () => {
    const client = await begin('Повтор');
    const batch = makeDevice().ops(goodAnswers(client));
    const first = await send(client.id, batch);
    const second = await send(client.id, batch);
    expect(new Set(first.receipts.map((one: { receipt: string }) => one.receipt))).toEqual(
      new Set(['stored']),
    );
    expect(new Set(second.receipts.map((one: { receipt: string }) => one.receipt))).toEqual(
      new Set(['repeated']),
    );
    expect(second.version).toBe(first.version);
  });

  it('posted eight times in parallel are stored once, and all eight hear of success', async () => {
    const client = await begin('Восемь');
    const batch = makeDevice().ops(goodAnswers(client));
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(client.id, batch)));
    const stored = answers.flatMap((answer) =>
      answer.receipts.filter((one: { receipt: string }) => one.receipt === 'stored'),
    );
    expect(stored).toHaveLength(batch.length);
    const ops = await t.db
      .selectFrom('answer_op')
      .select('op_id')
      .where('questionnaire_id', '=', client.id)
      .execute();
    expect(ops).toHaveLength(batch.length);
    const audit = await t.db
      .selectFrom('audit')
      .selectAll()
      .where('entity_id', '=', client.id)
      .where('procedure', '=', 'questionnaires.answer')
      .execute();
    expect(audit).toHaveLength(1);
    expect(audit[0]).toMatchObject({
      before: { answers: {} },
      after: { answers: { staff: 40 } },
    });
  });

  it('in different batches sent at once are all kept', async () => {
    const client = await begin('Россыпь');
    const batches = Object.entries(goodAnswers(client)).map(([key, value]) => [makeDevice().op(key, value)]);
    await Promise.all(batches.map((batch) => send(client.id, batch)));
    const { answers, complete } = await get(client.id);
    expect(answers).toHaveLength(batches.length);
    expect(complete).toBe(true);
  });

  it('with a known id and other content are refused with 409, and the first stands', async () => {
    const client = await begin('Подмена');
    const op = makeDevice().op('path', 'Первое');
    await send(client.id, [op]);
    const changed = await t.refusal(me, 'questionnaires.answer', {
      questionnaireId: client.id,
      ops: [{ ...op, value: 'Другое' }],
    });
    const other = await begin('Подмена в другой');
    const elsewhere = await t.refusal(me, 'questionnaires.answer', { questionnaireId: other.id, ops: [op] });
    expect([changed.status, changed.code]).toEqual([409, 'op_id_reused']);
    expect([elsewhere.status, elsewhere.code]).toEqual([409, 'op_id_reused']);
    expect((await get(client.id)).answers[0].value).toBe('Первое');
  });

  it.each([
    ['staff', 'сорок', 'answer_type_wrong'],
    ['staff', 0, 'answer_out_of_range'],
    ['season', { option: 'weekly' }, 'answer_option_unknown'],
    ['nobody_asked', 1, 'answering_question_unknown'],
    ['people/0199aaaa-0000-7000-8000-0000000000ff', { presence: 'unknown' }, 'answer_item_unknown'],
  ])(
    'of the wrong kind are refused and nothing of their batch is written: %s = %j',
    async (key, value, code) => {
      const client = await begin(`Тип ${newId()}`);
      const device = makeDevice();
      const ops = [device.op('path', 'Хороший ответ'), device.op(key, value)];
      const refusal = await t.refusal(me, 'questionnaires.answer', { questionnaireId: client.id, ops });
      expect(refusal.code).toBe(code);
      expect(refusal.status).toBeLessThan(500);
      expect((await get(client.id)).answers).toEqual([]);
    },
  );

  it('of two devices that did not know of each other are both kept until a person chooses', async () => {
    const client = await begin('Двое');
    const [phone, tablet] = [makeDevice(), makeDevice()];
    const one = phone.op('path', 'С телефона');
    const two = tablet.op('path', 'С планшета');
    await send(client.id, [one]);
    await send(client.id, [two]);
    const met = (await get(client.id)).answers[0];
    expect([met.value, met.otherValue, met.otherOpId]).toEqual(['С планшета', 'С телефона', one.opId]);
    const { answer } = await t.call(me, 'questionnaires.resolve-conflict', {
      questionnaireId: client.id,
      ...phone.op('path', 'С телефона', two.opId),
      settles: [one.opId],
    });
    expect([answer.value, answer.otherOpId]).toEqual(['С телефона', null]);
  });

  it('can be cleared, and then count as not given', async () => {
    const client = await begin('Ластик');
    const device = makeDevice();
    await send(client.id, [device.op('staff', 40)]);
    await send(client.id, [device.op('staff', null)]);
    expect((await get(client.id)).answers[0].value).toBeNull();
  });
});

describe('reach (M1)', () => {
  it('a participant neither sees, lists, begins nor answers for clients on other lists', async () => {
    const stranger = await t.hire({ lastName: 'Чужой', roles: ['participant'] });
    await addParticipant(t, ground.roundId, stranger.employeeId ?? '');
    const client = await begin('Моё');
    const blocked = [
      await t.refusal(stranger, 'questionnaires.get', { id: client.id }),
      await t.refusal(stranger, 'questionnaires.begin', { id: newId(), clientId: client.clientId }),
      await t.refusal(stranger, 'questionnaires.answer', {
        questionnaireId: client.id,
        ops: [makeDevice().op('staff', 1)],
      }),
      await t.refusal(stranger, 'questionnaires.complete', { id: client.id }),
    ];
    expect(blocked.map((refusal) => refusal.code)).toEqual(Array(4).fill('not_found'));
    expect((await t.call(stranger, 'questionnaires.list')).total).toBe(0);
    expect((await t.call(stranger, 'growth.opportunities')).total).toBe(0);
    expect((await t.call(me, 'questionnaires.list', { search: 'моё' })).rows).toMatchObject([
      { id: client.id, state: 'in_progress' },
    ]);
  });

  it('after a hand-over the new owner of the list goes on with the questionnaire (M4.6)', async () => {
    const heir = await t.hire({ lastName: 'Новиков', roles: ['participant'] });
    const participantId = await addParticipant(t, ground.roundId, heir.employeeId ?? '');
    const client = await begin('Передача');
    await t.db
      .updateTable('placement')
      .set({ participant_id: participantId })
      .where('client_id', '=', client.clientId)
      .execute();
    await t.call(heir, 'questionnaires.answer', {
      questionnaireId: client.id,
      ops: [makeDevice().op('staff', 12)],
    });
    expect((await t.call(heir, 'questionnaires.get', { id: client.id })).actor.fills).toBe(true);
  });

  it('the service manager reads a paused questionnaire and cannot answer in it', async () => {
    const client = await begin('Сервис читает');
    await send(client.id, makeDevice().ops({ 'speed/measured': 5, 'speed/claims': claimsOf(client) }));
    await t.call(me, 'questionnaires.pause-quality', { id: client.id });
    const card = await t.call('service_manager', 'questionnaires.get', { id: client.id });
    expect([card.state, card.acts]).toEqual(['paused_quality', []]);
  });
});

describe('forms', () => {
  it('are published once, and a changed one becomes the next version beside the old (M5.4)', async () => {
    const form = { ...sampleForm, code: 'versions' };
    const first = await publishSample(t, form);
    const same = await publishSample(t, structuredClone(form));
    const next = await publishSample(t, { ...form, title: both('Changed') });
    expect(same).toEqual(first);
    expect([first.number, next.number]).toEqual([1, 2]);
    const old = await t.call(me, 'questionnaires.form', { formVersionId: first.formVersionId });
    expect(old.form.title.en).toBe('Sample');
  });
});
