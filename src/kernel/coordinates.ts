// A pair of coordinates as people copy it from a map: «57.6261, 39.8845», also with decimal commas.

export interface Point {
  /** Degrees, north positive. */
  readonly latitude: number;
  /** Degrees, east positive. */
  readonly longitude: number;
}

const EARTH_KM = 6371;
const PAIR = /^\s*(-?\d{1,3}(?:[.,]\d+)?)°?\s*(?:[,;]\s*|\s+)(-?\d{1,3}(?:[.,]\d+)?)°?\s*$/;

/** The point a text names, latitude first; null when it names none. */
export function readPoint(text: string): Point | null {
  const found = PAIR.exec(text);
  if (!found) return null;
  const [latitude, longitude] = [found[1], found[2]].map((part) => Number(part?.replace(',', '.')));
  if (latitude === undefined || longitude === undefined) return null;
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return null;
  return { latitude, longitude };
}

/** The text `readPoint` reads back; empty for an unknown point. */
export function writePoint(point: { latitude: number | null; longitude: number | null } | null): string {
  if (!point || point.latitude === null || point.longitude === null) return '';
  return `${round(point.latitude)}, ${round(point.longitude)}`;
}

/** Kilometres as the crow flies, on a sphere. */
export function distanceKm(one: Point, other: Point): number {
  const rad = Math.PI / 180;
  const half = (from: number, to: number) => Math.sin(((to - from) * rad) / 2) ** 2;
  const h =
    half(one.latitude, other.latitude) +
    Math.cos(one.latitude * rad) * Math.cos(other.latitude * rad) * half(one.longitude, other.longitude);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

function round(degrees: number): string {
  return String(Math.round(degrees * 1e5) / 1e5);
}
