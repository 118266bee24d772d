// Contradictions a computation must not paper over: each names the client or the participant, so that the
// leader can settle it. A pin stands above everything but a monopolised relation and the capacity (M4.3, M4.4).
import type { SplitClient, SplitInput, SplitRefusal } from '../../shapes/split.ts';

/** Empty when the split can be computed. */
export function checkSplit(input: SplitInput): SplitRefusal[] {
  if (input.participants.length === 0) return [{ code: 'split_without_participants' }];
  return [
    ...repeated(input.clients).map((clientId): SplitRefusal => ({ code: 'client_twice', clientId })),
    ...repeated(input.participants).map(
      (participantId): SplitRefusal => ({ code: 'participant_twice', participantId }),
    ),
    ...input.clients
      .toSorted((left, right) => (left.id < right.id ? -1 : 1))
      .flatMap((client) => checkClient(client, input)),
    ...checkPinnedRoom(input),
  ];
}

function checkClient(client: SplitClient, { participants }: SplitInput): SplitRefusal[] {
  const shut = new Set(
    client.relations.filter((one) => one.state === 'monopolised').map((one) => one.employeeId),
  );
  if (client.pinnedTo === null) {
    const open = participants.some((participant) => !shut.has(participant.employeeId));
    return open ? [] : [{ code: 'monopolised_by_all', clientId: client.id }];
  }
  const target = participants.find((participant) => participant.id === client.pinnedTo);
  if (!target) {
    return [{ code: 'pin_unknown_participant', clientId: client.id, participantId: client.pinnedTo }];
  }
  if (!shut.has(target.employeeId)) return [];
  return [
    {
      code: 'pin_monopolised',
      clientId: client.id,
      participantId: target.id,
      employeeId: target.employeeId,
    },
  ];
}

function checkPinnedRoom({ clients, participants }: SplitInput): SplitRefusal[] {
  const pinned = Map.groupBy(
    clients.filter((client) => client.pinnedTo !== null),
    (client) => client.pinnedTo,
  );
  return participants.flatMap((participant): SplitRefusal[] => {
    const own = pinned.get(participant.id) ?? [];
    if (own.length <= participant.capacity) return [];
    return [
      {
        code: 'pins_over_capacity',
        participantId: participant.id,
        pinned: own.length,
        capacity: participant.capacity,
        clientIds: own.map((client) => client.id).toSorted(),
      },
    ];
  });
}

function repeated<Key extends string>(items: readonly { readonly id: Key }[]): Key[] {
  const seen = new Set<Key>();
  const twice = new Set<Key>();
  for (const { id } of items) {
    if (seen.has(id)) twice.add(id);
    seen.add(id);
  }
  return [...twice].toSorted();
}
