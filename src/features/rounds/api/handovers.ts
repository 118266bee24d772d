import { withinScope } from '#features/access/data/scope.ts';
import { type ReadContext, reads, writes } from '#features/access/shapes/procedure.ts';
import { refuse } from '#kernel/refusal.ts';
import { insertHandover, listHandoverLines, loadHandovers } from '../data/handover.ts';
import { namesOfEmployees } from '../data/names.ts';
import { existingClients, loadPlacements, putPlacement } from '../data/placement.ts';
import { loadRoundPlan } from '../data/round-plan.ts';
import { reasonsAfterHandover } from '../rules/hand-reasons.ts';
import { handOver, traceHolders } from '../rules/handover.ts';
import { handOverClients, listHandovers, listHolders } from '../shapes/contracts/handovers.ts';
import type { ClientHandedOver } from '../shapes/events.ts';
import { withNames } from './named-refusal.ts';
import { loadRooms } from './placements.ts';
import { holdRound, readRound } from './which-round.ts';

export const handoversApi = [
  writes(handOverClients, async (context, { roundId, toParticipantId, reason, ...input }) => {
    const { tx, now, company, today, actor, changed, happened } = context;
    const round = await holdRound(context, roundId);
    const clientIds = [...new Set(input.clientIds)];
    const known = await existingClients(tx, clientIds);
    if (clientIds.some((id) => !known.has(id))) refuse('not_found', {}, 404);
    const plan = await loadRoundPlan(tx, round, company, today);
    const rooms = await loadRooms(context, plan, toParticipantId, clientIds);
    const before = await loadPlacements(tx, roundId, clientIds);
    for (const clientId of clientIds) {
      const held = before.get(clientId);
      const clientOpen = !held?.counted;
      const facts = {
        state: round.state,
        clientId,
        fromParticipantId: held?.participantId ?? null,
        to: rooms.of(clientId),
        clientOpen,
        reason,
        note: input.note,
      };
      const record = await withNames(tx, () => handOver(facts, now));
      if (!held) continue;
      if (clientOpen) rooms.take();
      const { note } = record;
      await insertHandover(tx, { ...record, roundId, clientId, by: actor.employeeId });
      const reasons = reasonsAfterHandover(held.employeeId, reason, note);
      const fresh = { clientId, participantId: toParticipantId, pinned: held.pinned, reasons };
      await putPlacement(tx, roundId, { ...fresh, placedBy: 'hand' }, now);
      changed({
        entity: 'placement',
        id: clientId,
        clientId,
        before: { roundId, participantId: held.participantId },
        after: { roundId, participantId: toParticipantId, reason, note },
      });
      happened({
        kind: 'client-handed-over',
        roundId,
        clientId,
        fromEmployeeId: held.employeeId,
        toEmployeeId: rooms.participant.employeeId,
        reason,
        note,
        at: now,
      } satisfies ClientHandedOver);
    }
    return { handedOver: clientIds.length };
  }),

  reads(listHandovers, async (context, { roundId, ...filter }) => {
    const round = await readRound(context, roundId);
    if (!round) return { rows: [], total: 0 };
    const rows = await listHandoverLines(context.db, context.scope, { roundId: round.id, ...filter });
    return {
      total: rows[0]?.total ?? 0,
      rows: rows.map((row) => ({
        id: row.id,
        client: { id: row.client_id, name: row.client_name },
        from: row.from_id === null ? null : { id: row.from_id, name: row.from_name ?? '' },
        to: { id: row.to_id, name: row.to_name },
        reason: row.reason,
        note: row.note ?? '',
        by: row.by_name,
        at: row.at,
      })),
    };
  }),

  reads(listHolders, async (context, { roundId, clientId }) => {
    const { db } = context;
    const round = await readRound(context, roundId);
    if (!round) return { rows: [] };
    const records = await loadHandovers(db, round.id, clientId);
    const gave = records.some(
      (record) =>
        context.scope.listsOf.includes(record.fromEmployeeId ?? '') ||
        context.scope.listsOf.includes(record.toEmployeeId),
    );
    if (!gave && !(await isVisible(context, clientId))) refuse('not_found', {}, 404);
    const now = (await loadPlacements(db, round.id, [clientId])).get(clientId);
    const first = records[0]?.fromParticipantId ?? now?.participantId;
    if (!now || first === undefined || round.startedAt === null) return { rows: [] };
    const employeeOf = new Map<string, string>([[now.participantId, now.employeeId]]);
    for (const record of records) {
      employeeOf.set(record.toParticipantId, record.toEmployeeId);
      if (record.fromParticipantId !== null) {
        employeeOf.set(record.fromParticipantId, record.fromEmployeeId ?? '');
      }
    }
    const names = await namesOfEmployees(db, [...employeeOf.values()].filter(Boolean));
    return {
      rows: traceHolders({ participantId: first, at: round.startedAt }, records).map(
        ({ participantId, ...span }) => {
          const id = employeeOf.get(participantId) ?? '';
          return { employee: { id, name: names.get(id) ?? '' }, ...span };
        },
      ),
    };
  }),
];

async function isVisible({ db, scope }: ReadContext, clientId: string): Promise<boolean> {
  const row = await db
    .selectFrom('client')
    .select('id')
    .where('id', '=', clientId)
    .where(withinScope(scope, 'client.id'))
    .executeTakeFirst();
  return row !== undefined;
}
