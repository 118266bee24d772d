import { z } from 'zod';

/** The words of the client that something was made of, and the answer they stand in. */
export const originShape = z
  .object({
    questionnaireId: z.uuid(),
    /** Key of the answer. */
    key: z.string(),
    phrase: z.string(),
    /** What had been asked; null where the form no longer tells. */
    question: z.object({ ru: z.string(), en: z.string() }).nullable(),
  })
  .nullable();
export type Origin = z.output<typeof originShape>;
