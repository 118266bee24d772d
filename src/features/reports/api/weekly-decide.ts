// Decisions: written as the meeting goes, and what becomes of them afterwards.
import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import { withinScope } from '#features/access/data/scope.ts';
import { mayDo } from '#features/access/rules/permissions.ts';
import { isActiveEmployee } from '#features/staff/data/employee.ts';
import { refuse } from '#kernel/refusal.ts';
import { describeDecision } from '../data/weekly/card.ts';
import {
  type DecisionRecord,
  deleteDecision,
  insertDecision,
  listDecisions,
  lockDecision,
  updateDecision,
} from '../data/weekly/decisions.ts';
import { markDiscussed } from '../data/weekly/items.ts';
import { listParticipants, lockMeeting } from '../data/weekly/meeting.ts';
import { findNextFor } from '../data/weekly/meeting-list.ts';
import { type Reader, seesDecision, seesWhole } from '../rules/weekly-view.ts';
import {
  decideWeekly,
  listDecisions as listDecisionsContract,
  settleDecision,
  withdrawDecision,
} from '../shapes/weekly-contracts.ts';
import { requireItem, requireRunning } from './weekly-ground.ts';

/** A meeting that should have begun so long ago is not the next one any more. */
const LATE_START_MS = 4 * 3_600_000;

export const weeklyDecideApi = [
  writes(decideWeekly, async (context, input) => {
    const { tx, actor, now, changed } = context;
    const known = await lockDecision(tx, input.id);
    if (known && known.meeting_id !== input.meetingId) refuse('decision_made_before', {}, 404);
    const meeting = await requireRunning(context, input.meetingId);
    const about = input.itemId ? await requireItem(context, input.itemId) : null;
    if (about && about.meeting.id !== meeting.id) refuse('not_found', {}, 404);
    if (input.ownerEmployeeId && !(await isActiveEmployee(tx, input.ownerEmployeeId)))
      refuse('employee_unknown', {}, 422);
    const { id, words, ownerEmployeeId, dueOn } = input;
    const clientId = about?.item.client_id ?? null;
    const said = { words, ownerEmployeeId, dueOn };
    if (known) {
      await requireSeen(context, known);
      const before = { words: known.words, ownerEmployeeId: known.owner_employee_id, dueOn: known.due_on };
      if (JSON.stringify(before) === JSON.stringify(said)) return { id };
      await updateDecision(tx, id, { words, owner_employee_id: ownerEmployeeId, due_on: dueOn });
      changed({ entity: 'weekly_decision', id, clientId: known.client_id, before, after: said });
      return { id };
    }
    const caseId = about?.item.case_id ?? null;
    const decision = { id, meetingId: meeting.id, itemId: about?.item.id ?? null, clientId, caseId, ...said };
    // A parallel twin of this very request was quicker.
    if (!(await insertDecision(tx, decision, { at: now, by: actor.employeeId }))) return { id };
    // What was decided on was talked of.
    if (about && about.item.discussed_at === null)
      await markDiscussed(tx, about.item.id, { at: now, by: actor.employeeId });
    changed({ entity: 'weekly_decision', id, clientId, before: null, after: said });
    return { id };
  }),

  writes(withdrawDecision, async (context, { decisionId }) => {
    const { tx, changed } = context;
    const decision = (await lockDecision(tx, decisionId)) ?? refuse('not_found', {}, 404);
    await requireSeen(context, decision);
    await requireRunning(context, decision.meeting_id);
    await deleteDecision(tx, decision.id);
    changed({
      entity: 'weekly_decision',
      id: decision.id,
      clientId: decision.client_id,
      before: { words: decision.words, dueOn: decision.due_on },
      after: null,
    });
    return { withdrawn: true };
  }),

  writes(settleDecision, async (context, { decisionId, state, words }) => {
    const { tx, actor, now, changed } = context;
    const decision = (await lockDecision(tx, decisionId)) ?? refuse('not_found', {}, 404);
    await requireSeen(context, decision);
    const own = decision.owner_employee_id !== null && decision.owner_employee_id === actor.employeeId;
    if (!own && !mayDo(actor.roles, 'weekly.lead')) refuse('decision_not_yours', {}, 403);
    const meeting = await lockMeeting(tx, decision.meeting_id);
    if (meeting?.state === 'running') refuse('decision_still_written');
    if (state !== 'open' && words === '') refuse('decision_words_missing', {}, 422);
    const outcome = state === 'open' ? null : words;
    if (decision.state === state && decision.outcome === outcome) return { state };
    await updateDecision(tx, decision.id, {
      state,
      outcome,
      settled_at: state === 'open' ? null : now,
      settled_by: state === 'open' ? null : actor.employeeId,
    });
    changed({
      entity: 'weekly_decision',
      id: decision.id,
      clientId: decision.client_id,
      before: { state: decision.state, outcome: decision.outcome },
      after: { state, outcome },
    });
    return { state };
  }),

  reads(listDecisionsContract, async ({ db, scope, actor, now, today, company }, input) => {
    const all = input.whose === 'all';
    if (all && !mayDo(actor.roles, 'weekly.read'))
      refuse('not_permitted', { permission: 'weekly.read' }, 403);
    const found = await listDecisions(db, {
      state: input.state,
      ...(all ? {} : { ownerId: actor.employeeId }),
      limit: all ? 500 : input.limit,
    });
    const ids = [...new Set(found.flatMap((row) => row.client_id ?? []))];
    const seen =
      scope.all || ids.length === 0
        ? []
        : await db
            .selectFrom('client')
            .select('client.id')
            .where('client.id', 'in', ids)
            .where(withinScope(scope, 'client.id'))
            .execute();
    const reader: Reader = {
      all: scope.all,
      employeeId: actor.employeeId,
      clients: new Set(seen.map(({ id }) => id)),
    };
    const rows = found
      .filter((row) => seesDecision({ clientId: row.client_id, ownerId: row.owner_employee_id }, reader))
      .map((row) => describeDecision(row, { today, company }));
    const after = new Date(Date.parse(now) - LATE_START_MS).toISOString();
    return {
      rows: rows.slice(0, input.limit),
      late: rows.filter(({ daysLate }) => daysLate > 0).length,
      next: await findNextFor(db, actor.employeeId, after),
    };
  }),
];

/** A decision about somebody else's client is not there for this caller. */
async function requireSeen({ tx, scope, actor }: WriteContext, decision: DecisionRecord): Promise<void> {
  const clientId = decision.client_id;
  const row = clientId
    ? await tx
        .selectFrom('client')
        .select('client.id')
        .where('client.id', '=', clientId)
        .where(withinScope(scope, 'client.id'))
        .executeTakeFirst()
    : undefined;
  const reader = {
    all: scope.all,
    employeeId: actor.employeeId,
    clients: new Set(row ? [row.id] : []),
  };
  if (seesDecision({ clientId, ownerId: decision.owner_employee_id }, reader)) return;
  const meeting = await lockMeeting(tx, decision.meeting_id);
  const participants = await listParticipants(tx, decision.meeting_id);
  if (!meeting || !seesWhole(reader, { state: meeting.state, participants })) refuse('not_found', {}, 404);
}
