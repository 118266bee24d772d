import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { CLIENT_STATES } from '#features/clients/shapes/client.ts';
import { daySchema, entityId } from '#kernel/schema.ts';

/** Past this many clients the ring shows density: a point each would be noise and a megabyte. */
export const MOST_POINTS = 2_500;

const state = z.enum(CLIENT_STATES);

const week = z.object({
  monday: daySchema,
  plan: z.number().int(),
  fact: z.number().int(),
  planTotal: z.number().int(),
  factTotal: z.number().int(),
  time: z.enum(['past', 'current', 'future']),
});

export const forecast = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), endedOn: daySchema.nullable() }),
  z.object({
    kind: z.literal('unknown'),
    reason: z.enum(['too_early', 'too_few', 'nobody_ahead']),
    counted: z.number(),
    remaining: z.number(),
  }),
  z.object({
    kind: z.literal('expected'),
    endsOn: daySchema,
    earliest: daySchema,
    latest: daySchema.nullable(),
    pace: z.number(),
    remaining: z.number(),
    leftAtRoundEnd: z.number(),
    lateWorkingDays: z.number(),
  }),
]);

export const getCircle = contract({
  name: 'reports.circle',
  summary: 'The leader’s home: the round against elapsed time, quotas, forecast, register',
  admits: 'reports.read',
  writes: false,
  input: z.strictObject({ roundId: entityId('round').optional() }),
  output: z.object({
    /** Null while no round has ever been started. */
    round: z
      .object({
        id: z.uuid(),
        name: z.string(),
        programmeName: z.string(),
        leaderName: z.string().nullable(),
        state: z.enum(['planned', 'running', 'closed']),
        startsOn: daySchema,
        endsOn: daySchema,
        week: z.number().int(),
        weeks: z.number().int(),
        elapsed: z.number(),
      })
      .nullable(),
    clients: z.number().int(),
    accepted: z.number().int(),
    states: z.array(z.object({ state, count: z.number().int() })),
    lists: z.array(
      z.object({
        participantId: z.uuid(),
        employeeId: z.uuid(),
        name: z.string(),
        dedication: z.enum(['dedicated', 'parallel']),
        size: z.number().int(),
        states: z.array(z.object({ state, count: z.number().int() })),
        weekPlan: z.number().int(),
        weekFact: z.number().int(),
        planToDate: z.number().int(),
        factToDate: z.number().int(),
        forecast,
      }),
    ),
    /** Empty where the base is larger than the ring shows as points. */
    points: z.array(z.object({ id: z.uuid(), name: z.string(), list: z.uuid(), state })),
    weeks: z.array(week),
    planToDate: z.number().int(),
    forecast: forecast.nullable(),
    register: z.object({
      total: z.number().int(),
      waitingForService: z.number().int(),
      inWork: z.number().int(),
      waitingForCurator: z.number().int(),
      waitingForClient: z.number().int(),
      confirmed: z.number().int(),
      closedByUs: z.number().int(),
      refused: z.number().int(),
    }),
    waitingForAcceptance: z.array(
      z.object({
        questionnaireId: z.uuid(),
        clientId: z.uuid(),
        clientName: z.string(),
        participantName: z.string(),
      }),
    ),
    calendarMissing: z.array(z.number().int()),
  }),
});
