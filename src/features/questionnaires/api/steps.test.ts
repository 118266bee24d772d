import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestApp, type TestApp } from '#app/testing.ts';
import { confirmQuality } from '#features/questionnaires/data/steps.ts';
import { newId } from '#kernel/ids.ts';
import {
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

describe('the quality gate', () => {
  it('closes growth, offers and recommendations once a criterion failed (M9.2)', async () => {
    const client = await begin('Закрыто');
    const device = makeDevice();
    await send(client.id, device.ops({ 'speed/measured': 48.5 }));
    const ops = [device.op('acquaintances', { outcome: 'none_given' })];
    const refusal = await t.refusal(me, 'questionnaires.answer', { questionnaireId: client.id, ops });
    expect(refusal.code).toBe('answering_closed_by_quality');
    expect(await get(client.id)).toMatchObject({ gate: 'failed', failedCriteria: ['speed'] });
  });

  it('does not let a talk pause without a failure, nor without claims (M9.2)', async () => {
    const client = await begin('Без претензий');
    const device = makeDevice();
    await send(client.id, device.ops(goodAnswers(client)));
    const none = await t.refusal(me, 'questionnaires.pause-quality', { id: client.id });
    await send(client.id, [device.op('speed/measured', 20)]);
    const silent = await t.refusal(me, 'questionnaires.pause-quality', { id: client.id });
    expect([none.code, silent.code]).toEqual(['pause_without_failed_quality', 'pause_without_claims']);
  });

  it('pauses, enters the register with its claims, and goes on at the very place in the same version (M5.4, M9.3, M9.8)', async () => {
    const client = await begin('Пауза');
    const device = makeDevice();
    const { acquaintances: _, [`news/${client.newsId}`]: __, ...given } = goodAnswers(client);
    const growthKey = `volumes/${client.productId}`;
    const { [growthKey]: growth, 'news/free': wishes, ...before } = given;
    await send(
      client.id,
      device.ops({ ...before, 'speed/measured': 48.5, 'speed/claims': claimsOf(client) }),
    );
    const { formVersionId } = await get(client.id);
    expect(await t.call(me, 'questionnaires.pause-quality', { id: client.id })).toMatchObject({
      state: 'paused_quality',
    });

    const card = await get(client.id);
    expect(card.case).toMatchObject({ year: 2026, state: 'registered' });
    const claims = await t.db
      .selectFrom('claim')
      .selectAll()
      .where('client_id', '=', client.clientId)
      .execute();
    expect(claims).toMatchObject([
      { criterion: 'speed', service_point_id: client.pointId, words: 'После двух часов ничего не открыть' },
    ]);

    const early = await t.refusal(me, 'questionnaires.resume', { id: client.id });
    const frozen = await t.refusal(me, 'questionnaires.answer', {
      questionnaireId: client.id,
      ops: [device.op('speed/measured', 100)],
    });
    expect([early.code, frozen.code]).toEqual(['resume_before_confirmation', 'answering_criteria_frozen']);

    const newer = await publishSample(t, { ...sampleForm, title: both(`Newer ${newId()}`) });
    await t.db.transaction().execute(async (tx) => {
      await confirmQuality(tx, client.id);
      await tx
        .updateTable('quality_case')
        .set({ state: 'confirmed' })
        .where('questionnaire_id', '=', client.id)
        .execute();
    });
    const resumed = await t.call(me, 'questionnaires.resume', { id: client.id });
    expect(resumed).toMatchObject({ state: 'in_progress', place: growthKey });
    const after = await get(client.id);
    expect(after.formVersionId).toBe(formVersionId);
    expect(after.formVersionId).not.toBe(newer.formVersionId);
    expect(after.case.state).toBe('resumed');

    await send(
      client.id,
      device.ops({
        [growthKey]: growth,
        'news/free': wishes,
        [`news/${client.newsId}`]: { interest: 'no' },
        acquaintances: { outcome: 'none_given' },
      }),
    );
    expect(await t.call(me, 'questionnaires.complete', { id: client.id })).toMatchObject({
      state: 'completed',
    });
  });

  it('checks the persons also when it pauses: whoever was seen was seen (M8.1, M8.2)', async () => {
    const client = await begin('Люди');
    const device = makeDevice();
    const newcomer = newId();
    await send(
      client.id,
      device.ops({
        met_on: '2026-11-02',
        [`people/${client.personId}`]: { presence: 'left', leftOn: '2026-10-15', movedTo: 'Лира' },
        'people/new': {
          persons: [
            {
              id: newcomer,
              name: 'Орлов Пётр Ильич',
              post: 'Директор',
              phone: '+7 342 257-11-22',
              replacesId: client.personId,
            },
          ],
        },
        'speed/measured': 10,
        'speed/claims': claimsOf(client),
      }),
    );
    await t.call(me, 'questionnaires.pause-quality', { id: client.id });
    const roles = await t.db
      .selectFrom('person_role')
      .selectAll()
      .where('client_id', '=', client.clientId)
      .orderBy('created_at')
      .execute();
    const successor = roles.find((role) => role.person_id === newcomer);
    expect(roles.find((role) => role.id === client.roleId)).toMatchObject({
      to_day: '2026-10-15',
      successor_role_id: successor?.id,
    });
    expect(successor).toMatchObject({ post: 'Директор', to_day: null });
    expect(
      await t.db.selectFrom('contact_point').select('normal').where('person_id', '=', newcomer).execute(),
    ).toEqual([{ normal: '+73422571122' }]);
  });
});

describe('the end', () => {
  it('is refused while recommendations were not asked for; «asked, none given» is an answer (M10.4)', async () => {
    const client = await begin('Рекомендации');
    const device = makeDevice();
    const { acquaintances, ...rest } = goodAnswers(client);
    await send(client.id, device.ops(rest));
    const refusal = await t.refusal(me, 'questionnaires.complete', { id: client.id });
    expect(refusal.code).toBe('complete_with_gaps');
    expect(refusal.facts['reasons']).toEqual(['recommendations_not_asked']);
    await send(client.id, device.ops({ acquaintances }));
    await t.call(me, 'questionnaires.complete', { id: client.id });
    expect((await get(client.id)).state).toBe('completed');
  });

  it('leaves opportunities and recommendations, once, also when completed again after a correction (M10.3, M10.5)', async () => {
    const client = await begin('Плоды');
    const device = makeDevice();
    const person = {
      id: newId(),
      name: 'Иван Лесов',
      company: 'Кедр',
      willIntroduce: true,
      servedBy: 'Соперник',
    };
    await send(
      client.id,
      device.ops({ ...goodAnswers(client), acquaintances: { outcome: 'given', people: [person] } }),
    );
    await t.call(me, 'questionnaires.complete', { id: client.id });
    await t.call(me, 'questionnaires.reopen', { id: client.id });
    await send(client.id, [device.op(`volumes/${client.productId}`, { outlook: 'more', amount: 700_000 })]);
    await t.call(me, 'questionnaires.complete', { id: client.id });
    const { rows } = await t.call(me, 'growth.opportunities', { clientId: client.clientId });
    expect(rows.map((row: { kind: string; amount: number }) => [row.kind, row.amount]).sort()).toEqual([
      ['growth', 700_000],
      ['offer', null],
    ]);
    const recommended = await t.call(me, 'growth.recommendations', { clientId: client.clientId });
    expect(recommended.rows).toMatchObject([
      { name: 'Иван Лесов', introducedInPerson: true, servedByCompetitor: 'Соперник' },
    ]);
  });

  it('whatever was made of a phrase tells whose words it came from, wherever it goes', async () => {
    const client = await begin('Из слов');
    const device = makeDevice();
    const mark = (made: string, madeKey: string, madeId: string, phrase: string) =>
      t.call(me, 'questionnaires.mark-phrase', {
        id: newId(),
        questionnaireId: client.id,
        key: 'path',
        phrase,
        from: 4,
        made,
        madeKey,
        madeId,
      });
    const from = (phrase: string) => ({
      questionnaireId: client.id,
      key: 'path',
      phrase,
      question: both('How did you begin?'),
    });
    const [wish, plain] = [
      { id: newId(), what: 'Второй склад' },
      { id: newId(), what: 'Вывеска' },
    ];
    const person = { id: newId(), name: 'Иван Лесов', company: 'Кедр', willIntroduce: false };
    const answers = {
      ...goodAnswers(client),
      'news/free': { wishes: [wish, plain] },
      acquaintances: { outcome: 'given', people: [person] },
    };
    await send(client.id, device.ops(answers));
    await mark('need', 'news/free', wish.id, 'нужен второй склад');
    await mark('recommendation', 'acquaintances', person.id, 'поговорите с Кедром');
    await t.call(me, 'questionnaires.complete', { id: client.id });
    const { rows } = await t.call(me, 'growth.opportunities', {
      clientId: client.clientId,
      kind: 'direction',
    });
    const originOf = (title: string) => rows.find((row: { title: string }) => row.title === title).origin;
    expect(originOf('Второй склад')).toEqual(from('нужен второй склад'));
    expect(originOf('Вывеска')).toBeNull();
    const recommended = await t.call(me, 'growth.recommendations', { clientId: client.clientId });
    expect(recommended.rows[0].origin).toEqual(from('поговорите с Кедром'));
    const card = await t.call(me, 'clients.get', { clientId: client.clientId });
    expect(card.recommendations[0].origin).toEqual(from('поговорите с Кедром'));
    expect(card.opportunities.map(({ origin }: { origin: unknown }) => origin)).toContainEqual(
      from('нужен второй склад'),
    );
  });

  it('a claim made of a phrase tells it in the register', async () => {
    const client = await begin('Замечание из слов');
    const device = makeDevice();
    const claims = claimsOf(client);
    await send(client.id, device.ops({ ...goodAnswers(client), 'speed/measured': 48 }).slice(0, 12));
    await send(client.id, device.ops({ 'speed/measured': 48, 'speed/claims': claims }));
    await t.call(me, 'questionnaires.mark-phrase', {
      id: newId(),
      questionnaireId: client.id,
      key: 'path',
      phrase: 'монтажником',
      from: 8,
      made: 'claim',
      madeKey: 'speed/claims',
      madeId: claims.claims[0]?.id,
    });
    await t.call(me, 'questionnaires.pause-quality', { id: client.id });
    const { id } = await t.db
      .selectFrom('quality_case')
      .select('id')
      .where('questionnaire_id', '=', client.id)
      .executeTakeFirstOrThrow();
    const { claimList } = await t.call('service_manager', 'quality.get', { caseId: id });
    expect(claimList[0].origin).toMatchObject({
      questionnaireId: client.id,
      key: 'path',
      phrase: 'монтажником',
    });
  });

  it('counts on the day of the hand-in, once the leader has accepted it (M6.1)', async () => {
    const client = await begin('Сдача');
    await send(client.id, makeDevice().ops(goodAnswers(client)));
    const early = await t.refusal(me, 'questionnaires.hand-in', { id: client.id });
    await t.call(me, 'questionnaires.complete', { id: client.id });
    const handed = await t.call(me, 'questionnaires.hand-in', { id: client.id });
    const own = await t.refusal(me, 'questionnaires.accept', { id: client.id });
    t.setNow('2026-11-05T08:00:00.000Z');
    const accepted = await t.call('programme_leader', 'questionnaires.accept', { id: client.id });
    t.setNow('2026-11-02T07:00:00.000Z');
    expect(early.code).toBe('step_not_from_this_state');
    expect(handed).toMatchObject({ state: 'handed_in', countsOn: null });
    expect(own.code).toBe('not_permitted');
    expect(accepted).toMatchObject({ state: 'accepted', countsOn: '2026-11-02' });
    const late = await t.refusal(me, 'questionnaires.answer', {
      questionnaireId: client.id,
      ops: [makeDevice().op('staff', 41)],
    });
    expect(late.code).toBe('answering_finished');
  });

  it('can be given back with a reason, mended and handed in again (M6.1)', async () => {
    const client = await begin('Возврат');
    await send(client.id, makeDevice().ops(goodAnswers(client)));
    await t.call(me, 'questionnaires.complete', { id: client.id });
    await t.call(me, 'questionnaires.hand-in', { id: client.id });
    await t.call('programme_leader', 'questionnaires.return', { id: client.id, reason: 'Уточните сезон' });
    expect(await get(client.id)).toMatchObject({ state: 'returned', returnedReason: 'Уточните сезон' });
    await t.call(me, 'questionnaires.reopen', { id: client.id });
    await t.call(me, 'questionnaires.complete', { id: client.id });
    const again = await t.call(me, 'questionnaires.hand-in', { id: client.id });
    expect(again.state).toBe('handed_in');
  });
});
