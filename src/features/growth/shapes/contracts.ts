import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { originShape } from '#features/clients/shapes/origin.ts';
import { entityId, instantSchema, pageShape } from '#kernel/schema.ts';

export const OPPORTUNITY_KINDS = ['growth', 'offer', 'direction'] as const;
export const OPPORTUNITY_STAGES = ['interest', 'proposal', 'won', 'lost'] as const;
export const RECOMMENDATION_STATES = ['received', 'contacted', 'met', 'won', 'lost'] as const;

const owner = z.object({ id: z.uuid(), name: z.string() }).nullable();
const client = { clientId: z.uuid(), clientName: z.string() };

export const listOpportunities = contract({
  name: 'growth.opportunities',
  summary: 'Interest in larger volumes and new offers, as clients told it (M10.3), newest first',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({
    clientId: entityId('client').optional(),
    stage: z.enum(OPPORTUNITY_STAGES).optional(),
    kind: z.enum(OPPORTUNITY_KINDS).optional(),
    ...pageShape,
  }),
  output: z.object({
    total: z.number(),
    rows: z.array(
      z.object({
        id: z.uuid(),
        ...client,
        kind: z.enum(OPPORTUNITY_KINDS),
        title: z.string(),
        productId: z.uuid().nullable(),
        /** Kopecks a month. */
        amount: z.number().nullable(),
        nextStep: z.string().nullable(),
        stage: z.enum(OPPORTUNITY_STAGES),
        owner,
        questionnaireId: z.uuid().nullable(),
        /** The words it was made of, where a phrase of a note was. */
        origin: originShape,
        createdAt: instantSchema,
      }),
    ),
  }),
});

export const listRecommendations = contract({
  name: 'growth.recommendations',
  summary: 'Whom clients recommended (M10.5), newest first',
  admits: 'touches.read',
  writes: false,
  input: z.strictObject({
    clientId: entityId('client').optional(),
    state: z.enum(RECOMMENDATION_STATES).optional(),
    ...pageShape,
  }),
  output: z.object({
    total: z.number(),
    rows: z.array(
      z.object({
        id: z.uuid(),
        ...client,
        name: z.string(),
        company: z.string().nullable(),
        contact: z.string().nullable(),
        servedByCompetitor: z.string().nullable(),
        introducedInPerson: z.boolean(),
        note: z.string().nullable(),
        state: z.enum(RECOMMENDATION_STATES),
        owner,
        questionnaireId: z.uuid().nullable(),
        /** The words it was made of, where a phrase of a note was. */
        origin: originShape,
        createdAt: instantSchema,
      }),
    ),
  }),
});
