// What acts in lower rooms mean for the register, in the same transaction (app/reactions.ts).
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import type { ClientHandedOver } from '#features/rounds/shapes/events.ts';
import { moveCurator } from '../data/curator.ts';

/** Open cases go with their client (M4.6). */
export async function followClient(context: WriteContext, event: ClientHandedOver): Promise<void> {
  const { tx, scope, actor, now } = context;
  const { clientId, toEmployeeId } = event;
  const by = { kind: actor.kind, employeeId: actor.employeeId };
  await moveCurator(tx, scope, { clientId, toEmployeeId, at: now, by });
}
