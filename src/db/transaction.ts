import type { Kysely, Transaction } from 'kysely';
import { codeOf } from './problem.ts';
import { pause } from './process-state.ts';
import type { Database } from './tables.ts';

// serialization_failure (a distributed engine reports clashes so) and deadlock_detected.
const REPEATABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/**
 * Runs `act` in one READ COMMITTED transaction; a clash with another transaction repeats it up to three times,
 * so `act` must have no effect outside the database.
 */
export async function inTransaction<Result>(
  db: Kysely<Database>,
  act: (tx: Transaction<Database>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await db.transaction().setIsolationLevel('read committed').execute(act);
    } catch (error) {
      if (attempt === ATTEMPTS || !REPEATABLE.has(codeOf(error) ?? '')) throw error;
      await pause(Math.random() * 20 * 2 ** attempt);
    }
  }
}
