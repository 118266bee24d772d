// Pieces several contracts of this room are made of.
import { z } from 'zod';
import { daySchema, entityId, instantSchema } from '#kernel/schema.ts';
import { DEDICATIONS } from '../quota.ts';
import { ROUND_STATES } from '../round.ts';
import { HANDOVER_REASONS, RELATION_STATES } from '../split.ts';

/** Signed: credit notes may outweigh the sales of a year. */
export const kopecks = z.number().int();

export const named = z.object({ id: z.uuid(), name: z.string() });
export const roundState = z.enum(ROUND_STATES);
export const dedication = z.enum(DEDICATIONS);
export const relationState = z.enum(RELATION_STATES);
export const handoverReason = z.enum(HANDOVER_REASONS);
export const roundId = entityId('round');
export const weeklyNorm = z.number().int().min(1).max(100);

/** Left out: the running round, else (for who plans) the newest planned one, else the one closed last. */
export const whichRound = { roundId: roundId.optional() };

export const norms = z.object({ dedicated: z.number().int(), parallel: z.number().int() });

export const roundHead = z.object({
  id: z.uuid(),
  name: z.string(),
  startsOn: daySchema,
  endsOn: daySchema,
  state: roundState,
  formCode: z.string().nullable(),
  startedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  version: z.number().int(),
});
export type RoundHead = z.infer<typeof roundHead>;

const by = z.uuid();
const withEmployee = z.object({
  code: z.enum([
    'excellent_stays',
    'excellent_away',
    'monopolised_moved',
    'unsure_moved',
    'unsure_stays',
    'last_away',
    'last_levelled',
  ]),
  employeeId: by,
});

/** PlacementReason of shapes/split.ts; the words are in words/split.ts. */
export const placementReason = z.discriminatedUnion('code', [
  z.object({ code: z.enum(['pinned', 'kept_from_last', 'serves_now', 'levelled']) }),
  withEmployee,
  z.object({ code: z.literal('excellent_no_room'), employeeId: by, capacity: z.number().int() }),
  z.object({ code: z.literal('same_city'), city: z.string(), clients: z.number().int() }),
  z.object({ code: z.literal('nearby'), km: z.number() }),
  z.object({ code: z.literal('placed_by_hand'), employeeId: by.nullable() }),
  z.object({
    code: z.literal('handed_over'),
    employeeId: by,
    reason: handoverReason,
    note: z.string(),
  }),
]);

/** Ways to make room; null where a way does not exist. */
export const closing = z.object({
  missing: z.number().int(),
  weeks: z.number().int().nullable(),
  endsOn: daySchema.nullable(),
  dedicated: z.number().int().nullable(),
  parallel: z.number().int().nullable(),
});

/** One list: how long it is and how long the quota allows it to be. */
export const listSize = z.object({
  clients: z.number().int(),
  /** Revenue of the last twelve months. */
  value: kopecks,
  pinned: z.number().int(),
  /** Clients with a counted questionnaire in this round. */
  counted: z.number().int(),
});
