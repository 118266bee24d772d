import { newId } from '#kernel/ids.ts';
import type { World, WorldClient } from './world.ts';

const manager = 'service_manager' as const;

/** The case a client's questionnaire opened, with its claims. */
export async function caseOf({ t }: World, { clientId }: WorldClient) {
  const { id: caseId } = await t.db
    .selectFrom('quality_case')
    .select('id')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  const claims = await t.db.selectFrom('claim').select('id').where('case_id', '=', caseId).execute();
  return { caseId, claimIds: claims.map(({ id }) => id) };
}

/** Copies received, a work planned and done, the client asked by a letter with a link. */
export async function registerWorks(world: World, client: WorldClient): Promise<void> {
  const { act } = world;
  const { mark, side, personId } = client;
  const { caseId, claimIds } = await caseOf(world, client);
  await act('programme_leader', 'quality.receive-copy', { caseId, copy: 'leader' });
  const name = `Акт ${mark}.pdf`;
  const content = Buffer.from(`%PDF-1.7 ${mark}`).toString('base64');
  await act(side.participant, 'quality.attach-file', { fileId: newId(), caseId, name, content });
  const workId = newId();
  const owner = { ownerEmployeeId: side.worker.employeeId, dueOn: '2026-11-09' };
  await act(manager, 'quality.plan-work', {
    caseId,
    workId,
    claimIds,
    title: `Заменить кабель ${mark}`,
    cause: `Кабель ${mark}`,
    place: `Узел ${mark}`,
    ...owner,
  });
  await act(manager, 'quality.replan-work', {
    workId,
    ...owner,
    dueOn: '2026-11-10',
    reason: `Ждали детали ${mark}`,
  });
  await act(side.worker, 'quality.start-work', { workId });
  await act(side.worker, 'quality.restore-work', { workId, result: `Заменён ${mark}` });
  const what = `Рвётся связь ${mark}`;
  const told = claimIds.map((claimId) => ({ claimId, what, done: `Поменяли кабель ${mark}` }));
  await act(side.participant, 'quality.word-for-client', { caseId, claims: told });
  await act(side.participant, 'quality.tell-client', { caseId, channel: 'phone' });
  await act(side.participant, 'quality.send-link', { caseId, linkId: newId(), personId, byLetter: true });
  await replyOf(world, client);
}

/** The ways beside the straight one, for one client: refused, found out, waited for, not to be mended, taken back. */
export async function walkAside(world: World, client: WorldClient, commonWorkId: string): Promise<void> {
  const { act, t } = world;
  const { caseId, claimIds } = await caseOf(world, client);
  const who = client.side.participant;
  const word = { caseId, channel: 'phone', saidBy: 'Анна Ивановна', saidAt: t.app.clock() };
  await act(who, 'quality.record-answer', { ...word, answer: 'no', words: 'Снова рвётся' });
  const text = { subject: '{компания}: вопрос', body: '{ссылка}' };
  const words = { kind: 'offer', locale: 'ru', version: 0, text };
  await act('programme_leader', 'quality.save-client-text', words);
  const title = { ru: 'Линия', en: 'Line' };
  const list = [{ code: 'line', title, entries: [{ code: 'break', title }] }];
  await act(manager, 'quality.publish-codes', { kind: 'cause', baseVersion: 0, list });
  await act(manager, 'quality.assess', { caseId, severity: 'critical' });
  await act(manager, 'quality.diagnose', { caseId, claimIds, causeCode: 'line.break' });
  await act(manager, 'quality.join-work', { caseId, workId: commonWorkId, claimIds });
  await act(manager, 'quality.set-work-cost', { workId: commonWorkId, cost: 150_000 });
  const fileId = newId();
  const content = Buffer.from('%PDF-1.7').toString('base64');
  await act(who, 'quality.attach-file', { fileId, caseId, name: 'Акт.pdf', content });
  await act(who, 'quality.detach-file', { fileId });
  await measure(world, caseId);
  await act(who, 'quality.settle-reply', { replyId: await replyOf(world, client), outcome: 'read' });
  await act(who, 'quality.wait-for-client', { caseId, what: 'Пропуск' });
  await act(who, 'quality.remind-waiting', { caseId, personId: client.personId });
  await act(manager, 'quality.end-wait', { caseId, words: 'Пропуск есть' });
  await act(manager, 'quality.remove-cause', { caseId, done: 'Проложили новую линию' });
  await act(manager, 'quality.declare-unfixable', { caseId, reason: 'Здание сносят' });
  await act(manager, 'quality.withdraw-unfixable', { caseId, words: 'Снос отложили' });
  await act(manager, 'quality.declare-unfixable', { caseId, reason: 'Снос всё же начали' });
  await act('commercial_director', 'quality.judge-unfixable', { caseId, approve: true });
  await act(who, 'quality.record-acceptance', { ...word, accepts: false, words: 'Так не пойдёт' });
  await act(who, 'quality.record-withdrawal', { ...word, words: 'Переезжаем, уже не нужно' });
}

/** A letter of the client, as the box of answers would bring it. */
export async function replyOf({ t }: World, { clientId, mark }: WorldClient): Promise<string> {
  const { caseId } = await t.db
    .selectFrom('quality_case')
    .select('id as caseId')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  const [id, at] = [newId(), t.app.clock()];
  const words = { subject: `Re: ${mark}`, text: `Ответ ${mark}`, message_id: `<${id}@client.test>` };
  await t.db
    .insertInto('client_reply')
    .values({ id, client_id: clientId, case_id: caseId, ...words, received_at: at, created_at: at })
    .execute();
  return id;
}

async function measure({ act, t }: World, caseId: string): Promise<void> {
  const [title, criterion] = [JSON.stringify({ ru: 'Скорость', en: 'Speed' }), 'speed/mbit'];
  const before = { phase: 'before', cycle: 1, value: '10', bound: '100', bound_is: 'at_least' };
  await t.db
    .insertInto('measurement')
    .values({ id: newId(), case_id: caseId, criterion, title, ...before, taken_at: t.app.clock() })
    .execute();
  const takenAt = t.app.clock();
  const input = { measurementId: newId(), caseId, criterion, value: 120, takenAt };
  await act(manager, 'quality.note-measurement', input);
  const { measurementId } = input;
  await act(manager, 'quality.strike-measurement', { measurementId, why: 'Мерили не на той линии' });
}
