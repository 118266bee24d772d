import { newId } from '#kernel/ids.ts';
import type { World, WorldClient } from './world.ts';

/** Somebody new at the client is put on its map, leaves, and is seen at another client of the same list (M8). */
export async function meetPeople({ act, clients }: World, client: WorldClient): Promise<void> {
  const { clientId, personId, side, mark } = client;
  const who = side.participant;
  const next = clients.find((one) => one.side === side && one !== client) ?? client;
  // Told to both clients, so the name must not be one that gives the first away.
  const name = `Пришлов${'абвгде'[clients.indexOf(client)]} Олег Олегович`;
  const fresh = newId();
  const checkIn = (of: string, findings: object) =>
    act(who, 'clients.check-in', { id: newId(), clientId: of, persons: [], ...findings });
  await checkIn(clientId, { newPersons: [{ id: fresh, name, post: 'Зам' }] });
  await act(who, 'clients.set-link', {
    id: newId(),
    clientId,
    fromPersonId: fresh,
    toPersonId: personId,
    kind: 'reports_to',
    note: `Линия ${mark}`,
  });
  await checkIn(clientId, { persons: [{ personId: fresh, presence: 'left', leftOn: '2026-11-02' }] });
  await checkIn(next.clientId, { newPersons: [{ id: newId(), name, post: 'Директор' }] });
}
