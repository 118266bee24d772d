import { sql } from 'kysely';
import { prepared } from '#db/prepared.ts';
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
    entity: change.entity,
    entity_id: change.id,
    client_id: change.clientId ?? null,
    before: change.before ?? null,
    after: change.after ?? null,
  }));
  const { actor } = act;
  await sql`${prepared}
    insert into audit (id, at, actor_kind, actor_id, actor_name, procedure, entity, entity_id, client_id, before, after)
    select id, ${act.at}, ${actor.kind}, ${actor.employeeId}, ${actor.name}, ${act.procedure}, entity, entity_id,
      client_id, before, after
    from json_to_recordset(${JSON.stringify(rows)}::json) as change (id uuid, entity text, entity_id text,
      client_id uuid, before jsonb, after jsonb)`.execute(tx);
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
