// What papers of the register are made of, beside the card of a case.
import type { Day, Instant } from '#kernel/day.ts';
import type { CaseState, ClientVerdict, CopyKind, EffectOutcome, Severity } from './case.ts';

/** The client of one case in full, and who was met. */
export interface PaperClient {
  legalName: string | null;
  city: string | null;
  address: string | null;
  metAt: Instant | null;
  met: { name: string; post: string | null; phone: string | null }[];
}

/** One row of a year's register; money in kopecks, time in working minutes. */
export interface FileRow {
  number: number;
  registeredAt: Instant;
  client: string;
  inn: string | null;
  curator: string;
  severity: Severity;
  claims: string[];
  causes: string[];
  places: string[];
  works: string[];
  owners: string[];
  state: CaseState;
  dueOn: Day | null;
  cycle: number;
  restoredAt: Instant | null;
  /** The last word of the client, whatever it was. */
  verdict: ClientVerdict | null;
  saidAt: Instant | null;
  saidBy: string | null;
  confirmed: boolean;
  restoreMinutes: number | null;
  confirmMinutes: number | null;
  revenue: number;
  cost: number | null;
  effect: EffectOutcome | null;
  copies: CopyKind[];
}
