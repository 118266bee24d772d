// What waits to be sent: one entry an operation, as a call of a procedure with an identity made on the device.

/** Why the server refused it. */
export interface Trouble {
  code: string;
  sentence: string;
}

export interface Entry {
  /** Made by the store; the order of sending. */
  order?: number;
  /** UUID made on the device; the idempotency key of the request. */
  id: string;
  /** What must stay in order among itself, e.g. «questionnaire:<id>»; lanes do not wait for each other. */
  lane: string;
  procedure: string;
  input: unknown;
  /** By the device's clock: shown to people, never used to decide. */
  at: string;
  /** Whom or what it concerns, in words: «Ромашка». */
  about?: string;
  /** What screens must know to show the deed as done before the server knows of it; it goes nowhere else. */
  shows?: unknown;
  /** Set when the server refused it: it waits for a person and is never dropped. */
  problem?: Trouble | null;
}

/** What another device had kept, to wait here from now on: without its place there, and without a refusal. */
export function unsentAgain({ id, lane, procedure, input, at, about, shows }: Entry): Entry {
  const named = { ...(about ? { about } : {}), ...(shows ? { shows } : {}) };
  return { id, lane, procedure, input, at, problem: null, ...named };
}

/** An operation as a screen gives it. */
export type Op = Omit<Entry, 'order' | 'at' | 'problem'>;

export interface EntryStore {
  /** Resolves once the entries are on the disk, with their places; known ids stay as they are. */
  add(entries: readonly Entry[]): Promise<number[]>;
  list(): Promise<Entry[]>;
  remove(ids: readonly string[]): Promise<void>;
  park(id: string, problem: Trouble | null): Promise<void>;
  /** Rewrites one entry in its place. */
  change(id: string, edit: (entry: Entry) => Entry): Promise<void>;
}

/** What the outbox knows of a procedure beyond sending it. */
export interface ProcedureRule {
  /** Neighbours of one lane may travel as one request, and a refused one does not hold up the next of its kind. */
  join?: (inputs: readonly unknown[]) => unknown;
  /** Most that travel together. */
  most?: number;
  /** The refusal says that what was wished is so already. */
  settled?: (problem: { code: string; facts: Record<string, unknown> }, input: unknown) => boolean;
  /** The answer names another subject than the device had made: what waits for it is sent there. */
  moved?: (input: unknown, output: unknown) => Move | null;
  /**
   * What follows in the lane may travel with it as one request: how many entries (the first included), and how the one
   * answer is told to each. Should it be refused, they go one by one.
   */
  bundle?: (entries: readonly Entry[]) => Bundle | null;
  /** The server has these: what the device shows of them must say so before they leave the outbox. */
  acknowledged?: (entries: readonly Entry[], output: unknown) => Promise<void>;
}

export interface Move {
  from: string;
  to: string;
  rewrite: (entry: Entry) => unknown;
}

export interface Bundle {
  procedure: string;
  input: unknown;
  /** The entries as they would have gone alone, with the answer each group would have got. */
  tell: (output: unknown) => readonly { entries: readonly Entry[]; output: unknown }[];
}
