import type { WriteContext } from '#features/access/shapes/procedure.ts';
import type { EmployeeDeactivated } from '#features/staff/shapes/events.ts';
import { deleteParticipant, findParticipant, updateParticipant } from '../data/participant.ts';
import { freeList } from '../data/placement.ts';
import { listRounds } from '../data/round.ts';

/**
 * Whoever has left gets no clients: a plan forgets them and frees their list, in a running round today is
 * their last day, so that the forecast is honest until the leader hands the list over (M3, M4.6).
 */
export async function endParticipation(
  { tx, today, changed }: WriteContext,
  { employeeId }: EmployeeDeactivated,
): Promise<void> {
  for (const round of await listRounds(tx)) {
    if (round.state === 'closed') continue;
    const { id: roundId } = round;
    const before = await findParticipant(tx, roundId, { employeeId });
    if (!before) continue;
    const { id, ...card } = before;
    if (round.state === 'planned') {
      await freeList(tx, id);
      await deleteParticipant(tx, id);
      changed({ entity: 'participant', id, before: { roundId, ...card }, after: null });
    } else if (card.toDay === null || card.toDay > today) {
      const after = { ...card, toDay: today };
      await updateParticipant(tx, id, after);
      changed({ entity: 'participant', id, before: { roundId, ...card }, after: { roundId, ...after } });
    }
  }
}
