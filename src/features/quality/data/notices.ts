// Who is to hear of a reminder or of a term that ran out: one row a person, written with the event itself, so
// that nobody is told twice and nobody is forgotten (M9.9). The letters are written by the rooms above.
import type { Tx } from '#features/access/shapes/procedure.ts';
import type { Instant } from '#kernel/day.ts';
import { newId } from '#kernel/ids.ts';
import { sql } from 'kysely';
import type { CaseRole, TermStep } from '../shapes/case.ts';
import type { CaseRecord } from './case-facts.ts';

/** Writes a notice for everybody the step names; a role nobody holds has no hearer. */
export async function noteHearers(
  tx: Tx,
  told: { record: CaseRecord; eventId: string; effect: TermStep; at: Instant },
): Promise<void> {
  const { record, eventId, effect, at } = told;
  const ids = new Set<string>();
  for (const role of effect.hears) for (const id of await hearersOf(tx, record, effect, role)) ids.add(id);
  if (ids.size === 0) return;
  await tx
    .insertInto('case_notice')
    .values(
      [...ids].map((employeeId) => ({
        id: newId<'case_notice'>(),
        case_id: record.id,
        event_id: eventId,
        employee_id: employeeId,
        created_at: at,
      })),
    )
    .execute();
}

async function hearersOf(tx: Tx, record: CaseRecord, step: TermStep, role: CaseRole): Promise<string[]> {
  if (role === 'participant') return [record.curator_employee_id];
  if (role === 'service_worker') return step.ownerId ? [step.ownerId] : [];
  if (role === 'programme_leader') {
    const programme = await tx.selectFrom('programme').select('leader_employee_id').executeTakeFirst();
    return programme?.leader_employee_id ? [programme.leader_employee_id] : [];
  }
  const rows = await tx
    .selectFrom('employee')
    .select('id')
    .where('active', '=', true)
    .where(sql<boolean>`${role} = any(roles)`)
    .execute();
  return rows.map((row) => row.id);
}
