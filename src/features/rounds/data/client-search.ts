import { type RawBuilder, sql } from 'kysely';
import { searchAttempts } from '#features/clients/data/search-condition.ts';

/** SQL condition on `client` for a search box, in either keyboard layout; an empty box leaves everybody in. */
export function clientMatches(search: string | undefined): RawBuilder<boolean> {
  const attempts = searchAttempts(search);
  if (!attempts) return sql<boolean>`true`;
  return sql<boolean>`(${sql.join(
    attempts.map((attempt) => attempt.as),
    sql` or `,
  )})`;
}
