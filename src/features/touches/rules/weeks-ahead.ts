// The facts of a booking out of what a device took along.
import type { OutputOf } from '#features/access/shapes/contract.ts';
import { type Day, mondayOf } from '#kernel/day.ts';
import type { bookingFacts, weeksAhead } from '../shapes/contracts/booking.ts';

const MOST_DAYS = 21;

/** As the server would answer `touches.booking`; undefined where the week or the client was not taken along. */
export function bookingFrom(
  taken: OutputOf<typeof weeksAhead>,
  asked: { readonly clientId: string; readonly monday: Day; readonly employeeId?: string | undefined },
): OutputOf<typeof bookingFacts> | undefined {
  if (asked.employeeId !== undefined && asked.employeeId !== taken.employeeId) return undefined;
  const visited = taken.clients.find(({ client }) => client.id === asked.clientId);
  const monday = mondayOf(asked.monday);
  const days = taken.days.filter(({ day }) => day >= monday).slice(0, MOST_DAYS);
  if (!visited || monday < taken.monday || days.length === 0) return undefined;
  const { clients: _, ...weeks } = taken;
  return { ...weeks, ...visited, monday, days };
}
