import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import type { Actor } from '../shapes/actor.ts';
import type { Change, Db, Tx } from '../shapes/procedure.ts';

/** Writes one row per change; called by the door only, in the act's own transaction. */
export async function insertAudit(
  tx: Tx,
  act: { at: Instant; actor: Actor; procedure: string; changes: readonly Change[] },
): Promise<void> {
  if (act.changes.length === 0) return;
  const rows = act.changes.map((change) => ({
    id: newId<'audit'>(),
    at: act.at,
    actor_kind: act.actor.kind,
    actor_id: act.actor.employeeId,
    actor_name: act.actor.name,
    procedure: act.procedure,
    entity: change.entity,
    entity_id: change.id,
    client_id: change.clientId ?? null,
    before: change.before === null || change.before === undefined ? null : JSON.stringify(change.before),
    after: change.after === null || change.after === undefined ? null : JSON.stringify(change.after),
  }));
  // An import can leave tens of thousands of rows; the protocol takes 65,535 parameters a statement.
  for (let from = 0; from < rows.length; from += 2_000) {
    await tx
      .insertInto('audit')
      .values(rows.slice(from, from + 2_000))
      .execute();
  }
}

/** The audit, newest first: of one thing, of one client, or of all. */
export async function listAudit(
  db: Db,
  filter: { entity?: string; entityId?: string; clientId?: string; limit: number; offset: number },
) {
  return db
    .selectFrom('audit')
    .selectAll()
    .$if(filter.entity !== undefined, (query) => query.where('entity', '=', filter.entity ?? ''))
    .$if(filter.entityId !== undefined, (query) => query.where('entity_id', '=', filter.entityId ?? ''))
    .$if(filter.clientId !== undefined, (query) => query.where('client_id', '=', filter.clientId ?? ''))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(filter.limit)
    .offset(filter.offset)
    .execute();
}
