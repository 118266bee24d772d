// How far a client lies from the rest of a list. Known coordinates are measured against the middle of the
// list; a client with a city only stands where its city's clients with coordinates stand, or, when the city
// has none, is near the list that holds most of that city.
import type { SplitClient } from '../../shapes/split.ts';

type Point = { readonly lat: number; readonly lng: number };

export type Places = {
  /** One per client: coordinates, or a numbered city without any, or nothing known. */
  readonly points: readonly (Point | null)[];
  readonly cities: readonly (number | null)[];
  readonly cityCount: number;
  readonly unknown: number;
};

/** The middle of each list and its part of each city. */
export type ListPlaces = {
  readonly centres: readonly (Point | null)[];
  /** columns x cityCount: share of the city's clients that are on the list. */
  readonly cityShares: Float64Array;
};

const EARTH_RADIUS_KM = 6371;
/** Distances grow in importance slowly: 2 km more matter inside a town, not between two regions. */
const NEAR_KM = 2;
const FAR_KM = 10_000;

export function locateClients(clients: readonly SplitClient[]): Places {
  const byCity = Map.groupBy(clients, cityKey);
  const middles = new Map<string, Point | null>();
  const numbers = new Map<string, number>();
  for (const [city, members] of byCity) {
    if (city === '') continue;
    const middle = middleOf(members.map((client) => client.place));
    middles.set(city, middle);
    if (!middle) numbers.set(city, numbers.size);
  }
  const points = clients.map((client) => client.place ?? middles.get(cityKey(client)) ?? null);
  const cities = clients.map((client) => (client.place ? null : (numbers.get(cityKey(client)) ?? null)));
  const unknown = clients.filter((_, row) => !points[row] && cities[row] === null).length;
  return { points, cities, cityCount: numbers.size, unknown };
}

/** `owner`: column of each client, negative for none. */
export function placeLists(places: Places, owner: ArrayLike<number>, columns: number): ListPlaces {
  const members: (Point | null)[][] = Array.from({ length: columns }, () => []);
  const shares = new Float64Array(columns * places.cityCount);
  const totals = new Float64Array(places.cityCount);
  places.points.forEach((point, row) => {
    const column = owner[row] ?? -1;
    if (column < 0) return;
    members[column]?.push(point);
    const city = places.cities[row] ?? -1;
    if (city < 0) return;
    totals[city] = (totals[city] ?? 0) + 1;
    shares[column * places.cityCount + city] = (shares[column * places.cityCount + city] ?? 0) + 1;
  });
  return {
    centres: members.map(middleOf),
    cityShares: shares.map((count, cell) => count / Math.max(1, totals[cell % places.cityCount] ?? 0)),
  };
}

/** 0 (right there) to 1 (the other end of the country); 0.5 where a list has no middle yet. */
export function distanceShare(places: Places, lists: ListPlaces, row: number, column: number): number {
  const point = places.points[row];
  if (point) {
    const centre = lists.centres[column];
    return centre ? nearnessOf(distanceKm(point, centre)) : 0.5;
  }
  const city = places.cities[row] ?? -1;
  if (city < 0) return 0;
  return 1 - (lists.cityShares[column * places.cityCount + city] ?? 0);
}

/** Great-circle distance. */
export function distanceKm(from: Point, to: Point): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosines = Math.cos((from.lat * Math.PI) / 180) * Math.cos((to.lat * Math.PI) / 180);
  const chord = half(to.lat - from.lat) + cosines * half(to.lng - from.lng);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Case, ё and «г.» do not make another city. */
export function cityKey(client: Pick<SplitClient, 'city'>): string {
  return (client.city ?? '')
    .trim()
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/^(г\.|город|city of)\s*/u, '');
}

export function middleOf(points: readonly (Point | null)[]): Point | null {
  const known = points.filter((point) => point !== null);
  if (known.length === 0) return null;
  const sum = known.reduce<Point>((total, one) => ({ lat: total.lat + one.lat, lng: total.lng + one.lng }), {
    lat: 0,
    lng: 0,
  });
  return { lat: sum.lat / known.length, lng: sum.lng / known.length };
}

function nearnessOf(km: number): number {
  return Math.min(1, Math.log1p(km / NEAR_KM) / Math.log1p(FAR_KM / NEAR_KM));
}
