import { sql } from 'kysely';
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';

export interface Finding {
  kind: 'verified' | 'changed' | 'left' | 'new';
  by?: string | null | undefined;
  /** Now where left out. */
  at?: Instant | undefined;
  /** The card it came with. */
  checkinId?: string | undefined;
}

/** Notes what was found out about the holder of a role; the round counts from here (M0.2). */
export async function noteFinding(tx: Tx, roleId: string, finding: Finding): Promise<void> {
  await sql`
    insert into person_finding (id, client_id, person_id, role_id, kind, employee_id, checkin_id, at)
    select ${newId()}, client_id, person_id, id, ${finding.kind}, ${finding.by ?? null}, ${finding.checkinId ?? null},
      coalesce(${finding.at ?? null}::timestamptz, now())
    from person_role where id = ${roleId}`.execute(tx);
}

/** Was this card written down before? */
export async function isCheckinKnown(tx: Tx, checkinId: string, clientId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('person_finding')
    .select('id')
    .where('checkin_id', '=', checkinId)
    .where('client_id', '=', clientId)
    .executeTakeFirst();
  return row !== undefined;
}
