import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { EMPTY_LIST, measureLists } from '../data/list-size.ts';
import { namesOfEmployees } from '../data/names.ts';
import {
  deletePlacement,
  existingClients,
  loadPlacements,
  type PlacementState,
  putPlacement,
} from '../data/placement.ts';
import { listPlacementLines, type PlacementLine } from '../data/placement-list.ts';
import type { Participant } from '../data/participant.ts';
import { loadRelations } from '../data/relation.ts';
import { findRoundBefore, type RoundRow } from '../data/round.ts';
import { loadRoundPlan, openRoomOf, type RoundPlan } from '../data/round-plan.ts';
import { reasonsAfterMove } from '../rules/hand-reasons.ts';
import { checkHandMove } from '../rules/handover.ts';
import { requirePlanned } from '../rules/round-state.ts';
import type { PlacementRow } from '../shapes/contracts/lists.ts';
import { listPlacements, placeClients } from '../shapes/contracts/lists.ts';
import type { ListRoom } from '../shapes/round.ts';
import type { PlacementReason } from '../shapes/split.ts';
import { withNames } from './named-refusal.ts';
import { holdRound, readRound } from './which-round.ts';

export const placementsApi = [
  reads(listPlacements, async (context, input) => {
    const { db, scope } = context;
    const round = await readRound(context, input.roundId);
    if (!round) return { rows: [], total: 0, names: {} };
    const before = await findRoundBefore(db, round);
    const { rows, total } = await listPlacementLines(db, scope, round, before, input);
    const told = rows.flatMap((row) => row.reasons ?? []);
    const names = await namesOfEmployees(
      db,
      told.flatMap((reason) => ('employeeId' in reason && reason.employeeId ? [reason.employeeId] : [])),
    );
    return { rows: rows.map(rowOf), total, names: Object.fromEntries(names) };
  }),

  writes(placeClients, async (context, input) => {
    const { tx } = context;
    const round = await holdRound(context, input.roundId);
    const clientIds = [...new Set(input.clientIds)];
    const known = await existingClients(tx, clientIds);
    if (clientIds.some((id) => !known.has(id))) refuse('not_found', {}, 404);
    const before = await loadPlacements(tx, round.id, clientIds);
    if (input.participantId === null) await takeOff(context, round, clientIds, before);
    else await putOn(context, round, clientIds, before, { ...input, participantId: input.participantId });
    return {
      before: clientIds.map((clientId) => ({
        clientId,
        participantId: before.get(clientId)?.participantId ?? null,
        pinned: before.get(clientId)?.pinned ?? false,
      })),
    };
  }),
];

type Before = ReadonlyMap<string, PlacementState>;

async function takeOff(
  { tx, changed }: WriteContext,
  round: RoundRow,
  clientIds: readonly string[],
  before: Before,
): Promise<void> {
  requirePlanned(round.state);
  for (const clientId of clientIds) {
    const held = before.get(clientId);
    if (!held) continue;
    await deletePlacement(tx, round.id, clientId);
    changed({ entity: 'placement', id: clientId, clientId, before: shownOf(round, held), after: null });
  }
}

async function putOn(
  context: WriteContext,
  round: RoundRow,
  clientIds: readonly string[],
  before: Before,
  to: Pick<ParsedInputOf<typeof placeClients>, 'pinned'> & { participantId: string },
): Promise<void> {
  const { tx, now, company, today, changed } = context;
  const plan = await loadRoundPlan(tx, round, company, today);
  const rooms = await loadRooms(context, plan, to.participantId, clientIds);
  for (const clientId of clientIds) {
    const held = before.get(clientId) ?? null;
    const room = rooms.of(clientId);
    await withNames(tx, () =>
      checkHandMove({
        state: round.state,
        clientId,
        fromParticipantId: held?.participantId ?? null,
        to: room,
      }),
    );
    if (held?.participantId === to.participantId) requirePlanned(round.state);
    else rooms.take();
    const { reasons, placedBy } = reasonsAfterMove(held, to.participantId);
    const fresh = { clientId, participantId: to.participantId, pinned: to.pinned, reasons, placedBy };
    await putPlacement(tx, round.id, fresh, now);
    changed({
      entity: 'placement',
      id: clientId,
      clientId,
      before: held ? shownOf(round, held) : null,
      after: { ...shownOf(round, fresh), by: placedBy },
    });
  }
}

/** Room on one list for several clients one after the other. */
export async function loadRooms(
  { tx }: WriteContext,
  plan: RoundPlan,
  participantId: string,
  clientIds: readonly string[],
): Promise<{ participant: Participant; of: (clientId: string) => ListRoom; take: () => void }> {
  const { round } = plan;
  const participant = plan.participants.find((one) => one.id === participantId);
  if (!participant) refuse('participant_unknown', {}, 404);
  const list = (await measureLists(tx, round.id)).get(participantId) ?? EMPTY_LIST;
  const relations = await loadRelations(tx, round.id, clientIds);
  let open = list.clients - list.counted;
  const capacityLeft = openRoomOf(plan, participant, list.counted);
  return {
    participant,
    of: (clientId) => ({
      participantId,
      employeeId: participant.employeeId,
      relation:
        relations.find((one) => one.clientId === clientId && one.employeeId === participant.employeeId)
          ?.state ?? null,
      open,
      capacityLeft,
    }),
    take: () => {
      open += 1;
    },
  };
}

/** Reasons as the screen words them; what lies underneath for an undo stays here. */
export function shownReasons(reasons: readonly PlacementReason[]): PlacementRow['reasons'] {
  return reasons.map((reason) => {
    if (reason.code !== 'placed_by_hand') return reason;
    return { code: reason.code, employeeId: reason.employeeId };
  });
}

function shownOf(
  round: RoundRow,
  { participantId, pinned }: { participantId: string; pinned: boolean },
): object {
  return { roundId: round.id, participantId, pinned };
}

function rowOf(row: PlacementLine): PlacementRow {
  return {
    client: { id: row.id, name: row.name, city: row.city, value: row.value },
    participant:
      row.participant_id === null
        ? null
        : { id: row.participant_id, employeeId: row.employee_id ?? '', name: row.employee_name ?? '' },
    reasons: shownReasons(row.reasons ?? []),
    pinned: row.pinned ?? false,
    placedBy: row.placed_by,
    last: row.last_id === null ? null : { id: row.last_id, name: row.last_name ?? '' },
    counted: row.counted,
    handovers: row.handovers,
  };
}
