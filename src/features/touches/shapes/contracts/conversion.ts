import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId } from '#kernel/schema.ts';

const count = z.number().int();

/** A share with its 95 % interval; all null without a single case. */
export const share = z.object({
  count,
  of: count,
  share: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});

export const conversionRow = z.object({
  key: z.string(),
  /** The participant, or the script with its version; null where the key says it all. */
  name: z.string().nullable(),
  calls: count,
  /** Of all calls. */
  reached: share,
  /** Meetings agreed, of the calls that reached somebody. */
  booked: share,
});
export type ConversionRow = z.infer<typeof conversionRow>;

const comparedSide = z.object({ versionId: z.uuid(), name: z.string(), booked: share });

export const callConversion = contract({
  name: 'touches.conversion',
  summary:
    'What comes of calls: by participant, script, hour of the client’s day and attempt, with intervals',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({
    /** Left out: the current round. null: all rounds. */
    roundId: entityId('round').nullable().optional(),
    fromDay: daySchema.optional(),
    toDay: daySchema.optional(),
  }),
  output: z.object({
    /** False: only one's own calls are counted. */
    everybody: z.boolean(),
    roundId: z.uuid().nullable(),
    rounds: z.array(z.object({ id: z.uuid(), name: z.string() })),
    total: conversionRow,
    byParticipant: z.array(conversionRow),
    byScript: z.array(conversionRow),
    byHour: z.array(conversionRow),
    byAttempt: z.array(conversionRow),
    /** Running comparisons: clients who agreed, of the clients reached with each version. */
    comparisons: z.array(
      z.object({
        trialId: z.uuid(),
        a: comparedSide,
        b: comparedSide,
        /** A minus B; null where one side has reached nobody. */
        difference: z.object({ difference: z.number(), low: z.number(), high: z.number() }).nullable(),
        /** Can the difference be told yet? */
        verdict: z.enum(['a', 'b', 'open']),
      }),
    ),
  }),
});
