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

const NOW = '2026-11-02T07:00:00.000Z';
const card = (caseId: string) => t.call('programme_leader', 'quality.get', { caseId });
const stateOf = async (caseId: string) => (await card(caseId)).state;
const word = { channel: 'phone', saidBy: 'Анна Ветрова', saidAt: NOW };
const title = (ru: string) => ({ ru, en: `${ru} (en)` });

describe('M9.4 a common fault is mended once, and each client confirms for themselves', () => {
  test('one work, three clients: done for all, confirmed by one, refused by another, silent the third', async () => {
    const [one, two, three] = [await make.newCase(), await make.newCase(), await make.newCase()];
    const workId = await make.plan(one);
    for (const { caseId, claimIds } of [two, three]) {
      await t.call('service_manager', 'quality.join-work', { caseId, workId, claimIds });
    }
    const refused = await t.refusal('service_manager', 'quality.join-work', { ...two, workId, claimIds: [] });
    expect(refused.code).toBe('invalid_input');
    const again = { caseId: two.caseId, workId, claimIds: two.claimIds };
    expect((await t.refusal('service_manager', 'quality.join-work', again)).code).toBe('work_has_case');

    await t.call('service_worker', 'quality.start-work', { workId });
    await t.call('service_worker', 'quality.restore-work', {
      workId,
      result: 'Заменили узел',
      cost: 1_250_000,
    });
    for (const { caseId } of [one, two, three]) expect(await stateOf(caseId)).toBe('restored');
    await t.call('participant', 'quality.record-answer', { caseId: one.caseId, answer: 'yes', ...word });
    const no = { caseId: two.caseId, answer: 'no', words: 'Вечером снова', ...word };
    await t.call('participant', 'quality.record-answer', no);

    expect(await stateOf(one.caseId)).toBe('confirmed');
    expect(await stateOf(two.caseId)).toBe('in_work');
    expect(await stateOf(three.caseId)).toBe('restored');
    const { rows } = await t.call('service_worker', 'quality.my-works');
    const work = rows.find((row: { id: string }) => row.id === workId);
    expect(work).toMatchObject({ state: 'in_work', cost: 1_250_000, needsNewDate: true });
    expect(work.clients.map((client: { state: string }) => client.state)).toEqual([
      'done',
      'in_work',
      'done',
    ]);

    // Mended again for the one who refused; the others are not asked anew.
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Заменили и кабель' });
    expect(await stateOf(two.caseId)).toBe('restored');
    expect(await stateOf(one.caseId)).toBe('confirmed');
    expect((await card(three.caseId)).workList[0]).toMatchObject({ result: 'Заменили узел' });
    expect((await card(one.caseId)).workList[0].others).toHaveLength(2);
  });

  test('a finished work takes nobody in', async () => {
    const { workId } = await make.restoredCase();
    const late = await make.newCase();
    const input = { caseId: late.caseId, workId, claimIds: late.claimIds };
    expect((await t.refusal('service_manager', 'quality.join-work', input)).code).toBe('work_not_open');
  });
});

describe('M9.4 a work planned by mistake', () => {
  const eventsOf = async (caseId: string) =>
    (await card(caseId)).events.map(({ kind, data }: { kind: string; data: object }) => ({ kind, data }));
  const boardIds = async () => {
    const { columns } = await t.call('service_manager', 'quality.board');
    return columns.flatMap((column: { rows: { id: string }[] }) => column.rows.map(({ id }) => id));
  };
  const myIds = async () =>
    (await t.call('service_worker', 'quality.my-works')).rows.map(({ id }: { id: string }) => id);

  test('cancelled, it is gone from the board and from whoever was to do it, and the history says why', async () => {
    const made = await make.newCase();
    const { caseId } = made;
    const workId = await make.plan(made);
    const fileId = newId();
    const content = Buffer.from('%PDF-1.7 x').toString('base64');
    await t.call('service_manager', 'quality.attach-file', {
      fileId,
      caseId,
      workId,
      name: 'Акт.pdf',
      content,
    });
    expect((await card(caseId)).claimList).toMatchObject([{ hasWork: true }, { hasWork: true }]);
    expect(await boardIds()).toContain(workId);
    expect(await myIds()).toContain(workId);
    const cancel = { caseId, workId, reason: 'Не тот узел' };
    expect((await t.refusal('service_worker', 'quality.cancel-work', cancel)).status).toBe(403);
    expect((await t.call('service_manager', 'quality.get', { caseId })).may).toContain('cancel_work');

    await t.call('service_manager', 'quality.cancel-work', cancel);
    expect(await card(caseId)).toMatchObject({
      state: 'acknowledged',
      workList: [],
      claimList: [{ hasWork: false }, { hasWork: false }],
      files: [{ id: fileId }],
    });
    expect((await t.call('service_manager', 'quality.get', { caseId })).deeds).toContainEqual(
      expect.objectContaining({ term: 'plan' }),
    );
    expect(await boardIds()).not.toContain(workId);
    expect(await myIds()).not.toContain(workId);
    const listed = await t.call('service_manager', 'quality.works', { state: 'any', limit: 200 });
    expect(listed.rows.map(({ id }: { id: string }) => id)).not.toContain(workId);
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({
      kind: 'work_cancelled',
      data: { workId, title: 'Заменить порт', reason: 'Не тот узел', shared: false },
    });
    const audited = await t.db
      .selectFrom('audit')
      .select(['before', 'after'])
      .where('entity_id', '=', caseId)
      .where('procedure', '=', 'quality.cancel-work')
      .execute();
    expect(audited).toMatchObject([{ before: { state: 'works_planned' }, after: { state: 'acknowledged' } }]);

    // Nothing is left to start, to join or to cancel once more; the claims wait for the right work.
    expect((await t.refusal('service_manager', 'quality.cancel-work', cancel)).code).toBe('work_unknown');
    expect((await t.refusal('service_manager', 'quality.start-work', { workId })).code).toBe('not_found');
    const other = await make.newCase();
    const join = { caseId: other.caseId, workId, claimIds: other.claimIds };
    expect((await t.refusal('service_manager', 'quality.join-work', join)).code).toBe('not_found');
    await make.plan(made);
    expect(await stateOf(caseId)).toBe('works_planned');
  });

  test('whoever leaves a common work leaves the others at it; when they are done with it, it is done', async () => {
    const [mine, theirs] = [await make.newCase(), await make.newCase()];
    const workId = await make.plan(theirs);
    const { caseId, claimIds } = mine;
    await t.call('service_manager', 'quality.join-work', { caseId, workId, claimIds });
    await t.call('service_worker', 'quality.start-work', { workId });
    const before = await card(theirs.caseId);
    expect(before.workList).toMatchObject([{ id: workId, others: [{ caseId }] }]);

    await t.call('service_manager', 'quality.cancel-work', {
      caseId,
      workId,
      reason: 'Другая неисправность',
    });
    expect(await card(caseId)).toMatchObject({ state: 'acknowledged', workList: [] });
    expect((await eventsOf(caseId)).at(-1)).toMatchObject({
      kind: 'work_cancelled',
      data: { title: 'Заменить порт', shared: true },
    });
    const after = await card(theirs.caseId);
    expect(after).toEqual({ ...before, workList: [{ ...before.workList[0], others: [] }] });
    const { rows } = await t.call('service_worker', 'quality.my-works');
    expect(rows.find(({ id }: { id: string }) => id === workId)).toMatchObject({
      state: 'in_work',
      clients: [{ caseId: theirs.caseId }],
    });
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Заменили порт' });
    expect(await stateOf(theirs.caseId)).toBe('restored');
    expect(await stateOf(caseId)).toBe('acknowledged');
  });

  test('the rest being done, cancelling it stops the clock of restoring', async () => {
    t.setNow('2026-11-09T06:00:00.000Z');
    const made = await make.newCase();
    const { caseId } = made;
    const [right, wrong] = [await make.plan(made, '2026-11-12'), await make.plan(made, '2026-11-12')];
    t.setNow('2026-11-09T08:00:00.000Z');
    await t.call('service_worker', 'quality.restore-work', { workId: right, result: 'Готово' });
    expect(await stateOf(caseId)).toBe('in_work');
    t.setNow('2026-11-09T09:00:00.000Z');
    await t.call('service_manager', 'quality.cancel-work', { caseId, workId: wrong, reason: 'Дважды' });
    expect(await card(caseId)).toMatchObject({
      state: 'restored',
      restoredAt: '2026-11-09T09:00:00.000Z',
      clocks: { restore: 180, cause: 180 },
      deeds: [{ term: 'tell_client' }],
    });
    t.setNow(NOW);
  });
});

describe('M9 side exits at the door', () => {
  test('a wait stops the clock, moves the dates by the days waited, and ends with words', async () => {
    const made = await make.newCase();
    await make.plan(made, '2026-11-05');
    const { caseId } = made;
    await t.call('service_manager', 'quality.wait-for-client', { caseId, what: 'Пропуск на склад' });
    expect(await card(caseId)).toMatchObject({
      state: 'waiting_client',
      waitingFor: 'Пропуск на склад',
      deeds: [{ term: 'hear_client', doer: 'participant' }],
    });
    t.setNow('2026-11-06T07:00:00.000Z');
    await t.call('participant', 'quality.end-wait', { caseId, words: 'Пропуск выписан' });
    // The 4th is a holiday: the 3rd, 5th and 6th were waited through.
    expect(await card(caseId)).toMatchObject({ state: 'works_planned', workList: [{ dueOn: '2026-11-10' }] });
    expect((await card(caseId)).clocks.wait).toBeGreaterThan(0);
    t.setNow(NOW);
  });

  test('what cannot be mended passes the director and ends with the client’s signed paper', async () => {
    const made = await make.newCase();
    const { caseId } = made;
    await make.plan(made);
    await t.call('service_manager', 'quality.declare-unfixable', { caseId, reason: 'Линия чужая' });
    expect((await card(caseId)).deeds).toMatchObject([
      { term: 'judge_unfixable', doer: 'commercial_director' },
    ]);
    expect(
      (await t.refusal('programme_leader', 'quality.judge-unfixable', { caseId, approve: true })).status,
    ).toBe(403);
    await t.call('commercial_director', 'quality.judge-unfixable', { caseId, approve: true });
    const accept = { caseId, accepts: true, ...word, channel: 'paper', words: 'Согласны' };
    expect((await t.refusal('participant', 'quality.record-acceptance', accept)).code).toBe(
      'paper_without_photo',
    );
    const fileId = newId();
    const attach = {
      fileId,
      caseId,
      name: 'Согласие.pdf',
      content: Buffer.from('%PDF-1.7 x').toString('base64'),
    };
    await t.call('participant', 'quality.attach-file', attach);
    await t.call('participant', 'quality.record-acceptance', { ...accept, fileId });
    expect(await card(caseId)).toMatchObject({
      state: 'accepted',
      answers: [{ answer: 'accepted', channel: 'paper', fileId }],
      deed: { term: 'arrange_resumption' },
    });
    // The word rests on the paper: it cannot be taken off any more.
    expect((await t.refusal('participant', 'quality.detach-file', { fileId })).code).toBe('file_is_word');
    const questionnaire = await t.db
      .selectFrom('questionnaire')
      .select('quality_confirmed')
      .where('id', '=', made.questionnaireId)
      .executeTakeFirstOrThrow();
    expect(questionnaire.quality_confirmed).toBe(true);
    // Accepted is not confirmed: the numbers of the year keep them apart.
    const listed = await t.call('programme_leader', 'quality.list', { view: 'all', outcome: 'confirmed' });
    const counted = await t.db
      .selectFrom('quality_case')
      .select('id')
      .where('outcome', '=', 'confirmed')
      .execute();
    expect(listed.total).toBe(counted.length);
    expect(listed.rows).not.toContainEqual(expect.objectContaining({ id: caseId }));
  });

  test('service takes «it cannot be mended» back, and the director is asked no more', async () => {
    const made = await make.newCase();
    const { caseId } = made;
    await make.plan(made);
    await t.call('service_manager', 'quality.declare-unfixable', { caseId, reason: 'Линия чужая' });
    expect((await t.call('service_manager', 'quality.get', { caseId })).may).toContain('withdraw_unfixable');
    const back = { caseId, words: 'Нашёлся обход' };
    await t.call('service_manager', 'quality.withdraw-unfixable', back);
    const found = await card(caseId);
    expect(found).toMatchObject({ state: 'works_planned', unfixable: null });
    expect(found.deeds.map(({ term }: { term: string }) => term)).not.toContain('judge_unfixable');
    expect(found.events.at(-1)).toMatchObject({
      kind: 'unfixable_withdrawn',
      data: { words: 'Нашёлся обход' },
    });
    expect((await t.refusal('service_manager', 'quality.withdraw-unfixable', back)).code).toBe(
      'unfixable_not_proposed',
    );
  });

  test('a client who takes the claims back lets the talk go on', async () => {
    const { caseId } = await make.newCase();
    const withdrawal = { caseId, ...word, words: 'Это был наш роутер' };
    await t.call('participant', 'quality.record-withdrawal', withdrawal);
    expect(await stateOf(caseId)).toBe('withdrawn');
    expect((await card(caseId)).deeds).toMatchObject([{ term: 'arrange_resumption' }]);
  });
});

describe('M9.4 causes and places from a list with versions', () => {
  const group = (entries: string[]) => ({
    code: 'line',
    title: title('Линия'),
    entries: entries.map((code) => ({ code, title: title(code) })),
  });
  const publish = (baseVersion: number, entries: string[]) =>
    t.call('service_manager', 'quality.publish-codes', {
      kind: 'cause',
      baseVersion,
      list: [group(entries)],
    });

  test('a version is published over the one it was made of; codes are chosen from the latest', async () => {
    expect(await publish(0, ['break'])).toEqual({ version: 1 });
    const stale = { kind: 'cause', baseVersion: 0, list: [group(['break', 'noise'])] };
    expect((await t.refusal('service_manager', 'quality.publish-codes', stale)).code).toBe('codes_stale');
    expect(await publish(1, ['break', 'noise'])).toEqual({ version: 2 });
    const lost = { kind: 'cause', baseVersion: 2, list: [group(['break'])] };
    expect((await t.refusal('service_manager', 'quality.publish-codes', lost)).code).toBe('code_vanished');

    const { caseId, claimIds } = await make.newCase();
    const input = { caseId, claimIds, causeCode: 'line.noise', finding: 'Наводка от лифта' };
    await t.call('service_manager', 'quality.diagnose', input);
    expect(await card(caseId)).toMatchObject({
      state: 'diagnosed',
      claimList: [
        { cause: 'line.noise', finding: 'Наводка от лифта' },
        { cause: 'line.noise', finding: 'Наводка от лифта' },
      ],
    });
    const unknown = { ...input, causeCode: 'line.fire' };
    expect((await t.refusal('service_manager', 'quality.diagnose', unknown)).code).toBe('codes_unknown');
    const found = await t.call('service_manager', 'quality.list', { causeCode: 'line', limit: 200 });
    expect(found.rows.map(({ id }: { id: string }) => id)).toEqual([caseId]);
    expect((await t.call('participant', 'quality.codes', { kind: 'cause' })).used).toEqual({
      'line.noise': 2,
    });
  });
});

describe('M5.3 the same measure before and after', () => {
  test('a measurement below the bound keeps the work open; a better one lets it go', async () => {
    const made = await make.newCase();
    const { caseId } = made;
    const workId = await make.plan(made);
    await t.db
      .insertInto('measurement')
      .values({
        id: newId(),
        case_id: caseId,
        criterion: 'speed/mbit',
        title: JSON.stringify(title('Скорость')),
        phase: 'before',
        cycle: 1,
        value: '40',
        bound: '100',
        bound_is: 'at_least',
        unit: JSON.stringify(title('Мбит/с')),
        taken_at: NOW,
      })
      .execute();
    const measure = (value: number, more: object = {}) => ({
      measurementId: newId(),
      caseId,
      criterion: 'speed/mbit',
      value,
      takenAt: NOW,
      ...more,
    });
    const weak = measure(70);
    expect(await t.call('service_worker', 'quality.note-measurement', weak)).toEqual({ holds: false });
    // The device repeats itself: the same measurement once.
    expect(await t.call('service_worker', 'quality.note-measurement', weak)).toEqual({ holds: false });
    const other = { ...weak, value: 71 };
    expect((await t.refusal('service_worker', 'quality.note-measurement', other)).code).toBe(
      'measurement_id_reused',
    );
    const restore = { workId, result: 'Настроили' };
    expect((await t.refusal('service_worker', 'quality.restore-work', restore)).code).toBe(
      'measured_below_bound',
    );
    t.setNow('2026-11-02T07:10:00.000Z');
    const good = measure(112, { takenAt: '2026-11-02T07:10:00.000Z' });
    expect(await t.call('service_worker', 'quality.note-measurement', good)).toEqual({ holds: true });
    await t.call('service_worker', 'quality.restore-work', restore);
    expect((await card(caseId)).measurements).toMatchObject([
      { phase: 'before', value: 40, bound: 100, holds: false },
      { phase: 'after', value: 70, holds: false },
      { phase: 'after', value: 112, holds: true },
    ]);
    const strange = measure(1, { criterion: 'smell' });
    expect((await t.refusal('service_worker', 'quality.note-measurement', strange)).code).toBe(
      'criterion_unknown',
    );
    t.setNow(NOW);
  });

  test('a reading noted by mistake is struck out, stays to be seen, and counts no longer', async () => {
    const made = await make.newCase();
    const { caseId } = made;
    const workId = await make.plan(made);
    await failedInTalk(caseId, 'speed/mbit');
    const wrong = { measurementId: newId(), caseId, criterion: 'speed/mbit', value: 11.2, takenAt: NOW };
    await t.call('service_worker', 'quality.note-measurement', wrong);
    const [, noted] = (await card(caseId)).measurements;
    expect(noted).toMatchObject({ value: 11.2, holds: false, struck: null });
    const strike = { measurementId: wrong.measurementId, why: 'Запятая не там' };
    expect(
      (await t.refusal('service_worker', 'quality.strike-measurement', { ...strike, why: ' ' })).code,
    ).toBe('invalid_input');
    await t.call('service_worker', 'quality.strike-measurement', strike);
    expect((await t.refusal('service_manager', 'quality.strike-measurement', strike)).code).toBe(
      'measurement_struck',
    );
    const { measurements, events, workList } = await card(caseId);
    expect(measurements[1]).toMatchObject({
      value: 11.2,
      struck: { why: 'Запятая не там' },
      mayStrike: false,
    });
    expect(events.slice(-2).map(({ kind }: { kind: string }) => kind)).toEqual([
      'measured',
      'measurement_struck',
    ]);
    expect(workList[0].failing).toEqual([]);
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Настроили' });
    expect(await stateOf(caseId)).toBe('restored');
  });

  test('the reading on which «restored» stands is not taken away from under it', async () => {
    const made = await make.newCase();
    const { caseId } = made;
    const workId = await make.plan(made);
    await failedInTalk(caseId, 'speed/mbit');
    const reading = { caseId, criterion: 'speed/mbit', takenAt: NOW };
    await t.call('service_worker', 'quality.note-measurement', {
      ...reading,
      measurementId: newId(),
      value: 70,
    });
    const good = { ...reading, measurementId: newId(), value: 112 };
    await t.call('service_worker', 'quality.note-measurement', good);
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Настроили' });
    const strike = { measurementId: good.measurementId, why: 'Не тот адрес' };
    const refused = await t.refusal('service_manager', 'quality.strike-measurement', strike);
    expect(refused.code).toBe('restored_by_measurement');
    expect(
      (await card(caseId)).measurements.every(({ struck }: { struck: unknown }) => struck === null),
    ).toBe(true);
    await t.call('service_worker', 'quality.take-back-work', { workId, reason: 'Мерили не там' });
    await t.call('service_manager', 'quality.strike-measurement', strike);
    expect((await card(caseId)).workList[0].failing).toEqual([title('speed/mbit')]);
  });

  test('a criterion that still fails holds up the work that mends it, and the last one; not another', async () => {
    const made = await make.newCase();
    const { caseId, claimIds } = made;
    await t.db
      .updateTable('claim')
      .set({ criterion: 'desk' })
      .where('id', '=', claimIds[1] ?? '')
      .execute();
    const slow = await make.plan({ caseId, claimIds: claimIds.slice(0, 1) });
    const desk = await make.plan({ caseId, claimIds: claimIds.slice(1) });
    await failedInTalk(caseId, 'speed/mbit');
    const weak = { measurementId: newId(), caseId, criterion: 'speed/mbit', value: 70, takenAt: NOW };
    await t.call('service_worker', 'quality.note-measurement', weak);
    const works = (await card(caseId)).workList;
    expect(works.map(({ failing }: { failing: object[] }) => failing.length)).toEqual([1, 0]);
    const done = { result: 'Сделали' };
    const refused = await t.refusal('service_worker', 'quality.restore-work', { ...done, workId: slow });
    expect(refused.code).toBe('measured_below_bound');
    await t.call('service_worker', 'quality.restore-work', { ...done, workId: desk });
    expect(await stateOf(caseId)).toBe('in_work');
  });
});

/** What failed in the talk: 40 where 100 was the bound. */
async function failedInTalk(caseId: string, criterion: string): Promise<void> {
  await t.db
    .insertInto('measurement')
    .values({
      id: newId(),
      case_id: caseId,
      criterion,
      title: JSON.stringify(title(criterion)),
      phase: 'before',
      cycle: 1,
      value: '40',
      bound: '100',
      bound_is: 'at_least',
      taken_at: NOW,
    })
    .execute();
}

describe('files of a case', () => {
  test('pictures lose what the camera added, others are refused, and one’s own can be taken off', async () => {
    const made = await make.newCase();
    const { caseId } = made;
    const { default: sharp } = await import('sharp');
    const picture = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a33' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'секрет' } })
      .toBuffer();
    const fileId = newId();
    const input = { fileId, caseId, name: 'Щит.jpg', content: picture.toString('base64') };
    await t.call('service_manager', 'quality.attach-file', input);
    await t.call('service_manager', 'quality.attach-file', input);
    const { files } = await card(caseId);
    expect(files).toHaveLength(1);
    const read = await t.call('participant', 'quality.read-file', { fileId });
    expect(read).toMatchObject({ name: 'Щит.jpg', type: 'image/jpeg' });
    expect(Buffer.from(read.content, 'base64').includes(Buffer.from('секрет'))).toBe(false);
    const text = { ...input, fileId: newId(), content: Buffer.from('просто текст').toString('base64') };
    expect((await t.refusal('service_manager', 'quality.attach-file', text)).code).toBe('file_not_fit');
    expect((await t.refusal('participant', 'quality.detach-file', { fileId })).status).toBe(403);
    await t.call('service_manager', 'quality.detach-file', { fileId });
    expect((await card(caseId)).files).toEqual([]);
    expect((await t.refusal('participant', 'quality.read-file', { fileId })).code).toBe('not_found');
  });
});

describe('clocks and cycles kept beside the case', () => {
  test('a refusal adds a cycle, and the figures are the sum of the cycles', async () => {
    t.setNow('2026-11-09T06:00:00.000Z');
    const made = await make.newCase();
    t.setNow('2026-11-09T08:00:00.000Z');
    const workId = await make.plan(made, '2026-11-12');
    t.setNow('2026-11-09T10:00:00.000Z');
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Готово' });
    t.setNow('2026-11-09T11:00:00.000Z');
    const said = {
      caseId: made.caseId,
      channel: 'phone',
      saidBy: 'Анна',
      saidAt: '2026-11-09T11:00:00.000Z',
    };
    await t.call('participant', 'quality.record-answer', { ...said, answer: 'no', words: 'Нет' });
    t.setNow('2026-11-09T12:30:00.000Z');
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Теперь готово' });
    const found = await card(made.caseId);
    expect(found.clocks).toMatchObject({ acknowledge: 120, restore: 4 * 60 + 90, tell: 60, confirm: 0 });
    expect(found.cycles).toMatchObject([
      { cycle: 1, restoreMinutes: 240, answer: 'no' },
      { cycle: 2, restoreMinutes: 90, answer: null },
    ]);
    t.setNow(NOW);
  });
});
