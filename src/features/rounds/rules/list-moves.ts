import type { ClientId, ParticipantId } from '../shapes/split.ts';

/** `from` null: the client was on no list. */
export type ListMove = {
  readonly clientId: ClientId;
  readonly from: ParticipantId | null;
  readonly to: ParticipantId;
};

/** Clients whose list differs between what stands and what was computed, in the order computed. */
export function listMoves(
  before: ReadonlyMap<ClientId, ParticipantId>,
  after: readonly { readonly clientId: ClientId; readonly participantId: ParticipantId }[],
): ListMove[] {
  return after.flatMap(({ clientId, participantId }) => {
    const from = before.get(clientId) ?? null;
    return from === participantId ? [] : [{ clientId, from, to: participantId }];
  });
}
