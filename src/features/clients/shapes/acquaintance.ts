import { z } from 'zod';
import { daySchema } from '#kernel/schema.ts';

/** Somebody we know from another client who works, or seems to work, at this one now: an opportunity here (M8.2). */
export const acquaintanceShape = z.object({
  moveId: z.uuid(),
  /** False: proposed only, nobody has said whether it is the same person. */
  sure: z.boolean(),
  name: z.string(),
  /** Under whom they stand in this client's card; null: not written down here yet. */
  personId: z.uuid().nullable(),
  /** Where they were, and as what. */
  from: z.object({ id: z.uuid().nullable(), name: z.string() }),
  post: z.string().nullable(),
  leftOn: daySchema.nullable(),
  /** Who of ours knows them best; null: no relation is noted. */
  knownBy: z.string().nullable(),
});
export type Acquaintance = z.output<typeof acquaintanceShape>;
