import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { daySchema, entityId } from '#kernel/schema.ts';
import { dedication, roundId, weeklyNorm } from './fields.ts';

export const saveParticipant = contract({
  name: 'rounds.save-participant',
  summary: 'Let an employee take part in a round, or change how (M3)',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({
    roundId,
    employeeId: entityId('employee'),
    dedication,
    /** null: from the round's first day. */
    fromDay: daySchema.nullable().default(null),
    /** null: to the end. */
    toDay: daySchema.nullable().default(null),
    /** Questionnaires a week in place of the norm. */
    weeklyQuota: weeklyNorm.nullable().default(null),
  }),
  output: z.object({ id: z.uuid() }),
});

export const removeParticipant = contract({
  name: 'rounds.remove-participant',
  summary: 'Take an employee out of a round; their list is freed while planning',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({ roundId, participantId: entityId('participant') }),
  output: z.object({ freed: z.number().int() }),
});
