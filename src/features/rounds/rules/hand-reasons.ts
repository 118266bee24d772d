// What stands as the reason once people have moved a client: the computed reasons are kept underneath, so that
// moving it back (an undo) brings them back instead of leaving a story that is no longer true.
import type {
  ComputedReason,
  EmployeeId,
  HandoverReason,
  ParticipantId,
  PlacementReason,
} from '../shapes/split.ts';

/** A client's place on a list, as far as reasons go. */
export type PlaceBefore = {
  readonly participantId: ParticipantId;
  readonly employeeId: EmployeeId;
  readonly reasons: readonly PlacementReason[];
};

/** Reasons after a move by hand to `toParticipantId`; `before` null: the client was on no list. */
export function reasonsAfterMove(
  before: PlaceBefore | null,
  toParticipantId: ParticipantId,
): { readonly reasons: readonly PlacementReason[]; readonly placedBy: 'rule' | 'hand' } {
  if (before === null) {
    return { reasons: [{ code: 'placed_by_hand', employeeId: null }], placedBy: 'hand' };
  }
  const byHand = before.reasons.find((reason) => reason.code === 'placed_by_hand');
  if (before.participantId === toParticipantId) {
    return { reasons: before.reasons, placedBy: byHand ? 'hand' : 'rule' };
  }
  const was =
    byHand === undefined
      ? { participantId: before.participantId, reasons: before.reasons.filter(isComputed) }
      : byHand.was;
  if (was && was.participantId === toParticipantId) return { reasons: was.reasons, placedBy: 'rule' };
  return {
    reasons: [{ code: 'placed_by_hand', employeeId: before.employeeId, ...(was ? { was } : {}) }],
    placedBy: 'hand',
  };
}

/** Reasons on the receiving list after a hand-over. */
export function reasonsAfterHandover(
  from: EmployeeId,
  reason: HandoverReason,
  note: string,
): readonly PlacementReason[] {
  return [{ code: 'handed_over', employeeId: from, reason, note }];
}

function isComputed(reason: PlacementReason): reason is ComputedReason {
  return reason.code !== 'placed_by_hand' && reason.code !== 'handed_over';
}
