// A running round with a client ready to be visited: persons, position with revenue, a new product, a
// contracted level and a service point, written straight into the tables of the rooms below.
import { inTransaction } from '#db/transaction.ts';
import type { TestApp } from '#app/testing.ts';
import { refreshSearch } from '#features/clients/data/search-refresh.ts';
import { publishForm, publishReadyForms } from '#features/questionnaires/data/forms.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { newId } from '#kernel/ids.ts';
import { sampleForm } from './questionnaire-form.ts';

export interface Ground {
  roundId: string;
  participantId: string;
  /** What every client here buys already. */
  productId: string;
  /** What was launched lately. */
  newsId: string;
}

/** A running round whose form is the sample form; the test company's participant takes part. */
export async function layGround(t: TestApp): Promise<Ground> {
  const [programmeId, roundId] = [newId(), newId()];
  const leader = t.as('programme_leader').employeeId;
  await t.db
    .insertInto('programme')
    .values({ id: programmeId, name: 'Программа', leader_employee_id: leader })
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
      form_code: 'sample',
    })
    .execute();
  await publishSample(t, sampleForm);
  const [productId, newsId] = [newId(), newId()];
  await t.db
    .insertInto('product')
    .values([
      { id: productId, name: 'Канал 100 Мбит/с', launched_on: '2019-01-01' },
      { id: newsId, name: 'Облачная АТС', launched_on: '2026-08-01' },
    ])
    .execute();
  const participantId = await addParticipant(t, roundId, t.as('participant').employeeId ?? '');
  return { roundId, participantId, productId, newsId };
}

/** The same with the forms the product ships; the round asks by `formCode`, one of theirs. */
export async function layReadyGround(t: TestApp, formCode: string): Promise<Ground> {
  const ground = await layGround(t);
  await inTransaction(t.db, publishReadyForms);
  await t.db.updateTable('round').set({ form_code: formCode }).execute();
  return ground;
}

/** Publishes a definition; the same again gives the version it has. */
export async function publishSample(t: TestApp, form: FormDefinition) {
  return t.db.transaction().execute((tx) => publishForm(tx, form));
}

export async function addParticipant(t: TestApp, roundId: string, employeeId: string): Promise<string> {
  const id = newId();
  await t.db
    .insertInto('participant')
    .values({ id, round_id: roundId, employee_id: employeeId, dedication: 'parallel' })
    .execute();
  return id;
}

export interface VisitedClient {
  clientId: string;
  personId: string;
  roleId: string;
  productId: string;
  newsId: string;
  pointId: string;
}

/** One more client on a participant's list. */
export async function addVisitedClient(t: TestApp, ground: Ground, name: string): Promise<VisitedClient> {
  const [clientId, personId, roleId, pointId] = [newId(), newId(), newId(), newId()];
  const { productId, newsId } = ground;
  const { db } = t;
  await db.insertInto('client').values({ id: clientId, short_name: name, normal_name: name }).execute();
  await db
    .insertInto('placement')
    .values({ round_id: ground.roundId, client_id: clientId, participant_id: ground.participantId })
    .execute();
  await db
    .insertInto('person')
    .values({ id: personId, last_name: 'Ким', first_name: 'Анна', patronymic: 'Ивановна' })
    .execute();
  await db
    .insertInto('person_role')
    .values({ id: roleId, person_id: personId, client_id: clientId, post: 'Директор' })
    .execute();
  await db
    .insertInto('position')
    .values({ id: newId(), client_id: clientId, product_id: productId })
    .execute();
  await db
    .insertInto('revenue')
    .values({ client_id: clientId, product_id: productId, month: '2026-10-01', amount: 1_200_000 })
    .execute();
  await db
    .insertInto('contract')
    .values({
      id: newId(),
      client_id: clientId,
      number: '17',
      service_levels: JSON.stringify({ throughput_mbps: 100 }),
    })
    .execute();
  await db.insertInto('service_point').values({ id: pointId, client_id: clientId, name: 'Офис' }).execute();
  await db.transaction().execute((tx) => refreshSearch(tx, [clientId]));
  return { clientId, personId, roleId, productId, newsId, pointId };
}

/** Operations of one device answering in order; each knows the one before it under the same key. */
export function makeDevice() {
  const deviceId = crypto.randomUUID();
  const heads = new Map<string, string>();
  return {
    deviceId,
    op(key: string, value: unknown, baseOpId: string | null = heads.get(key) ?? null) {
      const opId = newId();
      heads.set(key, opId);
      return { opId, key, value, baseOpId, deviceId, deviceAt: '2026-11-02T07:00:00.000Z' };
    },
    ops(answers: Readonly<Record<string, unknown>>) {
      return Object.entries(answers).map(([key, value]) => this.op(key, value));
    },
  };
}

/** Everything answered, quality good. */
export const goodAnswers = (client: VisitedClient) => ({
  met_on: '2026-11-02',
  met_with: { personIds: [client.personId] },
  consent: { given: true },
  [`people/${client.personId}`]: { presence: 'here', samePost: true, sameContacts: true },
  'people/new': { persons: [] },
  path: 'Начинал монтажником',
  season: { option: 'even' },
  uses: { options: ['telephony'] },
  staff: 40,
  ease: 4,
  reserve: false,
  'speed/measured': 100,
  'speed/no_failure': true,
  'support/minutes': 15,
  [`volumes/${client.productId}`]: { outlook: 'more', amount: 500_000 },
  [`news/${client.newsId}`]: { interest: 'yes', nextStep: 'показать' },
  'news/free': { wishes: [] },
  acquaintances: { outcome: 'none_given' },
});

/** A complaint about the client's own service point. */
export const claimsOf = (client: VisitedClient) => ({
  claims: [
    {
      id: newId(),
      what: 'Скорость падает после обеда',
      servicePointId: client.pointId,
      since: '2026-10-01',
      frequency: 'daily',
      words: 'После двух часов ничего не открыть',
    },
  ],
});
