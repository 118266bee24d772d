// A running round with two lists, and clients on them, laid straight into the database: what calls and meetings need.
import type { TestApp } from '#app/testing.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { newId } from '#kernel/ids.ts';

export interface TouchedRound {
  roundId: string;
  /** The list of the test company's participant, and of `other`. */
  own: string;
  others: string;
  formVersionId: string;
}

/** 19 October to 25 December 2026, with the participant and `other` taking part. */
export async function startTouchedRound(t: TestApp, other: Actor): Promise<TouchedRound> {
  const [programmeId, roundId, own, others] = [newId(), newId(), newId(), newId()];
  const [formId, formVersionId] = [newId(), newId()];
  await t.db.insertInto('programme').values({ id: programmeId, name: 'Круг' }).execute();
  await t.db
    .insertInto('round')
    .values({
      id: roundId,
      programme_id: programmeId,
      name: 'Осень',
      starts_on: '2026-10-19',
      ends_on: '2026-12-25',
      state: 'running',
    })
    .execute();
  await t.db
    .insertInto('participant')
    .values([
      {
        id: own,
        round_id: roundId,
        employee_id: t.as('participant').employeeId ?? '',
        dedication: 'parallel',
      },
      { id: others, round_id: roundId, employee_id: other.employeeId ?? '', dedication: 'dedicated' },
    ])
    .execute();
  await t.db.insertInto('form').values({ id: formId, code: 'x', trade: 'other', title: '{}' }).execute();
  await t.db
    .insertInto('form_version')
    .values({ id: formVersionId, form_id: formId, number: 1, definition: '{"sections":[]}' })
    .execute();
  return { roundId, own, others, formVersionId };
}

/** A client on a list with a director and his phone. */
export async function addTouchedClient(
  t: TestApp,
  { roundId, listOf }: { roundId: string; listOf: string },
  name: string,
  more: { time_zone?: string } = {},
) {
  const [clientId, personId] = [newId(), newId()];
  await t.db
    .insertInto('client')
    .values({
      id: clientId,
      short_name: name,
      normal_name: name,
      city: 'Пермь',
      address: 'ул. Мира, 1',
      ...more,
    })
    .execute();
  await t.db
    .insertInto('person')
    .values({ id: personId, last_name: 'Ветров', first_name: 'Олег', patronymic: 'Ильич' })
    .execute();
  await t.db
    .insertInto('person_role')
    .values({
      id: newId(),
      person_id: personId,
      client_id: clientId,
      post: 'Директор',
      role_kind: 'decision_maker',
    })
    .execute();
  await t.db
    .insertInto('contact_point')
    .values({
      id: newId(),
      person_id: personId,
      kind: 'phone',
      raw: '(342) 257-11-22',
      normal: '+73422571122',
    })
    .execute();
  await t.db
    .insertInto('placement')
    .values({ round_id: roundId, client_id: clientId, participant_id: listOf })
    .execute();
  return { clientId, personId };
}
