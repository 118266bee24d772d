// What happens in this room that the rooms above may answer, in the same transaction.
import type { Instant } from '#kernel/day.ts';
import type { HandoverReason } from './split.ts';

export interface RoundStarted {
  kind: 'round-started';
  roundId: string;
}

export interface RoundClosed {
  kind: 'round-closed';
  roundId: string;
}

/** Open questionnaires, cases, calls and meetings of the client follow to the receiving employee (M4.6). */
export interface ClientHandedOver {
  kind: 'client-handed-over';
  roundId: string;
  clientId: string;
  fromEmployeeId: string;
  toEmployeeId: string;
  reason: HandoverReason;
  note: string;
  at: Instant;
}

export type RoundEvent = RoundStarted | RoundClosed | ClientHandedOver;
