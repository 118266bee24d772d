import { type RawBuilder, sql } from 'kysely';
import { searchCondition } from '#features/clients/data/search-condition.ts';

/** SQL condition on `client` for a search box, in either keyboard layout; an empty box leaves everybody in. */
export function clientMatches(search: string | undefined): RawBuilder<boolean> {
  const condition = searchCondition(search);
  if (!condition) return sql<boolean>`true`;
  return condition.switched ? sql<boolean>`(${condition.as} or ${condition.switched.as})` : condition.as;
}
