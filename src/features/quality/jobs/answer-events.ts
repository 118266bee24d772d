// What acts in lower rooms mean for the register, in the same transaction (app/reactions.ts).
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import type { ClientHandedOver } from '#features/rounds/shapes/events.ts';
import type { MeetingChanged } from '#features/touches/shapes/events.ts';
import { termsAt } from '../data/clock.ts';
import { moveCurator } from '../data/curator.ts';
import { reckonCases } from '../data/reckon.ts';
import { WORD_STAGES } from '../shapes/case.ts';

/** Open cases go with their client (M4.6). */
export async function followClient(context: WriteContext, event: ClientHandedOver): Promise<void> {
  const { tx, scope, actor, now, company } = context;
  const { clientId, toEmployeeId } = event;
  const by = { kind: actor.kind, employeeId: actor.employeeId };
  const terms = await termsAt(tx, company, now);
  await moveCurator(tx, scope, { clientId, toEmployeeId, at: now, by, terms });
}

/** A meeting booked, moved or called off changes until when the talk is to go on (M9.8). */
export async function followMeeting(context: WriteContext, { clientId }: MeetingChanged): Promise<void> {
  const { tx, now, company } = context;
  const waiting = await tx
    .selectFrom('quality_case')
    .select('id')
    .where('client_id', '=', clientId)
    .where('closed_at', 'is', null)
    .where('state', 'in', [...WORD_STAGES])
    .forUpdate()
    .execute();
  if (waiting.length === 0) return;
  const ids = waiting.map(({ id }) => id);
  await reckonCases(tx, ids, await termsAt(tx, company, now));
}
