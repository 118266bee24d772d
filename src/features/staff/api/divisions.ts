import { reads, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  countInDivision,
  type DivisionCard,
  deleteDivision,
  insertDivision,
  lockDivision,
  lockDivisionTree,
  listDivisions as queryDivisions,
  updateDivision,
} from '../data/division.ts';
import { isActiveEmployee } from '../data/employee.ts';
import { wouldLoop } from '../rules/divisions.ts';
import { listDivisions, removeDivision, saveDivision } from '../shapes/contracts/divisions.ts';

export const divisionsApi = [
  reads(listDivisions, async ({ db }) => ({ rows: await queryDivisions(db) })),

  writes(saveDivision, async ({ tx, changed }, { id, ...card }) => {
    const parents = await lockDivisionTree(tx);
    if (card.parentId && !parents.has(card.parentId)) refuse('division_unknown', {}, 404);
    if (card.headEmployeeId && !(await isActiveEmployee(tx, card.headEmployeeId))) {
      refuse('employee_unknown', {}, 404);
    }
    if (id === undefined) {
      const created = await insertDivision(tx, card);
      changed({ entity: 'division', id: created, before: null, after: card });
      return { id: created };
    }
    const before = await lockDivision(tx, id);
    if (!before) refuse('division_unknown', {}, 404);
    if (wouldLoop(parents, id, card.parentId)) refuse('division_loop', {}, 422);
    await updateDivision(tx, id, card);
    changed({ entity: 'division', id, before: cardOf(before), after: card });
    return { id };
  }),

  writes(removeDivision, async ({ tx, changed }, { id }) => {
    const before = await lockDivision(tx, id);
    if (!before) refuse('division_unknown', {}, 404);
    const count = await countInDivision(tx, id);
    if (count > 0) refuse('division_in_use', { count });
    await deleteDivision(tx, id);
    changed({ entity: 'division', id, before: cardOf(before), after: null });
    return { ok: true as const };
  }),
];

type Row = NonNullable<Awaited<ReturnType<typeof lockDivision>>>;

function cardOf(row: Row): DivisionCard {
  return {
    name: row.name,
    kind: row.kind as DivisionCard['kind'],
    parentId: row.parent_id,
    headEmployeeId: row.head_employee_id,
    sort: row.sort,
  };
}
