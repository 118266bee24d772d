import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { QUESTIONNAIRE_STATES, STOPS } from '#features/questionnaires/shapes/steps.ts';
import { entityId, instantSchema, optionalText, pageShape } from '#kernel/schema.ts';

const state = z.enum(QUESTIONNAIRE_STATES);

export const listQuestionnaires = contract({
  name: 'questionnaires.list',
  summary: 'Questionnaires of the clients in reach, the latest touched first',
  admits: 'questionnaires.read',
  writes: false,
  input: z.strictObject({
    states: z.array(state).max(QUESTIONNAIRE_STATES.length).optional(),
    /** Of those stopped on quality: only these. */
    stops: z.array(z.enum(STOPS)).max(STOPS.length).optional(),
    employeeId: entityId('employee').optional(),
    roundId: entityId('round').optional(),
    clientId: entityId('client').optional(),
    search: optionalText(200).optional(),
    ...pageShape,
  }),
  output: z.object({
    total: z.number(),
    /** By state, under the same filter without its states. */
    counts: z.record(z.string(), z.number()),
    /** Those stopped on quality, by how far they have come. */
    stops: z.record(z.string(), z.number()),
    rows: z.array(
      z.object({
        id: z.uuid(),
        state,
        /** null: not stopped. */
        stop: z.enum(STOPS).nullable(),
        clientId: z.uuid(),
        clientName: z.string(),
        employeeId: z.uuid(),
        employeeName: z.string(),
        roundId: z.uuid().nullable(),
        roundName: z.string().nullable(),
        answered: z.number(),
        qualityConfirmed: z.boolean(),
        startedAt: instantSchema,
        touchedAt: instantSchema,
        handedInAt: instantSchema.nullable(),
        countsOn: z.string().nullable(),
      }),
    ),
  }),
});

export const listNotBegun = contract({
  name: 'questionnaires.not-begun',
  summary: 'Clients of the current round, in reach, whose questionnaire nobody has begun',
  admits: 'questionnaires.fill',
  writes: false,
  input: z.strictObject({ search: optionalText(200).optional(), ...pageShape }),
  output: z.object({
    total: z.number(),
    rows: z.array(
      z.object({
        clientId: z.uuid(),
        clientName: z.string(),
        city: z.string().nullable(),
        mine: z.boolean(),
      }),
    ),
  }),
});
