import type { CompanyFacts, Db } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { loadCompany } from '#features/staff/data/company.ts';

/** Everything a running installation is made of, handed to the door and the jobs. */
export interface App {
  db: Db;
  /** The only source of "now", so that tests can set the day. */
  clock: () => Instant;
  /** The company's settings, at most a few seconds old. */
  company: () => Promise<CompanyFacts>;
  /** Forget the cached settings after a change. */
  companyChanged: () => void;
  /** Distinguishes this process in leases and logs. */
  processId: string;
  baseUrl: string;
}

const COMPANY_TTL_MS = 5_000;

/** Puts an app together over an open, migrated database. */
export function createApp(options: { db: Db; clock?: () => Instant; baseUrl?: string }): App {
  let cached: { at: number; facts: Promise<CompanyFacts> } | undefined;
  const baseUrl = options.baseUrl ?? 'http://localhost:4800';
  return {
    db: options.db,
    clock: options.clock ?? (() => new Date().toISOString()),
    processId: newId(),
    baseUrl,
    company() {
      if (!cached || Date.now() - cached.at > COMPANY_TTL_MS) {
        const facts = loadCompany(options.db, baseUrl);
        cached = { at: Date.now(), facts };
        const forget = () => {
          cached = undefined;
        };
        // No company yet is nothing to remember: the command line may be setting it up this very second.
        facts.then(({ id }) => id === null && forget(), forget);
      }
      return cached.facts;
    },
    companyChanged() {
      cached = undefined;
    },
  };
}
