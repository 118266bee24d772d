// Clients on participants' lists, with somebody to call, to meet and to write to.
import type { TestApp } from '#app/testing.ts';
import { newId } from '#kernel/ids.ts';
import { openRound } from './register.ts';

export interface TouchedClient {
  clientId: string;
  personId: string;
}

/** A running round of two: the participant of the test company and one more. */
export async function openTouches(t: TestApp) {
  const round = await openRound(t);
  const other = await t.hire({ lastName: 'Другова', firstName: 'Вера', roles: ['participant'] });
  const othersList = newId();
  await t.db
    .insertInto('participant')
    .values({
      id: othersList,
      round_id: round.roundId,
      employee_id: other.employeeId ?? '',
      dedication: 'dedicated',
    })
    .execute();

  /** A client on a list (one's own unless said) with a director, his phone and his address. */
  async function addClient(
    name: string,
    more: { list?: string; time_zone?: string; city?: string; latitude?: number; longitude?: number } = {},
  ): Promise<TouchedClient> {
    const { list, ...columns } = more;
    const [clientId, personId] = [newId(), newId()];
    await t.db
      .insertInto('client')
      .values({
        id: clientId,
        short_name: name,
        normal_name: name,
        city: 'Москва',
        address: 'ул. Мира, 1',
        ...columns,
      })
      .execute();
    await t.db
      .insertInto('person')
      .values({ id: personId, last_name: 'Ветров', first_name: 'Олег', patronymic: 'Ильич' })
      .execute();
    await t.db
      .insertInto('person_role')
      .values({ id: newId(), person_id: personId, client_id: clientId, post: 'Директор' })
      .execute();
    const of = { person_id: personId };
    await t.db
      .insertInto('contact_point')
      .values([
        { id: newId(), ...of, kind: 'phone', raw: '(342) 257-11-22', normal: '+73422571122' },
        { id: newId(), ...of, kind: 'email', raw: 'Oleg@client.test', normal: 'oleg@client.test' },
      ])
      .execute();
    await t.db
      .insertInto('placement')
      .values({
        round_id: round.roundId,
        client_id: clientId,
        participant_id: list ?? round.participantId,
      })
      .execute();
    return { clientId, personId };
  }

  return { ...round, other, othersList, addClient };
}
