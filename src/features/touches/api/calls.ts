import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { localParts } from '#kernel/day.ts';
import type { Id } from '#kernel/ids.ts';
import { refuse } from '#kernel/refusal.ts';
import {
  countAttempts,
  deleteCall,
  insertCall,
  listCallsOf,
  lockCall,
  type NewCall,
  renumberAttempts,
} from '../data/call.ts';
import { isScriptVersion } from '../data/scripts.ts';
import { findTouchedClient, isPersonOf, type TouchedClient } from '../data/touched-client.ts';
import { adviceAfter, momentOfCall, requireOutcome, requireTakeBack } from '../rules/call-outcome.ts';
import { plainInstant } from '../rules/moments.ts';
import { listCalls, logCall, type SaidOfWorks, takeBackCall } from '../shapes/contracts/calls.ts';
import type { CallLogged } from '../shapes/events.ts';
import { writeDeparture, writeRightNumber } from './call-said.ts';

export const callsApi = [
  writes(logCall, async (context, input) => {
    const client = await requireClient(context, input.clientId, input.personId);
    const call = callOf(context, client, input);
    // By the moment of the call: what was promised for noon was ahead then, though it may be past when it is told.
    requireOutcome({ ...call, word: input.word }, call.at);
    await requireScriptVersion(context, input.scriptVersionId);
    const { rightPhone, left, word } = input;
    const successor = left?.successorId ?? null;
    if (successor && !(await isPersonOf(context.tx, client.id, successor)))
      refuse('person_not_of_client', {}, 404);
    const fresh = await writeCall(context, call, word);
    if (fresh && call.outcome === 'person_left') await writeDeparture(context, call, left);
    if (fresh && call.outcome === 'wrong_number' && rightPhone)
      await writeRightNumber(context, call, rightPhone);
    const attempts = await countAttempts(context.tx, call.clientId, call.roundId);
    const wayOn = Boolean(rightPhone || successor || left?.newPerson);
    return { id: call.id, attempts, advice: adviceAfter(call.outcome, attempts, wayOn) };
  }),

  writes(takeBackCall, async ({ tx, actor, now, changed }, { id }) => {
    const call = await lockCall(tx, id);
    if (!call) refuse('not_found', {}, 404);
    requireTakeBack(call, actor.employeeId, now);
    await deleteCall(tx, id);
    await renumberAttempts(tx, call.clientId, call.roundId);
    changed({ entity: 'call', id, clientId: call.clientId, before: call, after: null });
    return { ok: true as const };
  }),

  reads(listCalls, async ({ db, scope }, input) => {
    if (!(await findTouchedClient(db, scope, input.clientId))) refuse('not_found', {}, 404);
    const rows = await listCallsOf(db, scope, input);
    return {
      rows: rows.map((row) => ({
        id: row.id,
        at: row.at,
        outcome: row.outcome,
        callBackAt: row.call_back_at,
        reason: row.reason,
        note: row.note,
        employee: { id: row.employee_id, name: row.employee_name },
        person: row.person_id ? { id: row.person_id, name: row.person_name } : null,
      })),
      total: rows[0]?.total ?? 0,
    };
  }),
];

/** Refuses a script nobody has written. */
export async function requireScriptVersion({ tx }: WriteContext, id: string | null): Promise<void> {
  if (id && !(await isScriptVersion(tx, id))) refuse('script_unknown', {}, 404);
}

/** The client within the caller's scope, and the person with it; refuses what is foreign. */
export async function requireClient(
  { tx, scope }: WriteContext,
  clientId: string,
  personId: string | null,
): Promise<TouchedClient> {
  const client = await findTouchedClient(tx, scope, clientId);
  if (!client) refuse('not_found', {}, 404);
  if (personId && !(await isPersonOf(tx, clientId, personId))) refuse('person_not_of_client', {}, 404);
  return client;
}

/** The employee who acts; a program or a client with a link makes no calls. */
export function requireEmployee({ actor }: WriteContext): Id<'employee'> {
  return actor.employeeId ?? refuse('employee_unknown', {}, 404);
}

function callOf(context: WriteContext, client: TouchedClient, input: ParsedInputOf<typeof logCall>): NewCall {
  return {
    id: input.id,
    clientId: client.id,
    personId: input.personId,
    employeeId: requireEmployee(context),
    roundId: client.roundId,
    at: momentOfCall(input.at, context.now),
    outcome: input.outcome,
    callBackAt: input.outcome === 'call_back' && input.callBackAt ? plainInstant(input.callBackAt) : null,
    reason: input.reason || null,
    note: input.note || null,
    scriptVersionId: input.scriptVersionId,
    recordedAt: context.now,
    word: input.word?.answer ?? null,
    refusal: input.outcome === 'refused' ? input.refusal : null,
    phone: input.phone || null,
  };
}

/** The hour on the client's own clock. */
async function hourThere({ tx, scope, company }: WriteContext, call: NewCall): Promise<number> {
  const client = await findTouchedClient(tx, scope, call.clientId);
  return localParts(call.at, client?.timeZone ?? company.timeZone).hour;
}

/** Writes the call once; false when the same id came before: it changes nothing then. */
export async function writeCall(
  context: WriteContext,
  call: NewCall,
  word: SaidOfWorks | null = null,
): Promise<boolean> {
  const { tx, changed, happened } = context;
  const clientHour = await hourThere(context, call);
  if (!(await insertCall(tx, { ...call, clientHour }))) {
    const earlier = await lockCall(tx, call.id);
    const same = earlier?.clientId === call.clientId && earlier.employeeId === call.employeeId;
    if (!same) refuse('id_taken', {});
    return false;
  }
  await renumberAttempts(tx, call.clientId, call.roundId);
  changed({ entity: 'call', id: call.id, clientId: call.clientId, before: null, after: call });
  happened({
    kind: 'call-logged',
    callId: call.id,
    clientId: call.clientId,
    personId: call.personId,
    employeeId: call.employeeId,
    outcome: call.outcome,
    at: call.at,
    word,
  } satisfies CallLogged);
  return true;
}
