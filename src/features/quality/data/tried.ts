import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Tried } from '../shapes/terms.ts';

/** What was tried in this cycle before a term ran out, counted from the history. */
export async function loadTried(tx: Tx, caseId: string, cycle: number): Promise<Tried> {
  const { rows } = await sql<Tried>`
    select count(*) filter (where kind = 'offer_made')::int as asked,
      count(*) filter (where kind = 'client_reminded')::int as reminded,
      count(*) filter (where kind = 'work_replanned')::int as replanned,
      count(*) filter (where kind = 'work_restored')::int as restored,
      (select count(*)::int from client_answer where case_id = ${caseId} and verdict in ('no', 'partly')) as refused,
      max(at) filter (where kind in ('offer_made', 'client_reminded')) as "lastAskedAt"
    from case_event where case_id = ${caseId} and cycle = ${cycle}`.execute(tx);
  const nothing = { asked: 0, reminded: 0, replanned: 0, restored: 0, refused: 0, lastAskedAt: null };
  return rows[0] ?? nothing;
}
