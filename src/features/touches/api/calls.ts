import { reads, type WriteContext, writes } from '#features/access/shapes/procedure.ts';
import type { ParsedInputOf } from '#features/access/shapes/contract.ts';
import { endRole } from '#features/clients/data/role.ts';
import { dayAt, localParts } from '#kernel/day.ts';
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
import {
  findTouchedClient,
  isPersonOf,
  lockPresentRoles,
  type TouchedClient,
} from '../data/touched-client.ts';
import { adviceAfter, momentOfCall, requireOutcome, requireTakeBack } from '../rules/call-outcome.ts';
import { plainInstant } from '../rules/moments.ts';
import { listCalls, logCall, takeBackCall } from '../shapes/contracts/calls.ts';
import type { CallLogged } from '../shapes/events.ts';

export const callsApi = [
  writes(logCall, async (context, input) => {
    const client = await requireClient(context, input.clientId, input.personId);
    const call = callOf(context, client, input);
    // By the moment of the call: what was promised for noon was ahead then, though it may be past when it is told.
    requireOutcome(call, call.at);
    await requireScriptVersion(context, input.scriptVersionId);
    const fresh = await writeCall(context, call);
    if (fresh && call.outcome === 'person_left') await endPosts(context, call);
    const attempts = await countAttempts(context.tx, call.clientId, call.roundId);
    return { id: call.id, attempts, advice: adviceAfter(call.outcome, attempts) };
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
  };
}

/** Who has left is not deleted: their posts end today, and the card asks for a successor (M8.2). */
async function endPosts({ tx, company, changed }: WriteContext, call: NewCall): Promise<void> {
  const { clientId, personId } = call;
  if (!personId) return;
  const today = dayAt(call.at, company.timeZone);
  const reason = ['left', call.reason].filter(Boolean).join(': ');
  for (const { id, post } of await lockPresentRoles(tx, clientId, personId)) {
    await endRole(tx, id, { day: today, reason });
    const before = { personId, post, toDay: null };
    changed({ entity: 'person_role', id, clientId, before, after: { personId, post, toDay: today, reason } });
  }
}

/** The hour on the client's own clock. */
async function hourThere({ tx, scope, company }: WriteContext, call: NewCall): Promise<number> {
  const client = await findTouchedClient(tx, scope, call.clientId);
  return localParts(call.at, client?.timeZone ?? company.timeZone).hour;
}

/** Writes the call once; false when the same id came before: it changes nothing then. */
export async function writeCall(context: WriteContext, call: NewCall): Promise<boolean> {
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
  } satisfies CallLogged);
  return true;
}
