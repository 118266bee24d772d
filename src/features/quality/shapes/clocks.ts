// Clocks of a case (M9.9): four questions of time, each asked per cycle and over all of them.
import type { Instant } from '#kernel/day.ts';
import type { ClientVerdict } from './case.ts';

/** One line of the history, as far as clocks read it. */
export interface ClockEvent {
  kind: string;
  at: Instant;
  cycle: number;
  /** With `copy_received`: whose copy. */
  copy?: string | null;
  /** With `client_answered`: what was said, and when the client said it. */
  answer?: ClientVerdict | null;
  saidAt?: Instant | null;
}

/** From the start, or from the client's «no», to the client's word. Minutes are working minutes; null: still runs. */
export interface CycleClock {
  cycle: number;
  startedAt: Instant;
  restoredAt: Instant | null;
  offeredAt: Instant | null;
  answeredAt: Instant | null;
  answer: ClientVerdict | null;
  /** Of which the service side waited for the client. */
  waitMinutes: number;
  /** Service side: start to restored, waits left out. */
  restoreMinutes: number | null;
  /** Curator: restored to told. */
  tellMinutes: number | null;
  /** Client: told to answered. */
  confirmMinutes: number | null;
}

/** Sums over every cycle that came so far; null where no cycle has. */
export interface CaseClocks {
  cycles: readonly CycleClock[];
  acknowledgeMinutes: number | null;
  restoreMinutes: number | null;
  tellMinutes: number | null;
  confirmMinutes: number | null;
  causeMinutes: number | null;
  waitMinutes: number;
}
