import type { Id } from '#kernel/ids.ts';

declare const minted: unique symbol;

/**
 * Whose clients may be seen (M1). Only the door mints one (rules/scope.ts), the data layer takes it as an
 * argument: a query without a scope does not compile.
 */
export interface Scope {
  readonly [minted]?: true;
  /** Every client. */
  readonly all: boolean;
  /** Clients on the lists of these employees in the current round. */
  readonly listsOf: readonly Id<'employee'>[];
  /** Clients that stand in the register. */
  readonly register: boolean;
  /** Clients with works owned by this employee. */
  readonly worksOf: Id<'employee'> | null;
}
