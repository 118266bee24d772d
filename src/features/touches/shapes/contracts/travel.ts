import { z } from 'zod';

/** Where something takes place, as far as it is known. */
export const placeSchema = z.object({
  latitude: z.number(),
  longitude: z.number(),
  /** null: not known. */
  city: z.string().nullable(),
  /** false: only the city is known, and the point is its centre. */
  exact: z.boolean(),
});
/** The way from one place to another; minutes include parking and the way in. */
export const travelSchema = z.object({
  km: z.number(),
  minutes: z.number().int(),
  /** Between city centres: no better is known. */
  rough: z.boolean(),
});
/** How travel is estimated; the company may set its own (`norms.travel`). */
export const travelNormsSchema = z.object({
  /** How much longer a road is than the straight line. */
  detour: z.number(),
  /** Streets, km/h. */
  cityKmh: z.number(),
  /** Roads between cities, km/h. */
  roadKmh: z.number(),
  /** Of every way this much runs through streets; the rest is road. */
  cityKm: z.number(),
  /** Parking, the entrance, the pass: added to every way. */
  fixedMinutes: z.number(),
});
