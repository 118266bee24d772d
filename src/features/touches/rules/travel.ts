// How long it takes from one client to the next, without a map: the straight line, longer by the bends of
// roads, at the speed of streets and then of roads, and some minutes for parking and the entrance. What is
// not known stays unknown: nobody is promised that two clients are next door because a column is empty.
import { findCity } from '#features/clients/rules/cities.ts';
import { distanceKm, type Point } from '#kernel/coordinates.ts';
import { type Place, type Travel, TRAVEL_NORMS, type TravelNorms } from '../shapes/travel.ts';

/** Where a client is: its own coordinates, else the centre of its city, else unknown. */
export function placeOf(client: {
  latitude: number | null;
  longitude: number | null;
  city: string | null;
}): Place | null {
  const { latitude, longitude, city } = client;
  if (latitude !== null && longitude !== null) return { latitude, longitude, city, exact: true };
  const found = findCity(city);
  return found && { latitude: found.latitude, longitude: found.longitude, city: found.name, exact: false };
}

/** The way between two places; null when it cannot be told. */
export function travelBetween(from: Place | null, to: Place | null, norms: TravelNorms): Travel | null {
  if (!from || !to) return null;
  const rough = !from.exact || !to.exact;
  const line = distanceKm(from, to);
  // Inside one city a centre says nothing about the way.
  if (rough && line * norms.detour <= norms.cityKm) return null;
  const km = line * norms.detour;
  const inStreets = Math.min(km, norms.cityKm);
  const hours = inStreets / norms.cityKmh + (km - inStreets) / norms.roadKmh;
  return { km: Math.round(km * 10) / 10, minutes: Math.ceil(hours * 60 + norms.fixedMinutes), rough };
}

/** The company's own norms over the product's, and its office; what does not fit is left at the default. */
export function readTravelNorms(settings: Readonly<Record<string, unknown>>): {
  norms: TravelNorms;
  office: Place | null;
} {
  const own = isRecord(settings['travel']) ? settings['travel'] : {};
  const norms = { ...TRAVEL_NORMS };
  for (const name of Object.keys(TRAVEL_NORMS) as (keyof TravelNorms)[]) {
    const value = own[name];
    if (typeof value === 'number' && value >= (name === 'detour' ? 1 : name.endsWith('Kmh') ? 1 : 0)) {
      norms[name] = value;
    }
  }
  const office = isRecord(own['office']) ? own['office'] : {};
  const point = isPoint(office) ? office : { latitude: null, longitude: null };
  const city = typeof office['city'] === 'string' ? office['city'] : null;
  return { norms, office: placeOf({ ...point, city }) };
}

function isPoint(value: Record<string, unknown>): value is Record<string, unknown> & Point {
  return typeof value['latitude'] === 'number' && typeof value['longitude'] === 'number';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
