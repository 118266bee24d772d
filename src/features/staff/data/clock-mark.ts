import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';

/**
 * True for the first caller that brings a new `mark` under `name`; everybody else, also in another process,
 * gets false. The row stays locked until the transaction ends, so work that fails is tried again.
 */
export async function takeMark(tx: Tx, name: string, mark: string): Promise<boolean> {
  const taken = await tx
    .insertInto('clock_mark')
    .values({ name, mark })
    .onConflict((on) =>
      on.column('name').doUpdateSet({ mark, at: sql`now()` }).where('clock_mark.mark', '<>', mark),
    )
    .returning('name')
    .executeTakeFirst();
  return taken !== undefined;
}
