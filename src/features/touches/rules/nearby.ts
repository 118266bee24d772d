// Clients one could look in on, since one is in their street anyway.
import type { Place, Travel, TravelNorms } from '../shapes/travel.ts';
import { travelBetween } from './travel.ts';

/** Farther than this one does not just look in. */
const NEAR_KM = 4;

export interface Near<Client> {
  readonly client: Client;
  readonly travel: Travel;
  /** Index of the stop it is nearest to. */
  readonly stop: number;
}

/** Up to `count` clients within four kilometres of a stop, nearest first. */
export function findNearby<Client extends { readonly place: Place | null }>(
  clients: readonly Client[],
  stops: readonly (Place | null)[],
  norms: TravelNorms,
  count: number,
): Near<Client>[] {
  return clients
    .flatMap((client) => {
      const ways = stops.flatMap((place, stop) => {
        const travel = travelBetween(place, client.place, norms);
        return travel && !travel.rough && travel.km <= NEAR_KM ? [{ client, travel, stop }] : [];
      });
      return ways.toSorted((one, other) => one.travel.km - other.travel.km).slice(0, 1);
    })
    .sort((one, other) => one.travel.km - other.travel.km)
    .slice(0, count);
}
