import { mayDo } from '#features/access/rules/permissions.ts';
import type { Actor } from '#features/access/shapes/actor.ts';
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  type AbsenceCard,
  deleteAbsence,
  findOverlap,
  insertAbsence,
  lockAbsence,
  listAbsences as queryAbsences,
  updateAbsence,
} from '../data/absence.ts';
import { isActiveEmployee, lockEmployee } from '../data/employee.ts';
import { listAbsences, removeAbsence, saveAbsence } from '../shapes/contracts/absences.ts';
import type { AbsencesChanged } from '../shapes/events.ts';

export const absencesApi = [
  reads(listAbsences, async ({ db }, input) => ({ rows: await queryAbsences(db, input) })),

  writes(saveAbsence, async (context, { id, ...card }) => {
    const { tx, changed } = context;
    refuseForeign(context.actor, card.employeeId);
    const before = id === undefined ? undefined : await lockAbsence(tx, id);
    if (id !== undefined && !before) refuse('absence_unknown', {}, 404);
    if (before) refuseForeign(context.actor, before.employeeId);
    await check(context, card, id ?? null);
    if (id !== undefined) await updateAbsence(tx, id, card);
    const saved = id ?? (await insertAbsence(tx, card));
    changed({ entity: 'absence', id: saved, before: before ?? null, after: card });
    tell(context, card.employeeId);
    if (before && before.employeeId !== card.employeeId) tell(context, before.employeeId);
    return { id: saved };
  }),

  writes(removeAbsence, async (context, { id }) => {
    const before = await lockAbsence(context.tx, id);
    if (!before) refuse('absence_unknown', {}, 404);
    refuseForeign(context.actor, before.employeeId);
    await deleteAbsence(context.tx, id);
    context.changed({ entity: 'absence', id, before, after: null });
    tell(context, before.employeeId);
    return { ok: true as const };
  }),
];

/** One's own absence, or anybody's for who plans the round or keeps the people (M3). */
function refuseForeign(actor: Actor, employeeId: string): void {
  const forOthers =
    actor.kind === 'system' || mayDo(actor.roles, 'people.manage') || mayDo(actor.roles, 'rounds.manage');
  if (actor.employeeId !== employeeId && !forOthers) refuse('not_own_absence', {}, 403);
}

async function check({ tx }: WriteContext, card: AbsenceCard, exceptId: string | null): Promise<void> {
  if (card.toDay < card.fromDay) refuse('absence_backwards', {}, 422);
  // Holding the employee keeps a parallel twin from slipping an overlapping absence past the check.
  const employee = await lockEmployee(tx, card.employeeId);
  if (!employee?.active) refuse('employee_unknown', {}, 404);
  if (card.standInEmployeeId === card.employeeId) refuse('stand_in_is_self', {}, 422);
  if (card.standInEmployeeId && !(await isActiveEmployee(tx, card.standInEmployeeId))) {
    refuse('employee_unknown', {}, 404);
  }
  const other = await findOverlap(tx, card, exceptId);
  if (other) refuse('absence_overlaps', { fromDay: other.from_day, toDay: other.to_day });
}

function tell({ happened }: WriteContext, employeeId: string): void {
  happened({ kind: 'absences-changed', employeeId } satisfies AbsencesChanged);
}
