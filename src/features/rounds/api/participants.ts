import { type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  deleteParticipant,
  findParticipant,
  hasHistory,
  insertParticipant,
  mayTakePart,
  type ParticipantCard,
  updateParticipant,
} from '../data/participant.ts';
import { measureLists } from '../data/list-size.ts';
import { namesOfEmployees } from '../data/names.ts';
import { freeList } from '../data/placement.ts';
import { requireOpen } from '../rules/round-state.ts';
import { removeParticipant, saveParticipant } from '../shapes/contracts/participants.ts';
import { holdRound } from './which-round.ts';

export const participantsApi = [
  writes(saveParticipant, async (context, { roundId, ...card }) => {
    const { tx, changed } = context;
    const round = await holdRound(context, roundId);
    requireOpen(round.state);
    const before = await findParticipant(tx, roundId, { employeeId: card.employeeId });
    await check(context, card, before === undefined);
    if (before) await updateParticipant(tx, before.id, card);
    const id = before?.id ?? (await insertParticipant(tx, roundId, card));
    changed({
      entity: 'participant',
      id,
      before: before ? shownOf(before) : null,
      after: { roundId, ...shownOf(card) },
    });
    return { id };
  }),

  writes(removeParticipant, async (context, { roundId, participantId }) => {
    const { tx, changed } = context;
    const round = await holdRound(context, roundId);
    requireOpen(round.state);
    const before = await findParticipant(tx, roundId, { id: participantId });
    if (!before) refuse('participant_unknown', {}, 404);
    if (round.state === 'running') await refuseHeld(context, roundId, before);
    const freed = await freeList(tx, participantId);
    await deleteParticipant(tx, participantId);
    changed({
      entity: 'participant',
      id: participantId,
      before: { roundId, ...shownOf(before) },
      after: null,
    });
    for (const clientId of freed) {
      changed({
        entity: 'placement',
        id: clientId,
        clientId,
        before: { roundId, participantId },
        after: null,
      });
    }
    return { freed: freed.length };
  }),
];

/** In mid-round clients are handed over with a reason first, and whoever is part of a history stays in it. */
async function refuseHeld(
  { tx }: WriteContext,
  roundId: string,
  { id, employeeId }: ParticipantCard & { id: string },
): Promise<void> {
  const list = (await measureLists(tx, roundId)).get(id);
  const clients = list?.clients ?? 0;
  const history = clients > 0 || (await hasHistory(tx, id));
  if (!history) return;
  const participant = (await namesOfEmployees(tx, [employeeId])).get(employeeId) ?? '';
  if (clients > 0) refuse('participant_has_clients', { participant, clients });
  refuse('participant_in_history', { participant });
}

async function check({ tx }: WriteContext, card: ParticipantCard, isNew: boolean): Promise<void> {
  if (card.fromDay !== null && card.toDay !== null && card.toDay < card.fromDay) {
    refuse('participation_backwards', {}, 422);
  }
  if (!isNew) return;
  const may = await mayTakePart(tx, card.employeeId);
  if (may === 'unknown') refuse('employee_unknown', {}, 404);
  if (may === 'no_role') {
    const employee = (await namesOfEmployees(tx, [card.employeeId])).get(card.employeeId) ?? '';
    refuse('participant_without_role', { employee });
  }
}

function shownOf({ employeeId, dedication, fromDay, toDay, weeklyQuota }: ParticipantCard) {
  return { employeeId, dedication, fromDay, toDay, weeklyQuota };
}
