import type { Id } from '#kernel/ids.ts';
import type { Kopecks } from '#kernel/money.ts';

/** What the leader records about an employee's relation with a client (M4.2); none known is no entry. */
export const RELATION_STATES = ['excellent', 'unsure', 'monopolised'] as const;
export type RelationState = (typeof RELATION_STATES)[number];

export type ClientId = Id<'client'>;
export type EmployeeId = Id<'employee'>;
export type ParticipantId = Id<'participant'>;

export type SplitClient = {
  readonly id: ClientId;
  /** Revenue of the last twelve months. */
  readonly value: Kopecks;
  /** Effort compared with an ordinary client, which is 1. */
  readonly work: number;
  readonly place: { readonly lat: number; readonly lng: number } | null;
  readonly city: string | null;
  readonly servedBy: EmployeeId | null;
  readonly relations: readonly { readonly employeeId: EmployeeId; readonly state: RelationState }[];
  /** Whose list the client was on in the last round. */
  readonly lastEmployeeId: EmployeeId | null;
  /** The leader's pin: stays there whatever is computed. */
  readonly pinnedTo: ParticipantId | null;
};

export type SplitParticipant = {
  readonly id: ParticipantId;
  readonly employeeId: EmployeeId;
  /** Longest list the quota over the round's weeks allows. */
  readonly capacity: number;
};

/** Prices of the soft wishes in points; compared with each other only. */
export type SplitWeights = {
  /** A client given to an employee whose relation with it is unsure. */
  readonly unsure: number;
  /** A client of average value taken from the list it was on last time. */
  readonly change: number;
  /** A client not given to the employee who serves it now, where nothing else is known. */
  readonly serves: number;
  /** A client far from the others of its list. */
  readonly near: number;
  /** Lists unequal by number, by revenue, by work, each against the capacity. */
  readonly count: number;
  readonly value: number;
  readonly work: number;
};

/**
 * An unsure relation weighs more than any wish about lists. A list may be some 15 % longer than its share
 * before a client leaves last round's list for that reason alone.
 */
export const SPLIT_WEIGHTS: SplitWeights = {
  unsure: 40_000,
  change: 1_000,
  serves: 200,
  near: 1_000,
  count: 3_000,
  value: 1_000,
  work: 1_000,
};

export type SplitInput = {
  readonly clients: readonly SplitClient[];
  readonly participants: readonly SplitParticipant[];
  readonly weights?: SplitWeights;
};

/** Why the computation put a client on this list; the first reason is the main one. */
export type ComputedReason =
  | { readonly code: 'pinned' }
  | { readonly code: 'excellent_stays'; readonly employeeId: EmployeeId }
  | { readonly code: 'excellent_no_room'; readonly employeeId: EmployeeId; readonly capacity: number }
  | { readonly code: 'excellent_away'; readonly employeeId: EmployeeId }
  | { readonly code: 'monopolised_moved'; readonly employeeId: EmployeeId }
  | { readonly code: 'unsure_moved'; readonly employeeId: EmployeeId }
  | { readonly code: 'unsure_stays'; readonly employeeId: EmployeeId }
  | { readonly code: 'kept_from_last' }
  | { readonly code: 'last_away'; readonly employeeId: EmployeeId }
  | { readonly code: 'last_levelled'; readonly employeeId: EmployeeId }
  | { readonly code: 'serves_now' }
  | { readonly code: 'same_city'; readonly city: string; readonly clients: number }
  | { readonly code: 'nearby'; readonly km: number }
  | { readonly code: 'levelled' };

/** Why a client stands on this list: as computed, or as people decided since. */
export type PlacementReason =
  | ComputedReason
  | {
      readonly code: 'placed_by_hand';
      /** Whose list it was taken from; null: it was on none. */
      readonly employeeId: EmployeeId | null;
      /** What the computation had said: moved back there, the client has those reasons again. */
      readonly was?: {
        readonly participantId: ParticipantId;
        readonly reasons: readonly ComputedReason[];
      };
    }
  | {
      readonly code: 'handed_over';
      readonly employeeId: EmployeeId;
      readonly reason: HandoverReason;
      readonly note: string;
    };

/** Why a client changes hands in mid-round (M4.6); `other` has to be said in words. */
export const HANDOVER_REASONS = [
  'absence',
  'left',
  'client_asked',
  'relation_monopolised',
  'overload',
  'nearness',
  'other',
] as const;
export type HandoverReason = (typeof HANDOVER_REASONS)[number];

export type Placement = {
  readonly clientId: ClientId;
  readonly participantId: ParticipantId;
  readonly reasons: readonly PlacementReason[];
};

export type ListSummary = {
  readonly participantId: ParticipantId;
  readonly clients: number;
  readonly capacity: number;
  readonly value: Kopecks;
  readonly work: number;
  /** Clients that were on this employee's list in the last round, too. */
  readonly kept: number;
  readonly pinned: number;
};

export type SplitWarning =
  | {
      readonly code: 'excellent_over_capacity';
      readonly participantId: ParticipantId;
      readonly employeeId: EmployeeId;
      /** Clients with an excellent relation, together with other clients pinned here. */
      readonly wanted: number;
      readonly capacity: number;
      readonly over: number;
      readonly clientIds: readonly ClientId[];
    }
  | {
      /** The places went to clients that only this participant may take. */
      readonly code: 'excellent_displaced';
      readonly participantId: ParticipantId;
      readonly employeeId: EmployeeId;
      readonly clientIds: readonly ClientId[];
    }
  | {
      readonly code: 'excellent_not_taking_part';
      readonly employeeId: EmployeeId;
      readonly clientIds: readonly ClientId[];
    }
  | {
      readonly code: 'pin_against_excellent';
      readonly clientId: ClientId;
      readonly participantId: ParticipantId;
      readonly employeeId: EmployeeId;
    }
  | { readonly code: 'unsure_unavoidable'; readonly clientIds: readonly ClientId[] }
  | { readonly code: 'place_unknown'; readonly clients: number };

/** Contradictions the leader has to settle before anything can be computed. */
export type SplitRefusal =
  | { readonly code: 'split_without_participants' }
  | { readonly code: 'client_twice'; readonly clientId: ClientId }
  | { readonly code: 'participant_twice'; readonly participantId: ParticipantId }
  | {
      readonly code: 'pin_unknown_participant';
      readonly clientId: ClientId;
      readonly participantId: ParticipantId;
    }
  | {
      readonly code: 'pin_monopolised';
      readonly clientId: ClientId;
      readonly participantId: ParticipantId;
      readonly employeeId: EmployeeId;
    }
  | {
      readonly code: 'pins_over_capacity';
      readonly participantId: ParticipantId;
      readonly pinned: number;
      readonly capacity: number;
      readonly clientIds: readonly ClientId[];
    }
  | { readonly code: 'monopolised_by_all'; readonly clientId: ClientId };

/** The lists do not fit; nothing is placed. `missing` goes into `closeShortfall`. */
export type SplitShortfall = {
  readonly clients: number;
  readonly capacity: number;
  /** Clients nobody has room for. */
  readonly missing: number;
  /** Of these, kept out by monopolised relations and pins although somebody else still has room. */
  readonly missingByRelation: number;
  /** A choice of clients that cannot be placed; the numbers are sure, the choice is one of several. */
  readonly clientIds: readonly ClientId[];
};

export type SplitResult =
  | {
      readonly kind: 'placed';
      /** In the order of client ids. */
      readonly placements: readonly Placement[];
      readonly lists: readonly ListSummary[];
      readonly warnings: readonly SplitWarning[];
    }
  | ({ readonly kind: 'short' } & SplitShortfall)
  | { readonly kind: 'refused'; readonly refusals: readonly SplitRefusal[] };
