import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { entityId, text } from '#kernel/schema.ts';
import { named, norms, weeklyNorm } from './fields.ts';

export const getProgramme = contract({
  name: 'rounds.programme',
  summary: 'The programme, its leader, its norms of quota, and the forms a round may use',
  admits: 'rounds.read',
  writes: false,
  input: z.strictObject({}),
  output: z.object({
    /** null until it is named or a round is planned. */
    id: z.uuid().nullable(),
    name: z.string(),
    leader: named.nullable(),
    /** Questionnaires per full week as they count now (M6.2). */
    norms,
    /** The programme's own; null: the company's or the method's counts. */
    ownNorms: z.object({ dedicated: z.number().int().nullable(), parallel: z.number().int().nullable() }),
    forms: z.array(z.object({ code: z.string(), title: z.object({ ru: z.string(), en: z.string() }) })),
  }),
});

export const saveProgramme = contract({
  name: 'rounds.save-programme',
  summary: 'Name the programme, its leader and its norms of quota',
  admits: 'rounds.manage',
  writes: true,
  input: z.strictObject({
    name: text(120),
    leaderEmployeeId: entityId('employee').nullable(),
    norms: z
      .strictObject({ dedicated: weeklyNorm.nullable(), parallel: weeklyNorm.nullable() })
      .default({ dedicated: null, parallel: null }),
  }),
  output: z.object({ id: z.uuid() }),
});
