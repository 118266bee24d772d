// What the outside may rely on about the lists of causes and places (M9.4, M11).
import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { text } from '#kernel/schema.ts';
import { CODE_KINDS } from '../codes.ts';

const kind = z.enum(CODE_KINDS);
const title = z.strictObject({ ru: text(120), en: text(120) });
const step = z.string().trim().min(1).max(40);
const entrySchema = z.strictObject({ code: step, title, retired: z.boolean().default(false) });
const groupSchema = entrySchema.extend({ entries: z.array(entrySchema).max(200) });
const codeListSchema = z.array(groupSchema).max(100);

export const getCodes = contract({
  name: 'quality.codes',
  summary: 'The list of causes or of places in its latest version, retired entries included',
  admits: 'register.read',
  writes: false,
  input: z.strictObject({ kind }),
  output: z.object({
    kind,
    /** 0 where nothing was published yet. */
    version: z.number(),
    publishedAt: z.string().nullable(),
    publishedBy: z.string().nullable(),
    list: codeListSchema,
    /** How many claims carry each code. */
    used: z.record(z.string(), z.number()),
  }),
});

export const publishCodes = contract({
  name: 'quality.publish-codes',
  summary: 'Publish the next version of a list; what was ever used is retired, never deleted',
  admits: 'works.plan',
  writes: true,
  input: z.strictObject({ kind, baseVersion: z.number().int().min(0), list: codeListSchema }),
  output: z.object({ version: z.number() }),
});
