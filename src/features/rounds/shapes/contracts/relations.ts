import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, optionalText, pageShape } from '#kernel/schema.ts';
import { RELATION_STATES } from '../split.ts';
import { kopecks, relationState, roundId } from './fields.ts';

export const relationRow = z.object({
  client: z.object({ id: z.uuid(), name: z.string(), city: z.string().nullable(), value: kopecks }),
  employees: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      acquired: z.boolean(),
      serves: z.boolean(),
      takesPart: z.boolean(),
      state: relationState.nullable(),
      note: z.string().nullable(),
    }),
  ),
});
export type RelationRow = z.infer<typeof relationRow>;

export const listRelations = contract({
  name: 'rounds.relations',
  summary: 'Clients with who acquired and who serves them, and how each stands with the client (M4.2)',
  admits: 'rounds.read',
  writes: false,
  input: z.strictObject({
    roundId,
    search: optionalText(100).optional(),
    /** Clients this employee acquired, serves, or has a state with. */
    employeeId: entityId('employee').optional(),
    /** `unknown`: somebody acquired or serves the client and no state is recorded. */
    state: z.enum([...RELATION_STATES, 'unknown', 'nobody']).optional(),
    ...pageShape,
  }),
  output: z.object({
    rows: z.array(relationRow),
    total: z.number().int(),
    counts: z.object({
      excellent: z.number().int(),
      unsure: z.number().int(),
      monopolised: z.number().int(),
      unknown: z.number().int(),
      nobody: z.number().int(),
    }),
  }),
});

export const setRelationStates = contract({
  name: 'rounds.set-relation-state',
  summary: 'Record how employees stand with clients, one or many at once; null forgets (M4.2)',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({
    roundId,
    items: z
      .array(
        z.strictObject({
          clientId: entityId('client'),
          employeeId: entityId('employee'),
          state: relationState.nullable(),
          /** Left out: the note already there stays; empty: it goes. */
          note: optionalText(500).optional(),
        }),
      )
      .min(1)
      .max(2_000),
  }),
  output: z.object({ changed: z.number().int() }),
});
