// The rest of what can be done in the world: every writing procedure that building it did not need.
import { newId } from '#kernel/ids.ts';
import { ANONYMOUS } from '#server/sessions.ts';
import { makeDevice } from '../../factories/interview.ts';
import { caseOf, walkAside } from './quality.ts';
import { growth, restOf, VOICE } from './questionnaires.ts';
import { addClient } from './clients.ts';
import { finishWeekly } from './weekly.ts';
import type { World } from './world.ts';

const admin = 'administrator' as const;
const leader = 'programme_leader' as const;
const manager = 'service_manager' as const;

/** Walks the world to its end; afterwards its round is closed. */
export async function finishWalk(world: World): Promise<void> {
  await runOffice(world);
  await keepPeople(world);
  await changeTouches(world);
  await mendQuestionnaires(world);
  await composeForms(world);
  await leaveTraces(world);
  await endCase(world);
  await importFile(world);
  await finishWeekly(world);
  await endRound(world);
}

async function runOffice({ act, t }: World): Promise<void> {
  const employeeId = t.as('participant').employeeId;
  const token = await act(admin, 'access.create-token', {
    employeeId,
    name: 'выгрузка',
    role: 'participant',
  });
  await act(admin, 'access.revoke-token', { tokenId: token.id });
  const named = { lastName: 'Новый', firstName: 'Пётр' };
  const { id } = await act(admin, 'staff.save-employee', {
    ...named,
    email: 'novy@proba.test',
    roles: ['participant'],
  });
  const { link } = await act(admin, 'staff.invite', { employeeId: id });
  const secret = new URL(link).pathname.split('/').at(-1);
  await act(ANONYMOUS, 'staff.accept-invitation', { secret, password: 'десять знаков' });
  await act(admin, 'staff.reset-two-factor', { employeeId: id });
  await act('participant', 'staff.set-locale', { locale: 'ru' });
  const division = await act(admin, 'staff.save-division', { name: 'Отдел', kind: 'sales' });
  await act(admin, 'staff.remove-division', { id: division.id });
  const days = { fromDay: '2026-12-28', toDay: '2026-12-30', kind: 'vacation' };
  const absence = await act(admin, 'staff.save-absence', { employeeId: id, ...days });
  await act(admin, 'staff.remove-absence', { id: absence.id });
  await act(admin, 'staff.save-calendar-day', { day: '2026-12-31', kind: 'off', note: 'Канун' });
  // As in an installation older than this year's calendar.
  await t.db.deleteFrom('calendar_day').where('day', '<', '2026-01-01').execute();
  await act(admin, 'staff.load-calendar-year', { year: 2025 });
  const letter = await t.db
    .selectFrom('letter')
    .select('id')
    .where('client_id', 'is not', null)
    .executeTakeFirstOrThrow();
  await t.db.updateTable('letter').set({ state: 'failed' }).where('id', '=', letter.id).execute();
  await act(leader, 'reports.resend-letter', { letterId: letter.id });
  const before = await t.db.selectFrom('company').select('smtp').executeTakeFirstOrThrow();
  const smtp = { host: '127.0.0.1', port: 9, security: 'none', user: null, password: null, from: 'a@b.test' };
  await t.db
    .updateTable('company')
    .set({ smtp: JSON.stringify(smtp) })
    .execute();
  await act(admin, 'reports.send-trial-letter', {});
  await t.db
    .updateTable('company')
    .set({ smtp: before.smtp === null ? null : JSON.stringify(before.smtp) })
    .execute();
}

async function keepPeople(world: World): Promise<void> {
  const { act, t } = world;
  const { clientId, roleId, side } = world.client(0, 'begun');
  const who = side.participant;
  const client = await t.db
    .selectFrom('client')
    .select('version')
    .where('id', '=', clientId)
    .executeTakeFirstOrThrow();
  await act(who, 'clients.update', {
    clientId,
    version: client.version,
    client: { note: 'Новая заметка' },
    force: true,
  });
  await act(who, 'clients.change-role', { roleId, role: { post: 'Главный инженер' } });
  await act(who, 'clients.verify-role', { roleId });
  const made = await act(who, 'clients.save-person', {
    clientId,
    person: { lastName: 'Смена' },
    role: { post: 'Зам' },
  });
  await act(who, 'clients.end-role', { roleId: made.roleId, day: '2026-11-01', reason: 'left_company' });
  await act(who, 'clients.add-role', { clientId, personId: made.id, role: { post: 'Снова зам' } });
  await settlePeople(world);
  const away = await addClient(act, { mark: 'Проездом', products: world.products });
  await act(leader, 'clients.archive', { clientId: away.clientId });
  await act(leader, 'clients.restore', { clientId: away.clientId });
  await act(leader, 'clients.archive', { clientId: away.clientId });
}

/** What building the world left undone with people: another line, a touch, what became of a move (M8). */
async function settlePeople({ act, t, client }: World): Promise<void> {
  const { clientId, personId, side } = client(0, 'begun');
  const who = side.participant;
  const { id: linkId } = await t.db
    .selectFrom('person_link')
    .select('id')
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  await act(who, 'clients.remove-link', { linkId });
  await act(who, 'clients.note-touch', {
    id: newId(),
    clientId,
    personId,
    kind: 'birthday',
    day: '2026-11-01',
  });
  const { id: moveId } = await t.db
    .selectFrom('person_move')
    .select('id')
    .where('from_client_id', '=', clientId)
    .executeTakeFirstOrThrow();
  await act(who, 'clients.decide-move', { moveId, decision: 'link' });
  const roleKinds = ['decision_maker', 'user'];
  await act(leader, 'clients.save-required-roles', { segment: 'a', roleKinds });
}

async function changeTouches(world: World): Promise<void> {
  const { act, t } = world;
  const { clientId, side } = world.client(0, 'begun');
  const who = side.participant;
  const callId = newId();
  await act(who, 'touches.log-call', { id: callId, clientId, outcome: 'not_reached' });
  await act(who, 'touches.take-back-call', { id: callId });
  const wayIn = { wayIn: 'Через приёмную, спросить Марину', hours: { from: 10, to: 17 } };
  await act(who, 'touches.save-way-in', { clientId, ...wayIn });
  const form = { subject: 'address', nameCase: 'dative', form: 'Анне' };
  await act(who, 'touches.save-name-form', {
    clientId,
    personId: world.client(0, 'begun').personId,
    ...form,
  });
  await compareScripts(world);
  const { id, version } = await t.db
    .selectFrom('meeting')
    .select(['id', 'version'])
    .where('client_id', '=', clientId)
    .where('state', '=', 'booked')
    .executeTakeFirstOrThrow();
  const moved = await act(who, 'touches.reschedule', {
    id,
    version,
    startsAt: '2026-11-06T11:00:00.000Z',
    minutes: 45,
  });
  await act(who, 'touches.mark-meeting', {
    id,
    version: moved.version,
    state: 'cancelled',
    reason: 'Перенос',
  });
  const dropIn = await act(who, 'touches.plan-drop-in', { id: newId(), clientId, day: '2026-11-06' });
  await act(who, 'touches.remove-drop-in', { id: dropIn.id });
  await act(who, 'touches.make-feed', {});
  await act(who, 'touches.revoke-feed', {});
  await act(who, 'touches.save-reminders', { byDay: true, byHour: false });
}

async function compareScripts({ act }: World): Promise<void> {
  const script = {
    name: 'Проба',
    locale: 'ru',
    purpose: 'first_meeting',
    blocks: [{ kind: 'greeting', text: 'Здравствуйте, {person.address}!' }],
  };
  const [a, b] = [newId(), newId()];
  const { scriptId } = await act(leader, 'touches.save-script', { versionId: a, ...script });
  const other = await act(leader, 'touches.save-script', { versionId: b, ...script, name: 'Вторая проба' });
  const trial = await act(leader, 'touches.start-trial', { a, b });
  await act(leader, 'touches.end-trial', { trialId: trial.id, winner: a });
  await act(leader, 'touches.use-script', { scriptId: other.scriptId });
  await act(leader, 'touches.archive-script', { scriptId });
}

async function composeForms({ act }: World): Promise<void> {
  const { code } = await act(leader, 'questionnaires.create-form', { title: 'Своя форма', from: 'sample' });
  const design = await act(leader, 'questionnaires.form-design', { code });
  const definition = { ...design.definition, minutesBudget: 50 };
  await act(leader, 'questionnaires.save-draft', { code, revision: 1, definition });
  await act(leader, 'questionnaires.publish-form', { code, revision: 2 });
  const shorter = { ...definition, minutesBudget: 45 };
  await act(leader, 'questionnaires.save-draft', { code, revision: 0, definition: shorter });
  await act(leader, 'questionnaires.discard-draft', { code, revision: 1 });
}

async function mendQuestionnaires(world: World): Promise<void> {
  const { act } = world;
  const client = world.client(1, 'begun');
  const { questionnaireId: id, side } = client;
  const ops = makeDevice().ops(restOf(world, client));
  const home = [makeDevice().op('ease', 4)];
  await act(side.participant, 'questionnaires.take-in', { id, clientId: client.clientId, ops: home });
  await act(side.participant, 'questionnaires.answer', { questionnaireId: id, ops });
  await act(side.participant, 'questionnaires.complete', { id });
  await act(side.participant, 'questionnaires.hand-in', { id });
  await act(leader, 'questionnaires.return', { id, reason: 'Дополните пожелания' });
  await act(side.participant, 'questionnaires.reopen', { id });
  const [phone, tablet] = [makeDevice(), makeDevice()];
  const [one, two] = [phone.op('path', 'С телефона', null), tablet.op('path', 'С планшета', null)];
  await act(side.participant, 'questionnaires.answer', { questionnaireId: id, ops: [one] });
  await act(side.participant, 'questionnaires.answer', { questionnaireId: id, ops: [two] });
  const settled = { ...phone.op('path', 'С телефона', two.opId), settles: [one.opId] };
  await act(side.participant, 'questionnaires.resolve-conflict', { questionnaireId: id, ...settled });
}

/** What an hour leaves besides answers; and one begun by mistake. */
async function leaveTraces(world: World): Promise<void> {
  const { act } = world;
  const { questionnaireId, side } = world.client(1, 'begun');
  const who = side.participant;
  const attachmentId = newId();
  const file = { kind: 'voice', key: 'path', madeAt: '2026-11-02T07:00:00.000Z', content: VOICE };
  await act(who, 'questionnaires.attach', { id: attachmentId, questionnaireId, ...file });
  await act(who, 'questionnaires.detach', { questionnaireId, attachmentId });
  const time = { section: 'carnegie', seconds: 90, sittingId: newId() };
  await act(who, 'questionnaires.note-time', { id: newId(), questionnaireId, ...time });
  const markId = newId();
  const mark = { key: 'path', phrase: 'Начинал', made: 'task', task: 'Поздравить с юбилеем' };
  await act(who, 'questionnaires.mark-phrase', { id: markId, questionnaireId, ...mark });
  await act(who, 'questionnaires.end-task', { markId, done: true });
  await act(who, 'questionnaires.unmark', { questionnaireId, markId });
  const { clientId } = await addClient(act, { mark: 'Ошибка', products: world.products });
  const id = newId();
  await act(leader, 'questionnaires.begin', { id, clientId });
  await act(leader, 'questionnaires.discard', { id });
}

async function endCase(world: World): Promise<void> {
  const { act, t } = world;
  const client = world.client(0, 'problem');
  const { caseId } = await caseOf(world, client);
  const who = client.side.participant;
  const said = {
    saidBy: 'Анна Ивановна',
    saidAt: t.app.clock(),
    channel: 'phone',
    personId: client.personId,
  };
  await act(who, 'quality.record-answer', { caseId, answer: 'no', words: 'Всё ещё медленно', ...said });
  const work = await t.db
    .selectFrom('work')
    .innerJoin('work_case', 'work_case.work_id', 'work.id')
    .select(['work.id', 'work_case.state'])
    .where('work_case.case_id', '=', caseId)
    .orderBy('work.created_at')
    .executeTakeFirstOrThrow();
  const workId = newId();
  await act(manager, 'quality.plan-work', {
    caseId,
    workId,
    title: 'Ещё раз',
    claimIds: [],
    ownerEmployeeId: client.side.worker.employeeId,
    dueOn: '2026-11-12',
  });
  const mistaken = newId();
  await act(manager, 'quality.plan-work', {
    caseId,
    workId: mistaken,
    title: 'Не туда',
    claimIds: [],
    ownerEmployeeId: client.side.worker.employeeId,
    dueOn: '2026-11-12',
  });
  await act(manager, 'quality.cancel-work', { caseId, workId: mistaken, reason: 'Другой узел' });
  await walkAside(world, world.client(1, 'problem'), workId);
  await act(client.side.worker, 'quality.restore-work', { workId, result: 'Настроено' });
  await act(client.side.worker, 'quality.take-back-work', { workId, reason: 'Рано' });
  await act(client.side.worker, 'quality.restore-work', { workId, result: 'Настроено снова' });
  if (work.state !== 'done')
    await act(client.side.worker, 'quality.restore-work', { workId: work.id, result: 'И здесь' });
  const link = await act(who, 'quality.send-link', {
    caseId,
    linkId: newId(),
    personId: client.personId,
    byLetter: false,
  });
  const token = new URL(link.url).pathname.split('/').at(-1);
  const bearer = {
    kind: 'client',
    employeeId: null,
    name: 'Клиент',
    roles: [],
    locale: 'ru',
    listsOf: [],
  } as const;
  await act(bearer, 'quality.open-link', { token });
  await act(bearer, 'quality.answer-link', { token, answer: 'yes' });
  const id = client.questionnaireId;
  await act(who, 'questionnaires.resume', { id });
  await act(who, 'questionnaires.answer', {
    questionnaireId: id,
    ops: makeDevice().ops(growth(world, client)),
  });
  await act(who, 'questionnaires.complete', { id });
}

async function importFile({ act }: World): Promise<void> {
  const content = Buffer.from('Название;ИНН;Город\r\nООО «Загрузка»;7707083893;Пермь\r\n').toString('base64');
  const { jobId } = await act(leader, 'exchange.upload', { fileName: 'Клиенты.csv', content });
  await act(leader, 'exchange.apply', { jobId, kind: 'clients' });
  await act(leader, 'exchange.undo', { jobId });
}

async function endRound(world: World): Promise<void> {
  const { act, t, roundId, sides } = world;
  const { clientId } = world.client(0, 'begun');
  const toParticipantId = sides[1].participantId;
  await act(leader, 'rounds.hand-over', {
    roundId,
    clientIds: [clientId],
    toParticipantId,
    reason: 'overload',
  });
  const late = await t.hire({ lastName: 'Поздний', roles: ['participant'] });
  const joined = { roundId, employeeId: late.employeeId, dedication: 'parallel' };
  const { id: participantId } = await act(leader, 'rounds.save-participant', joined);
  await act(leader, 'rounds.remove-participant', { roundId, participantId });
  await act(leader, 'rounds.close', { roundId, acknowledgeOpen: true });
  const dates = { startsOn: '2027-02-01', endsOn: '2027-04-02' };
  const { id: dropped } = await act(leader, 'rounds.save', { name: 'Передумали', ...dates });
  await act(leader, 'rounds.remove-planned', { roundId: dropped });
}
