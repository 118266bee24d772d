// A client on a participant's list whose questionnaire stopped at the quality check, straight into the tables:
// what the rooms below do has tests of its own.
import type { TestApp } from '#app/testing.ts';
import { mintScope } from '#features/access/rules/scope.ts';
import { SYSTEM_ACTOR } from '#features/access/shapes/actor.ts';
import { termsAt } from '#features/quality/data/clock.ts';
import { openCase } from '#features/quality/data/open-case.ts';
import { newId } from '#kernel/ids.ts';

export interface Stage {
  clientId: string;
  personId: string;
  questionnaireId: string;
}

/** A running round with the participant in it; once per database. */
export async function openRound(
  t: TestApp,
): Promise<{ roundId: string; participantId: string; formVersionId: string }> {
  const [programmeId, roundId, participantId, formId, formVersionId] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
  ];
  await t.db
    .insertInto('programme')
    .values({ id: programmeId, name: 'Круг', leader_employee_id: t.as('programme_leader').employeeId })
    .execute();
  await t.db
    .insertInto('round')
    .values({
      id: roundId,
      programme_id: programmeId,
      name: 'Осень',
      starts_on: '2026-09-01',
      ends_on: '2026-12-25',
      state: 'running',
    })
    .execute();
  const employeeId = t.as('participant').employeeId ?? '';
  await t.db
    .insertInto('participant')
    .values({ id: participantId, round_id: roundId, employee_id: employeeId, dedication: 'parallel' })
    .execute();
  await t.db
    .insertInto('form')
    .values({
      id: formId,
      code: newId(),
      trade: 'other',
      title: JSON.stringify({ ru: 'Анкета', en: 'Form' }),
    })
    .execute();
  await t.db
    .insertInto('form_version')
    .values({ id: formVersionId, form_id: formId, number: 1, definition: JSON.stringify({}) })
    .execute();
  return { roundId, participantId, formVersionId };
}

/** One more client of the round with a paused questionnaire and a person who has an address. */
export async function stageClient(
  t: TestApp,
  round: { roundId: string; participantId: string; formVersionId: string },
  name: string,
): Promise<Stage> {
  const [clientId, personId, questionnaireId] = [newId(), newId(), newId()];
  await t.db
    .insertInto('client')
    .values({ id: clientId, short_name: name, normal_name: name, search_text: name.toLowerCase() })
    .execute();
  await t.db
    .insertInto('person')
    .values({ id: personId, last_name: 'Ветрова', first_name: 'Анна', patronymic: 'Ивановна' })
    .execute();
  await t.db
    .insertInto('person_role')
    .values({ id: newId(), person_id: personId, client_id: clientId, post: 'директор' })
    .execute();
  await t.db
    .insertInto('contact_point')
    .values({ id: newId(), person_id: personId, kind: 'email', raw: 'anna@client.test' })
    .execute();
  await t.db
    .insertInto('placement')
    .values({ round_id: round.roundId, client_id: clientId, participant_id: round.participantId })
    .execute();
  await t.db
    .insertInto('questionnaire')
    .values({
      id: questionnaireId,
      round_id: round.roundId,
      client_id: clientId,
      form_version_id: round.formVersionId,
      employee_id: t.as('participant').employeeId ?? '',
      state: 'paused_quality',
      paused_at: t.app.clock(),
    })
    .execute();
  return { clientId, personId, questionnaireId };
}

/** Enters the stage's questionnaire into the register with two claims; gives the case and its claims. */
export async function registerCase(
  t: TestApp,
  stage: Stage,
): Promise<{ caseId: string; claimIds: string[] }> {
  const now = t.app.clock();
  const { id } = await t.db.transaction().execute(async (tx) =>
    openCase(tx, mintScope(SYSTEM_ACTOR), {
      questionnaireId: stage.questionnaireId,
      clientId: stage.clientId,
      curatorEmployeeId: t.as('participant').employeeId ?? '',
      failedCriteria: ['speed'],
      claims: [
        { criterion: 'speed', what: 'Вечером рвётся связь', place: 'Склад', words: 'каждый вечер' },
        { criterion: 'speed', what: 'Шум на линии' },
      ],
      at: now,
      today: now.slice(0, 10),
      by: { kind: 'person', employeeId: t.as('participant').employeeId },
      terms: await termsAt(tx, await t.app.company(), now),
    }),
  );
  const claims = await t.db
    .selectFrom('claim')
    .select('id')
    .where('case_id', '=', id)
    .orderBy('id')
    .execute();
  return { caseId: id, claimIds: claims.map((claim) => claim.id) };
}

/** Cases at the stages tests begin from, made through the door; each for a client of its own. */
export function createCases(t: TestApp, round: Awaited<ReturnType<typeof openRound>>) {
  let count = 0;

  async function newCase() {
    count += 1;
    const name = `Клиент ${count}`;
    const stage = await stageClient(t, round, name);
    return { ...stage, name, ...(await registerCase(t, stage)) };
  }

  async function plan(on: { caseId: string; claimIds: string[] }, dueOn = '2026-11-05'): Promise<string> {
    const workId = newId();
    await t.call('service_manager', 'quality.plan-work', {
      caseId: on.caseId,
      workId,
      title: 'Заменить порт',
      claimIds: on.claimIds,
      ownerEmployeeId: t.as('service_worker').employeeId,
      dueOn,
      cause: 'порт',
      place: 'узел 4',
    });
    return workId;
  }

  async function restoredCase() {
    const made = await newCase();
    const workId = await plan(made);
    await t.call('service_worker', 'quality.restore-work', { workId, result: 'Заменили порт на узле' });
    return { ...made, workId };
  }

  /** With a personal link out; `token` is its secret part. */
  async function askedCase() {
    const made = await restoredCase();
    const { caseId, personId } = made;
    const sent = await t.call('participant', 'quality.send-link', { linkId: newId(), caseId, personId });
    return { ...made, token: String(sent.url).split('/k/')[1] ?? '', sent };
  }

  return { newCase, plan, restoredCase, askedCase };
}
