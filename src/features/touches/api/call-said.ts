// What a call brought for the client's card: who left and who came instead, and the number that is right (M8.2).
import type { WriteContext } from '#features/access/shapes/procedure.ts';
import { recordCheckin } from '#features/clients/data/check-in.ts';
import { addPhone } from '#features/clients/data/contact.ts';
import { refreshSearch } from '#features/clients/data/search-refresh.ts';
import { dayAt } from '#kernel/day.ts';
import type { NewCall } from '../data/call.ts';
import type { Departure } from '../shapes/contracts/calls.ts';

/**
 * Who has left is not deleted: their posts end, written down as the check-in of key persons does it. A day nobody named is
 * unknown: the post ends with the day of the call.
 */
export async function writeDeparture(
  { tx, actor, now, company, changed }: WriteContext,
  call: NewCall,
  left: Departure | null,
): Promise<void> {
  const { clientId, personId } = call;
  if (!personId) return;
  const day = dayAt(call.at, company.timeZone);
  const fresh = left?.newPerson ?? null;
  const changes = await recordCheckin(tx, {
    clientId,
    day,
    at: now,
    by: actor.employeeId,
    persons: [
      {
        personId,
        presence: 'left',
        leftOn: left?.leftOn,
        leftOnApproximate: left?.leftOn ? left.approximate : undefined,
        reason: left?.reason,
        movedTo: left?.movedTo,
        successorId: fresh?.id ?? left?.successorId ?? undefined,
      },
    ],
    newPersons: fresh ? [{ ...fresh, replacesId: personId }] : [],
  });
  for (const change of changes) changed(change);
}

/** The right number stands before the wrong one, which stays and is marked by the call. */
export async function writeRightNumber(
  { tx, changed }: WriteContext,
  call: NewCall,
  phone: string,
): Promise<void> {
  const { clientId, personId } = call;
  const owner = personId ? { person_id: personId } : { client_id: clientId };
  if (!(await addPhone(tx, owner, phone))) return;
  await refreshSearch(tx, [clientId]);
  changed({
    entity: personId ? 'person' : 'client',
    id: personId ?? clientId,
    clientId,
    before: { phone: call.phone ?? null },
    after: { phone },
  });
}
