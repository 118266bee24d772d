import { z } from 'zod';
import { contract } from '#features/access/shapes/contract.ts';
import { FORM_PROBLEMS } from '#features/questionnaires/shapes/evaluation.ts';
import type { FormDefinition } from '#features/questionnaires/shapes/form.ts';
import { MAX_XLSFORM_BYTES, XLSFORM_NOTES, XLSFORM_SHEETS } from '#features/questionnaires/shapes/xlsform.ts';
import { entityId } from '#kernel/schema.ts';

const formSchema = z.record(z.string(), z.unknown()) as unknown as z.ZodType<FormDefinition>;
const factsSchema = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
);

export const importForm = contract({
  name: 'questionnaires.import-form',
  summary: 'Read an XLSForm (XLSX in base64) as a draft of a form; nothing is stored',
  admits: 'forms.manage',
  writes: false,
  maxBytes: Math.ceil(MAX_XLSFORM_BYTES / 3) * 4 + 4096,
  input: z.strictObject({ content: z.base64().max(Math.ceil(MAX_XLSFORM_BYTES / 3) * 4) }),
  output: z.object({
    /** Null where there was nothing to read. */
    form: formSchema.nullable(),
    /** What was refused, changed or kept aside, by sheet and row. */
    notes: z.array(
      z.object({
        level: z.enum(['refused', 'changed', 'kept']),
        code: z.enum(XLSFORM_NOTES),
        sheet: z.enum(XLSFORM_SHEETS),
        line: z.number(),
        name: z.string(),
        column: z.string(),
        found: z.string(),
      }),
    ),
    /** What the draft still lacks before it may be published. */
    problems: z.array(
      z.object({
        code: z.enum(FORM_PROBLEMS),
        level: z.enum(['error', 'warning', 'hint']),
        at: z.string().nullable(),
        facts: factsSchema,
      }),
    ),
  }),
});

export const exportForm = contract({
  name: 'questionnaires.export-form',
  summary: 'One published version of a form as an XLSForm (XLSX in base64)',
  admits: 'forms.manage',
  writes: false,
  input: z.strictObject({ formVersionId: entityId('form_version') }),
  output: z.object({ fileName: z.string(), content: z.string() }),
});
