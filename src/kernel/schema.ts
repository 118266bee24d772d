// The vocabulary of inputs: every id says whose id it is, every text its limit, every date that it is a real
// one. Tests read the `entity` mark to try foreign ids on every procedure.
import { z } from 'zod';
import { isDay } from './day.ts';

/** UUID that names one `entity`; the mark travels into the OpenAPI document. */
export function entityId(entity: string) {
  return z.uuid().meta({ entity });
}

/** Trimmed text of 1 to `max` characters (code units). */
export function text(max: number) {
  return z.string().trim().min(1).max(max);
}

/** Trimmed text of up to `max` characters; may be empty. */
export function optionalText(max: number) {
  return z.string().trim().max(max);
}

/** Calendar date 'YYYY-MM-DD' between 1900 and 2199. */
export const daySchema = z
  .string()
  .refine(isDay, { error: 'day' })
  .meta({ format: 'date', example: '2026-11-23' });

/** A moment in ISO 8601 with a zone. */
export const instantSchema = z.iso.datetime({ offset: true });

/** Whole kopecks, 0 to 90 trillion roubles. */
export const kopecksSchema = z.number().int().min(0).max(9e15);

/** Page of a list: at most 200 rows a time. */
export const pageShape = {
  limit: z.number().int().min(1).max(200).default(50),
  offset: z.number().int().min(0).max(1_000_000).default(0),
};
