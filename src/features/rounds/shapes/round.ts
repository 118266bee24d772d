import type { Day, Instant } from '#kernel/day.ts';
import type { ClientId, EmployeeId, HandoverReason, ParticipantId, RelationState } from './split.ts';

export const ROUND_STATES = ['planned', 'running', 'closed'] as const;
export type RoundState = (typeof ROUND_STATES)[number];

/** What has to be known to let a round start. */
export type StartFacts = {
  readonly state: RoundState;
  readonly leaderId: EmployeeId | null;
  /** The round's planned last day lies before the day asked about; left out: it does not. */
  readonly datesPast?: boolean;
  /** Name of the programme's round that is running now. */
  readonly runningRound: string | null;
  readonly clients: number;
  readonly placed: number;
  readonly lists: readonly {
    readonly participantId: ParticipantId;
    readonly clients: number;
    readonly capacity: number;
  }[];
  /** Clients whose list belongs to an employee recorded as monopolising them since the split. */
  readonly monopolised: readonly ClientId[];
  /** Ways to close a gap in capacity; null where there is none. */
  readonly closing: {
    readonly weeks: number | null;
    readonly endsOn: Day | null;
    readonly dedicated: number | null;
    readonly parallel: number | null;
  } | null;
};

/** One thing that keeps a round from starting; codes and facts as a refusal carries them. */
export type StartProblem = {
  readonly code:
    | 'round_not_planned'
    | 'another_round_running'
    | 'round_dates_past'
    | 'round_without_leader'
    | 'round_without_participants'
    | 'round_without_clients'
    | 'capacity_short'
    | 'clients_not_placed'
    | 'list_over_capacity'
    | 'placement_monopolised';
  readonly facts: Readonly<Record<string, string | number | null | readonly string[]>>;
};

/** The list a client would be put on, and what stands against it. */
export type ListRoom = {
  readonly participantId: ParticipantId;
  readonly employeeId: EmployeeId;
  /** State of that employee's relation with the client. */
  readonly relation: RelationState | null;
  /** Clients on the list that still need a questionnaire. */
  readonly open: number;
  /** Questionnaires the quota still allows in the round (data/round-plan.ts says how it is reckoned). */
  readonly capacityLeft: number;
};

export type HandoverFacts = {
  readonly state: RoundState;
  readonly clientId: ClientId;
  readonly fromParticipantId: ParticipantId | null;
  readonly to: ListRoom;
  /** The client still needs a questionnaire in this round. */
  readonly clientOpen: boolean;
  readonly reason: HandoverReason;
  readonly note: string;
};

export type HandoverRecord = {
  readonly fromParticipantId: ParticipantId | null;
  readonly toParticipantId: ParticipantId;
  readonly reason: HandoverReason;
  readonly note: string;
  readonly at: Instant;
};

/** Who answered for the client when; `until` null for the present one. */
export type HolderSpan = {
  readonly participantId: ParticipantId;
  readonly from: Instant;
  readonly until: Instant | null;
  /** Why it came to this holder; null for the list the round began with. */
  readonly reason: HandoverReason | null;
  readonly note: string;
};
