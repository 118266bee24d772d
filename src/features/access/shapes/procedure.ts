import type { Kysely, Transaction } from 'kysely';
import type { Database } from '#db/tables.ts';
import type { Day, Instant } from '#kernel/day.ts';
import type { Id } from '#kernel/ids.ts';
import type { Locale } from '#kernel/words.ts';
import type { Actor } from './actor.ts';
import type { Contract, OutputOf, ParsedInputOf } from './contract.ts';
import type { Scope } from './scope.ts';

export type Db = Kysely<Database>;
export type Tx = Transaction<Database>;

/** The installation's own settings, as every procedure may need them. */
export interface CompanyFacts {
  id: Id<'company'> | null;
  name: string;
  shortName: string;
  phone: string | null;
  locale: Locale;
  timeZone: string;
  trade: string;
  isDemo: boolean;
  baseUrl: string;
  dailyMailHour: number;
  norms: Record<string, unknown>;
}

/** One line of the audit: what it was and what it became. `null` before = created, `null` after = ended. */
export interface Change {
  entity: string;
  id: string;
  clientId?: string | null;
  before: unknown;
  after: unknown;
}

/** Something the rooms above may want to answer in the same transaction (app/reactions.ts). */
export interface DomainEvent {
  kind: string;
}

interface BaseContext {
  scope: Scope;
  actor: Actor;
  now: Instant;
  /** The company's calendar date now. */
  today: Day;
  company: CompanyFacts;
}

export interface ReadContext extends BaseContext {
  db: Db;
}

export interface WriteContext extends BaseContext {
  tx: Tx;
  /** Notes a change; the door writes the audit rows in the same transaction. */
  changed(change: Change): void;
  /** Tells the rooms above; their answer runs in the same transaction. */
  happened<Event extends DomainEvent>(event: Event): void;
}

export interface Procedure {
  contract: Contract;
  // biome-ignore lint/suspicious/noExplicitAny: the registry holds procedures of every shape; the door parses before it calls
  handle: (context: any, input: any) => Promise<unknown>;
}

/** A reading procedure: gets the database, changes nothing. */
export function reads<C extends Contract>(
  contract: C,
  handle: (context: ReadContext, input: ParsedInputOf<C>) => Promise<OutputOf<C>>,
): Procedure {
  return { contract, handle };
}

/** A writing procedure: gets a transaction and never the database handle. */
export function writes<C extends Contract>(
  contract: C,
  handle: (context: WriteContext, input: ParsedInputOf<C>) => Promise<OutputOf<C>>,
): Procedure {
  return { contract, handle };
}
