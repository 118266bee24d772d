// A refusal is a decision, not a crash: a code the program knows and the facts behind it. The sentence a
// person reads is made from the code by the room's words, in the reader's language.

export type RefusalFacts = Record<string, string | number | boolean | null | readonly string[]>;

/** HTTP status families a refusal can take; anything else is a defect of ours. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 422 | 429;

export class Refusal extends Error {
  readonly code: string;
  readonly facts: RefusalFacts;
  readonly status: RefusalStatus;

  constructor(code: string, facts: RefusalFacts = {}, status: RefusalStatus = 409) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.facts = facts;
    this.status = status;
  }
}

/** Stops the act: nothing is written, the caller gets `code` with its sentence. */
export function refuse(code: string, facts: RefusalFacts = {}, status: RefusalStatus = 409): never {
  throw new Refusal(code, facts, status);
}
