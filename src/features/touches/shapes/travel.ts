// Types apart from their schemas: the rules of travel run in the browser, which has no need of those.
import type { z } from 'zod';
import type { placeSchema, travelNormsSchema, travelSchema } from './contracts/travel.ts';

export type Place = z.infer<typeof placeSchema>;
export type Travel = z.infer<typeof travelSchema>;
export type TravelNorms = z.infer<typeof travelNormsSchema>;

export const TRAVEL_NORMS: TravelNorms = {
  detour: 1.4,
  cityKmh: 25,
  roadKmh: 60,
  cityKm: 20,
  fixedMinutes: 10,
};
