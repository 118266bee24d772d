import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema } from '#kernel/schema.ts';
import { named, norms, roundHead, whichRound } from './fields.ts';

const count = z.number().int();

export const planFact = z.object({
  weeks: z.array(
    z.object({
      monday: daySchema,
      plan: count,
      fact: count,
      planTotal: count,
      factTotal: count,
      time: z.enum(['past', 'current', 'future']),
    }),
  ),
  planToDate: count,
  factToDate: count,
  plan: count,
  reachable: count,
  fact: count,
  outside: count,
});

const forecast = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), endedOn: daySchema.nullable() }),
  z.object({
    kind: z.literal('unknown'),
    reason: z.enum(['too_early', 'too_few', 'nobody_ahead']),
    counted: count,
    remaining: count,
  }),
  z.object({
    kind: z.literal('expected'),
    endsOn: daySchema,
    earliest: daySchema,
    latest: daySchema.nullable(),
    pace: z.number(),
    remaining: count,
    leftAtRoundEnd: count,
    lateWorkingDays: count,
  }),
]);

export const getQuota = contract({
  name: 'rounds.quota',
  summary: 'Plan against fact by week with the forecast (M6.3); participants see their own',
  admits: 'rounds.read',
  writes: false,
  input: z.strictObject(whichRound),
  output: z.object({
    /** null: no round yet. */
    round: roundHead.nullable(),
    norms,
    /** Clients of the lists shown. */
    clients: count,
    /** The sum of the participants shown. */
    team: planFact,
    participants: z.array(z.object({ id: z.uuid(), employee: named, planFact })),
    forecast: forecast.nullable(),
  }),
});
export type QuotaView = z.infer<(typeof getQuota)['output']>;
