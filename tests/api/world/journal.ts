// Calls through the door, remembering which procedure has succeeded and what it left in the audit.
import type { Actor } from '#features/access/shapes/actor.ts';
import type { Role } from '#features/access/shapes/permission.ts';
import type { TestApp } from '#app/testing.ts';

export interface AuditRow {
  at: string;
  actorName: string;
  actorId: string | null;
  entity: string;
  entityId: string;
  before: unknown;
  after: unknown;
}

export interface Journal {
  // biome-ignore lint/suspicious/noExplicitAny: tests look at answers freely
  act(who: Role | Actor, name: string, input?: unknown): Promise<any>;
  /** Audit rows by procedure, of all its successful calls; an empty list: it succeeded and left nothing. */
  left: Map<string, AuditRow[]>;
}

export function createJournal(t: TestApp): Journal {
  const left = new Map<string, AuditRow[]>();
  const seen = new Set<string>();
  return {
    left,
    async act(who, name, input = {}) {
      const answer = await t.call(who, name, input);
      const rows = await t.db.selectFrom('audit').selectAll().where('procedure', '=', name).execute();
      const fresh = rows.filter(({ id }) => !seen.has(id));
      for (const { id } of fresh) seen.add(id);
      left.set(name, [
        ...(left.get(name) ?? []),
        ...fresh.map((row) => ({
          at: row.at,
          actorName: row.actor_name,
          actorId: row.actor_id,
          entity: row.entity,
          entityId: row.entity_id,
          before: row.before,
          after: row.after,
        })),
      ]);
      return answer;
    },
  };
}
