import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId, instantSchema, pageShape, text } from '#kernel/schema.ts';
import { CALL_OUTCOMES, CLIENT_WORDS } from '../call.ts';

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
  /** Meetings agreed, of the talks about a meeting. */
  booked: share,
  /** Where the client’s word was asked for: «yes» of the answers; null elsewhere. */
  confirmed: share.nullable(),
});
export type ConversionRow = z.infer<typeof conversionRow>;

const comparedSide = z.object({ versionId: z.uuid(), name: z.string(), booked: share });

/** Whose calls, of which time. */
const counted = {
  /** Left out: the current round. null: all rounds. */
  roundId: entityId('round').nullable().optional(),
  fromDay: daySchema.optional(),
  toDay: daySchema.optional(),
};

export const callConversion = contract({
  name: 'touches.conversion',
  summary:
    'What comes of calls: by participant, script, hour of the client’s day and attempt, with intervals',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject(counted),
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
    /** Running comparisons: meetings agreed, of the talks with each version since it began. */
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

export const COUNTED_BY = ['total', 'participant', 'script', 'hour', 'attempt'] as const;
export const COUNTED_PARTS = ['calls', 'reached', 'talks', 'booked', 'answered', 'confirmed'] as const;

export const countedCalls = contract({
  name: 'touches.counted-calls',
  summary: 'The calls behind one figure of the conversion, newest first',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({
    ...counted,
    /** Instead of a round and days: the calls since this comparison began. */
    trialId: entityId('call_script_trial').optional(),
    by: z.enum(COUNTED_BY),
    /** The row’s key. */
    key: text(100),
    part: z.enum(COUNTED_PARTS),
    ...pageShape,
  }),
  output: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        at: instantSchema,
        outcome: z.enum(CALL_OUTCOMES),
        word: z.enum(CLIENT_WORDS).nullable(),
        words: z.string().nullable(),
        /** null: handed over meanwhile. */
        clientId: z.uuid().nullable(),
        client: z.string().nullable(),
        person: z.string().nullable(),
        employee: z.string(),
      }),
    ),
    total: count,
  }),
});
