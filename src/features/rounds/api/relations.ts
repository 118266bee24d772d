import { reads, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { existingClients } from '../data/placement.ts';
import { namesOfEmployees } from '../data/names.ts';
import { loadRelations, putRelations, type RelationEntry } from '../data/relation.ts';
import { countRelations, listRelationRows } from '../data/relation-list.ts';
import { requireOpen } from '../rules/round-state.ts';
import { listRelations, setRelationStates } from '../shapes/contracts/relations.ts';
import { holdRound, readRound } from './which-round.ts';

export const relationsApi = [
  reads(listRelations, async (context, input) => {
    // What the leader thinks of a colleague’s relation is not for colleagues.
    if (!context.scope.all) refuse('not_permitted', { permission: 'rounds.manage' }, 403);
    await readRound(context, input.roundId);
    const { rows, total } = await listRelationRows(context.db, context.scope, input);
    const { excellent, unsure, monopolised, unknown, nobody } = await countRelations(
      context.db,
      input.roundId,
    );
    return { rows, total, counts: { excellent, unsure, monopolised, unknown, nobody } };
  }),

  writes(setRelationStates, async (context, { roundId, items }) => {
    const { tx, actor, now, changed } = context;
    requireOpen((await holdRound(context, roundId)).state);
    const clientIds = items.map((item) => item.clientId);
    const employeeIds = items.map((item) => item.employeeId);
    const clients = await existingClients(tx, clientIds);
    if (clientIds.some((id) => !clients.has(id))) refuse('not_found', {}, 404);
    const employees = await namesOfEmployees(tx, employeeIds);
    if (employeeIds.some((id) => !employees.has(id))) refuse('employee_unknown', {}, 404);
    const before = new Map(
      (await loadRelations(tx, roundId, clientIds)).map((entry) => [keyOf(entry), entry]),
    );
    // The same pair twice in one request: the later word counts.
    const wanted = new Map<string, RelationEntry>(
      items.map((item) => {
        const note = item.note ?? before.get(keyOf(item))?.note ?? null;
        return [keyOf(item), { ...item, note: note === '' ? null : note }];
      }),
    );
    const fresh = [...wanted.values()].filter((entry) => {
      const known = before.get(keyOf(entry));
      return (known?.state ?? null) !== entry.state || (known?.note ?? null) !== entry.note;
    });
    await putRelations(tx, roundId, fresh, { by: actor.employeeId, at: now });
    for (const entry of fresh) {
      const { clientId, employeeId, state, note } = entry;
      changed({
        entity: 'relation_state',
        id: clientId,
        clientId,
        before: before.get(keyOf(entry)) ?? null,
        after: state === null ? null : { roundId, clientId, employeeId, state, note },
      });
    }
    return { changed: fresh.length };
  }),
];

function keyOf({ clientId, employeeId }: { clientId: string; employeeId: string }): string {
  return `${clientId} ${employeeId}`;
}
